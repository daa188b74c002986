import type { StoryDocument } from "../../shared/document/nodes.ts";
import { photosOf } from "../../shared/document/walk.ts";
import type { UsePlace } from "../../shared/photo-uses.ts";
import type { PhotosById } from "../../shared/photos.ts";

/** One photo use of a page, as it is kept beside the page. */
export interface StoredUse {
  number: number;
  photo: string;
  place: UsePlace;
}

/** A use on a page that went out. `credit`: the library's as JSON as it was printed; empty where the use has its own. */
export interface PublishedUse extends StoredUse {
  credit: string;
}

/** The photo uses of a page that name a photo; placeholders count in the numbers only. */
export function usesOf(document: StoryDocument): StoredUse[] {
  return photosOf(document)
    .filter(({ node }) => node.photo !== "")
    .map(({ node, gallery, index }) => ({ number: index, photo: node.photo, place: gallery ? "gallery" : "body" }));
}

/** The same with the credit that each takes from the library. */
export function publishedUses(document: StoryDocument, photos: PhotosById): PublishedUse[] {
  const inherits = new Set(photosOf(document).flatMap(({ node, index }) => (node.credit === null ? [index] : [])));
  return usesOf(document).map((use) => {
    const credit = inherits.has(use.number) ? photos[use.photo]?.credit : undefined;
    return { ...use, credit: credit === undefined ? "" : JSON.stringify(credit) };
  });
}
