import { resolvedCredit } from "../../../../checks/resolved-credit.ts";
import { photoWidths } from "../../../../document/nodes.ts";
import type { PhotoPlace } from "../../../../document/walk.ts";
import { attributes, escapeText } from "../../../escape.ts";
import type { PageContext, PagePicture } from "../../../page-context.ts";
import { renderPicture } from "../../../picture.ts";
import type { BlockPlace } from "../../../template.ts";
import { wordsAttributes } from "../../../text-attributes.ts";
import { renderFigureCaption } from "../figure-caption.ts";
import { bodySizes, gallerySizes, ratioOf } from "../sizes.ts";

/** The first picture is fetched before all others where it stands so near the top that readers see it at once. */
const nearTop = 3;

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
  /** The `sizes` of a picture of this width by height. */
  sizes: (ratio: number) => string;
  class: string;
  /** Where the block stands that it is, or is in. */
  place: BlockPlace;
}

function renderFrame(picture: PagePicture, layout: Layout, page: PageContext): string {
  const [first] = page.pictures.keys();
  const eager = first === picture.place.index && layout.place.block <= nearTop;
  const image = renderPicture(picture, { sizes: layout.sizes(ratioOf(picture)), eager }, page);
  return `<div class="frame">${image}${renderCount(page)}</div>`;
}

/** One use of a picture as a figure: picture, the story's picture count, caption and credit. Its id is `photo-N`. */
function renderFigure(place: PhotoPlace, layout: Layout, page: PageContext): string {
  const picture = page.pictures.get(place.index);
  const credit = picture?.credit ?? resolvedCredit(place.node, page.input.photos);
  const caption = renderFigureCaption(place.node, credit, page);
  const view = picture ? renderFrame(picture, layout, page) : renderMissing(place, page);
  const open = `<figure${attributes({ id: `photo-${place.index}`, class: layout.class })}>`;
  return `${open}\n${view}\n${caption === "" ? "" : `${caption}\n`}</figure>`;
}

/** A photo of the body, as wide as its use asks; a width of a later version is the text's. */
export function renderBodyPhoto(photo: PhotoPlace, place: BlockPlace, page: PageContext): string {
  const { width } = photo.node;
  const known = photoWidths.includes(width) ? width : "inline";
  const sizes = (ratio: number) => bodySizes(known, ratio);
  const layout = { sizes, place, class: known === "inline" ? "photo" : `photo ${known}` };
  return renderFigure(photo, layout, page);
}

/** A photo that shares a row with others. */
export function renderGalleryPhoto(photo: PhotoPlace, place: BlockPlace, page: PageContext): string {
  return renderFigure(photo, { sizes: gallerySizes, place, class: "photo" }, page);
}
