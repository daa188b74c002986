import { resolvedCredit } from "../../../../checks/resolved-credit.ts";
import { type PhotoWidth, photoWidths } from "../../../../document/nodes.ts";
import type { PhotoPlace } from "../../../../document/walk.ts";
import { attributes, escapeText } from "../../../escape.ts";
import type { PageContext } from "../../../page-context.ts";
import { renderPicture } from "../../../picture.ts";
import { wordsAttributes } from "../../../text-attributes.ts";
import { renderFigureCaption } from "../figure-caption.ts";

/** As wide as the text, `--measure` in the style; on a narrow screen as wide as the screen. */
const measureSizes = "(min-width: 46rem) 43rem, 100vw";
/** The `sizes` of each width: `--measure`, `--wide`, and the whole screen. */
const widthSizes: Readonly<Record<PhotoWidth, string>> = {
  inline: measureSizes,
  wide: "(min-width: 68rem) 62rem, (min-width: 46rem) 43rem, 100vw",
  full: "100vw",
};

/** What holds the place of a picture that is not there. No published page has one: two checks stop it. */
function renderMissing(place: PhotoPlace, page: PageContext): string {
  const words = place.node.photo === "" ? page.words.photoToCome : page.words.photoMissing;
  return `<p${attributes({ class: "missing", ...wordsAttributes(page) })}>${escapeText(words)}</p>`;
}

/** The story's picture count, leading to the view of all photos; nothing in a story of one picture. */
function renderCount(page: PageContext): string {
  if (page.pictures.size < 2) return "";
  const text = `${page.pictures.size} ${page.words.viewGallery}`;
  return `<a${attributes({ class: "count", href: "#photos", ...wordsAttributes(page) })}>${escapeText(text)}</a>`;
}

interface Layout {
  sizes: string;
  class: string;
}

/** One use of a picture as a figure: picture, the story's picture count, caption and credit. Its id is `photo-N`. */
function renderFigure(place: PhotoPlace, layout: Layout, page: PageContext): string {
  const { sizes } = layout;
  const picture = page.pictures.get(place.index);
  const credit = picture?.credit ?? resolvedCredit(place.node, page.input.photos);
  const caption = renderFigureCaption(place.node, credit, page);
  const [first] = page.pictures.keys();
  const view = picture
    ? `<div class="frame">${renderPicture(picture, { sizes, eager: first === place.index }, page)}${renderCount(page)}</div>`
    : renderMissing(place, page);
  const open = `<figure${attributes({ id: `photo-${place.index}`, class: layout.class })}>`;
  return [open, view, ...(caption === "" ? [] : [caption]), "</figure>"].join("\n");
}

/** A photo of the body, as wide as its use asks; a width of a later version is the text's. */
export function renderBodyPhoto(place: PhotoPlace, page: PageContext): string {
  const { width } = place.node;
  const known = photoWidths.includes(width) ? width : "inline";
  const layout = { sizes: widthSizes[known], class: known === "inline" ? "photo" : `photo ${known}` };
  return renderFigure(place, layout, page);
}

/** A photo that shares a row with others. */
export function renderGalleryPhoto(place: PhotoPlace, page: PageContext, sizes: string): string {
  return renderFigure(place, { sizes, class: "photo" }, page);
}
