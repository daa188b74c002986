import type { OrganisationTable } from "../../shared/credit/organisation.ts";
import type { PhotoReading } from "../../shared/photo-reading.ts";
import { type LibraryPhoto, libraryPhoto } from "../../shared/photos.ts";
import { rereadReading } from "./metadata/byte-candidates.ts";
import { type RereadCharset, rereadCharsets } from "./metadata/charset.ts";
import { creditedWords } from "./photo-credit.ts";
import { type PhotoWords, photoWords } from "./photo-words.ts";

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/**
 * The photo with everything that was read by a guess read again in this character set. A field that somebody has typed over since
 * stays; so does the credit, unless it is still the one that was made of the file's words. Nothing is asked of the file.
 */
export function rereadPhoto(
  photo: LibraryPhoto,
  reading: PhotoReading,
  charset: RereadCharset,
  table: OrganisationTable,
): LibraryPhoto {
  const wordsOf = (read: PhotoReading) => creditedWords(photoWords(read), table);
  const guessed = reading.fields
    .filter(({ taken }) => taken.raw !== undefined)
    .map(({ field }) => field as keyof PhotoWords);
  if (guessed.length === 0) return photo;
  const words = wordsOf(rereadReading(reading, charset));
  /** What the photo may hold while nobody has typed: as it was read at first, or in any other set since. */
  const untyped = [reading, ...rereadCharsets.map((one) => rereadReading(reading, one))].map(wordsOf);
  const changes = guessed.filter((field) => untyped.some((read) => same(read[field], photo[field])));
  const credit = untyped.some((read) => same(read.credit, photo.credit)) ? words.credit : photo.credit;
  const fields = Object.fromEntries(changes.map((field) => [field, words[field]]));
  return libraryPhoto.parse({ ...photo, ...fields, credit, metadataReview: false });
}
