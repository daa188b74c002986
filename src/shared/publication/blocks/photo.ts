import { resolvedCredit } from "../../checks/resolved-credit.ts";
import type { PhotoPlace } from "../../document/walk.ts";
import { attributes, escapeText } from "../escape.ts";
import { renderFigureCaption } from "../figure-caption.ts";
import type { PageContext } from "../page-context.ts";
import { renderPicture } from "../picture.ts";
import { wordsAttributes } from "../text-attributes.ts";

/** A photo is as wide as the text, `--measure` in the style; on a narrow screen as wide as the screen. */
const measureSizes = "(min-width: 46rem) 43rem, 100vw";

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

/** One use of a picture as a figure: picture, the story's picture count, caption and credit. Its id is `photo-N`. */
export function renderPhoto(place: PhotoPlace, page: PageContext, sizes = measureSizes): string {
  const picture = page.pictures.get(place.index);
  const credit = picture?.credit ?? resolvedCredit(place.node, page.input.photos);
  const caption = renderFigureCaption(place.node, credit, page);
  const [first] = page.pictures.keys();
  const view = picture
    ? `<div class="frame">${renderPicture(picture, { sizes, eager: first === place.index }, page)}${renderCount(page)}</div>`
    : renderMissing(place, page);
  const open = `<figure${attributes({ id: `photo-${place.index}`, class: "photo" })}>`;
  return [open, view, ...(caption === "" ? [] : [caption]), "</figure>"].join("\n");
}
