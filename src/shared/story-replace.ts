import { z } from "zod/mini";
import { lineKinds } from "./find/story-lines.ts";
import { storyId } from "./ids.ts";

/** What is looked for and how; see `FindQuery`. */
export const findQuery = z.object({
  text: z.string().check(z.minLength(1), z.maxLength(1000)),
  capitals: z.boolean(),
  marks: z.boolean(),
  wholeWord: z.boolean(),
  expression: z.boolean(),
});

/** What is put in its place; see `Replacement`. */
export const findReplacement = z.object({
  text: z.string().check(z.maxLength(1000)),
  keepCapitals: z.boolean(),
  expression: z.boolean(),
});

/** What is found and replaced in many stories. */
export const storyReplacement = z.object({ query: findQuery, replacement: findReplacement });
export type StoryReplacement = z.infer<typeof storyReplacement>;

/** A place in a story that would change, or that is found and is not to be replaced. */
export const replaceHit = z.object({
  kind: z.enum(lineKinds),
  /** Which block of the body, from 1; 0 for the head. */
  block: z.int(),
  /** Which photo of the story, from 1, in reading order; 0 for none. */
  photo: z.int(),
  /** The words around it, on one line; an ellipsis where the text goes on. */
  before: z.string(),
  found: z.string(),
  /** What would stand in its place. */
  instead: z.string(),
  after: z.string(),
  /** Why it is left; null where it would be replaced. */
  fixed: z.nullable(z.enum(["inherited", "corrected"])),
});
export type ReplaceHit = z.infer<typeof replaceHit>;

/** What would change in one story. */
export const replacePreview = z.object({
  id: storyId,
  headline: z.string(),
  language: z.string(),
  /** The version that was looked at: only that one is changed. */
  version: z.int(),
  /** Readers have it: what they have stays until it is published again. */
  published: z.boolean(),
  /** It cannot be read: nothing is found in it, and nothing of it is changed. */
  damaged: z.boolean(),
  /** In the order of the page. */
  hits: z.array(replaceHit),
});
export type ReplacePreview = z.infer<typeof replacePreview>;

/** So many stories are looked through at one asking, at most. */
export const mostPreviewed = 50;
/** So many hits are replaced in one go, at most. */
export const mostReplaced = 100_000;

/** A story as it was looked at, and which of its hits are left, by their places among them. */
export const replacedStory = z.object({
  id: storyId,
  version: z.int(),
  hits: z.int(),
  left: z.array(z.int()).check(z.maxLength(mostReplaced)),
});
export type ReplacedStory = z.infer<typeof replacedStory>;
