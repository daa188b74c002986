import { type LibraryPhoto, libraryPhoto } from "../../shared/photos.ts";
import { photoCredit } from "./photo-credit.ts";
import type { PhotoFacts } from "./read-photo.ts";

/** A new library photo from what its file says. */
export function libraryPhotoOf(facts: PhotoFacts, file: string, id: string, importedAt: Date): LibraryPhoto {
  const { mime, width, height, bytes, sha256, dominantColour, metadata } = facts;
  const { caption, headline, alt, altLanguage, creator, source, copyright, dateCreated } = metadata;
  return libraryPhoto.parse({
    id,
    sha256,
    file,
    mime,
    width,
    height,
    bytes,
    caption,
    headline,
    alt,
    altLanguage,
    credit: photoCredit(metadata),
    creator,
    source,
    copyright,
    dateCreated,
    dominantColour,
    importedAt: importedAt.toISOString(),
  });
}
