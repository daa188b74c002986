import sharp from "sharp";
import type { NearPair } from "../../shared/photo-query.ts";

/** Hashes that differ in at most so many of their 64 bits are told of: the same picture in another size or file, hardly another one. */
export const nearDistance = 6;

interface RawPicture {
  data: Uint8Array;
  width: number;
  height: number;
  channels: 1 | 2 | 3 | 4;
}

/**
 * The dHash of a picture: 9 × 8 grey values, each bit whether the value to its right is brighter. 16 hexadecimal digits; empty for
 * a picture without any such step (one colour), which would be like every other of its kind.
 */
export async function perceptualHash({ data, ...raw }: RawPicture): Promise<string> {
  const grey = await sharp(data, { raw }).greyscale().resize(9, 8, { fit: "fill" }).raw({ depth: "uchar" }).toBuffer();
  let bits = 0n;
  for (let y = 0; y < 8; y += 1) {
    for (let x = 0; x < 8; x += 1) {
      const [left = 0, right = 0] = [grey[y * 9 + x], grey[y * 9 + x + 1]];
      bits = (bits << 1n) | (right > left ? 1n : 0n);
    }
  }
  return bits === 0n ? "" : bits.toString(16).padStart(16, "0");
}

function bitCount(value: number): number {
  let v = value - ((value >>> 1) & 0x55555555);
  v = (v & 0x33333333) + ((v >>> 2) & 0x33333333);
  return Math.imul((v + (v >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

const halves = (hash: string): [number, number] => [
  Number.parseInt(hash.slice(0, 8), 16) | 0,
  Number.parseInt(hash.slice(8), 16) | 0,
];

/** In how many bits two hashes differ; 64 where one of them is not known. */
export function hashDistance(one: string, other: string): number {
  if (one === "" || other === "") return 64;
  const [a, b] = halves(one);
  const [c, d] = halves(other);
  return bitCount(a ^ c) + bitCount(b ^ d);
}

interface Hashed {
  id: string;
  hash: string;
}

/**
 * For each of `wanted` those of `all` that look like it, the nearest first, without itself. Says after each that others may have
 * their turn, for there may be thousands of both.
 */
export function* nearPairs(wanted: readonly Hashed[], all: readonly Hashed[]): Generator<void, NearPair[]> {
  const known = all.filter(({ hash }) => hash !== "").map(({ id, hash }) => ({ id, bits: halves(hash) }));
  const pairs: NearPair[] = [];
  for (const { id, hash } of wanted) {
    if (hash === "") continue;
    const [a, b] = halves(hash);
    const found: NearPair[] = [];
    for (const other of known) {
      const distance = bitCount(a ^ other.bits[0]) + bitCount(b ^ other.bits[1]);
      if (distance <= nearDistance && other.id !== id) found.push({ id, like: other.id, distance });
    }
    pairs.push(...found.sort((x, y) => x.distance - y.distance));
    yield;
  }
  return pairs;
}
