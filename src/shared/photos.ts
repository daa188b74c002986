import { z } from "zod/mini";
import { credit } from "./credit/credit.ts";
import { isoTime, photoId, sha256 } from "./ids.ts";

/** A picture in the library: facts of the file, and the metadata read from it (editable, per photo, never per use). */
export const libraryPhoto = z.object({
  id: photoId,
  sha256,
  /** The name the file came with, without folders. */
  file: z.string(),
  mime: z.string(),
  /** Size as shown, in pixels: after the orientation in the file has been applied. */
  width: z.int(),
  height: z.int(),
  bytes: z.int(),
  caption: z.string(),
  headline: z.string(),
  alt: z.string(),
  altLanguage: z.string(),
  credit,
  creator: z.string(),
  source: z.string(),
  copyright: z.string(),
  /** As the file says it, ISO 8601 with as much precision and zone as the file gives; empty when unknown. */
  dateCreated: z.string(),
  /** A colour to hold the place until the picture is there, `#rrggbb`. */
  dominantColour: z.string(),
  importedAt: isoTime,
});
export type LibraryPhoto = z.infer<typeof libraryPhoto>;

/** Library photos by id, as checks and the page need them. */
export type PhotosById = Readonly<Record<string, LibraryPhoto>>;
