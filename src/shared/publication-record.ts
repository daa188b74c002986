import { z } from "zod/mini";
import { finding } from "./checks/finding.ts";
import { isoTime, revisionId, sha256 } from "./ids.ts";

/** What was done with a story's page. Updates, corrections and withdrawals are of a page that readers have. */
export const publicationAction = z.enum(["publish", "update", "correct", "withdraw", "republish"]);
export type PublicationAction = z.infer<typeof publicationAction>;

/**
 * What the words are that went with it: a line for readers beside the time of an update, a notice that readers have on the page, why a
 * correction has none (that stays on record), or the reason that readers are given for a withdrawal.
 */
export const noteKind = z.enum(["", "line", "correction", "clarification", "no-notice", "withdrawal"]);
export type NoteKind = z.infer<typeof noteKind>;

/** `prepared`: being written. `live`: what readers have in that folder. `abandoned`: never got there. */
export const recordState = z.enum(["prepared", "live", "replaced", "abandoned"]);

export const publishedFile = z.object({ path: z.string(), sha256, bytes: z.int() });
export type PublishedFile = z.infer<typeof publishedFile>;

/** A finding that was overridden, and why. */
export const recordedOverride = z.object({ code: z.string(), reason: z.string() });

/** A folder that the story stood in before, and the page there that leads to where it stands now. */
export const redirect = z.object({ folder: z.string(), sha256 });
export type Redirect = z.infer<typeof redirect>;

/** One going-out of a story, as it stands in the list of them. */
export const publicationRecord = z.object({
  revision: revisionId,
  at: isoTime,
  actor: z.string(),
  hash: sha256,
  folder: z.string(),
  state: recordState,
  action: publicationAction,
  note: z.string(),
  noteKind,
  overrides: z.array(recordedOverride),
  /** Folders in which a page leads to this one since. */
  redirects: z.array(z.string()),
  files: z.int(),
});
export type PublicationRecord = z.infer<typeof publicationRecord>;

/** The rest of it: every file with its digest, and what the checks said at that time, in the language of that desk. */
export const publicationDetails = z.object({
  ...publicationRecord.shape,
  slug: z.string(),
  publishedAt: isoTime,
  modifiedAt: z.nullable(isoTime),
  fileList: z.array(publishedFile),
  findings: z.array(finding),
});
export type PublicationDetails = z.infer<typeof publicationDetails>;
