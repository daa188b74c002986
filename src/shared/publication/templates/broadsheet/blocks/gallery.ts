import type { PhotoPlace } from "../../../../document/walk.ts";
import { attributes } from "../../../escape.ts";
import type { PageContext } from "../../../page-context.ts";
import { renderBodyPhoto, renderGalleryPhoto } from "./photo.ts";

/** Two pictures beside each other, one on a narrow screen. */
const gridSizes = "(min-width: 64rem) 30rem, (min-width: 36rem) 50vw, 100vw";

/** Photos that belong together, as a group of figures; `places` are those inside it. A single one is an ordinary photo. */
export function renderGallery(places: readonly PhotoPlace[], page: PageContext): string {
  const [only, second] = places;
  if (!only) return "";
  if (!second) return renderBodyPhoto(only, page);
  const figures = places.map((place) => renderGalleryPhoto(place, page, gridSizes));
  return `<div${attributes({ class: "gallery" })}>\n${figures.join("\n")}\n</div>`;
}
