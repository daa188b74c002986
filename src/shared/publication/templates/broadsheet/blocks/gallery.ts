import type { PhotoPlace } from "../../../../document/walk.ts";
import { attributes } from "../../../escape.ts";
import type { PageContext } from "../../../page-context.ts";
import { renderBodyPhoto, renderGalleryPhoto } from "./photo.ts";

/**
 * Photos that belong together, as a row of figures that is scrolled sideways and can be reached by keyboard for that; without the
 * style, one under the other. `places` are those inside it. A single one is an ordinary photo.
 */
export function renderGallery(places: readonly PhotoPlace[], page: PageContext): string {
  const [only, second] = places;
  if (!only) return "";
  if (!second) return renderBodyPhoto(only, page);
  const figures = places.map((place) => renderGalleryPhoto(place, page));
  const frame = {
    class: "gallery",
    role: "group",
    "aria-label": page.words.gallery(places.length),
    tabindex: 0,
  };
  return `<div${attributes(frame)}>\n${figures.join("\n")}\n</div>`;
}
