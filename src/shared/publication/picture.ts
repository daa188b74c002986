import { guessLanguage, languageDirection, resolveDirection } from "../text/direction.ts";
import { attributes, escapeAttribute } from "./escape.ts";
import type { PageContext, PagePicture } from "./page-context.ts";
import type { Rendition } from "./page-input.ts";

/** The width of the file that a reader without `srcset` gets, in pixels. */
const plainWidth = 1200;

/** The JPEG that stands for the picture where only one can: the smallest that is wide enough, else the widest. */
export function plainRendition(picture: PagePicture): Rendition {
  const found = picture.jpeg.find((one) => one.width >= plainWidth) ?? picture.jpeg.at(-1);
  if (!found) throw new Error("a picture without a JPEG is no picture of a page");
  return found;
}

/** A path that is an address as it stands. */
const plainPath = /^[\w./-]+$/;

/** A rendition's address relative to the page. */
export function renditionUrl({ path }: Rendition): string {
  return plainPath.test(path) ? path : encodeURI(path);
}

/**
 * A rendition's address for machines: whole where the publication has an address, else relative to the page; empty on a page that
 * stands alone, beside which there is no file.
 */
export function renditionAddress(rendition: Rendition, page: PageContext): string {
  return page.url === "" && page.input.inlined ? "" : `${page.url}${renditionUrl(rendition)}`;
}

function sourceSet(renditions: readonly Rendition[]): string {
  let written = "";
  for (const one of renditions) written += `${written === "" ? "" : ", "}${renditionUrl(one)} ${one.width}w`;
  return written;
}

/**
 * The alternative text with its own language. A picture declared decorative has an empty one. Where the editor named no
 * language, the script decides, because `lang` on an image is what a screen reader chooses its voice by.
 */
export function alternative(picture: PagePicture, page: PageContext): Record<string, string | undefined> {
  const { alt, altLanguage, altDirection, decorative } = picture.place.node;
  if (decorative || alt.trim() === "") return { alt: "" };
  const language = altLanguage || guessLanguage(alt, page.language) || page.language;
  const direction = resolveDirection(alt, languageDirection(language), altDirection);
  return {
    alt: alt.replace(/\s+/g, " ").trim(),
    lang: language === page.language ? undefined : language,
    dir: direction === page.direction ? undefined : direction,
  };
}

/** The picture itself in the page: the file for the text's width, or the widest where it is shown alone on the screen. */
function renderInlined(
  picture: PagePicture,
  layout: PictureLayout,
  inlined: Readonly<Record<string, string>>,
  page: PageContext,
): string {
  const shown = layout.alone ? (picture.jpeg.at(-1) ?? plainRendition(picture)) : plainRendition(picture);
  const src = inlined[shown.path];
  if (src === undefined) throw new Error(`not brought along: ${shown.path}`);
  const { width, height } = shown;
  return `<picture><img${attributes({ src, width, height, ...alternative(picture, page), decoding: "async" })}></picture>`;
}

export interface PictureLayout {
  /** The width at which the picture is shown, as the `sizes` attribute says it. */
  sizes: string;
  /** Whether it is loaded before the reader comes near: only the first picture of a page. */
  eager: boolean;
  /** Whether it is shown alone on the screen. */
  alone?: boolean;
}

/** `<picture>` with AVIF or WebP for those who read it and JPEG for all, in every width there is, with its size so that nothing jumps. */
export function renderPicture(picture: PagePicture, layout: PictureLayout, page: PageContext): string {
  const plain = plainRendition(picture);
  if (page.input.inlined) return renderInlined(picture, layout, page.input.inlined, page);
  const sizes = escapeAttribute(layout.sizes);
  // A page context lets only such paths in as need no escaping.
  const filesOf = (format: Rendition["format"]) => `srcset="${sourceSet(picture[format])}" sizes="${sizes}"`;
  const source = (format: Rendition["format"]) =>
    picture[format].length === 0 ? "" : `<source type="image/${format}" ${filesOf(format)}>`;
  const rest = attributes({
    width: plain.width,
    height: plain.height,
    ...alternative(picture, page),
    decoding: "async",
    ...(layout.eager ? { fetchpriority: "high" } : { loading: "lazy" }),
  });
  // A reader takes the first that it can show: the smallest files first.
  const image = `<img src="${renditionUrl(plain)}" ${filesOf("jpeg")}${rest}>`;
  return `<picture>${source("avif")}${source("webp")}${image}</picture>`;
}
