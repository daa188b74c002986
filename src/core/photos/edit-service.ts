import { AppError } from "../../shared/app-error.ts";
import type { OrganisationTable } from "../../shared/credit/organisation.ts";
import type {
  PhotoBatch,
  PhotoBatchRequest,
  PhotoBatchResult,
  PhotoChange,
  PhotoPatch,
  PhotoReplaceRequest,
  PhotoReplaceResult,
  PhotoRereadRequest,
  PhotoRereadResult,
  UndoResult,
} from "../../shared/photo-edits.ts";
import type { KillResult, PhotoUse, StalePage } from "../../shared/photo-uses.ts";
import type { LibraryPhoto } from "../../shared/photos.ts";
import type { Stroke } from "../database/photo-edit-repository.ts";
import type { Database } from "../database/repositories.ts";

/** What is done to photos of the library, each with who did it and what was there before. The files are never written to. */
export interface PhotoEditService {
  /** Throws `not-found` for an unknown id. */
  update(id: string, patch: PhotoPatch): Promise<LibraryPhoto>;
  batch(request: PhotoBatchRequest): Promise<PhotoBatchResult>;
  /** Replaces words, or only shows what would be replaced. */
  replaceText(request: PhotoReplaceRequest): Promise<PhotoReplaceResult>;
  /** Reads undeclared text in another character set, or only shows what it would be. */
  reread(request: PhotoRereadRequest): Promise<PhotoRereadResult>;
  /** Throws `not-found` for a step that there is not or that is not undone, `conflict` for one that has been. */
  undo(batch: string): Promise<UndoResult>;
  batches(limit: number): Promise<PhotoBatch[]>;
  changes(id: string, limit: number): Promise<PhotoChange[]>;
  recent(wanted: { field: string; text?: string | undefined; limit: number }): Promise<string[]>;
  /** Every story that uses the photo now or on a page that readers have. */
  usage(id: string): Promise<PhotoUse[]>;
  /** In how many stories that are not in the bin each photo stands; those in none are left out. */
  useCounts(ids: readonly string[]): Promise<Record<string, number>>;
  kill(id: string, reason: string): Promise<KillResult>;
  release(id: string, reason: string): Promise<KillResult>;
  stalePages(wanted: { id?: string | undefined; story?: string | undefined }): Promise<StalePage[]>;
  /** In how many other stories each of the photos has been published; those in none are left out. */
  publishedElsewhere(ids: readonly string[], story: string): Promise<Record<string, number>>;
}

export interface PhotoEditOptions {
  database: Database;
  clock: () => Date;
  newId: () => string;
  actor: () => Promise<string>;
  /** The table that credits are read by. */
  organisations: () => Promise<OrganisationTable>;
  /** Told of every photo whose record is another one now. */
  onChange: (ids: string[]) => void;
}

export function createPhotoEditService(options: PhotoEditOptions): PhotoEditService {
  const { photoEdits, photoUses } = options.database;

  const stroke = async (): Promise<Stroke> => ({
    batch: options.newId(),
    at: options.clock().toISOString(),
    actor: await options.actor(),
  });
  const tell = <T extends { changed: string[] }>(done: T): T => {
    if (done.changed.length > 0) options.onChange(done.changed);
    return done;
  };
  /** After a migration, once, in slices: saves come between. */
  const known = async () => {
    while (await photoUses.catchUp());
  };
  const there = (photo: LibraryPhoto | null, id: string): LibraryPhoto => {
    if (!photo) throw new AppError("not-found", "error.photoNotFound", { id });
    return photo;
  };

  async function usage(id: string): Promise<PhotoUse[]> {
    await known();
    return photoUses.ofPhoto(id);
  }

  async function setKilled(id: string, reason: string, kill: boolean): Promise<KillResult> {
    const photo = there(await photoEdits.setKilled(await stroke(), id, reason.trim(), kill), id);
    options.onChange([id]);
    return { photo, uses: await usage(id) };
  }

  return {
    async update(id, patch) {
      const photo = there(await photoEdits.patch(await stroke(), id, patch), id);
      options.onChange([id]);
      return photo;
    },
    async batch({ ids, edits }) {
      return tell(await photoEdits.batch(await stroke(), ids, edits));
    },
    async replaceText(request) {
      const { changed, ...done } = await photoEdits.replaceText(await stroke(), request);
      if (changed.length > 0) options.onChange(changed);
      return done;
    },
    async reread(request) {
      const { changed, ...done } = await photoEdits.reread(await stroke(), request, await options.organisations());
      if (changed.length > 0) options.onChange(changed);
      return done;
    },
    async undo(batch) {
      const done = await photoEdits.undo(await stroke(), batch);
      if (done === "unknown") throw new AppError("not-found", "photos.noBatch");
      if (done === "undone") throw new AppError("conflict", "photos.batchUndone");
      return tell(done);
    },
    batches: (limit) => photoEdits.batches(limit),
    changes: (id, limit) => photoEdits.changes(id, limit),
    recent: ({ field, text = "", limit }) => photoEdits.recent(field, text, limit),
    async usage(id) {
      const [photo] = await options.database.photos.get([id]);
      there(photo ?? null, id);
      return usage(id);
    },
    async useCounts(ids) {
      await known();
      return photoUses.counts(ids);
    },
    kill: (id, reason) => setKilled(id, reason, true),
    release: (id, reason) => setKilled(id, reason, false),
    async stalePages(wanted) {
      await known();
      return photoUses.stalePages(wanted, options.clock().toISOString());
    },
    async publishedElsewhere(ids, story) {
      await known();
      return photoUses.publishedElsewhere(ids, story);
    },
  };
}
