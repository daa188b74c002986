import sharp from "sharp";
import type { XmpFacts } from "../../shared/publication/rendition-plan.ts";
import { readXmp, type XmpFields, type XmpValue } from "../photos/metadata/xmp.ts";
import { pixelLimit } from "../photos/photo-kinds.ts";
import { buildXmp } from "./xmp.ts";

/** The words that readers and search engines take a published picture's rights from, by their XMP property. */
const words = {
  caption: "dc:description",
  creator: "dc:creator",
  credit: "photoshop:Credit",
  copyright: "dc:rights",
} as const;
/** One of the texts in a picture file that is compared. */
export type RenditionWord = keyof typeof words;

/** What a published picture file says. */
export interface InspectedRendition {
  format: string;
  width: number;
  height: number;
  /** Its words that are not those on record. */
  differing: { word: RenditionWord; said: string; wanted: string }[];
  /** What it carries that must not leave: the place, a serial number, any EXIF. */
  traces: ("place" | "serial" | "exif")[];
}

const flat = (value: XmpValue): string => (value.items ? (value.items[0]?.text ?? "") : value.text);

/** A list in its order, a text as it is in its default language. */
function said(properties: XmpFields, word: RenditionWord): string {
  const value = properties.get(words[word]);
  if (!value) return "";
  return word === "creator" ? (value.items ?? [value]).map(({ text }) => text).join("; ") : flat(value);
}

const formats: Readonly<Record<string, string>> = { heif: "avif" };

/**
 * Looks at a published picture: its size, and the metadata in it against what was to be written. Rejects with the decoder's words when it is
 * no picture.
 */
export async function inspectRendition(path: string, facts: XmpFacts): Promise<InspectedRendition> {
  const found = await sharp(path, { limitInputPixels: pixelLimit }).metadata();
  const properties: XmpFields = found.xmp ? readXmp(found.xmp).properties : new Map();
  const wanted = readXmp(Buffer.from(buildXmp(facts))).properties;
  const names = [...properties.keys()].join(" ");
  return {
    format: formats[found.format ?? ""] ?? found.format ?? "",
    width: found.width ?? 0,
    height: found.height ?? 0,
    differing: (Object.keys(words) as RenditionWord[])
      .map((word) => ({ word, said: said(properties, word), wanted: said(wanted, word) }))
      .filter((one) => one.said !== one.wanted),
    traces: [
      ...(/exif:GPS/i.test(names) ? (["place"] as const) : []),
      ...(/Serial/i.test(names) ? (["serial"] as const) : []),
      ...(found.exif || found.iptc ? (["exif"] as const) : []),
    ],
  };
}
