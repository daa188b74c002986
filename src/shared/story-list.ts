import { z } from "zod/mini";
import { isoTime, storyId } from "./ids.ts";
import { storySummary } from "./stories.ts";

/** What stories may be listed by. `updated` is the order in which they were saved here. */
export const storySortKeys = [
  "updated",
  "created",
  "published",
  "due",
  "priority",
  "headline",
  "section",
  "stage",
  "words",
] as const;
export type StorySortKey = (typeof storySortKeys)[number];

export const storySort = z.object({ by: z.enum(storySortKeys), descending: z.boolean() });
export type StorySort = z.infer<typeof storySort>;

/** What is typed to find stories: words and operators, as `docs/search.md` tells. Nothing typed is an error. */
export const searchedText = z.string().check(z.maxLength(500));

/** A row of the desk's list. Instants are ISO 8601 in UTC; what nobody said is empty. */
export const storyRow = z.object({
  ...storySummary.shape,
  slug: z.string(),
  slugline: z.string(),
  section: z.string(),
  byline: z.array(z.string()),
  tags: z.array(z.string()),
  priority: z.int(),
  due: z.string(),
  embargo: z.string(),
  legal: z.string(),
  pictures: z.string(),
  targetLength: z.int(),
  /** When something of it last went out. */
  publishedAt: z.string(),
  /** Whether it was saved since it last went out. */
  changed: z.boolean(),
  binned: z.boolean(),
});
export type StoryRow = z.infer<typeof storyRow>;

/** A piece of a story that shows why it was found; see `shared/search/excerpt.ts`. */
export const foundExcerpt = z.object({
  id: storyId,
  where: z.string(),
  part: z.string(),
  text: z.string(),
  ranges: z.array(z.tuple([z.int(), z.int()])),
});
export type FoundExcerpt = z.infer<typeof foundExcerpt>;

/** The kinds of names in the publication's vocabulary. */
export const vocabularyKind = z.enum(["section", "person", "tag", "place", "stage", "language"]);
export type VocabularyKind = z.infer<typeof vocabularyKind>;

/** One thing that was done to a story besides writing it, and who did it. `details` is JSON, by kind. */
export const logEntry = z.object({
  id: z.int(),
  story: storyId,
  headline: z.string(),
  at: isoTime,
  actor: z.string(),
  kind: z.string(),
  details: z.string(),
});
export type LogEntry = z.infer<typeof logEntry>;
