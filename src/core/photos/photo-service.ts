import { stat } from "node:fs/promises";
import { AppError } from "../../shared/app-error.ts";
import type { FailedFile } from "../../shared/contract.ts";
import type { Credit } from "../../shared/credit/credit.ts";
import { type InterfaceLanguage, say } from "../../shared/messages/catalogue.ts";
import type { LibraryPhoto } from "../../shared/photos.ts";
import { mapSystemError } from "../database/map-error.ts";
import { createGate, mapLimited } from "../files/concurrency.ts";
import { createTemporaryFolder } from "../files/temporary-folder.ts";
import type { RenditionService } from "../renditions/rendition-service.ts";
import type { Served } from "../web/web-sources.ts";
import { type AttachContext, attachPhoto } from "./attach-photo.ts";
import { createBlobStore } from "./blob-store.ts";
import { cleanFileName } from "./file-name.ts";
import type { PhotoPage, PhotoStore } from "./photo-store.ts";

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

/** What a person may change of a photo. A field that is not there stays as it is. */
export interface PhotoPatch {
  caption?: string | undefined;
  alt?: string | undefined;
  altLanguage?: string | undefined;
  credit?: Credit | undefined;
}

/** The photo library. */
export interface PhotoService {
  /** Takes files in, two at a time. One that is refused does not stop the others, and nothing of it is stored. */
  attach(sources: readonly PhotoSource[]): Promise<AttachResult>;
  /** Those of the ids that exist, in the order asked for. */
  get(ids: readonly string[]): Promise<LibraryPhoto[]>;
  list(page: { offset: number; limit: number }): Promise<PhotoPage>;
  /** Throws `not-found` for an unknown id. The file itself is never written to. */
  update(id: string, patch: PhotoPatch): Promise<LibraryPhoto>;
  /** A picture to be shown; null when the id is unknown or its picture cannot be made (the log then says why). */
  picture(id: string, variant: "thumb" | "large" | "original"): Promise<Served | null>;
}

export interface PhotoServiceOptions {
  dataDir: string;
  store: PhotoStore;
  renditions: RenditionService;
  clock: () => Date;
  newId: () => string;
  log: (line: string) => void;
  /** The language of the reasons in `failed`; English when absent. */
  language?: () => InterfaceLanguage;
}

const lanes = 2;

function changed(photo: LibraryPhoto, patch: PhotoPatch): LibraryPhoto {
  return {
    ...photo,
    caption: patch.caption ?? photo.caption,
    alt: patch.alt ?? photo.alt,
    altLanguage: patch.altLanguage ?? photo.altLanguage,
    credit: patch.credit ?? photo.credit,
  };
}

export function createPhotoService(options: PhotoServiceOptions): PhotoService {
  const { dataDir, store, renditions, clock, newId, log } = options;
  const blobs = createBlobStore(dataDir);
  const temporary = createTemporaryFolder(dataDir);
  const context: AttachContext = { store, blobs, temporary, renditions, clock, newId, alone: createGate() };

  const reasonFor = (error: unknown, file: string): string => {
    const language = options.language?.() ?? "en";
    const known = mapSystemError(error, dataDir);
    if (known) return say(language, known.key, known.values);
    log(`attaching “${file}” failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    const problem = `${error instanceof Error ? error.message : String(error)}.`;
    return say(language, "photos.unreadable", { file, problem });
  };

  const attachOne = async (source: PhotoSource): Promise<LibraryPhoto | FailedFile> => {
    const file = cleanFileName(source.name);
    try {
      return await attachPhoto(context, { path: source.path, name: file, temporary: source.temporary ?? false });
    } catch (error) {
      return { file, reason: reasonFor(error, file) };
    }
  };

  const get = async (ids: readonly string[]): Promise<LibraryPhoto[]> => {
    const found = new Map((await store.get(ids)).map((photo) => [photo.id, photo]));
    return ids.flatMap((id) => found.get(id) ?? []);
  };

  const pathOf = async (photo: LibraryPhoto, variant: "thumb" | "large" | "original"): Promise<string> => {
    if (variant !== "original") return renditions.picture(photo, variant);
    const path = blobs.originalPath(photo);
    await stat(path);
    return path;
  };

  return {
    get,
    list: (page) => store.list(page),
    async attach(sources) {
      const results = await mapLimited(sources, lanes, attachOne);
      return {
        photos: results.filter((result): result is LibraryPhoto => "id" in result),
        failed: results.filter((result): result is FailedFile => "reason" in result),
      };
    },
    async update(id, patch) {
      return context.alone(async () => {
        const [photo] = await store.get([id]);
        if (!photo) throw new AppError("not-found", "error.photoNotFound", { id });
        const next = changed(photo, patch);
        await store.update(next);
        return next;
      });
    },
    async picture(id, variant) {
      const [photo] = await store.get([id]);
      if (!photo) return null;
      try {
        const path = await pathOf(photo, variant);
        return { path, mime: variant === "original" ? photo.mime : "image/webp", immutable: true };
      } catch (error) {
        log(`no ${variant} picture of ${id}: ${error instanceof Error ? error.message : String(error)}`);
        return null;
      }
    },
  };
}
