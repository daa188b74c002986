import { z } from "zod/mini";
import { finding } from "./checks/finding.ts";
import { storyId } from "./ids.ts";
import { publicationState } from "./stories.ts";

const count = z.int().check(z.minimum(0));

/** The most stories that are published in one go. */
export const mostStories = 10_000;

/** What publishing a story now would come to. */
export const surveyedStory = z.object({
  id: storyId,
  headline: z.string(),
  publication: publicationState,
  /** `new`: readers have no page of it; `changed`: they have another one; `unchanged`: they have this one. */
  candidate: z.enum(["new", "changed", "unchanged"]),
  /** What stops it, in sentences; none where no check does. */
  blocking: z.array(z.string()),
  /** The same as findings, each with its place. */
  stops: z.array(finding),
  /** Whether the desk wants it out as it is: it is ready by its stage, or out already and changed since. Never so when it is withdrawn. */
  due: z.boolean(),
});
export type SurveyedStory = z.infer<typeof surveyedStory>;

/**
 * How far the publishing of several stories has come. Every story ends as one of `published`, `skipped` (not due, where only those
 * were wanted) or `failed`; the others are still to be done.
 */
export const manyProgress = z.object({
  /** `stopped`: by a person, or because no further story could be written; `interrupted`: by the end of the program. */
  state: z.enum(["running", "stopped", "interrupted", "done"]),
  out: z.string(),
  total: count,
  published: count,
  skipped: count,
  failed: count,
  /** The headline of the story that was begun last; empty when none is being written. */
  current: z.string(),
});
export type ManyProgress = z.infer<typeof manyProgress>;

export const manyReport = z.object({
  ...manyProgress.shape,
  /** Every story that could not be published, with a sentence why. */
  failures: z.array(z.object({ id: storyId, headline: z.string(), reason: z.string() })),
});
export type ManyReport = z.infer<typeof manyReport>;
