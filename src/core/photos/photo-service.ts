import { stat } from "node:fs/promises";
import type { FailedFile } from "../../shared/contract.ts";
import type { OrganisationTable } from "../../shared/credit/organisation.ts";
import { organisations as builtIn } from "../../shared/credit/organisations.ts";
import { type InterfaceLanguage, say } from "../../shared/messages/catalogue.ts";
import type { ImportProgress } from "../../shared/photo-import.ts";
import type { NearPhoto, PhotoQuery, PhotoTerm, TermKind } from "../../shared/photo-query.ts";
import type { PhotoReading } from "../../shared/photo-reading.ts";
import type { LibraryPhoto } from "../../shared/photos.ts";
import { mapSystemError } from "../database/map-error.ts";
import type { Database } from "../database/repositories.ts";
import { createGate, mapLimited } from "../files/concurrency.ts";
import { createTemporaryFolder } from "../files/temporary-folder.ts";
import type { RenditionService } from "../renditions/rendition-service.ts";
import type { Served } from "../web/web-sources.ts";
import { type AttachContext, type AttachedPhoto, attachPhoto } from "./attach-photo.ts";
import { createBlobStore } from "./blob-store.ts";
import { createPhotoEditService, type PhotoEditService } from "./edit-service.ts";
import { cleanFileName } from "./file-name.ts";
import { createImportJobs, type ImportJobs } from "./import-jobs.ts";
import { createLikeness } from "./likeness.ts";
import { createThumbnails } from "./thumbnails/thumbnails.ts";

/** A file to take in. A temporary one (an upload) is removed when it has been dealt with, kept or not. */
export interface PhotoSource {
  path: string;
  name: string;
  temporary?: boolean;
}

export interface AttachResult {
  /** One for each file that was taken, in the order of the files; the same photo twice for the same content. */
  photos: LibraryPhoto[];
  /** The files that were not, each with a sentence that names it. */
  failed: FailedFile[];
}

/** The photo library. */
export interface PhotoService extends PhotoEditService {
  /** Takes files in, two at a time. One that is refused does not stop the others, and nothing of it is stored. */
  attach(sources: readonly PhotoSource[]): Promise<AttachResult>;
  /** Those of the ids that exist, in the order asked for. */
  get(ids: readonly string[]): Promise<LibraryPhoto[]>;
  /** A page of the photos that are wanted, all of them by default, and how many there are. */
  list(page: PhotoQuery & { offset: number; limit: number }): Promise<{ photos: LibraryPhoto[]; total: number }>;
  ids(query: PhotoQuery): Promise<{ ids: string[]; total: number }>;
  terms(wanted: { kind: TermKind; text?: string | undefined; limit: number }): Promise<PhotoTerm[]>;
  reading(id: string): Promise<PhotoReading>;
  /** Photos that look like this one, the nearest first. Throws `not-found` for an unknown id. */
  near(id: string): Promise<NearPhoto[]>;
  imports: ImportJobs;
  /** A picture to be shown; null when the id is unknown or its picture cannot be made (the log then says why). */
  picture(id: string, variant: "thumb" | "large" | "original", signal?: AbortSignal): Promise<Served | null>;
}

export interface PhotoServiceOptions {
  dataDir: string;
  database: Database;
  renditions: RenditionService;
  clock: () => Date;
  newId: () => string;
  actor: () => Promise<string>;
  /** The table that the credits of new photos are read by; the built-in one when absent. */
  organisations?: () => Promise<OrganisationTable>;
  /** Told of every photo that is new or another one now, except of those that `attach` gives. */
  onChange?: (ids: string[]) => void;
  /** Told of photos whose small picture was shown by what their files bring along, and is now made. */
  onBetterPictures?: (ids: string[]) => void;
  onProgress?: (progress: ImportProgress) => void;
  log: (line: string) => void;
  /** The language of the reasons in `failed`; English when absent. */
  language?: () => InterfaceLanguage;
}

const lanes = 2;

export function createPhotoService(options: PhotoServiceOptions): PhotoService {
  const { dataDir, database, renditions, clock, newId, log } = options;
  const store = database.photos;
  const onChange = options.onChange ?? (() => {});
  const blobs = createBlobStore(dataDir);
  const temporary = createTemporaryFolder(dataDir);
  const organisations = options.organisations ?? (async () => builtIn);
  const context: AttachContext = {
    ...{ store, blobs, temporary, renditions, clock, newId, organisations },
    alone: createGate(),
  };

  const thumbnails = createThumbnails({
    renditions,
    originalPath: blobs.originalPath,
    onBetter: options.onBetterPictures ?? (() => {}),
    log,
  });

  const reasonFor = (error: unknown, file: string): string => {
    const language = options.language?.() ?? "en";
    const known = mapSystemError(error, dataDir);
    if (known) return say(language, known.key, known.values);
    log(`attaching “${file}” failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    const problem = `${error instanceof Error ? error.message : String(error)}.`;
    return say(language, "photos.unreadable", { file, problem });
  };

  const attachOne = async (source: PhotoSource): Promise<AttachedPhoto | FailedFile> => {
    const file = cleanFileName(source.name);
    try {
      const done = await attachPhoto(context, { path: source.path, name: file, temporary: source.temporary ?? false });
      if (done.isNew) thumbnails.prepare(done.photo);
      return done;
    } catch (error) {
      return { file, reason: reasonFor(error, file) };
    }
  };

  const get = async (ids: readonly string[]): Promise<LibraryPhoto[]> => {
    const found = new Map((await store.get(ids)).map((photo) => [photo.id, photo]));
    return ids.flatMap((id) => found.get(id) ?? []);
  };

  const pictureOf = async (
    photo: LibraryPhoto,
    variant: "thumb" | "large" | "original",
    signal?: AbortSignal,
  ): Promise<Served> => {
    if (variant === "thumb") return thumbnails.show(photo, signal);
    if (variant === "large") {
      return { path: await renditions.picture(photo, "large", { signal }), mime: "image/webp", immutable: true };
    }
    const path = blobs.originalPath(photo);
    await stat(path);
    return { path, mime: photo.mime, immutable: true };
  };

  /** Photos that came or were changed since are indexed first, in slices. */
  const indexed = async () => {
    while (await store.catchUp());
  };
  const hashes = async () => {
    await indexed();
    return store.hashes();
  };
  const likeness = createLikeness({ store, get, hashes, pathOf: (photo) => renditions.picture(photo, "thumb"), log });

  return {
    ...createPhotoEditService({ database, clock, newId, actor: options.actor, organisations, onChange }),
    get,
    async list(page) {
      await indexed();
      return store.list(page);
    },
    async ids(query) {
      await indexed();
      return store.ids(query);
    },
    async terms({ kind, text = "", limit }) {
      await indexed();
      return store.terms(kind, text, limit);
    },
    reading: (id) => store.reading(id),
    near: (id) => likeness.near(id),
    imports: createImportJobs({
      attach: attachOne,
      reasonFor,
      hashes: likeness.hashesOfAll,
      clock,
      onProgress: options.onProgress ?? (() => {}),
      onChange,
    }),
    async attach(sources) {
      const results = await mapLimited(sources, lanes, attachOne);
      return {
        photos: results.flatMap((result) => ("photo" in result ? [result.photo] : [])),
        failed: results.filter((result): result is FailedFile => "reason" in result),
      };
    },
    async picture(id, variant, signal) {
      const [photo] = await store.get([id]);
      if (!photo) return null;
      try {
        return await pictureOf(photo, variant, signal);
      } catch (error) {
        if (signal?.aborted) return null;
        log(`no ${variant} picture of ${id}: ${error instanceof Error ? error.message : String(error)}`);
        return null;
      }
    },
  };
}
