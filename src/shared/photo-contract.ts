import { z } from "zod/mini";
import { photoId, storyId } from "./ids.ts";
import {
  photoBatch,
  photoBatchRequest,
  photoBatchResult,
  photoChange,
  photoListFields,
  photoPatch,
  photoReplaceRequest,
  photoReplaceResult,
  photoRereadRequest,
  photoRereadResult,
  photoTextFields,
  undoResult,
} from "./photo-edits.ts";
import { importProgress, importReport } from "./photo-import.ts";
import { nearPhoto, photoQuery, photoTerm, termKind } from "./photo-query.ts";
import { photoReading } from "./photo-reading.ts";
import { killResult, photoUse, stalePage } from "./photo-uses.ts";
import { libraryPhoto } from "./photos.ts";

const offset = z.int().check(z.minimum(0));
const limit = z.int().check(z.minimum(1), z.maximum(500));
/** Says something: a letter or a figure at least. */
const reason = z.string().check(z.maxLength(2_000), z.regex(/[\p{L}\p{N}]/u));
const one = z.object({ id: photoId });

/** What a desk may ask of the photo library. Part of `contract`. */
export const photoRequests = {
  /** Those of the ids that there are, in the order asked for. */
  "photos.get": { params: z.object({ ids: z.array(photoId).check(z.maxLength(1000)) }), result: z.array(libraryPhoto) },
  /** A page of the photos that are wanted, and how many there are in all. */
  "photos.list": {
    params: z.object({ ...photoQuery.shape, offset, limit }),
    result: z.object({ photos: z.array(libraryPhoto), total: z.int() }),
  },
  /** The ids alone, for a selection: at most 20,000, in the order of `photos.list`. */
  "photos.ids": { params: photoQuery, result: z.object({ ids: z.array(photoId), total: z.int() }) },
  /** People, keywords or places that photos carry, those with most photos first; `text` begins a word of them. */
  "photos.terms": {
    params: z.object({ kind: termKind, text: z.optional(z.string().check(z.maxLength(200))), limit }),
    result: z.array(photoTerm),
  },
  /** In how many stories that are not in the bin each photo stands, by id; those in none are left out. */
  "photos.useCounts": {
    params: z.object({ ids: z.array(photoId).check(z.maxLength(1000)) }),
    result: z.record(photoId, z.int()),
  },
  /** What the photo's file said when it came. */
  "photos.reading": { params: one, result: photoReading },
  /** Takes files in. One whose content the library has is that photo again, also when it is killed. */
  "photos.attach": {
    params: z.object({ tickets: z.array(z.string()).check(z.maxLength(1000)) }),
    result: z.object({
      photos: z.array(libraryPhoto),
      failed: z.array(z.object({ file: z.string(), reason: z.string() })),
    }),
  },
  /** Begins to take in a folder with all folders in it, or files. Progress comes as `photos.import`. */
  "photos.import": {
    params: z.object({
      folder: z.optional(z.string().check(z.minLength(1))),
      tickets: z.optional(z.array(z.string()).check(z.maxLength(10_000))),
    }),
    result: importProgress,
  },
  "photos.importReport": { params: z.object({ job: z.string() }), result: importReport },
  /** Ends an import after the files that are being read. What is in stays; importing the same again goes on from there. */
  "photos.cancelImport": { params: z.object({ job: z.string() }), result: importProgress },
  /** Photos that look like this one, the nearest first. */
  "photos.near": { params: one, result: z.array(nearPhoto) },
  "photos.update": { params: z.object({ id: photoId, ...photoPatch.shape }), result: libraryPhoto },
  /** Changes the ticked fields of every photo, all of it or nothing, as one step that can be undone. */
  "photos.batch": { params: photoBatchRequest, result: photoBatchResult },
  "photos.replaceText": { params: photoReplaceRequest, result: photoReplaceResult },
  /** Reads what a file does not declare the character set of in another one, from what was kept of it; what was typed since stays. */
  "photos.reread": { params: photoRereadRequest, result: photoRereadResult },
  /** Brings back what a step changed, except where somebody changed it again since. Kills and releases are not undone. */
  "photos.undoBatch": { params: z.object({ batch: z.string().check(z.maxLength(64)) }), result: undoResult },
  /** The last steps, newest first. */
  "photos.batches": { params: z.object({ limit }), result: z.array(photoBatch) },
  /** What was done to one photo, newest first. */
  "photos.changes": { params: z.object({ id: photoId, limit }), result: z.array(photoChange) },
  /** Values that were last typed into a field, the last one first; `text` begins them. */
  "photos.recent": {
    params: z.object({
      field: z.enum([...photoTextFields, ...photoListFields]),
      text: z.optional(z.string().check(z.maxLength(200))),
      limit,
    }),
    result: z.array(z.string()),
  },
  /** Every story that uses the photo: in its page as it is now, or on a page that readers have. */
  "photos.usage": { params: one, result: z.array(photoUse) },
  /** Says that a picture may not be used any more, and gives every story that uses it. Killed again: the new reason holds. */
  "photos.kill": { params: z.object({ id: photoId, reason }), result: killResult },
  /** Takes a kill back. */
  "photos.release": { params: z.object({ id: photoId, reason }), result: killResult },
  /** Pages that readers have and that should be published again because of a photo: it was killed, its credit changed, its rights ended. */
  "photos.stalePages": {
    params: z.object({ id: z.optional(photoId), story: z.optional(storyId) }),
    result: z.array(stalePage),
  },
} as const;
