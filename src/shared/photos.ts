import { z } from "zod/mini";
import { credit } from "./credit/credit.ts";
import { isoTime, photoId, sha256 } from "./ids.ts";
import { restriction } from "./rights/restriction.ts";

/** A text that records stored before there was one do not have. */
const text = z._default(z.string(), "");
const list = z._default(z.array(z.string()), []);
/** Texts by BCP 47 tag. */
const byLanguage = z._default(z.record(z.string(), z.string()), {});
const instant = z._default(z.union([z.literal(""), isoTime]), "");

/** That a picture may not be used any more: who said so, when, and why. */
export const photoKill = z.object({ at: isoTime, actor: z.string(), reason: z.string() });
export type PhotoKill = z.infer<typeof photoKill>;

/**
 * A picture in the library: facts of the file, and the words that belong to it (IPTC Photo Metadata 2025.1; editable, per photo,
 * never per use). What a file said before anybody typed is in its `photoReading`.
 */
export const libraryPhoto = z.object({
  id: photoId,
  sha256,
  /** The name the file came with, without folders. */
  file: z.string(),
  mime: z.string(),
  /** Size as shown, in pixels: after the orientation in the file has been applied. */
  width: z.int(),
  height: z.int(),
  bytes: z.int(),
  caption: z.string(),
  headline: z.string(),
  alt: z.string(),
  altLanguage: z.string(),
  credit,
  /** The makers in order, apart by "; ": see `creatorsOf`. */
  creator: z.string(),
  source: z.string(),
  copyright: z.string(),
  /** As the file says it, ISO 8601 with as much precision and zone as the file gives; empty when unknown. */
  dateCreated: z.string(),
  /** A colour to hold the place until the picture is there, `#rrggbb`. */
  dominantColour: z.string(),
  importedAt: isoTime,

  title: text,
  /** The language that `caption` is in, where it is known; other languages are in `captions`. */
  captionLanguage: text,
  captions: byLanguage,
  /** Alternative texts in other languages than `altLanguage`. */
  alts: byLanguage,
  extendedDescription: text,
  captionWriter: text,
  creatorJobTitle: text,
  /** The supplier's line as it stands in the file; what is printed is made of `credit`. */
  creditLine: text,
  usageTerms: text,
  webStatement: text,
  licensorUrl: text,
  imageSupplier: text,
  supplierImageId: text,
  instructions: text,
  jobId: text,
  city: text,
  state: text,
  country: text,
  /** ISO 3166-1, two or three letters. */
  countryCode: text,
  sublocation: text,
  people: list,
  keywords: list,
  /** An IPTC NewsCodes URI; made by AI or composed of several pictures is told here. */
  digitalSourceType: text,
  /** A PLUS code such as `DMI-PROHIBITED`. */
  dataMining: text,

  restrictions: z._default(z.array(restriction), []),
  /** The last instant at which it may be used; empty when there is none. */
  rightsExpire: instant,
  /** The first instant at which it may be used; empty when there is none. */
  embargoUntil: instant,
  /** Whether the file's words were read by guess or contradict each other, and nobody has looked yet. */
  metadataReview: z._default(z.boolean(), false),
  killed: z._default(z.nullable(photoKill), null),
  /** dHash of the picture, 64 bits as 16 hexadecimal digits; empty until it has been worked out. */
  perceptualHash: z._default(z.string().check(z.regex(/^([0-9a-f]{16})?$/)), ""),
});
export type LibraryPhoto = z.infer<typeof libraryPhoto>;
/** A photo with all that has no default: enough to make a `LibraryPhoto` with `libraryPhoto.parse`. */
export type NewLibraryPhoto = z.input<typeof libraryPhoto>;

/** Library photos by id, as checks and the page need them. */
export type PhotosById = Readonly<Record<string, LibraryPhoto>>;

/** The makers of a photo, one by one. */
export function creatorsOf({ creator }: Pick<LibraryPhoto, "creator">): string[] {
  return creator
    .split(";")
    .map((name) => name.trim())
    .filter((name) => name !== "");
}
