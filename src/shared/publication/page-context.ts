import { resolvedCredit } from "../checks/resolved-credit.ts";
import type { Credit } from "../credit/credit.ts";
import type { RenderCreditOptions } from "../credit/render-credit.ts";
import type { BodyNode, Direction } from "../document/nodes.ts";
import { bodyOf, headText, inlineText, type PhotoPlace, photosOf } from "../document/walk.ts";
import type { LibraryPhoto } from "../photos.ts";
import { languageDirection } from "../text/direction.ts";
import { headingIds } from "./heading-ids.ts";
import type { PageInput, Rendition } from "./page-input.ts";
import { type PageWords, pageWords } from "./page-words.ts";
import { type CardName, cardKey, cardNames, pictureKey } from "./rendition-plan.ts";
import { pageUrl } from "./safe-url.ts";

/** A photo use that readers will see: its place, the picture, its files by format (narrowest first) and the credit in force. */
export interface PagePicture {
  place: PhotoPlace;
  photo: LibraryPhoto;
  jpeg: readonly Rendition[];
  webp: readonly Rendition[];
  avif: readonly Rendition[];
  /** The JPEGs that stand for the story elsewhere, about the focal point; none where nobody set one. */
  cards: Readonly<Partial<Record<CardName, Rendition>>>;
  credit: Credit;
}

/** What every part of the page needs to know, worked out once. */
export interface PageContext {
  input: PageInput;
  language: string;
  direction: Direction;
  words: PageWords;
  headline: string;
  /** Summary, else standfirst, on one line; empty when there is neither. */
  description: string;
  /** The page's absolute address, or empty. */
  url: string;
  /** By the number of the use (1 for the first in reading order); placeholders and unreadable photos are not among them. */
  pictures: ReadonlyMap<number, PagePicture>;
  /** Ids of headings by the number of their block in the body. */
  headingIds: ReadonlyMap<number, string>;
  /** The number of the first block that is a paragraph with text, which the dateline opens; 0 where there is none. */
  firstParagraph: number;
}

/** Rendition names are made by Galley; any other could break out of `srcset` or of the page's folder. */
const plainPath = /^img\/[A-Za-z0-9][A-Za-z0-9._-]*$/;
const renditionPath = /^img\/[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}._-]*$/u;

function ofFormat(renditions: readonly Rendition[], format: Rendition["format"]): Rendition[] {
  const own = renditions.filter((one) => one.format === format);
  const inOrder = own.every((one, at) => at === 0 || (own[at - 1]?.width ?? 0) <= one.width);
  return inOrder ? own : own.sort((one, other) => one.width - other.width);
}

function renditionsOf(key: string, input: PageInput): readonly Rendition[] {
  const renditions = Object.hasOwn(input.renditions, key) ? (input.renditions[key] ?? []) : [];
  for (const one of renditions) {
    if (!plainPath.test(one.path) && !renditionPath.test(one.path))
      throw new Error(`not a rendition's path: ${JSON.stringify(one.path)}`);
  }
  return renditions;
}

function cardsOf({ node }: PhotoPlace, input: PageInput): PagePicture["cards"] {
  const found = cardNames.flatMap((card) => {
    const [file] = ofFormat(renditionsOf(cardKey(node, card), input), "jpeg");
    return file ? [[card, file] as const] : [];
  });
  return Object.fromEntries(found);
}

function pictureAt(place: PhotoPlace, input: PageInput): PagePicture | null {
  const id = place.node.photo;
  const photo = Object.hasOwn(input.photos, id) ? input.photos[id] : undefined;
  const renditions = renditionsOf(pictureKey(place.node), input);
  const jpeg = ofFormat(renditions, "jpeg");
  if (!photo || jpeg.length === 0) return null;
  return {
    place,
    photo,
    jpeg,
    webp: ofFormat(renditions, "webp"),
    avif: ofFormat(renditions, "avif"),
    cards: cardsOf(place, input),
    credit: resolvedCredit(place.node, input.photos),
  };
}

/** How credits are printed on this page: by the publication's own table of organisations where it has one. */
export function creditOptions({ input }: PageContext): RenderCreditOptions {
  return input.organisations === undefined ? {} : { organisations: input.organisations };
}

/** @throws Error when a rendition's path is not one that Galley makes (a fault of the caller, not of the story). */
export function pageContext(input: PageInput): PageContext {
  const { document, fields, profile } = input;
  const pictures = new Map<number, PagePicture>();
  for (const place of photosOf(document)) {
    const picture = pictureAt(place, input);
    if (picture) pictures.set(place.index, picture);
  }
  const body = bodyOf(document);
  const isText = (node: BodyNode) => node.type === "paragraph" && inlineText(node.children).trim() !== "";
  const titles = body.map((node) => (node.type === "heading" ? inlineText(node.children) : null));
  return {
    input,
    language: fields.language,
    direction: languageDirection(fields.language),
    words: pageWords(fields.language),
    headline: headText(document, "headline"),
    description: fields.summary.replace(/\s+/g, " ").trim() || headText(document, "standfirst"),
    url: pageUrl(profile.baseUrl, input.slug),
    pictures,
    headingIds: headingIds(titles),
    firstParagraph: body.findIndex(isText) + 1,
  };
}
