import ExifReader from "exifreader";
import fc from "fast-check";
import sharp from "sharp";
import { expect, test } from "vitest";
import type { XmpFacts } from "../../shared/publication/rendition-plan.ts";
import { withIccProfile } from "./icc-profile.ts";
import { buildXmp } from "./xmp.ts";

const none: XmpFacts = {
  creators: [],
  creditLine: "",
  source: "",
  copyright: "",
  headline: "",
  caption: "",
  alt: "",
  altLanguage: "",
  dateCreated: "",
};

/** Read by ExifReader out of a real JPEG, so through an XML parser that is not ours. */
async function readBack(facts: XmpFacts) {
  const jpeg = await sharp({ create: { width: 8, height: 8, channels: 3, background: "#777777" } })
    .jpeg()
    .withXmp(buildXmp(facts))
    .toBuffer();
  return (ExifReader.load(jpeg, { expanded: true }).xmp ?? {}) as Record<
    string,
    { value: unknown; description: string }
  >;
}

test("any text comes back as it was, less what XML cannot hold", async () => {
  const text = fc.string({ unit: "binary", minLength: 1, maxLength: 60 });
  await fc.assert(
    fc.asyncProperty(text, async (caption) => {
      const held = caption
        .toWellFormed()
        .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "")
        .replace(/\r\n?/g, "\n");
      const read = await readBack({ ...none, caption: `|${caption}|`, creditLine: "</rdf:RDF><script>&amp;" });
      expect(read.description?.description.replace(/\r\n?/g, "\n")).toBe(`|${held}|`);
      expect(read.Credit?.value).toBe("</rdf:RDF><script>&amp;");
    }),
    { numRuns: 100 },
  );
});

test("signs that some readers take for line ends stay what they are", async () => {
  const caption = "a\u0085b\u2028c";
  expect((await readBack({ ...none, caption })).description?.description).toBe(caption);
});

test("a packet of the longest texts still fits a JPEG segment", async () => {
  const long = "&".repeat(20_000);
  const facts = {
    ...none,
    creators: [long, long],
    creditLine: long,
    source: long,
    copyright: long,
    headline: long,
    caption: long,
    alt: long,
  };
  expect(Buffer.byteLength(buildXmp(facts))).toBeLessThan(65_000);
  expect((await readBack(facts)).description?.description).toMatch(/^&+…$/);
});

test("empty facts are left out", async () => {
  expect(Object.keys(await readBack(none)).filter((key) => key !== "_raw" && key !== "about")).toEqual([]);
});

test("a colour profile put into a JPEG is read back whole, in pieces too", async () => {
  const picture = await sharp({ create: { width: 16, height: 16, channels: 3, background: "#777777" } })
    .jpeg()
    .toBuffer();
  const p3 = await sharp(picture).withIccProfile("p3").toBuffer();
  const { icc } = await sharp(p3).metadata();
  expect(icc?.byteLength).toBeGreaterThan(100);
  const tagged = withIccProfile(picture, icc ?? new Uint8Array());
  expect((await sharp(tagged).metadata()).icc?.equals(icc ?? Buffer.alloc(0))).toBe(true);
  // Not a profile that means anything, but one that needs three segments.
  const large = Buffer.concat([icc ?? Buffer.alloc(0), Buffer.alloc(150_000, 1)]);
  const pieces = withIccProfile(picture, large);
  expect(Buffer.from(pieces).indexOf("ICC_PROFILE\0\x03\x03")).not.toBe(-1);
  expect(pieces.byteLength).toBe(picture.byteLength + large.byteLength + 3 * 18);
});
