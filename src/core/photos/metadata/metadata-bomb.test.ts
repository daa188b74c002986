import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { crc32, deflateSync } from "node:zlib";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { AppError } from "../../../shared/app-error.ts";
import { sniffPhoto } from "../sniff-photo.ts";
import { photograph, xmpPacket } from "../testing/pictures.ts";
import { type ByteSource, bufferSource } from "./byte-source.ts";
import { isMetadataBomb } from "./metadata-bomb.ts";

const megabyte = 1024 * 1024;
const png = await photograph(64, 48).png().toBuffer();

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

const withChunks = (...chunks: Buffer[]) => Buffer.concat([png.subarray(0, 33), ...chunks, png.subarray(33)]);
const packed = (size: number) => deflateSync(Buffer.alloc(size, " "));
const zTxt = (size: number) => chunk("zTXt", Buffer.concat([Buffer.from("Comment\0\0", "latin1"), packed(size)]));
const iTxt = (size: number) =>
  chunk("iTXt", Buffer.concat([Buffer.from("Comment\0\x01\0en\0Words\0", "latin1"), packed(size)]));

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "galley-bomb-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe("PNG", () => {
  const twenty = 20 * megabyte;
  test.each([
    ["two packed texts of 20 MB", withChunks(zTxt(twenty), zTxt(twenty))],
    ["two packed international texts of 20 MB", withChunks(iTxt(twenty), iTxt(twenty))],
    ["a packed text of 300 MB", withChunks(zTxt(300 * megabyte))],
    ["thousands of texts", withChunks(...Array.from({ length: 1_500 }, () => chunk("tEXt", Buffer.from("a\0b"))))],
  ])("%s: refused with a sentence, before the decoder sees it", async (name, data) => {
    const path = join(folder, "bomb.png");
    await writeFile(path, data);
    const before = process.memoryUsage.rss();
    const refusal = await sniffPhoto(path, "bomb.png").catch((error: unknown) => error);
    expect([name, (refusal as AppError).key]).toEqual([name, "photos.metadataBomb"]);
    expect((refusal as AppError).message).toContain("“bomb.png”");
    expect(process.memoryUsage.rss() - before).toBeLessThan(150 * megabyte);
  });

  test("texts as programs write them are no bomb, nor is a picture in thousands of chunks", async () => {
    expect(await isMetadataBomb(bufferSource(withChunks(zTxt(100_000), iTxt(100_000))))).toBe(false);
    const parts = Array.from({ length: 5_000 }, () => chunk("IDAT", Buffer.alloc(10)));
    expect(await isMetadataBomb(bufferSource(withChunks(...parts)))).toBe(false);
  });
});

/** A file of which only the head is there; the rest is said to be and reads as zeros. */
function vast(head: Buffer, size: number, repeat = false): ByteSource {
  return {
    size,
    async read(offset, length) {
      const wanted = Buffer.alloc(Math.max(0, Math.min(length, size - offset)));
      if (repeat && offset >= 2) head.subarray(0, length).copy(wanted);
      else if (offset < head.length) head.copy(wanted, 0, offset);
      return wanted;
    },
  };
}

test("200 MB of JPEG segments, of WebP's XMP and of a TIFF's tag", async () => {
  const segments = vast(Buffer.from([0xff, 0xe1, 0xff, 0xff]), 200 * megabyte, true);
  expect(
    await isMetadataBomb({
      ...segments,
      read: async (at, length) => (at === 0 ? Buffer.from("ffd8ffe1", "hex") : segments.read(at, length)),
    }),
  ).toBe(true);
  const webp = Buffer.from("RIFF\0\0\0\0WEBPXMP \0\0\0\0", "latin1");
  webp.writeUInt32LE(200 * megabyte, 16);
  expect(await isMetadataBomb(vast(webp, 300 * megabyte))).toBe(true);
  const tiff = Buffer.from("II*\0\x08\0\0\0\x01\0\xbc\x02\x01\0\0\0\0\0\x1a\0\0\0\0\0\0\0", "latin1");
  tiff.writeUInt32LE(200 * megabyte, 14);
  expect(await isMetadataBomb(vast(tiff, 300 * megabyte))).toBe(true);
});

test("pictures as they are made are none", async () => {
  for (const kind of ["jpeg", "png", "webp", "tiff", "avif"] as const) {
    const made = await photograph(300, 200).toFormat(kind).withXmp(xmpPacket("")).toBuffer();
    expect([kind, await isMetadataBomb(bufferSource(made))]).toEqual([kind, false]);
  }
});

test("any bytes get an answer", async () => {
  const starts = fc.constantFrom("ffd8", "89504e470d0a1a0a", "524946460000000057454250", "49492a0008000000");
  await fc.assert(
    fc.asyncProperty(starts, fc.uint8Array({ maxLength: 300 }), async (start, body) => {
      expect(await isMetadataBomb(bufferSource(Buffer.concat([Buffer.from(start, "hex"), body])))).toBeTypeOf(
        "boolean",
      );
    }),
    { numRuns: 500 },
  );
});
