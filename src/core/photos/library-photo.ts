import { withoutKnownCredit } from "../../shared/credit/caption-credit.ts";
import type { OrganisationTable } from "../../shared/credit/organisation.ts";
import { type LibraryPhoto, libraryPhoto } from "../../shared/photos.ts";
import { fieldsCredit, photoCredit } from "./photo-credit.ts";
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
  const words = photoWords(reading);
  const stated = fieldsCredit(words, organisations);
  // What the caption repeats of the credit would be printed twice. As it came it stands in the reading.
  const shortened = (caption: string) => withoutKnownCredit(caption, stated, organisations);
  return libraryPhoto.parse({
    id,
    sha256,
    file,
    mime,
    width,
    height,
    bytes,
    ...words,
    caption: shortened(words.caption),
    captions: Object.fromEntries(Object.entries(words.captions).map(([tag, text]) => [tag, shortened(text)])),
    credit: photoCredit(words, organisations),
    metadataReview: needsReview(reading),
    dominantColour,
    perceptualHash,
    importedAt: importedAt.toISOString(),
  });
}
