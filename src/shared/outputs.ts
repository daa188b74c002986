import { z } from "zod/mini";

/** What a page can be written as besides its folder: that folder in one archive, or a page with its pictures in it. */
export const outputForms = ["zip", "single"] as const;
export type OutputForm = (typeof outputForms)[number];

/** A file that was written, by its absolute path, and its size in bytes. */
export const exportedPage = z.object({ path: z.string(), bytes: z.int() });
export type ExportedPage = z.infer<typeof exportedPage>;

/** The story as HTML for another content system, and its words as plain text. */
export const storyFragment = z.object({
  html: z.string(),
  text: z.string(),
  /** Whether pictures have whole addresses (`site`), or are named by their files in the story's folder. */
  pictures: z.enum(["site", "folder"]),
});
export type StoryFragment = z.infer<typeof storyFragment>;
