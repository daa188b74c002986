import { mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { crc32, deflateSync } from "node:zlib";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { AppError } from "../../../shared/app-error.ts";
import { type PhotoReading, photoReading } from "../../../shared/photo-reading.ts";
import { photoWords } from "../photo-words.ts";
import { sniffPhoto } from "../sniff-photo.ts";
import {
  app1,
  app13,
  declaresUtf8,
  iimBlock,
  photograph,
  photoshopResource,
  withSegments,
  xmpPacket,
} from "../testing/pictures.ts";
import { readMetadata, readMetadataBytes } from "./read-metadata.ts";

const xmpName = "http://ns.adobe.com/xap/1.0/\0";
const credit = "<photoshop:Credit>Harbour Pictures</photoshop:Credit>";
const iim = app13(
  photoshopResource(0x0404, iimBlock([declaresUtf8, [2, 120, "Ferry in the fog"], [2, 80, "Ines Calder"]])),
);
const megabyte = 1024 * 1024;

const plain = await photograph(64, 48).jpeg().toBuffer();

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "galley-hostile-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function file(name: string, data: Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, data);
  return path;
}

const captionOf = (reading: PhotoReading) => photoWords(reading).caption;
const problemsOf = ({ problems }: PhotoReading) => problems.map(({ part, problem }) => `${part} ${problem}`);

/** An EXIF block of little-endian directories: entries as tag, type, count, value. */
function exif(...directories: { entries: [number, number, number, number][]; next: number; count?: number }[]): Buffer {
  const parts = directories.map(({ entries, next, count = entries.length }) => {
    const bytes = Buffer.alloc(2 + entries.length * 12 + 4);
    bytes.writeUInt16LE(count, 0);
    for (const [at, [tag, type, values, value]] of entries.entries()) {
      bytes.writeUInt16LE(tag, 2 + at * 12);
      bytes.writeUInt16LE(type, 4 + at * 12);
      bytes.writeUInt32LE(values, 6 + at * 12);
      bytes.writeUInt32LE(value, 10 + at * 12);
    }
    bytes.writeUInt32LE(next, bytes.length - 4);
    return bytes;
  });
  return Buffer.concat([Buffer.from("II*\0\x08\0\0\0", "latin1"), ...parts]);
}

describe("JPEG segments", () => {
  test("one that claims more than there is: what stood before it is read", async () => {
    const whole = withSegments(plain.subarray(0, 2), [iim, app1(xmpName, xmpPacket(credit))]);
    const reading = await readMetadataBytes(whole.subarray(0, whole.length - 50));
    expect([captionOf(reading), problemsOf(reading)]).toEqual(["Ferry in the fog", ["file damaged"]]);
  });

  test("lengths below two, fill bytes without end, thousands of empty segments", async () => {
    const head = Buffer.from([0xff, 0xd8]);
    for (const rest of [
      Buffer.from([0xff, 0xe1, 0, 0, 0, 0]),
      Buffer.alloc(2 * megabyte, 0xff),
      Buffer.concat(Array.from({ length: 20_000 }, () => Buffer.from([0xff, 0xe5, 0, 2]))),
    ]) {
      expect(problemsOf(await readMetadataBytes(Buffer.concat([head, rest])))).toEqual(["file damaged"]);
    }
  });
});

describe("EXIF", () => {
  const read = async (block: Buffer) => readMetadataBytes(withSegments(plain, [app1("Exif\0\0", block), iim]));

  test.each([
    ["a directory that is followed by itself", exif({ entries: [[0x0112, 3, 1, 1]], next: 8 })],
    ["an EXIF directory that is the first one", exif({ entries: [[0x8769, 4, 1, 8]], next: 0 })],
  ])("%s does no harm", async (_name, block) => {
    expect(captionOf(await read(block))).toBe("Ferry in the fog");
  });

  test.each([
    ["65,535 entries that are not there", exif({ entries: [], next: 0, count: 65_535 })],
    ["a text of 4 GB", exif({ entries: [[270, 2, 0xffffffff, 8]], next: 0 })],
    ["a text behind the end", exif({ entries: [[270, 2, 100, 0xfffffff0]], next: 0 })],
    ["a directory inside the header", Buffer.from("II*\0\x02\0\0\0", "latin1")],
    ["no directory at all", Buffer.from("II*", "latin1")],
  ])("%s: said to be damaged, and the rest is read", async (_name, block) => {
    const reading = await read(block);
    expect([captionOf(reading), problemsOf(reading)]).toEqual(["Ferry in the fog", ["exif damaged"]]);
  });
});

describe("IIM", () => {
  test.each([
    ["a dataset longer than its block", Buffer.from([0x1c, 2, 110, 0x7f, 0xff, 65])],
    ["a length of four bytes that says 4 GB", Buffer.from([0x1c, 2, 110, 0x80, 4, 255, 255, 255, 255])],
    ["a length of 32,767 bytes", Buffer.from([0x1c, 2, 110, 0xff, 0xff, 1])],
    ["something else", Buffer.from("not a dataset")],
  ])("%s: what stood before it is read", async (_name, rest) => {
    const block = Buffer.concat([iimBlock([[2, 120, "Ferry in the fog"]]), rest]);
    const reading = await readMetadataBytes(withSegments(plain, [app13(photoshopResource(0x0404, block))]));
    expect([captionOf(reading), problemsOf(reading)]).toEqual(["Ferry in the fog", ["iim damaged"]]);
  });

  test("a resource that claims more than there is", async () => {
    const cut = photoshopResource(
      0x0404,
      iimBlock([
        [2, 120, "Ferry in the fog"],
        [2, 110, "x".repeat(200)],
      ]),
    ).subarray(0, 60);
    const reading = await readMetadataBytes(withSegments(plain, [app13(cut)]));
    expect([captionOf(reading), problemsOf(reading)]).toEqual(["Ferry in the fog", ["iim damaged"]]);
  });
});

describe("XMP", () => {
  const read = (packet: string) => readMetadataBytes(withSegments(plain, [app1(xmpName, packet)]));

  test("entities that swell are not known", async () => {
    const entities = Array.from({ length: 9 }, (_, at) => `<!ENTITY e${at + 1} "${`&e${at};`.repeat(10)}">`).join("");
    const reading = await read(
      `<!DOCTYPE x [<!ENTITY e0 "bomb">${entities}]>${xmpPacket(`${credit}<photoshop:Headline>&e9;</photoshop:Headline>`)}`,
    );
    expect(photoWords(reading)).toMatchObject({ creditLine: "Harbour Pictures", headline: "&e9;" });
    expect(problemsOf(reading)).toEqual(["xmp damaged"]);
  });

  test("an entity that names a file is not opened", async () => {
    const path = await file("secret.txt", Buffer.from("secret"));
    const reading = await read(
      `<!DOCTYPE x [<!ENTITY e SYSTEM "file://${path}">]>${xmpPacket("<photoshop:Headline>&e;</photoshop:Headline>")}`,
    );
    expect(JSON.stringify(reading)).not.toContain("secret");
  });

  test("what stands before damage is read", async () => {
    const reading = await read(xmpPacket(`${credit}<photoshop:Headline>Fog`).slice(0, -60));
    expect([photoWords(reading).creditLine, problemsOf(reading)]).toEqual(["Harbour Pictures", ["xmp damaged"]]);
  });

  test("nested a thousand deep", async () => {
    const reading = await read(xmpPacket(`${credit}${"<photoshop:Headline>".repeat(1_000)}`));
    expect([photoWords(reading).creditLine, problemsOf(reading)]).toEqual(["Harbour Pictures", ["xmp damaged"]]);
  });

  test("not XMP at all, and none but white space", async () => {
    expect(problemsOf(await read("&".repeat(60_000)))).toEqual(["xmp damaged"]);
    expect(problemsOf(await read(" \n\0\0"))).toEqual([]);
  });

  /** 50 MB of extended XMP in 64-KB parts, as a picture with a long editing history has it. */
  function swollen(): Buffer {
    const guid = "A".repeat(32);
    const main = xmpPacket(`${credit}<xmpNote:HasExtendedXMP>${guid}</xmpNote:HasExtendedXMP>`);
    const size = 65_000;
    const total = 50 * megabyte;
    const part = Buffer.alloc(size, "<photoshop:Headline>x</photoshop:Headline>");
    const parts = Array.from({ length: Math.ceil(total / size) }, (_, at): [number, Buffer] => {
      const head = Buffer.alloc(40);
      head.write(guid, "latin1");
      head.writeUInt32BE(total, 32);
      head.writeUInt32BE(at * size, 36);
      return app1("http://ns.adobe.com/xmp/extension/\0", Buffer.concat([head, part]));
    });
    return withSegments(plain, [app1(xmpName, main), ...parts, iim]);
  }

  test("50 MB of it: the words are read, the rest is left, memory stays low", async () => {
    const path = await file("swollen.jpg", swollen());
    const before = process.memoryUsage.rss();
    const reading = await readMetadata(path);
    expect(photoWords(reading)).toMatchObject({ creditLine: "Harbour Pictures", caption: "Ferry in the fog" });
    expect(problemsOf(reading)).toEqual(["xmp too-large"]);
    expect(process.memoryUsage.rss() - before).toBeLessThan(100 * megabyte);
  });

  test("a sidecar of 50 MB, and one that is none", async () => {
    const photo = await file("beside.jpg", plain);
    const large = await file("beside.xmp", Buffer.from(xmpPacket(credit) + " ".repeat(50 * megabyte)));
    const reading = await readMetadata(photo, { sidecar: large });
    expect([photoWords(reading).creditLine, problemsOf(reading)]).toEqual(["Harbour Pictures", ["sidecar too-large"]]);
    const other = await file("other.xmp", Buffer.from("PK\x03\x04 a zip", "latin1"));
    expect(problemsOf(await readMetadata(photo, { sidecar: other }))).toEqual(["sidecar damaged"]);
  });
});

describe("PNG", () => {
  function chunk(type: string, data: Uint8Array): Buffer {
    const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  }

  /** The PNG with a compressed text of this behind its header. */
  async function withXmpText(text: Buffer): Promise<Buffer> {
    const png = await photograph(64, 48).png().toBuffer();
    const head = Buffer.from("XML:com.adobe.xmp\0\x01\0\0\0", "latin1");
    return Buffer.concat([
      png.subarray(0, 33),
      chunk("iTXt", Buffer.concat([head, deflateSync(text)])),
      png.subarray(33),
    ]);
  }

  test("XMP in a compressed text is read", async () => {
    const path = await file("text.png", await withXmpText(Buffer.from(xmpPacket(credit))));
    expect(photoWords(await readMetadata(path)).creditLine).toBe("Harbour Pictures");
  });

  test("a compressed text that swells to 300 MB stays within bounds", async () => {
    const text = Buffer.alloc(300 * megabyte, " ");
    text.write(xmpPacket(credit));
    const path = await file("bomb.png", await withXmpText(text));
    expect((await stat(path)).size).toBeLessThan(megabyte);
    const before = process.memoryUsage.rss();
    // The decoder stops at its own limit for such a text, and then gives nothing of it.
    expect((await readMetadata(path)).fields).toEqual([]);
    expect(process.memoryUsage.rss() - before).toBeLessThan(200 * megabyte);
  });
});

describe("anything", () => {
  const bodies = fc.uint8Array({ maxLength: 400 });
  const starts = [
    "",
    "ffd8",
    "ffd8ffe1",
    "49492a0008000000",
    "4d4d002a00000008",
    "89504e470d0a1a0a",
    "52494646",
    "474946383961",
  ];

  function assertSound(reading: PhotoReading): void {
    expect(photoReading.parse(reading)).toEqual(reading);
    for (const { taken, others } of reading.fields) {
      for (const { texts } of [taken, ...others]) {
        expect(texts.length).toBeGreaterThan(0);
        for (const text of texts) {
          expect(text).not.toBe("");
          expect(text.length).toBeLessThanOrEqual(20_000);
          expect(text.isWellFormed()).toBe(true);
        }
      }
    }
  }

  test("random bytes give a reading", async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...starts), bodies, async (start, body) => {
        assertSound(await readMetadataBytes(Buffer.concat([Buffer.from(start, "hex"), body])));
      }),
      { numRuns: 400 },
    );
  });

  test("random XMP, EXIF and IIM in sound segments give a reading", async () => {
    const words = fc.array(
      fc.constantFrom(
        "<",
        ">",
        "/",
        "rdf:li",
        "rdf:Alt",
        "<photoshop:Credit>",
        "</photoshop:Credit>",
        "&",
        "]]>",
        "<!--",
        "a",
        "\0",
        '="',
        "<?",
        "<![CDATA[",
      ),
      { maxLength: 60 },
    );
    await fc.assert(
      fc.asyncProperty(words, bodies, async (inside, body) => {
        const block = Buffer.concat([Buffer.from([0x1c, 2, 120, 0, 20]), body]);
        assertSound(
          await readMetadataBytes(
            withSegments(plain, [
              app1(xmpName, xmpPacket(inside.join(""))),
              app1("Exif\0\0", Buffer.concat([Buffer.from("II*\0\x08\0\0\0", "latin1"), body])),
              app13(photoshopResource(0x0404, block)),
            ]),
          ),
        );
      }),
      { numRuns: 400 },
    );
  });

  test("pictures with any bytes changed and any end cut off are read or refused with a sentence", async () => {
    const xmp = xmpPacket(credit);
    const jpeg = withSegments(
      await photograph(64, 48)
        .jpeg()
        .withExif({ IFD0: { Artist: "Ines Calder" } })
        .withXmp(xmp)
        .toBuffer(),
      [iim],
    );
    const kinds = [
      jpeg,
      await photograph(64, 48)
        .tiff()
        .withExif({ IFD0: { Artist: "Ines Calder" } })
        .withXmp(xmp)
        .toBuffer(),
      await photograph(64, 48).png().withXmp(xmp).toBuffer(),
      await photograph(64, 48).webp().withXmp(xmp).toBuffer(),
    ];
    const change = fc.tuple(fc.nat(), fc.nat(255));
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...kinds),
        fc.array(change, { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 30, max: 100 }),
        async (picture, changes, kept) => {
          const data = Buffer.from(picture.subarray(0, Math.ceil((picture.length * kept) / 100)));
          // Most changes go to the head, where the words are.
          for (const [at, value] of changes)
            data[at % Math.min(data.length, at % 2 === 0 ? 1_500 : data.length)] = value;
          const path = await file("changed.jpg", data);
          const sniffed = await sniffPhoto(path, "changed.jpg").catch((error: unknown) => error);
          if (sniffed instanceof Error) expect(sniffed).toBeInstanceOf(AppError);
          assertSound(await readMetadata(path));
        },
      ),
      { numRuns: 250 },
    );
  });
});

test("a zip named .jpg is refused with a sentence that names it", async () => {
  const zip = Buffer.concat([Buffer.from("PK\x03\x04\x14\0\0\0\0\0", "latin1"), Buffer.alloc(200)]);
  const refusal = await sniffPhoto(await file("album.jpg", zip), "album.jpg").catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(AppError);
  expect((refusal as AppError).message).toContain("“album.jpg”");
});
