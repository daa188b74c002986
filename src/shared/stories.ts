import { z } from "zod/mini";
import { isoTime, languageTag, photoId, storyId } from "./ids.ts";

/** Who wrote the story: names in order, or the deliberate choice of no byline. Both empty means "not yet decided". */
export const byline = z.object({ names: z.array(z.string()), none: z.boolean() });
export type Byline = z.infer<typeof byline>;

/** The id of one of the desk's stages (`stages.ts`); one that the desk no longer has is kept and shown by its id. */
export const stage = z.string().check(z.minLength(1), z.maxLength(40));

/** Whether somebody has to have seen a story before it may go out, and whether they have. */
export const gate = z.enum(["none", "required", "complete"]);
export type Gate = z.infer<typeof gate>;

/** The urgency of a story from -2 (whenever) over 0 (ordinary) to 2 (now). */
export const priority = z.int().check(z.minimum(-2), z.maximum(2));

/** An instant, or none. */
const instantOrNone = z.union([z.literal(""), isoTime]);
/** Another story, or none. One that is no longer there is kept and shown by its id. */
const storyOrNone = z.union([z.literal(""), storyId]);

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
  /** What the desk calls the story among its own; printed nowhere. */
  slugline: z._default(z.string().check(z.maxLength(200)), ""),
  /** When it is wanted; empty for whenever. */
  due: z._default(instantOrNone, ""),
  priority: z._default(priority, 0),
  /** Nothing is published before this instant, or `indefinite`: not before somebody lifts it; empty for no embargo. */
  embargo: z._default(z.union([z.literal(["", "indefinite"]), isoTime]), ""),
  /** Whether lawyers have to have read it. */
  legal: z._default(gate, "none"),
  /** Whether the picture desk has to have looked at it. */
  pictures: z._default(gate, "none"),
  /** For the desk alone: no page, no file beside one and no export is ever made of it. */
  internalNote: z._default(z.string().check(z.maxLength(10_000)), ""),
  /** For whoever receives what is published: in the ninjs file beside the page (`edNote`), never on the page. */
  publisherNote: z._default(z.string().check(z.maxLength(2000)), ""),
  /** Stories that belong to this one, in the order in which they were added. */
  related: z._default(z.array(storyId).check(z.maxLength(50)), []),
  /** The story that this one takes further. */
  followUpOf: z._default(storyOrNone, ""),
  /** What somebody looked at and lets stand in this story: words as they are spelt, remarks on grammar as `rule: words`. Absent for nothing. */
  letStand: z.optional(z.array(z.string().check(z.minLength(1), z.maxLength(300))).check(z.maxLength(1000))),
  /** The story that this one says in another language. */
  translationOf: z._default(storyOrNone, ""),
});
export type StoryFields = z.infer<typeof storyFields>;

/** The facts about how a story is worked on while nobody has said any of them, as in stories stored before there were such facts. */
export const blankPlanning = {
  ...{ slugline: "", due: "", priority: 0, embargo: "", legal: "none", pictures: "none" },
  ...{ internalNote: "", publisherNote: "", related: [], followUpOf: "", translationOf: "" },
} satisfies Partial<StoryFields>;

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
