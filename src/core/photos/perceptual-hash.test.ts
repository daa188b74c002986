import fc from "fast-check";
import sharp, { type Sharp } from "sharp";
import { expect, test } from "vitest";
import { testFolder } from "../testing/temporary-folder.ts";
import { hashDistance, nearDistance, nearPairs } from "./perceptual-hash.ts";
import { readPixels } from "./read-pixels.ts";

/** A picture of soft blots, another one for every seed. */
async function blots(seed: number, width = 640, height = 420): Promise<Buffer> {
  let state = seed * 2654435761;
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const circles = Array.from({ length: 14 }, () => {
    const grey = Math.round(next() * 255);
    const [x, y, r] = [next() * width, next() * height, 30 + next() * 120];
    return `<circle cx="${x}" cy="${y}" r="${r}" fill="rgb(${grey},${255 - grey},${Math.round(next() * 255)})"/>`;
  });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${circles.join("")}</svg>`;
  return sharp(Buffer.from(svg)).flatten({ background: "#808080" }).blur(3).png().toBuffer();
}

async function hashOf(folder: string, name: string, picture: Sharp): Promise<string> {
  await picture.toFile(`${folder}/${name}`);
  return (await readPixels(`${folder}/${name}`, name)).perceptualHash;
}

test("the same picture smaller, in another format or darker is near; other pictures are not", async () => {
  const folder = testFolder();
  const [one, other] = [await blots(1), await blots(2)];
  const hash = await hashOf(folder, "a.jpg", sharp(one).jpeg({ quality: 95 }));
  expect(hash).toMatch(/^[0-9a-f]{16}$/);
  const versions = [
    await hashOf(folder, "small.jpg", sharp(one).resize(200).jpeg({ quality: 60 })),
    await hashOf(folder, "b.webp", sharp(one).webp({ quality: 50 })),
    await hashOf(folder, "dark.png", sharp(one).linear(0.7, 0).png()),
  ];
  for (const version of versions) expect(hashDistance(hash, version)).toBeLessThanOrEqual(nearDistance);
  expect(hashDistance(hash, await hashOf(folder, "other.jpg", sharp(other).jpeg()))).toBeGreaterThan(nearDistance);
  const plain = sharp({ create: { width: 50, height: 50, channels: 3, background: "#406080" } });
  expect(await hashOf(folder, "plain.jpg", plain.jpeg())).toBe("");
});

const hashes = fc.bigInt({ min: 1n, max: 2n ** 64n - 1n }).map((bits) => bits.toString(16).padStart(16, "0"));

test("the distance is the number of bits that differ", () => {
  fc.assert(
    fc.property(hashes, hashes, (one, other) => {
      const bits = (BigInt(`0x${one}`) ^ BigInt(`0x${other}`)).toString(2).replaceAll("0", "").length;
      return hashDistance(one, other) === bits && hashDistance(one, one) === 0;
    }),
  );
  expect(hashDistance("", "0".repeat(15).concat("1"))).toBe(64);
});

test("pairs come nearest first, without the picture itself and those of which nothing is known", () => {
  const all = [
    { id: "a", hash: "00000000000000ff" },
    { id: "b", hash: "00000000000000fe" },
    { id: "c", hash: "00000000000000ff" },
    { id: "d", hash: "" },
    { id: "e", hash: "ffffffff00000000" },
  ];
  const steps = nearPairs(all.slice(0, 1), all);
  let step = steps.next();
  while (!step.done) step = steps.next();
  expect(step.value).toEqual([
    { id: "a", like: "c", distance: 0 },
    { id: "a", like: "b", distance: 1 },
  ]);
});
