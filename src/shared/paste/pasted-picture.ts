import { inPoints } from "./declarations.ts";
import type { PasteSource } from "./source.ts";
import { isElement, type PastedElement } from "./tree.ts";

const emoji = /^(?:\p{Extended_Pictographic}|\p{Emoji_Component}|\u200D|\uFE0F)+$/u;

/** What Word and others write where nobody described a picture. */
const guessed =
  /\s*(?:(?:A )?(?:picture|image|screenshot) containing .*?\.?\s*)?(?:Description automatically generated(?: with (?:low|medium|high) confidence)?|AI-generated content may be incorrect\.)\s*$/i;

/** An address or the path of a file is no description. */
const place =
  /^(?:[a-z][a-z0-9+.-]*:\/\/\S*|[a-z]:[\\/].*|Macintosh HD:.*|[^\s/]+\.(?:jpe?g|png|gif|webp|tiff?|heic|avif|svg))$/i;

/** The length of one side in CSS pixels, as far as it is said. */
function side({ attributes, style }: PastedElement, name: "width" | "height"): number | null {
  const said = attributes[name];
  if (said !== undefined && /^\d+(?:\.\d+)?(?:px)?$/.test(said)) return Number.parseFloat(said);
  const points = inPoints(style[name]);
  return points === null ? null : points / 0.75;
}

/** What an `img` is: an emoji that stands for itself, a dot that counts readers, an icon, or a picture. */
export type PictureKind =
  | { kind: "emoji"; text: string }
  | { kind: "tracker" }
  | { kind: "icon" }
  | { kind: "picture"; src: string; alt: string };

/** The largest side of what is taken for an icon, in CSS pixels. */
const iconSide = 32;

/** Sources that only stand in for a picture that was to be loaded later; the real one is told beside them. */
function realSource({ attributes }: PastedElement): string {
  const { src = "" } = attributes;
  const later = attributes["data-src"] ?? attributes["data-original"] ?? attributes["data-lazy-src"];
  const isStandIn = src === "" || (/^data:image\/(?:gif|svg)/i.test(src) && src.length < 400);
  if (isStandIn && later) return later;
  if (src !== "") return src;
  return attributes.srcset?.trim().split(/\s+/)[0] ?? "";
}

/** Reads an `img`. Whoever writes a text puts no icons in: what is small in a word processor is a picture too. */
export function readPicture(element: PastedElement, source: PasteSource): PictureKind {
  const alt = (element.attributes.alt ?? "").replace(/\s+/g, " ").trim();
  const [width, height] = [side(element, "width"), side(element, "height")];
  if ((width !== null && width <= 3) || (height !== null && height <= 3)) return { kind: "tracker" };
  if (alt !== "" && alt.length <= 16 && emoji.test(alt) && !/^\d+$/.test(alt)) return { kind: "emoji", text: alt };
  const isSmall = width !== null && height !== null && width <= iconSide && height <= iconSide;
  if (isSmall && source !== "word" && source !== "libreoffice") return { kind: "icon" };
  return { kind: "picture", src: realSource(element), alt: place.test(alt) ? "" : alt.replace(guessed, "") };
}

/** The `img` of a `picture`; its other sources are the same picture in other sizes. */
export function pictureIn(element: PastedElement): PastedElement | null {
  const image = element.children.find((child) => isElement(child) && child.tag === "img");
  return isElement(image) ? image : null;
}
