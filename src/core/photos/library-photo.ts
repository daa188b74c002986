import type { OrganisationTable } from "../../shared/credit/organisation.ts";
import { type LibraryPhoto, libraryPhoto } from "../../shared/photos.ts";
import { creditedWords } from "./photo-credit.ts";
import { needsReview, photoWords } from "./photo-words.ts";
import type { PhotoFacts } from "./read-photo.ts";

/** What a photo gets besides what its file says. */
export interface NewPhotoFacts {
  file: string;
  id: string;
  importedAt: Date;
  /** The table that the credit is read by. */
  organisations: OrganisationTable;
}

/** A new library photo from what its file says. */
export function libraryPhotoOf(
  facts: PhotoFacts,
  { file, id, importedAt, organisations }: NewPhotoFacts,
): LibraryPhoto {
  const { mime, width, height, bytes, sha256, dominantColour, perceptualHash, reading } = facts;
  return libraryPhoto.parse({
    id,
    sha256,
    file,
    mime,
    width,
    height,
    bytes,
    ...creditedWords(photoWords(reading), organisations),
    metadataReview: needsReview(reading),
    dominantColour,
    perceptualHash,
    importedAt: importedAt.toISOString(),
  });
}
