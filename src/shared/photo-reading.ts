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
  /**
   * The bytes of the texts in base64, where the file does not declare their character set and they are not UTF-8: they were read
   * by a guess and can be read again in another set.
   */
  raw: z.optional(z.array(z.string())),
  /** Of a property in several languages all of its texts, by xml:lang as written. */
  languages: z.optional(z.array(z.object({ language: z.string(), text: z.string() }))),
  /** What stands there, of a date of which something could not be and was left off. */
  written: z.optional(z.string()),
});
export type ReadValue = z.infer<typeof readValue>;

/** A field of a `LibraryPhoto` (by its name there) with the value that was taken and those that differ from it. */
export const readField = z.object({ field: z.string(), taken: readValue, others: z.array(readValue) });
export type ReadField = z.infer<typeof readField>;

/**
 * Something about a file's words that a person should know of. `damaged`: a part does not follow its format, and what could be
 * read of it was. `too-large`: more than any program writes on purpose, and only the beginning was read. `unreadable-date`:
 * `text` is no date.
 */
export const readProblem = z.object({
  part: z.enum(["file", "xmp", "sidecar", "iim", "exif"]),
  problem: z.enum(["damaged", "too-large", "unreadable-date"]),
  text: z.optional(z.string()),
});
export type ReadProblem = z.infer<typeof readProblem>;

/** What a picture's file said when it came, kept apart from what was typed since. Empty for photos from before it was kept. */
export const photoReading = z.object({
  fields: z.array(readField),
  /** IIM was changed by a program that left the XMP as it was: where they differ, IIM has the newer word. */
  iimEditedLater: z._default(z.boolean(), false),
  problems: z._default(z.array(readProblem), []),
});
export type PhotoReading = z.infer<typeof photoReading>;

export const noReading: PhotoReading = { fields: [], iimEditedLater: false, problems: [] };
