import { existsSync } from "node:fs";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { AppError } from "../../shared/app-error.ts";
import { createRenditionService, type RenditionService } from "../renditions/rendition-service.ts";
import { readMetadata } from "./metadata/read-metadata.ts";
import { type PhotoWords, photoWords } from "./photo-words.ts";
import { type PhotoFacts, readPhoto } from "./read-photo.ts";
import { sniffPhoto } from "./sniff-photo.ts";
import { askExiftool, hasExiftool } from "./testing/exiftool.ts";

// Real files from the wire, judged by what exiftool says of them. They are nobody's to publish, so they lie outside the
// project: GALLEY_FIXTURES names the folder that holds `photos/`.

const fixtures = process.env.GALLEY_FIXTURES ?? "";
const folder = join(fixtures, "photos");
const present = fixtures !== "" && existsSync(join(folder, "EXPECTED-exiftool.json"));
if (!present)
  console.info("photo corpus skipped: GALLEY_FIXTURES does not name a folder with photos/EXPECTED-exiftool.json");

/** Where we and exiftool differ, as "file field", and the test of our own that says why we keep our answer. */
const explained: Record<string, string> = {
  "enc-latin1-swedish.jpg sublocation":
    "UTF-8 that is not declared: exiftool takes it for Latin-1; read-metadata.test.ts",
};

const exiftool = z.record(z.string(), z.unknown());
type Tags = z.infer<typeof exiftool>;

const textOf = (value: unknown): string =>
  Array.isArray(value) ? value.map(textOf).join("; ") : value === undefined || value === null ? "" : String(value);

const plain = (text: string) => text.replace(/\s+/g, " ").trim();

/** The first that says something, in our order; a lone hyphen says nothing. */
function first(tags: Tags, names: readonly string[]): string {
  for (const name of names) {
    const text = plain(textOf(tags[name]));
    if (text !== "" && text !== "-") return text;
  }
  return "";
}

const fields = {
  caption: ["XMP-dc:Description", "IPTC:Caption-Abstract", "IFD0:ImageDescription"],
  headline: ["XMP-photoshop:Headline", "IPTC:Headline"],
  title: ["XMP-dc:Title", "IPTC:ObjectName"],
  creator: ["XMP-dc:Creator", "IPTC:By-line", "IFD0:Artist"],
  creatorJobTitle: ["XMP-photoshop:AuthorsPosition", "IPTC:By-lineTitle"],
  creditLine: ["XMP-photoshop:Credit", "IPTC:Credit"],
  source: ["XMP-photoshop:Source", "IPTC:Source"],
  copyright: ["XMP-dc:Rights", "IPTC:CopyrightNotice", "IFD0:Copyright"],
  usageTerms: ["XMP-xmpRights:UsageTerms"],
  webStatement: ["XMP-xmpRights:WebStatement"],
  supplierImageId: ["XMP-plus:ImageSupplierImageID", "XMP-plus:ImageSupplierImageId"],
  instructions: ["XMP-photoshop:Instructions", "IPTC:SpecialInstructions"],
  jobId: ["XMP-photoshop:TransmissionReference", "IPTC:OriginalTransmissionReference"],
  sublocation: ["XMP-iptcCore:Location", "IPTC:Sub-location"],
  city: ["XMP-photoshop:City", "IPTC:City"],
  state: ["XMP-photoshop:State", "IPTC:Province-State"],
  country: ["XMP-photoshop:Country", "IPTC:Country-PrimaryLocationName"],
  countryCode: ["XMP-iptcCore:CountryCode", "IPTC:Country-PrimaryLocationCode"],
  captionWriter: ["XMP-photoshop:CaptionWriter", "IPTC:Writer-Editor"],
  people: ["XMP-iptcExt:PersonInImage"],
  keywords: ["XMP-dc:Subject", "IPTC:Keywords"],
  digitalSourceType: ["XMP-iptcExt:DigitalSourceType"],
} as const;

const dateTags = ["XMP-photoshop:DateCreated", "IPTC:DateCreated", "ExifIFD:DateTimeOriginal"] as const;
const clocks: Record<string, string> = {
  "IPTC:DateCreated": "IPTC:TimeCreated",
  "ExifIFD:DateTimeOriginal": "ExifIFD:OffsetTimeOriginal",
};

/** exiftool's date in ISO 8601; in our order. */
function firstDate(tags: Tags): string {
  const name = dateTags.find((one) => plain(textOf(tags[one])) !== "");
  if (name === undefined) return "";
  const day = textOf(tags[name]).replace(/^(\d{4}):(\d{2}):(\d{2})/, "$1-$2-$3");
  const clock = textOf(tags[clocks[name] ?? ""]);
  const joined = name.startsWith("IPTC") && clock !== "" ? `${day}T${clock}` : `${day}${clock}`;
  return joined.replace(" ", "T");
}

const refused: Record<string, string> = {
  "bad-empty.jpg": "photos.empty",
  "bad-truncated.jpg": "photos.notPicture",
  "bad-claims-422mp.jpg": "photos.damaged",
};

describe.skipIf(!present)("photos from the wire", () => {
  let expected = new Map<string, Tags>();
  let names: string[] = [];
  let scratch = "";
  let renditions: RenditionService;

  beforeAll(async () => {
    const list = z.array(exiftool).parse(JSON.parse(await readFile(join(folder, "EXPECTED-exiftool.json"), "utf8")));
    expected = new Map(list.map((tags) => [textOf(tags.SourceFile), tags]));
    names = (await readdir(folder)).filter((name) => /\.(jpe?g|png|heic)$/i.test(name));
    scratch = await mkdtemp(join(tmpdir(), "galley-corpus-"));
    renditions = createRenditionService({ dataDir: scratch });
  });
  afterAll(async () => {
    await renditions.close();
    await rm(scratch, { recursive: true, force: true });
  });

  async function read(name: string): Promise<PhotoFacts> {
    const path = join(folder, name);
    const { mime } = await sniffPhoto(path, name);
    if (mime !== "image/heic") return readPhoto(path, name);
    const working = join(scratch, `${name}.jpg`);
    await renditions.makeWorkingCopy(path, working);
    return readPhoto(path, name, { decodable: working });
  }

  test("every file is read, or refused with its own sentence", async () => {
    for (const name of names) {
      const result = await read(name).catch((error: unknown) => error);
      if (refused[name] === undefined) {
        expect(result, name).not.toBeInstanceOf(Error);
        continue;
      }
      expect(result, name).toBeInstanceOf(AppError);
      expect([name, (result as AppError).key]).toEqual([name, refused[name]]);
      expect((result as AppError).message).toContain(`“${name}”`);
    }
  });

  /** Compares a field of every file; differences that are explained must be there, and no others. */
  async function compare(field: keyof PhotoWords, theirsOf: (tags: Tags) => string, tagsOf: Map<string, Tags>) {
    const disagreements: string[] = [];
    let compared = 0;
    for (const name of names.filter((file) => refused[file] === undefined)) {
      const tags = tagsOf.get(name);
      if (!tags) continue;
      const ours = plain(textOf(photoWords(await readMetadata(join(folder, name)))[field]));
      const theirs = theirsOf(tags);
      if (theirs !== "") compared += 1;
      const key = `${name} ${field}`;
      const differs = ours !== theirs;
      if (differs === (explained[key] === undefined)) disagreements.push(`${key}: “${ours}” | “${theirs}”`);
    }
    expect(disagreements).toEqual([]);
    return compared;
  }

  test.each(Object.entries(fields))("%s agrees with exiftool", async (field, sources) => {
    const compared = await compare(field as keyof typeof fields, (tags) => first(tags, sources), expected);
    expect(compared).toBeGreaterThan(0);
  });

  test.skipIf(!hasExiftool)("dateCreated agrees with exiftool", async () => {
    const args = [...dateTags, "IPTC:TimeCreated", "ExifIFD:OffsetTimeOriginal"].map((tag) => `-${tag}`);
    const answers = await askExiftool([...args, ...names.map((name) => join(folder, name))]);
    const byName = new Map(answers.map((tags) => [basename(textOf(tags.SourceFile)), tags]));
    expect(await compare("dateCreated", firstDate, byName)).toBeGreaterThan(8);
  });

  test("HEIC from a telephone: upright, in its own colours", async () => {
    expect(await read("heic-iphone.heic")).toMatchObject({ mime: "image/heic", width: 3024, height: 4032 });
    const { icc } = await sharp(join(scratch, "heic-iphone.heic.jpg")).metadata();
    expect(icc?.toString("latin1")).toContain("acsp");
    expect(icc?.equals((await sharp(join(folder, "heic-iphone.heic")).metadata()).icc ?? Buffer.alloc(0))).toBe(true);
  });
});
