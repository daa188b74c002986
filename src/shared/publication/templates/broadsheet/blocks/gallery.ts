import { attributes } from "../../../escape.ts";
import type { PageContext } from "../../../page-context.ts";
import type { BlockPlace } from "../../../template.ts";
import { renderBodyPhoto, renderGalleryPhoto } from "./photo.ts";

/**
 * Photos that belong together, as a row of figures that is scrolled sideways and can be reached by keyboard for that; without the
 * style, one under the other. A single one is an ordinary photo.
 */
export function renderGallery(place: BlockPlace, page: PageContext): string {
  const { photos } = place;
  const [only, second] = photos;
  if (!only) return "";
  if (!second) return renderBodyPhoto(only, place, page);
  const figures = photos.map((photo) => renderGalleryPhoto(photo, place, page));
  const frame = {
    class: "gallery",
    role: "group",
    "aria-label": page.words.gallery(photos.length),
    tabindex: 0,
  };
  return `<div${attributes(frame)}>\n${figures.join("\n")}\n</div>`;
}
