import { copyFile, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type PhotoWords, photoWords } from "../photo-words.ts";
import { hasExiftool, runExiftool } from "../testing/exiftool.ts";
import { photograph } from "../testing/pictures.ts";
import { readMetadata } from "./read-metadata.ts";

// Files that a program which is not ours has written: what it was told to write must be read.

const options = ["-q", "-overwrite_original", "-charset", "UTF8", "-charset", "filename=UTF8"];

const written: Partial<Record<keyof PhotoWords, [tag: string, value: string]>> = {
  caption: ["Description", "מעבורת בערפל – נמל יפו, “Fog” & <foam>"],
  headline: ["Headline", "Ferry in the fog"],
  title: ["Title", "FERRY-0304"],
  alt: ["AltTextAccessibility", "סירה לבנה"],
  extendedDescription: ["ExtDescrAccessibility", "A white ferry, half of it in a bank of fog."],
  creator: ["Creator", "נועה ברק"],
  creatorJobTitle: ["AuthorsPosition", "Stringer"],
  creditLine: ["XMP-photoshop:Credit", "סוכנות הים / Harbour Pictures"],
  source: ["XMP-photoshop:Source", "Harbour Pictures"],
  copyright: ["Rights", "© 2026 סוכנות הים"],
  usageTerms: ["UsageTerms", "Once"],
  webStatement: ["WebStatement", "https://sea.example/rights"],
  licensorUrl: ["LicensorURL", "https://sea.example/get"],
  imageSupplier: ["ImageSupplierName", "Harbour Pictures"],
  supplierImageId: ["ImageSupplierImageID", "S-1"],
  instructions: ["Instructions", "No archives"],
  jobId: ["TransmissionReference", "J-7"],
  dateCreated: ["XMP-photoshop:DateCreated", "2026:03:04 10:52:06+02:00"],
  sublocation: ["XMP-iptcCore:Location", "Old port"],
  city: ["XMP-photoshop:City", "יפו"],
  state: ["XMP-photoshop:State", "Tel Aviv"],
  country: ["XMP-photoshop:Country", "ישראל"],
  countryCode: ["XMP-iptcCore:CountryCode", "ISR"],
  digitalSourceType: ["XMP-iptcExt:DigitalSourceType", "http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture"],
  captionWriter: ["CaptionWriter", "nb"],
};

const wanted = {
  ...Object.fromEntries(Object.entries(written).map(([field, [, value]]) => [field, value])),
  dateCreated: "2026-03-04T10:52:06+02:00",
  people: ["Noa Ferber", "Jon Rask"],
  keywords: ["ferry", "ערפל"],
  dataMining: "DMI-PROHIBITED",
};

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "galley-exiftool-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function picture(kind: "jpeg" | "tiff" | "png" | "webp" | "avif", name = `picture.${kind}`): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, await photograph(64, 48).toFormat(kind).toBuffer());
  return path;
}

describe.skipIf(!hasExiftool)("what exiftool has written", () => {
  const assignments = [
    ...Object.values(written).map(([tag, value]) => `-${tag.startsWith("XMP") ? tag : `XMP:${tag}`}=${value}`),
    ...["Noa Ferber", "Jon Rask"].map((name) => `-XMP-iptcExt:PersonInImage=${name}`),
    ...["ferry", "ערפל"].map((word) => `-XMP-dc:Subject=${word}`),
    "-XMP-plus:DataMining#=DMI-PROHIBITED",
  ];

  test.each(["jpeg", "tiff", "png", "webp", "avif"] as const)("every field, as XMP in %s", async (kind) => {
    const path = await picture(kind);
    await runExiftool([...options, ...assignments, path]);
    const reading = await readMetadata(path);
    expect([photoWords(reading), reading.problems]).toMatchObject([wanted, []]);
  });

  test("every field, in a sidecar", async () => {
    const photo = await picture("jpeg", "beside.jpg");
    const sidecar = join(folder, "beside.xmp");
    await runExiftool([...options, ...assignments, sidecar]);
    const reading = await readMetadata(photo, { sidecar });
    expect([photoWords(reading), reading.problems]).toMatchObject([wanted, []]);
    expect(new Set(reading.fields.map(({ taken }) => taken.from))).toEqual(new Set(["sidecar"]));
  });

  const iim = [
    "-IPTC:Caption-Abstract=מעבורת בערפל",
    "-IPTC:By-line=נועה ברק",
    "-IPTC:By-line=Jon Rask",
    "-IPTC:Credit=Harbour Pictures",
    "-IPTC:DateCreated=2026:03:04",
    "-IPTC:TimeCreated=10:52:06+02:00",
  ];

  test.each(["jpeg", "tiff"] as const)("IIM in UTF-8, declared, in %s", async (kind) => {
    const path = await picture(kind, `iim.${kind}`);
    await runExiftool([...options, "-IPTC:CodedCharacterSet=UTF8", ...iim, path]);
    const { fields, problems } = await readMetadata(path);
    expect(problems).toEqual([]);
    expect(fields.map(({ field, taken }) => [field, taken.texts, taken.charset])).toEqual([
      ["caption", ["מעבורת בערפל"], "utf-8"],
      ["creator", ["נועה ברק", "Jon Rask"], "utf-8"],
      ["creditLine", ["Harbour Pictures"], "utf-8"],
      ["dateCreated", ["2026-03-04T10:52:06+02:00"], "us-ascii"],
    ]);
  });

  test("the digest of IIM: made to agree, then IIM changed alone", async () => {
    const path = await picture("jpeg", "digest.jpg");
    await runExiftool([...options, "-IPTC:Credit=Sea", "-XMP-photoshop:Credit=Sea", path]);
    await runExiftool([...options, "-Photoshop:IPTCDigest=new", path]);
    expect(await readMetadata(path)).toMatchObject({ iimEditedLater: false, fields: [{ others: [] }] });
    const changed = join(folder, "changed.jpg");
    await copyFile(path, changed);
    await runExiftool([...options, "-IPTC:Credit=Harbour", changed]);
    expect(await readMetadata(changed)).toMatchObject({
      iimEditedLater: true,
      fields: [{ field: "creditLine", taken: { texts: ["Sea"] }, others: [{ from: "iim", texts: ["Harbour"] }] }],
    });
  });

  test("XMP larger than a segment, which it divides", async () => {
    const path = await picture("jpeg", "long.jpg");
    const args = join(folder, "long.args");
    const long = Array.from({ length: 3_000 }, (_, at) => `-XMP-dc:Subject=keyword number ${at} of a long list`);
    await writeFile(args, [...long, "-XMP-photoshop:Credit=Sea"].join("\n"));
    await runExiftool([...options, "-@", args, path]);
    const words = photoWords(await readMetadata(path));
    expect([words.creditLine, words.keywords.length]).toEqual(["Sea", 2_000]);
  });

  test("EXIF in both byte orders", async () => {
    for (const order of ["II", "MM"]) {
      const path = await picture("jpeg", `${order}.jpg`);
      await runExiftool([
        ...options,
        `-ExifByteOrder=${order}`,
        "-EXIF:Artist=נועה ברק; Jon Rask",
        "-EXIF:DateTimeOriginal=2026:03:04 10:52:06",
        "-EXIF:OffsetTimeOriginal=+02:00",
        path,
      ]);
      expect(photoWords(await readMetadata(path))).toMatchObject({
        creator: "נועה ברק; Jon Rask",
        dateCreated: "2026-03-04T10:52:06+02:00",
      });
    }
  });
});
