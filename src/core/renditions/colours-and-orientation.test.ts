import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp, { type Sharp } from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { colourOf } from "../photos/testing/pictures.ts";
import { createWorkerQueue, type WorkerQueue } from "./worker-queue.ts";

let folder = "";
let queue: WorkerQueue;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "galley-colours-"));
  queue = createWorkerQueue();
});
afterAll(async () => {
  await queue.close();
  await rm(folder, { recursive: true, force: true });
});

/** The picture that the desk shows of this file. */
async function shown(name: string, data: Uint8Array): Promise<string> {
  const source = join(folder, name);
  const to = join(folder, `${name}.webp`);
  await writeFile(source, data);
  await queue.run(to, { kind: "picture", source, to, side: 400 });
  return to;
}

/** A muted red: far enough from the edges of every gamut that it can be had in each, and another number in each. */
const muted = { r: 200, g: 80, b: 60 };
const flat = () => sharp({ create: { width: 120, height: 80, channels: 3, background: muted } });

// Through inks and back a colour is never quite the same; what must not happen is that it is turned into its opposite.
test.each([
  ["sRGB", () => flat().jpeg({ quality: 100 }).toBuffer(), 3],
  ["Display P3", () => flat().withIccProfile("p3").jpeg({ quality: 100 }).toBuffer(), 3],
  ["Display P3, 16 bits", () => flat().toColourspace("rgb16").withIccProfile("p3").png().toBuffer(), 3],
  ["16 bits", () => flat().toColourspace("rgb16").png().toBuffer(), 3],
  ["CMYK with its profile", () => flat().withIccProfile("cmyk").jpeg({ quality: 100 }).toBuffer(), 25],
  [
    "CMYK without a profile",
    async () => stripProfile(await flat().withIccProfile("cmyk").jpeg({ quality: 100 }).toBuffer()),
    25,
  ],
] as const)("%s keeps its colour", async (name, make, tolerance) => {
  const data = await make();
  const found = await colourOf(await shown(name.replaceAll(/\W/g, "-"), data), 20, 20, 80, 40);
  const off = found.map((value, at) => Math.abs(value - ([muted.r, muted.g, muted.b][at] ?? 0)));
  expect({ found, ok: Math.max(...off) <= tolerance }).toMatchObject({ ok: true });
});

/** Without the APP2 segments in which a profile stands. */
function stripProfile(jpeg: Buffer): Buffer {
  const parts = [jpeg.subarray(0, 2)];
  let at = 2;
  while (jpeg[at + 1] !== 0xda) {
    const next = at + 2 + jpeg.readUInt16BE(at + 2);
    if (jpeg[at + 1] !== 0xe2) parts.push(jpeg.subarray(at, next));
    at = next;
  }
  return Buffer.concat([...parts, jpeg.subarray(at)]);
}

test("profiles and depths were really in the files", async () => {
  const wide = await sharp(await flat().withIccProfile("p3").jpeg({ quality: 100 }).toBuffer()).metadata();
  expect(wide.icc).toBeDefined();
  const [red = 0] = (await sharp(await flat().withIccProfile("p3").png().toBuffer(), { ignoreIcc: true }).stats())
    .channels;
  expect(red && Math.abs(red.mean - muted.r)).toBeGreaterThan(5);
  const bare = await sharp(stripProfile(await flat().withIccProfile("cmyk").jpeg().toBuffer())).metadata();
  expect([bare.space, bare.icc]).toEqual(["cmyk", undefined]);
});

const corners = { red: [220, 30, 30], green: [30, 160, 30], blue: [30, 30, 220], grey: [128, 128, 128] } as const;

/** A picture with another colour in each corner. */
function fourCorners(width: number, height: number) {
  const pixels = new Uint8Array(width * height * 3);
  for (let at = 0; at < width * height; at += 1) {
    const left = at % width < width / 2;
    const top = at < (width * height) / 2;
    pixels.set(top ? (left ? corners.red : corners.green) : left ? corners.blue : corners.grey, at * 3);
  }
  return sharp(pixels, { raw: { width, height, channels: 3 } });
}

/** How the picture must be stored (sharp flips before it rotates) so that each orientation shows it upright (EXIF 3.0 §4.6.5, tag 0x0112). */
const stored: Record<number, (upright: Sharp) => Sharp> = {
  1: (picture) => picture,
  2: (picture) => picture.flop(),
  3: (picture) => picture.rotate(180),
  4: (picture) => picture.flip(),
  5: (picture) => picture.flip().rotate(90),
  6: (picture) => picture.rotate(270),
  7: (picture) => picture.flip().rotate(270),
  8: (picture) => picture.rotate(90),
};

const asItIs = (picture: Sharp) => picture;

test.each(Object.keys(stored).map(Number))("orientation %i is shown upright", async (orientation) => {
  const upright = await fourCorners(120, 80).png().toBuffer();
  const turned = await (stored[orientation] ?? asItIs)(sharp(upright)).png().toBuffer();
  const data = await sharp(turned).withMetadata({ orientation }).jpeg({ quality: 95 }).toBuffer();
  const path = await shown(`turned-${orientation}.jpg`, data);
  const { width = 0, height = 0 } = await sharp(path).metadata();
  expect(width / height).toBeCloseTo(1.5, 1);
  const at = async (left: number, top: number) => {
    const found = await colourOf(path, left, top, 20, 14);
    const off = (colour: readonly number[]) =>
      Math.max(...colour.map((value, channel) => Math.abs(value - (found[channel] ?? 0))));
    return Object.entries(corners).find(([, colour]) => off(colour) < 40)?.[0];
  };
  expect([await at(10, 8), await at(90, 8), await at(10, 56), await at(90, 56)]).toEqual([
    "red",
    "green",
    "blue",
    "grey",
  ]);
});
