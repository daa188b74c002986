import { z } from "zod/mini";
import { isoTime, languageTag, storyId } from "./ids.ts";

/** How a story comes from another one. */
export const derivation = z.enum(["duplicate", "follow-up", "translation"]);
export type Derivation = z.infer<typeof derivation>;

/** What new stories may begin with, as a list shows it. */
export const storyTemplate = z.object({
  id: storyId,
  name: z.string(),
  language: languageTag,
  headline: z.string(),
  section: z.string(),
  updatedAt: isoTime,
});
export type StoryTemplate = z.infer<typeof storyTemplate>;
export const templateName = z.string().check(z.trim(), z.minLength(1), z.maxLength(200));
