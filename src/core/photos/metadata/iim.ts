import { createHash } from "node:crypto";
import { type Charset, declaredCharset } from "./charset.ts";

/** One dataset of the application record (2:xx), as bytes. */
export interface IimDataset {
  number: number;
  bytes: Uint8Array;
}

export interface Iim {
  declared: Charset | null;
  datasets: IimDataset[];
  /** False when a block does not follow the model; what stood before that is there. */
  whole: boolean;
}

const tagMarker = 0x1c;
/** More than any picture has: the standard knows about 70, of which keywords repeat. */
const datasetLimit = 5_000;
const noBytes = new Uint8Array();

/** Where the value of the dataset at `at` begins and ends (IIM 4.2 §1.5: above 32,767 bytes the length has a length of its own). */
function extent(block: Buffer, at: number): { start: number; end: number } {
  const length = block.readUInt16BE(at + 3);
  if (length < 0x8000) return { start: at + 5, end: at + 5 + length };
  const size = length & 0x7fff;
  if (size < 1 || size > 4 || at + 5 + size > block.length) return { start: at, end: Number.POSITIVE_INFINITY };
  const start = at + 5 + size;
  return { start, end: start + block.readUIntBE(at + 5, size) };
}

function readBlock(block: Buffer, into: Iim): void {
  let at = 0;
  while (at + 5 <= block.length && block[at] === tagMarker && into.datasets.length < datasetLimit) {
    const { start, end } = extent(block, at);
    if (end > block.length) break;
    const [record, number] = [block[at + 1], block[at + 2] ?? 0];
    if (record === 2) into.datasets.push({ number, bytes: block.subarray(start, end) });
    if (record === 1 && number === 90) into.declared ??= declaredCharset(block.subarray(start, end));
    at = end;
  }
  // Zeros are padding; anything else was meant to be read.
  if (block.subarray(at).some((byte) => byte !== 0)) into.whole = false;
}

/** The datasets of a file's IIM blocks. Never throws. */
export function readIim(blocks: readonly Uint8Array[]): Iim {
  const iim: Iim = { declared: null, datasets: [], whole: true };
  for (const block of blocks) readBlock(Buffer.from(block.buffer, block.byteOffset, block.byteLength), iim);
  return iim;
}

/**
 * Whether IIM was changed by a program that left the XMP as it was: the digest that was kept when both were last made to agree
 * is another one (Metadata Working Group, Guidelines for Handling Image Metadata 2.0, §3.3). False without a digest.
 */
export function iimEditedLater(blocks: readonly Uint8Array[], digest: Uint8Array | null): boolean {
  if (!digest || digest.every((byte) => byte === 0)) return false;
  const now = createHash("md5")
    .update(blocks[0] ?? noBytes)
    .digest();
  return !now.equals(digest);
}
