import { z } from "zod/mini";

/** Where in a file (or beside it) a value stood. */
export const metadataOrigin = z.enum(["xmp", "iim", "exif", "sidecar"]);
export type MetadataOrigin = z.infer<typeof metadataOrigin>;

/** One value as it was read. A list (people, keywords, creators) has one text for each entry, other fields have one. */
export const readValue = z.object({
  from: metadataOrigin,
  /** The character set it was read with, e.g. `utf-8`, `windows-1255`; `declared` says whether the file names it. */
  charset: z.string(),
  declared: z.boolean(),
  texts: z.array(z.string()),
  /** The bytes in base64 where the file does not declare their character set, so that they can be read again in another. */
  raw: z.optional(z.array(z.string())),
});
export type ReadValue = z.infer<typeof readValue>;

/** A field of a `LibraryPhoto` (by its name there) with the value that was taken and those that differ from it. */
export const readField = z.object({ field: z.string(), taken: readValue, others: z.array(readValue) });
export type ReadField = z.infer<typeof readField>;

/** What a picture's file said when it came, kept apart from what was typed since. Empty for photos from before it was kept. */
export const photoReading = z.object({ fields: z.array(readField) });
export type PhotoReading = z.infer<typeof photoReading>;

export const noReading: PhotoReading = { fields: [] };
