import { type LibraryPhoto, libraryPhoto } from "../../shared/photos.ts";
import { photoCredit } from "./photo-credit.ts";
import { needsReview, photoWords } from "./photo-words.ts";
import type { PhotoFacts } from "./read-photo.ts";

/** A new library photo from what its file says. */
export function libraryPhotoOf(facts: PhotoFacts, file: string, id: string, importedAt: Date): LibraryPhoto {
  const { mime, width, height, bytes, sha256, dominantColour, perceptualHash, reading } = facts;
  const words = photoWords(reading);
  return libraryPhoto.parse({
    id,
    sha256,
    file,
    mime,
    width,
    height,
    bytes,
    ...words,
    credit: photoCredit(words),
    metadataReview: needsReview(reading),
    dominantColour,
    perceptualHash,
    importedAt: importedAt.toISOString(),
  });
}
