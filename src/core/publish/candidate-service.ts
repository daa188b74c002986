import { AppError } from "../../shared/app-error.ts";
import type { Finding } from "../../shared/checks/finding.ts";
import { runChecks } from "../../shared/checks/run-checks.ts";
import { houseTable } from "../../shared/credit/house-organisations.ts";
import type { StoryDocument } from "../../shared/document/nodes.ts";
import { photosOf } from "../../shared/document/walk.ts";
import type { InterfaceLanguage } from "../../shared/messages/catalogue.ts";
import type { LibraryPhoto, PhotosById } from "../../shared/photos.ts";
import { pageFiles } from "../../shared/publication/page-files.ts";
import { photoOfKey } from "../../shared/publication/rendition-plan.ts";
import { type NoteKind, type PublicationAct, plainAct } from "../../shared/publication-record.ts";
import type { PublicationRow } from "../database/publication-row.ts";
import type { Database } from "../database/repositories.ts";
import { readContent } from "../revisions/revision-content.ts";
import type { SettingsService } from "../settings/settings-service.ts";
import type { ReadStory, StoryService } from "../stories/story-service.ts";
import { candidateHash, type FrozenCandidate } from "./candidate.ts";
import { type Instants, instantsFor } from "./instants.ts";
import { actionOf, correctionNote, latestPage } from "./named-act.ts";
import { type PublicationSource, pageInput, publicationSource } from "./publication-source.ts";
import { type WithdrawalSources, withdrawalCandidate } from "./withdrawal-candidate.ts";

/** What candidates are made from. */
export interface CandidateServiceOptions {
  database: Database;
  stories: StoryService;
  settings: SettingsService;
  photos: {
    get(ids: string[]): Promise<LibraryPhoto[]>;
    publishedElsewhere(ids: string[], story: string): Promise<Record<string, number>>;
  };
  clock: () => Date;
}

/** Candidates live as long as the program; the oldest give way. */
const kept = 20;
/** A candidate prepared again within this time keeps its printed instant, so that looking twice does not change the page. */
const freshFor = 10 * 60_000;

function bytesOf(source: PublicationSource, instants: Pick<Instants, "published" | "modified" | "line">) {
  const texts = new Map<string, Uint8Array>();
  const input = pageInput(source, instants);
  for (const file of pageFiles(input)) {
    texts.set(file.path, new Uint8Array(Buffer.from(file.text, file.encoding ?? "utf8")));
  }
  const pictures: FrozenCandidate["pictures"] = new Map(
    Object.entries(source.planned).flatMap(([key, planned]) => {
      const photo = source.photos[photoOfKey(key)];
      return photo ? planned.map((file) => [file.path, { photo, planned }] as const) : [];
    }),
  );
  return { input, texts, pictures };
}

const sameAct = (one: PublicationAct, other: PublicationAct) => one.kind === other.kind && one.note === other.note;

/** Freezes pages, holds those that somebody looks at, and proves them before they go out. One for each data folder. */
export function createCandidateService(options: CandidateServiceOptions) {
  const candidates = new Map<string, FrozenCandidate>();
  const sources: WithdrawalSources = {
    ...options,
    profile: async () => (await options.settings.get()).profile,
  };

  async function photosFor(story: ReadStory): Promise<PhotosById> {
    const ids = [...new Set(photosOf(story.parsed).map((place) => place.node.photo))].filter((id) => id !== "");
    return Object.fromEntries((await options.photos.get(ids)).map((photo) => [photo.id, photo]));
  }

  async function sourceOf(id: string): Promise<PublicationSource> {
    const story = await options.stories.read(id);
    const { profile, organisations } = await options.settings.get();
    return publicationSource(story, profile, await photosFor(story), organisations);
  }

  /** The page as its newest publication printed it; null when there is none, or its version cannot be read. */
  async function publishedDocument(id: string, records: readonly PublicationRow[]): Promise<StoryDocument | null> {
    const latest = latestPage(records);
    const found = latest ? await options.database.revisions.get(id, latest.revision) : null;
    const content = found?.content ? readContent(found.content) : null;
    return content?.ok ? content.document : null;
  }

  /** What the act comes to for this source; throws `refused` where it makes no sense. */
  async function nameAct(
    act: PublicationAct,
    source: PublicationSource,
    records: readonly PublicationRow[],
    line: string,
  ) {
    const { story } = source;
    const action = actionOf(act.kind, story.publication);
    if (action === "correct") return correctionNote(act, story.parsed, await publishedDocument(story.id, records));
    const noteKind: NoteKind = line === "" ? "" : "line";
    return { action, note: line, noteKind };
  }

  function remember(candidate: FrozenCandidate): FrozenCandidate {
    candidates.delete(candidate.hash);
    candidates.set(candidate.hash, candidate);
    for (const hash of candidates.keys()) {
      if (candidates.size <= kept) break;
      candidates.delete(hash);
    }
    return candidate;
  }

  async function findingsOf(source: PublicationSource, language: InterfaceLanguage): Promise<Finding[]> {
    const { story, profile, photos } = source;
    const organisations = houseTable(source.house);
    const usedElsewhere = await options.photos.publishedElsewhere(Object.keys(photos), story.id);
    const now = options.clock().toISOString();
    const { parsed: document, fields, publication, binned } = story;
    const { houseStyle } = await options.settings.get();
    const facts = {
      profile,
      photos,
      openNotes: source.openNotes,
      organisations,
      style: houseStyle.rules,
      now,
      usedElsewhere,
    };
    return runChecks({ document, fields, publication, binned, ...facts }, language);
  }

  async function freeze(id: string, language: InterfaceLanguage, act: PublicationAct): Promise<FrozenCandidate> {
    const now = options.clock();
    const isFresh = (known: FrozenCandidate) =>
      now.getTime() - known.preparedAt.getTime() < freshFor && sameAct(known.act, act);
    if (act.kind === "withdraw") {
      const known = [...candidates.values()].find((one) => one.story.id === id && isFresh(one));
      const made = await withdrawalCandidate(sources, id, act, { at: known?.modified ?? now, language });
      return { ...made, preparedAt: known?.preparedAt ?? now };
    }
    const source = await sourceOf(id);
    const findings = await findingsOf(source, language);
    const same = [...candidates.values()].find((known) => known.sourceHash === source.hash && isFresh(known));
    const records = await options.database.publications.ofStory(id);
    const line = act.kind === "publish" && source.story.publication !== "unpublished" ? act.note.trim() : "";
    const recorded = instantsFor(records, { sourceHash: source.hash, line, now });
    const { published, modified, line: printed } = !recorded.unchanged && same ? same : recorded;
    const named = await nameAct(act, source, records, printed);
    const bytes = bytesOf(source, { published, modified, line: printed });
    return {
      ...bytes,
      ...named,
      hash: candidateHash(bytes, named),
      act,
      line: printed,
      story: source.story,
      photos: source.photos,
      language,
      sourceHash: source.hash,
      published,
      modified,
      unchanged: recorded.unchanged,
      preparedAt: same?.preparedAt ?? now,
      findings,
    };
  }

  async function proved(candidate: FrozenCandidate): Promise<FrozenCandidate> {
    const { act, hash, language, modified } = candidate;
    const { id } = candidate.story;
    if (act.kind === "withdraw") {
      const again = await withdrawalCandidate(sources, id, act, { at: modified ?? options.clock(), language });
      if (again.hash !== hash) throw new AppError("conflict", "publish.movedOn");
      return again;
    }
    const source = await sourceOf(id);
    const records = await options.database.publications.ofStory(id);
    const named = await nameAct(act, source, records, candidate.line);
    const isSame = (["action", "note", "noteKind"] as const).every((name) => named[name] === candidate[name]);
    if (source.hash !== candidate.sourceHash || !isSame) throw new AppError("conflict", "publish.movedOn");
    // Time, a kill and other stories make no other page, but may forbid this one.
    const findings = await findingsOf(source, language);
    return { ...candidate, story: source.story, photos: source.photos, findings };
  }

  return {
    /** The checks with the authority of what is stored. */
    async check(id: string, language: InterfaceLanguage): Promise<Finding[]> {
      return await findingsOf(await sourceOf(id), language);
    },

    /** Freezes a story's page and holds it, to be looked at and published by its hash. */
    async prepare(id: string, language: InterfaceLanguage, act = plainAct): Promise<FrozenCandidate> {
      return remember(await freeze(id, language, act));
    },

    /** The same for whoever goes on with it at once, or only looks: those that are held are not pushed out by it. */
    freeze: (id: string, language: InterfaceLanguage): Promise<FrozenCandidate> => freeze(id, language, plainAct),

    /** The candidate with this hash, if the program still holds it. */
    get: (hash: string): FrozenCandidate | null => candidates.get(hash) ?? null,

    /**
     * A picture file by its path, of this candidate or, where it has none, of any that is held: a page that was patched to a newer
     * candidate asks under the address it was loaded from. A file's name is made of its content, so it is the same wherever it is found.
     */
    picture(hash: string, path: string) {
      const own = candidates.get(hash)?.pictures.get(path);
      return own ?? [...candidates.values()].findLast(({ pictures }) => pictures.has(path))?.pictures.get(path) ?? null;
    },

    /**
     * The candidate, proved to be what would be rendered now from what is stored now (at its own instants): rendering is pure, so
     * equal sources give equal bytes. Its findings are those of now. Throws `conflict` when the story, a photo or the publication's
     * settings moved on.
     */
    proved,

    /** The same for one that is held. Throws `conflict` also when it is unknown. */
    async confirm(id: string, hash: string): Promise<FrozenCandidate> {
      const candidate = candidates.get(hash);
      if (!candidate || candidate.story.id !== id) throw new AppError("conflict", "publish.unknownCandidate");
      return proved(candidate);
    },
  };
}
/** See `createCandidateService`. */
export type CandidateService = ReturnType<typeof createCandidateService>;
