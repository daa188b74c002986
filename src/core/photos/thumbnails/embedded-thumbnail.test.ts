import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ExifReader from "exifreader";
import fc from "fast-check";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { colourOf, declaresUtf8, twoHalves, withIim, withSegments } from "../testing/pictures.ts";
import {
  exifSegment,
  letterboxed,
  withExifThumbnail,
  withPhotoshopThumbnail,
  withXmpThumbnail,
} from "../testing/thumbnails.ts";
import { embeddedThumbnail } from "./embedded-thumbnail.ts";
import { plainJpeg } from "./plain-jpeg.ts";

let folder = "";
let picture: Buffer;
let small: Buffer;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "galley-thumbnail-"));
  picture = await twoHalves(600, 400).jpeg().toBuffer();
  small = await twoHalves(160, 107).jpeg().toBuffer();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const size = { width: 600, height: 400 };
let count = 0;

async function find(data: Uint8Array, shown = size): Promise<Uint8Array | null> {
  count += 1;
  const path = join(folder, `${count}.jpg`);
  await writeFile(path, data);
  return embeddedThumbnail(path, shown);
}

/** As a browser shows it: upright by what the file says of itself. */
async function upright(
  thumbnail: Uint8Array | null,
): Promise<{ width: number; height: number; left: string; top: string }> {
  expect(thumbnail).not.toBeNull();
  count += 1;
  const path = join(folder, `shown-${count}.png`);
  const { width, height } = await sharp(thumbnail ?? undefined, { failOn: "error" })
    .autoOrient()
    .toFile(path);
  const colour = ([red = 0, , blue = 0]: number[]) => (red > 150 ? "red" : blue > 150 ? "blue" : "other");
  return {
    ...{ width, height },
    left: colour(await colourOf(path, 4, Math.floor(height / 2) - 4, 8, 8)),
    top: colour(await colourOf(path, Math.floor(width / 2) - 4, 4, 8, 8)),
  };
}

describe("where it stands", () => {
  test.each([
    ["EXIF", () => withExifThumbnail(picture, 1, small)],
    ["Photoshop", () => withPhotoshopThumbnail(picture, small)],
    ["XMP", () => withXmpThumbnail(picture, small)],
  ] as const)("%s", async (_name, make) => {
    expect(await upright(await find(make()))).toMatchObject({ width: 160, height: 107, left: "red" });
  });

  test("a TIFF file", async () => {
    const path = join(folder, "a.tif");
    // What stands behind EXIF's name in a JPEG is a TIFF file.
    await writeFile(path, exifSegment(1, small)[1].subarray(6));
    expect(await upright(await embeddedThumbnail(path, size))).toMatchObject({ width: 160, height: 107 });
  });

  test("the next one when the first is not to be used", async () => {
    const first = withSegments(withPhotoshopThumbnail(picture, small), [exifSegment(1, Buffer.from("no picture"))]);
    expect(await upright(await find(first))).toMatchObject({ width: 160, height: 107 });
  });

  test("none in pictures that have none, or of other kinds", async () => {
    expect(await find(picture)).toBeNull();
    expect(await find(withIim(picture, [declaresUtf8]))).toBeNull();
    expect(await find(await twoHalves(600, 400).png().toBuffer())).toBeNull();
    expect(await find(Buffer.from([0xff, 0xd8]))).toBeNull();
    await expect(embeddedThumbnail(join(folder, "gone.jpg"), size)).rejects.toMatchObject({ code: "ENOENT" });
  });
});

describe("which way up", () => {
  test.each([
    [1, { width: 160, height: 107, left: "red" }],
    [3, { width: 160, height: 107, left: "blue" }],
    [6, { width: 107, height: 160, top: "red" }],
    [8, { width: 107, height: 160, top: "blue" }],
  ] as const)("orientation %i is the picture's own", async (orientation, wanted) => {
    const shown = orientation >= 5 ? { width: 400, height: 600 } : size;
    const thumbnail = await find(withExifThumbnail(picture, orientation, small), shown);
    expect(await upright(thumbnail)).toMatchObject(wanted);
    // A second reader of what browsers go by.
    const said = ExifReader.load(Buffer.from(thumbnail ?? []), { expanded: true }).exif?.Orientation?.value;
    expect(said).toBe(orientation === 1 ? undefined : orientation);
  });

  test("a thumbnail that was turned already stays", async () => {
    const turned = await sharp(small).rotate(90).jpeg().toBuffer();
    const thumbnail = await find(withExifThumbnail(picture, 6, turned), { width: 400, height: 600 });
    expect(await upright(thumbnail)).toMatchObject({ width: 107, height: 160, top: "red" });
  });
});

describe("its shape", () => {
  test("black bars are cut off, above and below as well as beside, and the rest is turned", async () => {
    const boxed = await letterboxed(small, 160, 120);
    const lying = await upright(await find(withExifThumbnail(picture, 1, boxed)));
    expect(lying).toMatchObject({ left: "red" });
    expect(Math.abs(lying.width / lying.height - 1.5)).toBeLessThan(0.05);
    const standing = await upright(await find(withExifThumbnail(picture, 6, boxed), { width: 400, height: 600 }));
    expect(standing).toMatchObject({ top: "red" });
    expect(Math.abs(standing.height / standing.width - 1.5)).toBeLessThan(0.05);
    const tall = await twoHalves(400, 600).jpeg().toBuffer();
    const beside = await letterboxed(await twoHalves(80, 120).jpeg().toBuffer(), 160, 120);
    const narrow = await upright(await find(withExifThumbnail(tall, 1, beside), { width: 400, height: 600 }));
    expect(narrow).toMatchObject({ left: "red" });
    expect(Math.abs(narrow.height / narrow.width - 1.5)).toBeLessThan(0.06);
  });

  test("of another picture, or of this one before it was cropped, it is not shown", async () => {
    for (const [width, height] of [
      [160, 120],
      [160, 160],
      [107, 160],
      [160, 60],
    ] as const) {
      const other = await twoHalves(width, height).jpeg().toBuffer();
      expect(await find(withExifThumbnail(picture, 1, other))).toBeNull();
    }
  });
});

describe("what is refused quietly", () => {
  const refused = (thumbnail: Uint8Array) => async () =>
    expect(await find(withExifThumbnail(picture, 1, thumbnail))).toBeNull();

  test("no JPEG", refused(Buffer.from("<script>alert(1)</script>".repeat(9))));
  test("nothing", refused(Buffer.alloc(0)));
  test("a PNG", async () => refused(await sharp(small).png().toBuffer())());
  test("a size that is no thumbnail's", async () => {
    const claims = Buffer.from(small);
    const frame = claims.indexOf("ffc0", undefined, "hex");
    claims.writeUInt16BE(40_000, frame + 5);
    claims.writeUInt16BE(60_000, frame + 7);
    await refused(claims)();
    await refused(await twoHalves(12, 8).jpeg().toBuffer())();
  });
  test("one that is cut short", async () => {
    for (const at of [2, 20, 200, small.length - 2]) await refused(small.subarray(0, at))();
  });
  test("inks, which no browser shows right", async () =>
    refused(await sharp(small).toColourspace("cmyk").jpeg().toBuffer())());
  test("longer than the file, or far away", async () => {
    const whole = withSegments(picture, [exifSegment(1, small, 0x7fff_ffff)]);
    expect(await find(whole)).toBeNull();
  });
  test("nothing that stands in it beside the picture comes along", async () => {
    const talks = await sharp(small)
      .withExif({ IFD0: { Artist: "Someone", Software: "X" } })
      .withXmp("<x:xmpmeta/>")
      .jpeg()
      .toBuffer();
    const shown = Buffer.from((await find(withExifThumbnail(picture, 1, talks))) ?? []);
    expect(shown.length).toBeGreaterThan(100);
    expect(shown.includes("Someone") || shown.includes("xmpmeta") || shown.includes("Exif")).toBe(false);
  });
});

test("whatever stands there, it ends in a small JPEG or in nothing", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), fc.nat(3_000), fc.boolean(), (noise, at, begins) => {
      const bytes = Buffer.from(begins ? small : noise);
      noise.forEach((byte, index) => {
        if (begins && at + index < bytes.length) bytes[at + index] = byte;
      });
      const found = plainJpeg(bytes, 6);
      if (found) expect(Math.max(found.width, found.height)).toBeLessThanOrEqual(1024);
    }),
  );
});
