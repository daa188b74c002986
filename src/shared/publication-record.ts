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
  /** Picture files that are kept nowhere any more and cannot be made again. */
  missing: z.array(z.string()),
  findings: z.array(finding),
});
export type PublicationDetails = z.infer<typeof publicationDetails>;

/** The longest note, in UTF-16 units. */
export const noteLimit = 1000;

/** What a person asks to be done with a page, before it is known what that is called. */
export const publicationAct = z.object({
  /** `publish`: for the first time, again, or after a withdrawal, as the story stands. */
  kind: z.enum(["publish", "correct", "withdraw"]),
  /**
   * Of an update: a line for readers, or empty. Of a correction: why it has no notice; empty where the page has a new one. Of a
   * withdrawal: what readers are told.
   */
  note: z._default(z.string().check(z.maxLength(noteLimit)), ""),
});
export type PublicationAct = z.infer<typeof publicationAct>;

export const plainAct: PublicationAct = { kind: "publish", note: "" };

/** What readers had at a time: nothing yet, a story's page, or the notice that it was withdrawn. */
export const readersHad = z.object({
  what: z.enum(["nothing", "page", "notice"]),
  record: z.nullable(publicationDetails),
});
export type ReadersHad = z.infer<typeof readersHad>;

/** Where a candidate would go. */
export const publicationTarget = z.object({
  /** Every folder that it would be written to: more than one only for a withdrawal. */
  folders: z.array(z.string()),
  /** Folders in which a page would lead there. */
  redirects: z.array(z.string()),
  /** Number of files that would be written or be there already. */
  files: z.int(),
});
export type PublicationTarget = z.infer<typeof publicationTarget>;
