import { mkdirSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import sharp from "sharp";
import type { MetadataField } from "../../src/core/photos/metadata/metadata-fields.ts";
import { readMetadata } from "../../src/core/photos/metadata/read-metadata.ts";
import { hasExiftool, runExiftool } from "../../src/core/photos/testing/exiftool.ts";
import { type Dataset, declaresUtf8, photograph, withIim, xmpPacket } from "../../src/core/photos/testing/pictures.ts";
import type { PhotoReading } from "../../src/shared/photo-reading.ts";
import { prose } from "../harness/prose.ts";
import { type Contestant, type Size, SkippedSubject, type Subject } from "../harness/subject.ts";

const picturesIn: Record<Size, number> = { quick: 100, full: 1_000 };

/** A field with where it stands: in XMP as an attribute or a list, in IIM, in EXIF; and exiftool's names for those places. */
interface Place {
  xmp?: string;
  list?: "Alt" | "Seq" | "Bag";
  iim?: number;
  exif?: "ImageDescription" | "Artist" | "Copyright";
  /** XMP that is neither a text nor a list of texts, around the value. */
  around?: readonly [before: string, after: string];
  tags: readonly string[];
  /** The field of a structure in exiftool's answer. */
  within?: string;
}

const structure = (property: string, field: string): readonly [string, string] => [
  `<plus:${property}><rdf:Seq><rdf:li rdf:parseType="Resource"><plus:${field}>`,
  `</plus:${field}></rdf:li></rdf:Seq></plus:${property}>`,
];

const places: Partial<Record<MetadataField, Place>> = {
  caption: {
    xmp: "dc:description",
    list: "Alt",
    iim: 120,
    exif: "ImageDescription",
    tags: ["XMP-dc:Description", "IPTC:Caption-Abstract", "IFD0:ImageDescription"],
  },
  headline: { xmp: "photoshop:Headline", iim: 105, tags: ["XMP-photoshop:Headline", "IPTC:Headline"] },
  title: { xmp: "dc:title", list: "Alt", iim: 5, tags: ["XMP-dc:Title", "IPTC:ObjectName"] },
  alt: { xmp: "Iptc4xmpCore:AltTextAccessibility", list: "Alt", tags: ["XMP-iptcCore:AltTextAccessibility"] },
  extendedDescription: {
    xmp: "Iptc4xmpCore:ExtDescrAccessibility",
    list: "Alt",
    tags: ["XMP-iptcCore:ExtDescrAccessibility"],
  },
  creator: {
    xmp: "dc:creator",
    list: "Seq",
    iim: 80,
    exif: "Artist",
    tags: ["XMP-dc:Creator", "IPTC:By-line", "IFD0:Artist"],
  },
  creatorJobTitle: {
    xmp: "photoshop:AuthorsPosition",
    iim: 85,
    tags: ["XMP-photoshop:AuthorsPosition", "IPTC:By-lineTitle"],
  },
  creditLine: { xmp: "photoshop:Credit", iim: 110, tags: ["XMP-photoshop:Credit", "IPTC:Credit"] },
  source: { xmp: "photoshop:Source", iim: 115, tags: ["XMP-photoshop:Source", "IPTC:Source"] },
  copyright: {
    xmp: "dc:rights",
    list: "Alt",
    iim: 116,
    exif: "Copyright",
    tags: ["XMP-dc:Rights", "IPTC:CopyrightNotice", "IFD0:Copyright"],
  },
  usageTerms: { xmp: "xmpRights:UsageTerms", list: "Alt", tags: ["XMP-xmpRights:UsageTerms"] },
  webStatement: { xmp: "xmpRights:WebStatement", tags: ["XMP-xmpRights:WebStatement"] },
  supplierImageId: { xmp: "plus:ImageSupplierImageID", tags: ["XMP-plus:ImageSupplierImageID"] },
  licensorUrl: {
    around: structure("Licensor", "LicensorURL"),
    tags: ["XMP-plus:Licensor"],
    within: "LicensorURL",
  },
  imageSupplier: {
    around: structure("ImageSupplier", "ImageSupplierName"),
    tags: ["XMP-plus:ImageSupplier"],
    within: "ImageSupplierName",
  },
  digitalSourceType: { xmp: "Iptc4xmpExt:DigitalSourceType", tags: ["XMP-iptcExt:DigitalSourceType"] },
  dataMining: { xmp: "plus:DataMining", tags: ["XMP-plus:DataMining"] },
  instructions: {
    xmp: "photoshop:Instructions",
    iim: 40,
    tags: ["XMP-photoshop:Instructions", "IPTC:SpecialInstructions"],
  },
  jobId: {
    xmp: "photoshop:TransmissionReference",
    iim: 103,
    tags: ["XMP-photoshop:TransmissionReference", "IPTC:OriginalTransmissionReference"],
  },
  sublocation: { xmp: "Iptc4xmpCore:Location", iim: 92, tags: ["XMP-iptcCore:Location", "IPTC:Sub-location"] },
  city: { xmp: "photoshop:City", iim: 90, tags: ["XMP-photoshop:City", "IPTC:City"] },
  state: { xmp: "photoshop:State", iim: 95, tags: ["XMP-photoshop:State", "IPTC:Province-State"] },
  country: { xmp: "photoshop:Country", iim: 101, tags: ["XMP-photoshop:Country", "IPTC:Country-PrimaryLocationName"] },
  countryCode: {
    xmp: "Iptc4xmpCore:CountryCode",
    iim: 100,
    tags: ["XMP-iptcCore:CountryCode", "IPTC:Country-PrimaryLocationCode"],
  },
  people: { xmp: "Iptc4xmpExt:PersonInImage", list: "Bag", tags: ["XMP-iptcExt:PersonInImage"] },
  keywords: { xmp: "dc:subject", list: "Bag", iim: 25, tags: ["XMP-dc:Subject", "IPTC:Keywords"] },
  captionWriter: {
    xmp: "photoshop:CaptionWriter",
    iim: 122,
    tags: ["XMP-photoshop:CaptionWriter", "IPTC:Writer-Editor"],
  },
};
// exiftool translates some terms unless asked for them as they stand.
const asWritten = (tag: string) => (/DigitalSourceType|DataMining/.test(tag) ? `${tag}#` : tag);
const fields = Object.keys(places) as MetadataField[];
const dateTags = ["XMP-photoshop:DateCreated", "IPTC:DateCreated", "IPTC:TimeCreated", "ExifIFD:DateTimeOriginal"];

/** What one picture says: the values that count, by field. */
type Truth = Partial<Record<MetadataField, string>> & { dateCreated: string };

interface Picture {
  path: string;
  truth: Truth;
}

/** Editing history and free room, as the programs of newsrooms leave them; about 5 KB. */
const ballast = `<xmpMM:History xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/" xmlns:stEvt="http://ns.adobe.com/xap/1.0/sType/ResourceEvent#"><rdf:Seq>${Array.from({ length: 12 }, (_, at) => `<rdf:li stEvt:action="saved" stEvt:instanceID="xmp.iid:${at}5280215B2D206811822A81E9C4B6E29E" stEvt:when="2026-03-0${(at % 9) + 1}T15:17:17+01:00" stEvt:softwareAgent="Darkroom 12" stEvt:changed="/"/>`).join("")}</rdf:Seq></xmpMM:History>`;

function xmpOf(values: ReadonlyMap<MetadataField, string>, date: string): string {
  const parts = [...values].map(([field, value]) => {
    const { xmp, list, around } = places[field] ?? {};
    if (around) return around.join(value);
    if (!list) return `<${xmp}>${value}</${xmp}>`;
    const language = list === "Alt" ? ' xml:lang="x-default"' : "";
    const items = value.split("; ").map((item) => `<rdf:li${language}>${item}</rdf:li>`);
    return `<${xmp}><rdf:${list}>${items.join("")}</rdf:${list}></${xmp}>`;
  });
  const dated = date === "" ? "" : `<photoshop:DateCreated>${date}</photoshop:DateCreated>`;
  return `${xmpPacket(`${parts.join("\n")}${dated}${ballast}`)}${" ".repeat(2_000)}`;
}

/**
 * The words of one picture: three voices that say different things. Every third has no XMP, and every other of those says its
 * text in Windows-1252 without declaring it; every fifth has EXIF alone for what EXIF can hold.
 */
function wordsOf(number: number) {
  const text = prose(number + 1);
  const say = (voice: string, field: MetadataField, accent: string) => {
    const word = `${voice}${number} ${field} ${accent}`;
    if (field === "caption") return `${word}. ${text.words(60)}`;
    if (field === "keywords" || field === "people") return `${word}; ${text.words(1)}${number}`;
    return field === "countryCode" ? "ISR" : word;
  };
  const hasXmp = number % 3 !== 0;
  const hasIim = number % 5 !== 0;
  const declared = number % 2 === 0;
  const accent = (own: string) => (number % 4 === 1 ? "נמל" : own);
  const values = (voice: string, own: string, has: (place: Place) => boolean) =>
    new Map(
      fields.filter((field) => has(places[field] ?? { tags: [] })).map((field) => [field, say(voice, field, own)]),
    );
  return {
    xmp: hasXmp ? values("x", accent("Zoë"), ({ xmp, around }) => xmp !== undefined || around !== undefined) : null,
    iim: hasIim ? values("i", declared ? "נמל" : "café", ({ iim }) => iim !== undefined) : null,
    exif: values("e", "plain", ({ exif }) => exif !== undefined),
    declared,
    dates: { xmp: "2026-03-04T10:52:06+02:00", iim: ["20260305", "115206+0200"], exif: "2026:03:06 12:52:06" },
  };
}

function datasetsOf({ iim, declared, dates }: ReturnType<typeof wordsOf>): Dataset[] {
  const bytes = (value: string) => (declared ? value : Buffer.from(value, "latin1"));
  const own = [...(iim ?? [])].flatMap(([field, value]) =>
    (field === "keywords" ? value.split("; ") : [value]).map(
      (one): Dataset => [2, places[field]?.iim ?? 0, bytes(one)],
    ),
  );
  return [...(declared ? [declaresUtf8] : []), ...own, [2, 55, dates.iim[0] ?? ""], [2, 60, dates.iim[1] ?? ""]];
}

function truthOf({ xmp, iim, exif, dates }: ReturnType<typeof wordsOf>): Truth {
  const from = fields.map((field) => [field, xmp?.get(field) ?? iim?.get(field) ?? exif.get(field)] as const);
  const date = xmp ? dates.xmp : iim ? "2026-03-05T11:52:06+02:00" : "2026-03-06T12:52:06";
  return { ...Object.fromEntries(from.filter(([, value]) => value !== undefined)), dateCreated: date };
}

/** A picture with all three, as small as it may be: none of the contestants looks at the pixels. */
async function makePicture(pixels: Buffer, path: string, number: number): Promise<Picture> {
  const words = wordsOf(number);
  const { exif, xmp, iim, dates } = words;
  const plain = sharp(pixels, { raw: { width: 240, height: 160, channels: 3 } })
    .jpeg()
    .withExif({
      IFD0: {
        ImageDescription: exif.get("caption") ?? "",
        Artist: exif.get("creator") ?? "",
        Copyright: exif.get("copyright") ?? "",
      },
      IFD2: { DateTimeOriginal: dates.exif },
    });
  const jpeg = await (xmp ? plain.withXmp(xmpOf(xmp, dates.xmp)) : plain).toBuffer();
  writeFileSync(path, iim ? withIim(jpeg, datasetsOf(words)) : jpeg);
  return { path, truth: truthOf(words) };
}

function assertTruth({ path, truth }: Picture, values: Truth): void {
  for (const field of [...fields, "dateCreated"] as const) {
    const [found, wanted] = [values[field], truth[field]];
    if (found !== wanted) throw new Error(`${basename(path)} ${field}: “${found}” instead of “${wanted}”`);
  }
}

function galley(pictures: readonly Picture[]): Contestant {
  return {
    name: "galley",
    async run() {
      const readings: PhotoReading[] = [];
      for (const { path } of pictures) readings.push(await readMetadata(path));
      return readings;
    },
    check(result) {
      for (const [at, picture] of pictures.entries()) {
        const reading = (result as PhotoReading[])[at];
        const values = reading?.fields.map(({ field, taken }) => [field, taken.texts.join("; ")]) ?? [];
        assertTruth(picture, Object.fromEntries(values) as Truth);
      }
    },
  };
}

const textOf = (value: unknown): string => (Array.isArray(value) ? value.join("; ") : String(value ?? ""));

function structureField(value: unknown, field: string): unknown {
  const [first] = Array.isArray(value) ? value : [value];
  return (first as Record<string, unknown> | undefined)?.[field];
}

function exiftoolDate(answer: Record<string, unknown>): string {
  const day = (text: string) => text.replace(/^(\d{4}):(\d{2}):(\d{2})/, "$1-$2-$3").replace(" ", "T");
  const [xmp = "", iim = "", time = "", exif = ""] = dateTags.map((tag) => textOf(answer[tag]));
  return xmp !== "" ? day(xmp) : iim !== "" ? `${day(iim)}T${time}` : day(exif);
}

/** exiftool in one process, asked for the fields that Galley reads and nothing else, without a look at the picture's data. */
function exiftool(pictures: readonly Picture[]): Contestant {
  const tags = [...new Set([...fields.flatMap((field) => places[field]?.tags ?? []), ...dateTags])];
  const args = ["-json", "-q", "-G1", "-struct", "-fast2", ...tags.map((tag) => `-${asWritten(tag)}`)];
  return {
    name: "exiftool",
    run: () => runExiftool([...args, ...pictures.map(({ path }) => path)]),
    check(result) {
      const answers = JSON.parse(result as string) as Record<string, unknown>[];
      for (const [at, picture] of pictures.entries()) {
        const answer = answers[at] ?? {};
        const values = fields.map((field) => {
          const { tags: names = [], within } = places[field] ?? {};
          const texts = names.map((name) =>
            textOf(within === undefined ? answer[name] : structureField(answer[name], within)),
          );
          return [field, texts.find((text) => text !== "")];
        });
        assertTruth(picture, { ...Object.fromEntries(values), dateCreated: exiftoolDate(answer) } as Truth);
      }
    },
  };
}

/** All that a picture file says of itself, for many files one after another. */
export const metadata: Subject = {
  name: "metadata",
  about: (size) =>
    `IIM, XMP and EXIF of ${picturesIn[size].toLocaleString("en")} JPEGs, in which they say different things`,
  reference: "galley",
  goals: [{ of: "galley", against: "exiftool", statistic: "p50", atMost: 1 / 5 }],
  calls: 1,
  rounds: 5,
  async setUp(size, folder) {
    if (!hasExiftool) throw new SkippedSubject("there is no Perl here to run exiftool with");
    const own = join(folder, "pictures");
    mkdirSync(own);
    const pixels = await photograph(240, 160).raw().toBuffer();
    const pictures: Picture[] = [];
    for (let number = 0; number < picturesIn[size]; number += 1) {
      pictures.push(await makePicture(pixels, join(own, `${number}.jpg`), number));
    }
    return [galley(pictures), exiftool(pictures)];
  },
};
