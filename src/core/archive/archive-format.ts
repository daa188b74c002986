import { z } from "zod";
import { finding } from "../../shared/checks/finding.ts";
import { isoTime, photoId, revisionId, sha256, storyId } from "../../shared/ids.ts";
import { photoReading } from "../../shared/photo-reading.ts";
import { usePlace } from "../../shared/photo-uses.ts";
import {
  noteKind,
  publicationAction,
  publishedFile,
  recordedOverride,
  recordState,
  redirect,
} from "../../shared/publication-record.ts";
import { publicationState } from "../../shared/stories.ts";

// The files of an archive; docs/archive.md tells it to people. Pages, facts and photo records are written as they are stored, and
// are checked where they are used, so that an archive keeps also what this version does not know.

export const archiveFormat = "galley-archive";
export const archiveVersion = 1;

/** A path inside an archive: plain parts with forward slashes. */
const path = z.string().regex(/^(?!\.)[\w.-]+(\/(?!\.)[\w.-]+)*$/);

/** `archive.json`: what the folder is, and every other file in it. */
export const archiveIndex = z.object({
  format: z.literal(archiveFormat),
  version: z.literal(archiveVersion),
  files: z.array(z.object({ path, sha256, bytes: z.int() })),
});
export type ArchiveIndex = z.infer<typeof archiveIndex>;

/** JSON as it is stored, or the stored text where that is no JSON. */
const stored = z.union([z.object({ json: z.json() }), z.object({ text: z.string() })]);
export type Stored = z.infer<typeof stored>;

/** `stories/<id>/story.json` */
export const archivedStory = z.object({
  id: storyId,
  version: z.int().min(1),
  createdAt: isoTime,
  updatedAt: isoTime,
  updatedBy: z.string(),
  publication: publicationState,
  slug: z.string(),
  slugFrozen: z.boolean(),
  headline: z.string(),
  standfirst: z.string(),
  words: z.int(),
  photos: z.int(),
  binned: z.boolean(),
  fields: z.json(),
  document: stored,
});
export type ArchivedStory = z.infer<typeof archivedStory>;

/** `stories/<id>/revisions/<number>.json` */
export const archivedRevision = z.object({
  id: revisionId,
  version: z.int(),
  at: isoTime,
  actor: z.string(),
  reason: z.string(),
  name: z.string(),
  branch: z.boolean(),
  /** The revision that this one was restored from. */
  source: z.nullable(revisionId),
  content: stored,
});
export type ArchivedRevision = z.infer<typeof archivedRevision>;

/**
 * `stories/<id>/publications/<number>.json`; its page is the `.html` of the same number, byte for byte, and every other file is in
 * `published`. What was not recorded in the days of an archive has a default.
 */
export const archivedPublication = z.object({
  revision: revisionId,
  state: recordState,
  action: z._default(publicationAction, "publish"),
  note: z.string().default(""),
  noteKind: z._default(noteKind, ""),
  actor: z.string(),
  preparedAt: isoTime,
  liveAt: z.nullable(isoTime),
  inputHash: sha256,
  candidateHash: sha256,
  publishedAt: isoTime,
  modifiedAt: z.nullable(isoTime),
  slug: z.string().default(""),
  folder: z.string(),
  files: z.array(publishedFile),
  /** Pages in folders that the story stood in before. */
  redirects: z.array(redirect).default([]),
  findings: z.array(finding),
  overrides: z.array(recordedOverride).default([]),
  /** The SHA-256 of the file in `published` that says how its pictures are made; empty where that was not recorded. */
  recipes: z.string().default(""),
  /** The pictures on the page; none in archives from before they were recorded. */
  photos: z.array(z.object({ number: z.int(), photo: z.string(), place: usePlace, credit: z.string() })).default([]),
});
export type ArchivedPublication = z.infer<typeof archivedPublication>;

/** `photos/<id>.json`: the library's record of a photo; its file is in `originals`. What else is in it is kept as it is. */
export const archivedPhoto = z.object({ id: photoId, sha256, importedAt: isoTime });
export type ArchivedPhoto = z.infer<typeof archivedPhoto> & {
  /** The whole record as JSON text. */
  record: string;
};

/** `readings/<id>.json`: what a photo's file said when it came. */
export const archivedReading = z.object(photoReading.shape);

/** One step of what was done to photos, with the fields before and after, in `photo-steps/<number>.json`: lists, oldest first. */
export const archivedStep = z.object({
  id: z.string().min(1).max(64),
  at: isoTime,
  actor: z.string(),
  kind: z.string(),
  note: z.string(),
  /** The step that undid this one. */
  undoneBy: z.nullable(z.string()),
  changes: z.array(
    z.object({ photo: photoId, before: z.record(z.string(), z.json()), after: z.record(z.string(), z.json()) }),
  ),
});
export type ArchivedStep = z.infer<typeof archivedStep>;

/** `settings.json` */
export const archivedSettings = z.record(z.string(), z.json());

/** A story with everything that belongs to it. */
export interface StoryBundle {
  story: ArchivedStory;
  /** Oldest first. */
  revisions: ArchivedRevision[];
  publications: {
    record: ArchivedPublication;
    /** Bytes of its text files, redirects and recipes, by their SHA-256. */
    texts: ReadonlyMap<string, Uint8Array>;
  }[];
}

/** The form in an archive of a text that should be JSON. */
export function toStored(text: string): Stored {
  try {
    return { json: JSON.parse(text) };
  } catch {
    return { text };
  }
}

export const fromStored = (value: Stored): string => ("text" in value ? value.text : JSON.stringify(value.json));
