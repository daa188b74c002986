import { basename, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { Finding } from "../shared/checks/finding.ts";
import type { Candidate, PublicationProgress } from "../shared/contract.ts";
import { houseTable } from "../shared/credit/house-organisations.ts";
import { incidentText } from "../shared/incident-text.ts";
import type { InterfaceLanguage } from "../shared/messages/catalogue.ts";
import { type PublicationAct, plainAct } from "../shared/publication-record.ts";
import { type ReadArchive, readArchive } from "./archive/read-archive.ts";
import { type WrittenArchive, writeArchive } from "./archive/write-archive.ts";
import { type BackupService, createBackupService } from "./backup/backup-service.ts";
import type { CorePort, HostFacts } from "./core.ts";
import { prepareDataDir } from "./data-dir.ts";
import { type DatabaseClient, openDatabaseClient } from "./database/database-client.ts";
import type { WorkerSettings } from "./database/database-messages.ts";
import { mapSystemError } from "./database/map-error.ts";
import type { Database } from "./database/repositories.ts";
import { createDispatch } from "./dispatch.ts";
import { type DoctorReport, examine } from "./doctor.ts";
import { createEventBus } from "./event-bus.ts";
import { createHandlers } from "./handlers.ts";
import { type WrittenHistory, writeHistory } from "./history-git/write-history.ts";
import { newId } from "./ids.ts";
import { createImportService, type ImportService } from "./import/import-service.ts";
import { createValidationService, type ValidationService } from "./judges/validation-service.ts";
import { createOutputService, type OutputService } from "./outputs/output-service.ts";
import { createPhotoService, type PhotoService } from "./photos/photo-service.ts";
import { createTickets, type Tickets } from "./photos/tickets.ts";
import { describeCandidate } from "./publish/candidate.ts";
import { type CandidateService, createCandidateService } from "./publish/candidate-service.ts";
import { createManyFile } from "./publish/many-file.ts";
import { createPublicationService, type PublicationService } from "./publish/publication-service.ts";
import { createPublishMany, type PublishMany } from "./publish/publish-many.ts";
import { createPublishedPages, type PublishedPages } from "./publish/published-pages.ts";
import { createRenditionService } from "./renditions/rendition-service.ts";
import { sweepRenditions } from "./renditions/sweep-renditions.ts";
import { createRevisionService, type RevisionService } from "./revisions/revision-service.ts";
import { welcome } from "./sample/welcome.ts";
import { defaultSettings } from "./settings/default-settings.ts";
import { createSettingsService, type SettingsService } from "./settings/settings-service.ts";
import { createStoryEditService, type StoryEditService } from "./stories/story-edit-service.ts";
import { createStoryListService, type StoryListService } from "./stories/story-list-service.ts";
import { createStoryService, type StoryService } from "./stories/story-service.ts";
import { createTemplateService, type TemplateService } from "./stories/template-service.ts";
import { createUpkeep, type Upkeep } from "./upkeep/upkeep.ts";
import { version } from "./version.ts";
import { createWebSources } from "./web/core-web-sources.ts";

export interface CoreOptions {
  dataDir: string;
  /** Overrides the remembered name that changes are recorded under. */
  actor?: string;
  host?: HostFacts;
  /** The built renderer; by default the one of this build. */
  rendererDir?: string;
  clock?: () => Date;
  log?: (line: string) => void;
  /** Opens the database some other way than in its own thread: for tests. */
  openDatabase?: (settings: WorkerSettings) => Promise<DatabaseClient>;
  /** Parse results as well as parameters: for tests. */
  validateResults?: boolean;
}

/** The services behind the contract, for the command line and for hosts. */
export interface Core extends CorePort {
  settings: SettingsService;
  stories: StoryService & StoryListService;
  edits: StoryEditService;
  templates: TemplateService;
  revisions: RevisionService;
  photos: PhotoService;
  imports: ImportService;
  checks: { run(id: string, language?: InterfaceLanguage): Promise<Finding[]> };
  publication: Omit<PublicationService, "recover" | "cancel" | "publishFresh"> &
    Omit<PublishedPages, "file"> & {
      prepare(id: string, language?: InterfaceLanguage, act?: PublicationAct): Promise<Candidate>;
    };
  outputs: OutputService;
  /** Publishes several stories in one go. */
  many: PublishMany;
  validation: Omit<ValidationService, "close">;
  doctor(): Promise<DoctorReport>;
  backups: BackupService;
  /** Writes a story's versions to an empty folder as a git repository. */
  historyGit(id: string, folder: string): Promise<WrittenHistory>;
  archives: {
    write(folder: string): Promise<WrittenArchive>;
    read(folder: string): Promise<ReadArchive>;
  };
  /** Looks after the data while a desk is open; a host starts it when it opens one. */
  upkeep: Upkeep;
  /** Adds the sample story to a data folder that is still empty; hosts call it when they open a desk. */
  welcome(): Promise<void>;
}

export interface Services {
  database: Database;
  settings: SettingsService;
  stories: StoryService;
  lists: StoryListService;
  edits: StoryEditService;
  templates: TemplateService;
  revisions: RevisionService;
  photos: PhotoService;
  candidates: CandidateService;
  publication: PublicationService;
  published: PublishedPages;
  outputs: OutputService;
  many: PublishMany;
  tickets: Tickets;
  imports: ImportService;
  upkeep: Upkeep;
  validation: ValidationService;
}

const noHost: HostFacts = { kind: "web", mediaBase: "/media/", previewBase: "/preview/", uploadUrl: "/upload" };

/** Beside this file in the sources, in `out/main` when built: both lie two folders below the project's root. */
const builtRenderer = () => fileURLToPath(new URL("../../out/renderer", import.meta.url));

const resourcesDir = () => fileURLToPath(new URL("../../resources", import.meta.url));

/** The system's account name, for changes made before anybody gave a name. */
const accountName = () => process.env.USER ?? process.env.USERNAME ?? "editor";

/** What this opening found or put right is said at once, whoever opened; a desk says it again until it is read. */
async function tellIncidents(database: Database, openedAt: string, log: (line: string) => void): Promise<void> {
  for (const incident of await database.maintenance.incidents()) {
    if (incident.at !== openedAt) continue;
    const { title, lines } = incidentText("en", incident, (at) => at);
    for (const line of [title, ...lines]) log(line.replaceAll(/[\u2066-\u2069]/g, ""));
  }
}

/**
 * Opens the data folder (made if missing) and composes the program on it. Rejects with `AppError` when the folder is in
 * use, cannot be written to, was written by a newer Galley or holds something else; nothing in it is changed then. A damaged
 * database is restored from a backup; the damaged files are kept.
 */
export async function createCore(options: CoreOptions): Promise<Core> {
  const dataDir = resolve(options.dataDir);
  const log = options.log ?? ((line: string) => process.stderr.write(`${line}\n`));
  const clock = options.clock ?? (() => new Date());
  const host = options.host ?? noHost;
  prepareDataDir(dataDir);
  const open = options.openDatabase ?? openDatabaseClient;
  const openedAt = clock().toISOString();
  const client = await open({ folder: dataDir, writer: version, at: openedAt }).catch((error: unknown) => {
    throw mapSystemError(error, dataDir) ?? error;
  });
  const { database } = client;
  await tellIncidents(database, openedAt, log);
  const bus = createEventBus(log);
  const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const settings = createSettingsService(database, defaultSettings(dataDir, timeZone), (changed) =>
    bus.emit("settings.changed", changed),
  );
  const id = () => newId(clock);
  const actor = async () => options.actor || (await settings.get()).actor || accountName();
  const storiesChanged = (ids: string[]) => bus.emit("stories.changed", { ids });
  const stories = createStoryService({
    ...{ database, dataDir, clock, newId: id, actor },
    firstStage: async () => (await settings.get()).stages[0]?.id ?? "draft",
    onChange: storiesChanged,
  });
  const lists = createStoryListService({
    database,
    desk: async () => {
      const { stages, profile } = await settings.get();
      return { stages, now: clock().toISOString(), timeZone: profile.timeZone };
    },
  });
  const edits = createStoryEditService({
    ...{ database, clock, newId: id, actor },
    language: async () => (await settings.get()).interfaceLanguage,
    onChange: storiesChanged,
    onProgress: (progress) => bus.emit("stories.editing", progress),
    credits: async () => {
      const { profile, organisations } = await settings.get();
      return { style: profile.creditStyle, organisations };
    },
  });
  const templates = createTemplateService({ database, stories, clock, newId: id, actor });
  const revisions = createRevisionService({ database, stories, clock, newId: id, actor, onChange: storiesChanged });
  const renditions = createRenditionService({ dataDir, clock });
  const tickets = createTickets({ dataDir });
  await tickets.clean();
  const photosChanged = (ids: string[]) => bus.emit("photos.changed", { ids });
  const organisations = async () => houseTable((await settings.get()).organisations);
  const photos = createPhotoService({
    ...{ dataDir, database, renditions, clock, newId: id, actor, log },
    organisations,
    onChange: photosChanged,
    onBetterPictures: (ids) => bus.emit("photos.pictures", { ids }),
    onProgress: (progress) => bus.emit("photos.import", progress),
  });
  const candidates = createCandidateService({ database, stories, settings, photos, clock });
  const cached = (path: string) => join(dataDir, "renditions", basename(path));
  const publicationProgress = (progress: PublicationProgress) => bus.emit("publication.progress", progress);
  const outputs = createOutputService({ candidates, renditions, onProgress: publicationProgress });
  const validation = createValidationService({
    ...{ dataDir, candidates, cached },
    onProgress: (progress) => bus.emit("publication.validating", progress),
  });
  const publication = createPublicationService({
    database,
    dataDir,
    candidates,
    renditions,
    onProgress: publicationProgress,
    cached,
    clock,
    newId: id,
    actor,
    baseUrl: async () => (await settings.get()).profile.baseUrl,
    onChange: storiesChanged,
    log,
  });
  await publication.recover();
  const many = createPublishMany({
    ...{ candidates, publication, stories, clock },
    file: createManyFile(dataDir),
    stages: async () => (await settings.get()).stages,
    onProgress: (progress) => bus.emit("publication.many", progress),
  });
  const published = createPublishedPages({ database, dataDir, renditions, cached });
  const imports = createImportService(stories, organisations);
  const backups = createBackupService({ dataDir, database, clock });
  const upkeep = createUpkeep({
    dataDir,
    client,
    backups,
    clock,
    log,
    sweep: async () => {
      const pinned = new Set(await database.publications.publishedPaths());
      return sweepRenditions({ dataDir, pinned, now: clock() });
    },
    onChange: (now) => bus.emit("health.changed", now),
  });
  const services: Services = {
    database,
    settings,
    stories,
    lists,
    edits,
    templates,
    revisions,
    photos,
    candidates,
    publication,
    published,
    outputs,
    many,
    tickets,
    imports,
    upkeep,
    validation,
  };
  const rendererDir = options.rendererDir ?? builtRenderer();
  const handlers = createHandlers(services, host, dataDir, photosChanged, () => bus.emit("templates.changed", {}));
  const handle = createDispatch(handlers, { dataDir, log, validateResults: options.validateResults ?? false });

  return {
    handle,
    onEvent: (listener) => bus.listen(listener),
    web: createWebSources(services, renditions, rendererDir),
    offerPath: (path) => tickets.offerPath(path),
    settings,
    stories: { ...stories, ...lists },
    edits,
    templates,
    revisions,
    photos,
    imports,
    checks: { run: (story, language = "en") => candidates.check(story, language) },
    publication: {
      ...published,
      publish: (request) => publication.publish({ ...request, out: resolve(request.out) }),
      target: (request) => publication.target({ ...request, out: resolve(request.out) }),
      history: (story) => publication.history(story),
      prepare: async (story, language = "en", act = plainAct) =>
        describeCandidate(await candidates.prepare(story, language, act)),
    },
    outputs,
    many,
    validation,
    doctor: async () => examine(database, dataDir, await upkeep.health(), clock()),
    backups,
    historyGit: (story, folder) => writeHistory(revisions, story, folder),
    archives: {
      write: (folder) => writeArchive({ database, dataDir }, folder),
      read: (folder) => readArchive({ database, dataDir }, folder),
    },
    upkeep,
    welcome: () => welcome(services, resourcesDir(), log),
    async close() {
      validation.close();
      await photos.imports.close();
      await many.close();
      await upkeep.stop();
      await renditions.close();
      await client.close();
    },
  };
}
