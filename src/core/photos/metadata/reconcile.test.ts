import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { needsReview } from "../photo-words.ts";
import {
  app13,
  type Dataset,
  declaresUtf8,
  iimBlock,
  photograph,
  photoshopResource,
  withIim,
  withSegments,
  xmpPacket,
} from "../testing/pictures.ts";
import { readMetadataBytes } from "./read-metadata.ts";

const credit = (text: string) => `<photoshop:Credit>${text}</photoshop:Credit>`;

function withXmp(inside: string, exif?: Record<string, string>): Promise<Buffer> {
  const picture = photograph(64, 48).jpeg();
  return (exif ? picture.withExif({ IFD0: exif }) : picture).withXmp(xmpPacket(inside)).toBuffer();
}

async function readField(file: Uint8Array, field: string) {
  return (await readMetadataBytes(file)).fields.find((one) => one.field === field);
}

/** The file with IIM and the digest that was kept when IIM said `agreed`. */
function withDigest(file: Buffer, now: readonly Dataset[], agreed: readonly Dataset[]): Buffer {
  const digest = createHash("md5").update(iimBlock(agreed)).digest();
  return withSegments(file, [app13(photoshopResource(0x0404, iimBlock(now)), photoshopResource(0x0425, digest))]);
}

describe("which value is taken", () => {
  test("XMP before IIM before EXIF, with what the others say beside it", async () => {
    const file = await withXmp("<dc:creator><rdf:Seq><rdf:li>Ines Calder</rdf:li></rdf:Seq></dc:creator>", {
      Artist: "Noa Ferber",
    });
    expect(await readField(withIim(file, [[2, 80, "Jon Rask"]]), "creator")).toEqual({
      field: "creator",
      taken: { from: "xmp", charset: "utf-8", declared: true, texts: ["Ines Calder"] },
      others: [
        { from: "iim", charset: "us-ascii", declared: false, texts: ["Jon Rask"] },
        { from: "exif", charset: "us-ascii", declared: false, texts: ["Noa Ferber"] },
      ],
    });
  });

  test.each([
    ["Latin letters", "Ines Calder, Agence du Large / The Harbour Picture Library"],
    ["Hebrew, cut within a letter", "סוכנות הים התיכון לצילום חדשות ותיעוד"],
  ])("XMP that IIM has cut at its limit is one value: %s", async (_name, whole) => {
    const cut = Buffer.from(whole).subarray(0, 32);
    const field = await readField(withIim(await withXmp(credit(whole)), [declaresUtf8, [2, 110, cut]]), "creditLine");
    expect([field?.taken.texts, field?.others]).toEqual([[whole], []]);
  });

  test("what only begins alike, and is shorter than IIM allows, is another value", async () => {
    const field = await readField(
      withIim(await withXmp(credit("Agence du Large")), [[2, 110, "Agence"]]),
      "creditLine",
    );
    expect(field?.others.map(({ texts }) => texts)).toEqual([["Agence"]]);
  });

  test("white space and the order of keywords are no difference", async () => {
    const keywords = "<dc:subject><rdf:Bag><rdf:li>ferry</rdf:li><rdf:li>fog bank</rdf:li></rdf:Bag></dc:subject>";
    const field = await readField(
      withIim(await withXmp(keywords), [
        [2, 25, "fog  bank"],
        [2, 25, "ferry"],
      ]),
      "keywords",
    );
    expect([field?.taken.texts, field?.others]).toEqual([["ferry", "fog bank"], []]);
  });

  const dateOf = async (xmp: string, day: string, time: string) => {
    const file = await withXmp(`<photoshop:DateCreated>${xmp}</photoshop:DateCreated>`);
    const datasets: Dataset[] = [[2, 55, day], ...(time === "" ? [] : [[2, 60, time] as Dataset])];
    return (await readField(withIim(file, datasets), "dateCreated"))?.others.flatMap(({ texts }) => texts);
  };

  test.each([
    ["less precise", "2026-03-04T10:52:06+02:00", "20260304", ""],
    ["without fractions", "2026-03-04T10:52:06.123+02:00", "20260304", "105206+0200"],
    ["without a zone", "2026-03-04T10:52:06+02:00", "20260304", "105206"],
    ["another way to say UTC", "2026-03-04T10:52:06Z", "20260304", "105206+0000"],
    ["the same moment in another zone", "2026-03-04T23:52:06Z", "20260305", "015206+0200"],
  ])("a date is no other date when it is %s", async (_name, xmp, day, time) => {
    expect(await dateOf(xmp, day, time)).toEqual([]);
  });

  test("another day or hour is another date", async () => {
    expect(await dateOf("2026-03-04T10:52:06+02:00", "20260305", "")).toEqual(["2026-03-05"]);
    expect(await dateOf("2026-03-04T10:52:06+02:00", "20260304", "105206+0300")).toEqual(["2026-03-04T10:52:06+03:00"]);
  });

  test("the first of several creators alone is no other value, another one is", async () => {
    const creators =
      "<dc:creator><rdf:Seq><rdf:li>Ines Calder</rdf:li><rdf:li>Jon Rask</rdf:li></rdf:Seq></dc:creator>";
    const othersOf = async (name: string) =>
      (await readField(withIim(await withXmp(creators), [[2, 80, name]]), "creator"))?.others;
    expect(await othersOf("Ines Calder")).toEqual([]);
    expect(await othersOf("Noa Ferber")).toHaveLength(1);
  });

  test("what was left off a date is kept as written", async () => {
    const field = await readField(
      withIim(await withXmp(""), [
        [2, 55, "20260304"],
        [2, 60, "105206-1052"],
      ]),
      "dateCreated",
    );
    expect(field?.taken).toMatchObject({ texts: ["2026-03-04"], written: "20260304 105206-1052" });
  });

  test("a date that is none is told of only when there is no other", async () => {
    const none = withIim(await withXmp(""), [[2, 55, "2026-03-"]]);
    expect((await readMetadataBytes(none)).problems).toEqual([
      { part: "iim", problem: "unreadable-date", text: "2026-03-" },
    ]);
    const file = await withXmp("<photoshop:DateCreated>2026-03-04</photoshop:DateCreated>");
    expect((await readMetadataBytes(withIim(file, [[2, 55, "2026-03-"]]))).problems).toEqual([]);
  });
});

describe("IIM that was edited later by a program blind to XMP", () => {
  const now: Dataset[] = [[2, 110, "Harbour Pictures"]];
  const before: Dataset[] = [[2, 110, "Agence du Large"]];

  test("is flagged, and both values are there", async () => {
    const reading = await readMetadataBytes(withDigest(await withXmp(credit("Agence du Large")), now, before));
    expect(reading.iimEditedLater).toBe(true);
    expect(reading.fields[0]).toMatchObject({
      field: "creditLine",
      taken: { from: "xmp", texts: ["Agence du Large"] },
      others: [{ from: "iim", texts: ["Harbour Pictures"] }],
    });
    expect(needsReview(reading)).toBe(true);
  });

  test("is not seen where the digest is that of the present IIM, or missing", async () => {
    const agreed = await readMetadataBytes(withDigest(await withXmp(credit("Harbour Pictures")), now, now));
    expect([agreed.iimEditedLater, needsReview(agreed)]).toEqual([false, false]);
    expect((await readMetadataBytes(withIim(await withXmp(""), now))).iimEditedLater).toBe(false);
  });
});

test("EXIF alone differing from a caption is no reason to look again", async () => {
  const caption = "<dc:description><rdf:Alt><rdf:li xml:lang='x-default'>A ferry</rdf:li></rdf:Alt></dc:description>";
  const reading = await readMetadataBytes(await withXmp(caption, { ImageDescription: "DSC 1234" }));
  expect(reading.fields[0]?.others).toHaveLength(1);
  expect(needsReview(reading)).toBe(false);
});
