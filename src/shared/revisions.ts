import { z } from "zod/mini";
import { isoTime, revisionId } from "./ids.ts";
import { storyFields } from "./stories.ts";

/** Why a version was kept. */
export const revisionReason = z.enum([
  /** The text that the story was made with. */
  "created",
  /** A pause after a piece of work; see core/revisions/cut-rule.ts. */
  "pause",
  /** Somebody asked for it, with a name or without. */
  "named",
  "publish",
  /** Before a change that a program made to the story. */
  "bulk",
  "before-restore",
  "restored",
  /** Written in one window while another changed the story; the other's was taken. */
  "set-aside",
  /** Was the story's text until somebody put theirs, written at the same time, in its place. */
  "replaced",
]);
export type RevisionReason = z.infer<typeof revisionReason>;

/** One kept version of a story, as the history lists it. Versions are added and never changed or removed. */
export const revision = z.object({
  id: revisionId,
  /** The story's version (count of saves) that it holds, or that it was written on. */
  version: z.int(),
  /** When the text was saved, and by whom. */
  at: isoTime,
  actor: z.string(),
  reason: revisionReason,
  /** What somebody called it; empty for most. */
  name: z.string(),
  /** It was not, or is no longer, on the way to the story's present text. */
  branch: z.boolean(),
  /** The version that a `restored` one was taken from. */
  source: z.nullable(revisionId),
  /** Words added and removed since the version before it; null where they could not be counted. */
  words: z.nullable(z.object({ added: z.int(), removed: z.int() })),
  /** Whether readers were given it. */
  published: z.boolean(),
});
export type Revision = z.infer<typeof revision>;

/** A version whole. `document` is the JSON text of a `StoryDocument`. */
export const revisionContent = z.object({ revision, document: z.string(), fields: storyFields });
export type RevisionContent = z.infer<typeof revisionContent>;
