import { z } from "zod/mini";
import { isoTime, photoId, storyId } from "./ids.ts";
import { libraryPhoto } from "./photos.ts";

/** A day, a month or a year as files give them: `2026`, `2026-03`, `2026-03-04`. */
const day = z.string().check(z.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/));
const word = z.string().check(z.minLength(1), z.maxLength(500));

/**
 * Which photos are wanted: those that meet all that is given. A mark that is `true` wants those that have it, `false` the others;
 * what is not there does not matter.
 */
export const photoFilter = z.partial(
  z.object({
    /** Neither a credit nor a reason for none. */
    uncredited: z.boolean(),
    noAlt: z.boolean(),
    /** The credit was not wholly understood, or the file's words were read by guess: a person should look. */
    review: z.boolean(),
    killed: z.boolean(),
    /** A restriction, an embargo or an expiry is on record. */
    restricted: z.boolean(),
    /** Made by AI or composed, by its digital source type. */
    synthetic: z.boolean(),
    /** In the page of some story that is not in the bin, as it is now. */
    used: z.boolean(),
    /** On a page that readers have now. */
    published: z.boolean(),
    /** In the page of this story as it is now. */
    usedIn: storyId,
    /** The rights end at this instant or earlier, so those that have ended are among them. */
    expiresBefore: isoTime,
    /** The embargo ends after this instant. */
    embargoedAfter: isoTime,
    /** When it was taken, by the file's own calendar; both ends are within. Photos without a date are not found by it. */
    takenFrom: day,
    takenTo: day,
    addedFrom: isoTime,
    addedBefore: isoTime,
    /** A name, keyword or place (sublocation, city, state or country), whole; case, accents and points do not count. */
    person: word,
    keyword: word,
    place: word,
  }),
);
export type PhotoFilter = z.infer<typeof photoFilter>;

export const photoSort = z.enum(["added", "taken", "file"]);
export type PhotoSort = z.infer<typeof photoSort>;

/** What is looked for, and in which order it is given. */
export const photoQuery = z.object({
  /** Every word of it begins a word of the photo. Nothing in it is syntax. */
  text: z.optional(z.string().check(z.maxLength(500))),
  filter: z.optional(photoFilter),
  /** By default `added`. Equal ones come in the order in which they were added. */
  sort: z.optional(photoSort),
  /** By default newest first, file names from A. */
  reverse: z.optional(z.boolean()),
});
export type PhotoQuery = z.infer<typeof photoQuery>;

/** A value of people, keywords or places that photos carry, and how many do. */
export const photoTerm = z.object({ label: z.string(), photos: z.int() });
export type PhotoTerm = z.infer<typeof photoTerm>;
export const termKind = z.enum(["person", "keyword", "place"]);
export type TermKind = z.infer<typeof termKind>;

/** A photo that looks like another one. `distance`: how many of the 64 bits of their hashes differ; 0 is hardly another picture. */
export const nearPhoto = z.object({ photo: libraryPhoto, distance: z.int() });
export type NearPhoto = z.infer<typeof nearPhoto>;
/** Two photos that look alike, by id. */
export const nearPair = z.object({ id: photoId, like: photoId, distance: z.int() });
export type NearPair = z.infer<typeof nearPair>;
