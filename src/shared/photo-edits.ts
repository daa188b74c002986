import { z } from "zod/mini";
import { credit } from "./credit/credit.ts";
import { isoTime, photoId } from "./ids.ts";
import { restriction } from "./rights/restriction.ts";

/** Fields of a photo that hold one text. */
export const photoTextFields = [
  "title",
  "headline",
  "caption",
  "captionLanguage",
  "captionWriter",
  "alt",
  "altLanguage",
  "extendedDescription",
  "creator",
  "creatorJobTitle",
  "creditLine",
  "source",
  "copyright",
  "usageTerms",
  "webStatement",
  "licensorUrl",
  "imageSupplier",
  "supplierImageId",
  "instructions",
  "jobId",
  "dateCreated",
  "sublocation",
  "city",
  "state",
  "country",
  "countryCode",
  "digitalSourceType",
  "dataMining",
] as const;
/** Fields that hold several, each one entry. */
export const photoListFields = ["people", "keywords"] as const;

export const photoTextField = z.enum(photoTextFields);
export type PhotoTextField = z.infer<typeof photoTextField>;
export const photoListField = z.enum(photoListFields);
export type PhotoListField = z.infer<typeof photoListField>;

/** The longest text of a photo, in UTF-16 units. */
export const photoTextLimit = 20_000;
const text = z.string().check(z.maxLength(photoTextLimit));
const entries = z.array(z.string().check(z.maxLength(2_000))).check(z.maxLength(500));
const byLanguage = z
  .record(z.string().check(z.maxLength(35)), text)
  .check(z.refine((texts) => Object.keys(texts).length <= 100, "in too many languages"));
/** A credit of a length that a line of print could have: longer ones take seconds to be judged. */
const printable = credit.check(z.refine((one) => JSON.stringify(one).length <= photoTextLimit, "too long"));
const restrictions = z.array(restriction).check(z.maxLength(50));
const instant = z.union([z.literal(""), isoTime]);
const ids = z.array(photoId).check(z.minLength(1), z.maxLength(10_000));

/** What a person may change of a photo. A field that is not there stays as it is. */
export const photoPatch = z.partial(
  z.object({
    ...(Object.fromEntries(photoTextFields.map((field) => [field, text])) as Record<PhotoTextField, typeof text>),
    ...(Object.fromEntries(photoListFields.map((field) => [field, entries])) as Record<PhotoListField, typeof entries>),
    captions: byLanguage,
    alts: byLanguage,
    credit: printable,
    restrictions,
    rightsExpire: instant,
    embargoUntil: instant,
    metadataReview: z.boolean(),
  }),
);
export type PhotoPatch = z.infer<typeof photoPatch>;
export type PhotoPatchField = keyof PhotoPatch;

export const editMode = z.enum(["replace", "append", "prepend", "if-empty"]);
export type EditMode = z.infer<typeof editMode>;

/**
 * One ticked field of a batch. Appended and prepended texts stand apart from what is there by `joint`, a space by default;
 * entries of a list that are there already are not added again. What is no text is replaced or filled in only.
 */
export const photoEdit = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("text"),
    field: photoTextField,
    mode: editMode,
    value: text,
    joint: z.optional(z.enum([" ", "\n", "; ", ", "])),
  }),
  z.object({ kind: z.literal("list"), field: photoListField, mode: editMode, value: entries }),
  z.object({ kind: z.literal("credit"), mode: z.enum(["replace", "if-empty"]), value: printable }),
  z.object({ kind: z.literal("restrictions"), mode: z.enum(["replace", "append", "if-empty"]), value: restrictions }),
  z.object({
    kind: z.literal("instant"),
    field: z.enum(["rightsExpire", "embargoUntil"]),
    mode: z.enum(["replace", "if-empty"]),
    value: instant,
  }),
  z.object({ kind: z.literal("reviewed") }),
]);
export type PhotoEdit = z.infer<typeof photoEdit>;

export const photoBatchRequest = z.object({ ids, edits: z.array(photoEdit).check(z.minLength(1), z.maxLength(60)) });
export type PhotoBatchRequest = z.infer<typeof photoBatchRequest>;

/** What became of a change. `batch` undoes it; null when nothing was different afterwards. */
export const photoBatchResult = z.object({ batch: z.nullable(z.string()), changed: z.array(photoId) });
export type PhotoBatchResult = z.infer<typeof photoBatchResult>;

/** Fields in which words are looked for and replaced: those that hold sentences. */
export const replaceField = z.enum(["caption", "headline", "title", "alt", "extendedDescription", "instructions"]);
export type ReplaceField = z.infer<typeof replaceField>;

export const photoReplaceRequest = z.object({
  ids,
  fields: z.array(replaceField).check(z.minLength(1)),
  find: z.string().check(z.minLength(1), z.maxLength(500)),
  replace: z.string().check(z.maxLength(2_000)),
  matchCase: z.optional(z.boolean()),
  wholeWords: z.optional(z.boolean()),
  /** Whether it is done; otherwise it is only shown what would be. */
  apply: z.boolean(),
});
export type PhotoReplaceRequest = z.infer<typeof photoReplaceRequest>;

export const photoReplacement = z.object({
  id: photoId,
  field: replaceField,
  before: z.string(),
  after: z.string(),
  /** How often it was found in the field. */
  found: z.int(),
});
export type PhotoReplacement = z.infer<typeof photoReplacement>;

export const photoReplaceResult = z.object({
  /** At most 500 of them, in the order of the ids. */
  replacements: z.array(photoReplacement),
  /** How many fields there are in all. */
  total: z.int(),
  batch: z.nullable(z.string()),
});
export type PhotoReplaceResult = z.infer<typeof photoReplaceResult>;

/** Character sets in which text that declares none may be read again, as `TextDecoder` calls them. */
export const rereadCharsets = ["windows-1252", "windows-1255", "windows-1256", "windows-1251", "macintosh"] as const;
export const rereadCharset = z.enum(rereadCharsets);
export type RereadCharset = z.infer<typeof rereadCharset>;

export const photoRereadRequest = z.object({
  ids,
  charset: rereadCharset,
  /** Whether it is done; otherwise it is only shown what would be. */
  apply: z.boolean(),
});
export type PhotoRereadRequest = z.infer<typeof photoRereadRequest>;

export const photoRereadResult = z.object({
  /** Fields that read otherwise then, as one text each; at most 500 of them, in the order of the ids. */
  fields: z.array(z.object({ id: photoId, field: z.string(), before: z.string(), after: z.string() })),
  total: z.int(),
  batch: z.nullable(z.string()),
});
export type PhotoRereadResult = z.infer<typeof photoRereadResult>;

export const undoResult = z.object({
  /** The undoing itself, which can be undone too; null when there was nothing left to restore. */
  batch: z.nullable(z.string()),
  changed: z.array(photoId),
  /** Fields that somebody changed again since, and that were therefore left as they are. */
  kept: z.array(z.object({ id: photoId, field: z.string() })),
});
export type UndoResult = z.infer<typeof undoResult>;

/** What was done to photos at one stroke. */
export const photoBatch = z.object({
  batch: z.string(),
  at: isoTime,
  actor: z.string(),
  kind: z.enum(["edit", "batch", "replace", "undo", "kill", "release", "reread"]),
  /** The reason of a kill or release, the words that were replaced; else empty. */
  note: z.string(),
  photos: z.int(),
  undone: z.boolean(),
});
export type PhotoBatch = z.infer<typeof photoBatch>;
export type PhotoBatchKind = PhotoBatch["kind"];

/** What one stroke did to one photo: the fields before and after, as JSON values by name. */
export const photoChange = z.object({
  ...photoBatch.shape,
  before: z.record(z.string(), z.unknown()),
  after: z.record(z.string(), z.unknown()),
});
export type PhotoChange = z.infer<typeof photoChange>;
