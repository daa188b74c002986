import { z } from "zod/mini";
import { searchedText } from "./story-list.ts";

/**
 * A list that somebody gave a name: what it asks for, its order and its columns. What a later version adds to one is kept, and so is
 * an order or a column that this version does not know: it is only not shown.
 */
export const storyView = z.looseObject({
  id: z.string().check(z.minLength(1), z.maxLength(60)),
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(100)),
  text: searchedText,
  /** A `StorySort`. */
  sort: z.object({ by: z.string().check(z.maxLength(40)), descending: z.boolean() }),
  /** The ids of its columns in their order. */
  columns: z.array(z.string().check(z.maxLength(40))).check(z.maxLength(60)),
});
export type StoryView = z.infer<typeof storyView>;

/** The publication's saved views in the order in which they are shown, each id once. */
export const storyViews = z.array(storyView).check(
  z.maxLength(200),
  z.refine((views) => new Set(views.map(({ id }) => id)).size === views.length, "a view stands there twice"),
);
