import { z } from "zod/mini";
import { isoTime, languageTag, photoId, storyId } from "./ids.ts";

/** Who wrote the story: names in order, or the deliberate choice of no byline. Both empty means "not yet decided". */
export const byline = z.object({ names: z.array(z.string()), none: z.boolean() });
export type Byline = z.infer<typeof byline>;

export const stage = z.enum(["draft", "editing", "ready"]);
export type Stage = z.infer<typeof stage>;

/** Only the publication service changes this. */
export const publicationState = z.enum(["unpublished", "published", "corrected", "withdrawn"]);
export type PublicationState = z.infer<typeof publicationState>;

/** The facts about a story that an editor sets outside the page. Saved through the same queue as the page. */
export const storyFields = z.object({
  language: languageTag,
  byline,
  stage,
  onHold: z.boolean(),
  /** Set by hand, or empty: then made from the headline. Frozen at first publication. */
  slug: z.string().check(z.maxLength(300)),
  section: z.string().check(z.maxLength(200)),
  summary: z.string().check(z.maxLength(2000)),
  /** The publication's follow bar and comments notice may be switched off for one story. */
  followBar: z.boolean(),
  commentsNotice: z.boolean(),
  /** The library photo that stands for the story elsewhere, by its first use on the page; absent for the first picture. */
  hero: z.optional(photoId),
  /** How many words the body is meant to have; 0 when nobody has said. Stories stored before there was one have none. */
  targetLength: z._default(z.int().check(z.minimum(0), z.maximum(1_000_000)), 0),
  // What follows came later too: stories stored before then have none of it.
  /** Where the story was reported from, printed before its text; empty for none. */
  dateline: z._default(z.string().check(z.maxLength(200)), ""),
  /** What the story is about, in the order in which the page lists them. */
  tags: z._default(z.array(z.string().check(z.maxLength(100))).check(z.maxLength(50)), []),
  /** What search engines show instead of the headline; empty for the headline. */
  seoTitle: z._default(z.string().check(z.maxLength(300)), ""),
  /** What social networks show instead of the summary; empty for the summary. */
  socialText: z._default(z.string().check(z.maxLength(1000)), ""),
  /** The address of the page that this one repeats, where it is not the original; empty for this page's own. */
  canonicalUrl: z._default(z.string().check(z.maxLength(2000)), ""),
});
export type StoryFields = z.infer<typeof storyFields>;

/** A row of the list. */
export const storySummary = z.object({
  id: storyId,
  headline: z.string(),
  standfirst: z.string(),
  language: languageTag,
  stage,
  onHold: z.boolean(),
  publication: publicationState,
  photos: z.int(),
  words: z.int(),
  createdAt: isoTime,
  updatedAt: isoTime,
  /** Whether the stored body could not be read; the story opens as a report of what was kept (nothing is overwritten). */
  damaged: z.boolean(),
});
export type StorySummary = z.infer<typeof storySummary>;
