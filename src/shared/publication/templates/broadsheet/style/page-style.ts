import { isColour, readableShade } from "../../../colour.ts";
import type { PageContext, PagePicture } from "../../../page-context.ts";
import type { PublicationProfile } from "../../../profile.ts";
import { ratioOf, rowShare, tallest } from "../sizes.ts";
import { articleStyle } from "./article-style.ts";
import { baseStyle, papers } from "./base-style.ts";
import { figureStyle } from "./figure-style.ts";
import { partsStyle } from "./parts-style.ts";
import { photosStyle } from "./photos-style.ts";
import { printStyle } from "./print-style.ts";

/** In the view of all photos, of the height of the screen: there is a caption below each. */
const tallestInView = 76;

/**
 * What the style has to know of each picture: never wider than its widest file, never taller than the screen, in a
 * gallery as wide as its row is high, and the colour that holds its place. Only numbers and strictly `#rrggbb` get in, so
 * nothing can be smuggled in.
 */
function pictureRule(index: number, picture: PagePicture): string {
  const widest = picture.jpeg.at(-1) ?? { width: 1, height: 1 };
  const [width, height] = [Math.trunc(widest.width), Math.trunc(widest.height)];
  const placeholder = picture.photo.dominantColour.toLowerCase();
  const size = (limit: number) => `{ inline-size: min(100%, ${width}px, ${limit}vh * ${width} / ${height}); }\n`;
  // Only a photo over the whole width may be taller than the screen.
  const full = `#photo-${index}.full .frame { inline-size: min(100%, ${width}px); }\n`;
  const sizes = `#photo-${index} .frame ${size(tallest)}${full}#photos-${index} ${size(tallestInView)}`;
  const share = `.gallery > #photo-${index} { inline-size: min(${rowShare}%, ${width}px, ${ratioOf(picture).toFixed(4)} * var(--row)); }\n`;
  if (!isColour(placeholder)) return sizes + share;
  return `${sizes}${share}#photo-${index} img, #photos-${index} img { background-color: ${placeholder}; }\n`;
}

/** The publication's own accent in a shade that can be read on the page's papers; nothing where it has none. */
function accentRules({ accent, accentDark }: PublicationProfile): string {
  const rule = (colour: string) => `:root { --accent: ${colour}; }\n`;
  const dark = isColour(accentDark) ? accentDark : accent;
  const rules: string[] = [];
  if (isColour(accent)) rules.push(rule(readableShade(accent, papers.light)));
  if (isColour(dark)) rules.push(`@media (prefers-color-scheme: dark) {\n${rule(readableShade(dark, papers.dark))}}\n`);
  return rules.join("");
}

/** Headlines and text in the system's sans serif, where the publication wants that. */
const sansStyle = ":root { --serif: var(--sans); }\nh1 { letter-spacing: -0.02em; }\n";

/** The page's whole style sheet: it names no other file, and no text of the story is in it. */
export function pageStyle(page: PageContext): string {
  const { profile } = page.input;
  const own = [accentRules(profile), profile.type === "sans" ? sansStyle : ""];
  const pictures = [...page.pictures].map(([index, picture]) => pictureRule(index, picture));
  // Paper last: it overrules the colours of the screen.
  return [baseStyle, articleStyle, figureStyle, partsStyle, photosStyle, ...own, ...pictures, printStyle].join("");
}
