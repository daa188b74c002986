import { z } from "zod/mini";
import { isoTime, storyId } from "./ids.ts";

/** A story that was read out of a damaged database. */
export const salvagedStory = z.object({
  /** Under which it is in the list now. */
  id: storyId,
  headline: z.string(),
  /** When that text had been saved. */
  savedAt: z.string(),
  /** The story that was in the backup already with an older or another text, which was left as it is; empty when there was none. */
  beside: z.string(),
});
export type SalvagedStory = z.infer<typeof salvagedStory>;

/** Something that befell the data, told until somebody has read it. */
export const incident = z.discriminatedUnion("kind", [
  z.object({
    /** The database could not be read. A backup took its place, and what was readable was added to it. */
    kind: z.literal("recovered"),
    at: isoTime,
    /** When the restored backup was made; empty when there was none and Galley began anew. */
    backupAt: z.string(),
    /** Where the damaged files and the report lie now. */
    folder: z.string(),
    problem: z.string(),
    stories: z.array(salvagedStory),
    photos: z.int(),
    /** How many stories of the damaged database could not be read. */
    unread: z.int(),
  }),
  z.object({
    /** The file that holds the last saves was taken away from outside while Galley was not running. */
    kind: z.literal("log-missing"),
    at: isoTime,
    /** The newest save that is still there; empty when there is no story. */
    lastSavedAt: z.string(),
  }),
  z.object({
    /** The running database has a problem; the next start restores a backup. */
    kind: z.literal("damage-found"),
    at: isoTime,
    problem: z.string(),
  }),
]);
export type Incident = z.infer<typeof incident>;

/** How safe the data is, as far as Galley knows. */
export const health = z.object({
  incidents: z.array(incident),
  /** The newest verified backup; null when there is none yet. */
  backup: z.nullable(z.object({ at: isoTime, file: z.string(), bytes: z.int() })),
  /** Why the last attempt to make one failed; empty when it did not. */
  backupProblem: z.string(),
});
export type Health = z.infer<typeof health>;
