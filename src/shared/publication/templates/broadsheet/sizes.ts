import type { PhotoWidth } from "../../../document/nodes.ts";
import type { PagePicture } from "../../page-context.ts";

// The widths of the page, in root em. The style and the pictures' `sizes` are made from the same numbers, so that a reader's browser
// fetches the file that the style shows.

/** The width of the text. The editor's column is as wide (`--measure` in the desk's tokens; a test compares them). */
export const measure = 40;
/** The width of pictures beside which there is no text. */
export const wide = 62;
/** The edge beside the text on a screen that is narrower: this share of it, within these bounds in root em. */
export const edge = { share: 4, least: 1, most: 2.5 };
/** The height that a row of pictures has at most: root em, share of the screen's width, share of its height. */
export const row = { rem: 26, width: 62, height: 62 };
/** Of the row's own width: so that the next picture shows that there is one. */
export const rowShare = 88;
/** How much of the screen's height a picture may take, so that a tall one can be seen whole. */
export const tallest = 88;

/** On a narrow screen: all of it but the edges. */
const narrow = `${100 - 2 * edge.share}vw`;
/** The narrowest screens with room for the text, and for a wide picture, between the edges. */
const textFits = `(min-width: ${Math.ceil(measure / (1 - (2 * edge.share) / 100))}rem)`;
const wideFits = `(min-width: ${wide + 2 * edge.most + 1}rem)`;

/** The screens that are wide enough for wide pictures, as a media query. */
export const wideScreen = wideFits;

/** Width by height of the picture as it is shown. */
export function ratioOf(picture: PagePicture): number {
  const widest = picture.jpeg.at(-1);
  return widest && widest.height > 0 ? widest.width / widest.height : 1;
}

/** The height in pixels that few windows are lower than. */
const lowWindow = 600;

/** A width that the window's height limits as well, for pictures that are tall enough to meet that limit. */
function limited(rem: number, ratio: number): string {
  const height = tallest * ratio;
  const isLimited = (height / 100) * lowWindow < rem * 16;
  return isLimited ? `min(${rem}rem, ${height.toFixed(0)}vh)` : `${rem}rem`;
}

/** The `sizes` of a photo in the body, by its width role. */
export function bodySizes(width: PhotoWidth, ratio: number): string {
  if (width === "full") return "100vw";
  const text = `${textFits} ${limited(measure, ratio)}, ${narrow}`;
  return width === "wide" ? `${wideFits} ${limited(wide, ratio)}, ${text}` : text;
}

/** The `sizes` of a photo in a gallery, whose pictures share a height. */
export function gallerySizes(ratio: number): string {
  const fromRem = Math.ceil((row.rem / row.width) * 100);
  const onNarrow = Math.min((rowShare / 100) * (100 - 2 * edge.share), row.width * ratio);
  return `(min-width: ${fromRem}rem) ${(row.rem * ratio).toFixed(1)}rem, ${Math.ceil(onNarrow)}vw`;
}

/** The `sizes` of a photo in the view of all photos. */
export const viewSizes = "(min-width: 80rem) 75rem, 100vw";
