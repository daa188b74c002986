import { z } from "zod/mini";
import { isoTime, photoId, revisionId, storyId } from "./ids.ts";
import { libraryPhoto } from "./photos.ts";
import { publicationState } from "./stories.ts";

/** `hero`: chosen to stand for the story; `number` counts photo uses from 1 in reading order, as the checks do. */
export const usePlace = z.enum(["hero", "body", "gallery"]);
export type UsePlace = z.infer<typeof usePlace>;
export const photoPlace = z.object({ place: usePlace, number: z.int() });

/** A page that readers have now. `folder` is where it lies. */
export const livePage = z.object({
  revision: revisionId,
  at: isoTime,
  folder: z.string(),
  places: z.array(photoPlace),
  /** Whether it prints another credit than the library has now, in a place that has none of its own. */
  creditDiffers: z.boolean(),
});
export type LivePage = z.infer<typeof livePage>;

/** A story that uses a photo: in its page as it is now, on a page that readers have, or both. */
export const photoUse = z.object({
  story: storyId,
  headline: z.string(),
  publication: publicationState,
  binned: z.boolean(),
  updatedAt: isoTime,
  /** Empty when it has been taken out of the page since it was published. */
  places: z.array(photoPlace),
  /** More than one when the story was published to several folders. */
  live: z.array(livePage),
});
export type PhotoUse = z.infer<typeof photoUse>;

/** What a kill or a release did, and every story that it concerns. */
export const killResult = z.object({ photo: libraryPhoto, uses: z.array(photoUse) });
export type KillResult = z.infer<typeof killResult>;

/** A page that readers have now and that should be published again, and why. It is listed until that has been done. */
export const stalePage = z.object({
  story: storyId,
  headline: z.string(),
  at: isoTime,
  folder: z.string(),
  photos: z.array(z.object({ id: photoId, file: z.string(), why: z.enum(["killed", "credit", "expired"]) })),
});
export type StalePage = z.infer<typeof stalePage>;
