import type { Credit } from "../credit/credit.ts";
import { cropKey, croppedSize, type PhotoCrop, type Size } from "../document/crop.ts";
import type { PhotoNode } from "../document/nodes.ts";
import type { LibraryPhoto } from "../photos.ts";
import { slugify } from "../text/slug.ts";
import type { Rendition } from "./page-input.ts";

/** What a rendition says of itself in XMP. Empty strings and lists are left out of the packet. */
export interface XmpFacts {
  /** dc:creator: the people who made the picture, in order. */
  creators: string[];
  /** photoshop:Credit: the printed line without "Photo:". */
  creditLine: string;
  /** photoshop:Source */
  source: string;
  /** dc:rights */
  copyright: string;
  /** photoshop:Headline */
  headline: string;
  /** dc:description */
  caption: string;
  /** Iptc4xmpCore:AltTextAccessibility */
  alt: string;
  /** BCP 47 tag of `alt`, or empty. */
  altLanguage: string;
  /** photoshop:DateCreated, ISO 8601. */
  dateCreated: string;
}

/** One picture file to be made: its place on the page, and the words that go into it. */
export interface PlannedRendition extends Rendition {
  xmp: XmpFacts;
  /** What of the picture it shows; absent for all of it. */
  crop?: PhotoCrop;
}

/** The key of a use's files in `PageInput.renditions`: uses of one photo with the same crop share them. */
export function pictureKey({ photo, crop }: Pick<PhotoNode, "photo" | "crop">): string {
  return crop ? `${photo}:${cropKey(crop)}` : photo;
}

/**
 * The shapes in which one picture stands for a story elsewhere, width by height: the card of social networks (Open Graph: 1200 × 630), and
 * those that Google asks of an article's picture (developers.google.com/search/docs/appearance/structured-data/article).
 */
export const cardRatios = { social: 1200 / 630, "16x9": 16 / 9, "4x3": 4 / 3, "1x1": 1 } as const;
/** One of the shapes in `cardRatios`. */
export type CardName = keyof typeof cardRatios;
/** Every shape, in the order of `cardRatios`. */
export const cardNames = Object.keys(cardRatios) as CardName[];

/** The key of the file of a card. */
export const cardKey = (use: Pick<PhotoNode, "photo" | "crop">, card: CardName): string => `${pictureKey(use)}:${card}`;

/** The library id in a key of files. */
export const photoOfKey = (key: string): string => key.split(":")[0] ?? key;

/** A function from text to hexadecimal digits, at least 16 of them (SHA-256 in core). */
export type TextHash = (text: string) => string;

/** The widths that a page offers, in pixels. */
export const renditionWidths = [480, 800, 1200, 1600, 2400] as const;

/** Counts changes of the encoder's settings: a new number gives every file a new name, so that no cache keeps old bytes. */
export const renditionRecipe = 1;

/** The longest side that a format can hold, in pixels (JPEG: 16-bit size fields; WebP: 14-bit; AVIF: libvips' own limit). */
const longestSide = { jpeg: 65_535, webp: 16_383, avif: 16_384 } as const;

/** What everybody can show first, the smallest file last. */
const formats = ["jpeg", "webp", "avif"] as const;
const extensions = { jpeg: "jpg", webp: "webp", avif: "avif" } as const;

/** The longest readable part of a picture's file name, in UTF-16 units. */
const nameLimit = 48;

/** The facts that a published copy of `photo` carries. `creditLine` is the credit as printed, without a wrapper. */
export function xmpFacts(photo: LibraryPhoto, creditLine: string): XmpFacts {
  const makers = makersOf(photo.credit);
  return {
    creators: makers.length > 0 ? makers : photo.credit.items.length === 0 && photo.creator ? [photo.creator] : [],
    creditLine,
    source: sourceOf(photo.credit) || photo.source,
    copyright: photo.copyright,
    headline: photo.headline,
    caption: photo.caption,
    alt: photo.alt,
    altLanguage: photo.altLanguage,
    dateCreated: photo.dateCreated,
  };
}

function partiesOf(credit: Credit) {
  return credit.items.flatMap((item) => item.parties);
}

function makersOf(credit: Credit): string[] {
  const names = partiesOf(credit).filter((party) => party.role === "photographer" || party.role === "illustrator");
  return [...new Set(names.map((party) => party.name).filter((name) => name !== ""))];
}

/** IPTC: the source is the first organisation in the chain. */
function sourceOf(credit: Credit): string {
  const organisations = new Set(["agency", "distributor", "publication", "archive", "pool"]);
  return partiesOf(credit).find((party) => organisations.has(party.role))?.name ?? "";
}

/**
 * The files that a page needs of one photo, each format's narrowest first: every step of `renditionWidths` up to the
 * width of what is shown of it, and that width itself when it is smaller than the largest step. Never larger than the photo.
 * A name is readable and immutable: it changes whenever the bytes would (original, crop, recipe, words in the file).
 */
export function planRenditions(
  photo: LibraryPhoto,
  xmp: XmpFacts,
  hash: TextHash,
  crop: PhotoCrop | null = null,
): PlannedRendition[] {
  // Without a crop the name is the one that such files have always had.
  const cut = crop ? [cropKey(crop)] : [];
  const identity = hash(JSON.stringify([renditionRecipe, photo.sha256, xmpIdentity(xmp), ...cut])).slice(0, 16);
  const stem = `img/${readableName(photo.file)}-${identity}`;
  return formats.flatMap((format) =>
    sizesOf(croppedSize(photo, crop), longestSide[format]).map(({ width, height }) => ({
      path: `${stem}-${width}.${extensions[format]}`,
      format,
      width,
      height,
      xmp,
      ...(crop ? { crop } : {}),
    })),
  );
}

/** Every fact in a fixed order, so that equal facts always give equal names. */
function xmpIdentity(xmp: XmpFacts): unknown[] {
  return [
    xmp.creators,
    xmp.creditLine,
    xmp.source,
    xmp.copyright,
    xmp.headline,
    xmp.caption,
    xmp.alt,
    xmp.altLanguage,
    xmp.dateCreated,
  ];
}

/** The sizes to make, ascending by width, none twice; a very long picture is made smaller until the format can hold it. */
function sizesOf(photo: Size, limit: number): { width: number; height: number }[] {
  const largest = Math.max(...renditionWidths);
  const steps = renditionWidths.filter((width) => width <= photo.width);
  const widths = photo.width < largest ? [...steps, photo.width] : steps;
  const sizes = new Map<number, number>();
  for (const step of widths) {
    const width = Math.max(1, Math.min(step, Math.floor((limit * photo.width) / photo.height)));
    sizes.set(width, Math.min(limit, Math.max(1, Math.round((photo.height * width) / photo.width))));
  }
  return [...sizes].map(([width, height]) => ({ width, height }));
}

/** The file's name without its extension as a part of a path: letters, digits and hyphens of any script. */
function readableName(file: string): string {
  const stem = file.replace(/\.[^.]{1,5}$/, "");
  if (!/[\p{L}\p{N}]/u.test(stem)) return "photo";
  return [...slugify(stem)].slice(0, nameLimit).join("").replace(/-+$/, "");
}
