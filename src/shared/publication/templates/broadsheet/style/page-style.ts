import type { PageContext, PagePicture } from "../../../page-context.ts";
import { articleStyle } from "./article-style.ts";
import { baseStyle } from "./base-style.ts";
import { figureStyle } from "./figure-style.ts";
import { partsStyle } from "./parts-style.ts";
import { photosStyle } from "./photos-style.ts";
import { printStyle } from "./print-style.ts";

const colour = /^#[0-9a-f]{6}$/;

/** Of the height of the screen, so that a tall picture can be seen whole; in the view of all photos with its caption. */
const tallest = "88vh";
const tallestInView = "76vh";

/** The height that a row of a gallery has at least, where the pictures are that large. */
const rowHeight = "15rem";

/**
 * What the style has to know of each picture: never wider than its widest file, never taller than the screen, in a
 * gallery as wide as makes its row of one height, and the colour that holds its place. Only numbers and strictly `#rrggbb` get in, so nothing can be smuggled in.
 */
function pictureRule(index: number, picture: PagePicture): string {
  const widest = picture.jpeg.at(-1) ?? { width: 1, height: 1 };
  const [width, height] = [Math.trunc(widest.width), Math.trunc(widest.height)];
  const placeholder = picture.photo.dominantColour.toLowerCase();
  const size = (limit: string) => `{ inline-size: min(100%, ${width}px, ${limit} * ${width} / ${height}); }\n`;
  // Only a photo over the whole width may be taller than the screen.
  const full = `#photo-${index}.full .frame { inline-size: min(100%, ${width}px); }\n`;
  const sizes = `#photo-${index} .frame ${size(tallest)}${full}#photos-${index} ${size(tallestInView)}`;
  const ratio = (width / height).toFixed(4);
  const share = `.gallery > #photo-${index} { flex: ${ratio} 1 calc(${ratio} * ${rowHeight}); }\n`;
  if (!colour.test(placeholder)) return sizes + share;
  return `${sizes}${share}#photo-${index} img, #photos-${index} img { background-color: ${placeholder}; }\n`;
}

/** The page's whole style sheet: it names no other file, and no text of the story is in it. */
export function pageStyle(page: PageContext): string {
  const pictures = [...page.pictures].map(([index, picture]) => pictureRule(index, picture));
  return [baseStyle, articleStyle, figureStyle, partsStyle, photosStyle, printStyle, ...pictures].join("");
}
