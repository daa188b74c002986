import { z } from "zod/mini";

/** A UUID (version 7 where Galley makes it), lower case. Public, random enough not to be guessed, sortable by time. */
const uuid = z.string().check(z.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/));

export const storyId = uuid;
export const photoId = uuid;
export const revisionId = uuid;

/** SHA-256 as 64 lower-case hexadecimal digits. */
export const sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/));

/** An instant, as `Date.prototype.toISOString` writes it (UTC, milliseconds). One that no calendar has could be shown nowhere. */
export const isoTime = z.string().check(
  z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/),
  z.refine((instant) => !Number.isNaN(Date.parse(instant)), "Invalid instant"),
);

/** A BCP 47 language tag of the shapes a newsroom uses (`en`, `he`, `pt-BR`, `zh-Hant`). */
export const languageTag = z.string().check(z.regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?$/));
