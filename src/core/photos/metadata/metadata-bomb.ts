import { inflateSync } from "node:zlib";
import type { ByteSource } from "./byte-source.ts";
import { openTiff, readDirectory } from "./tiff-directory.ts";

// The decoder takes everything that stands beside the pixels into memory, several times over and unpacked. Before it sees a
// file, its parts are counted here, by their lengths alone.

const megabyte = 1024 * 1024;
/** What a file may hold beside its pixels. Photoshop's editing history has made real pictures with tens of megabytes. */
const partsLimit = 128 * megabyte;
/** Text in PNG once it is unpacked: the decoder makes strings of it, at about four times its size. */
const textLimit = 32 * megabyte;
/** Chunks or segments. */
const countLimit = 20_000;
const textCountLimit = 1_000;

/** The segments of a JPEG before the picture's data. */
async function jpegIsBomb(source: ByteSource): Promise<boolean> {
  let at = 2;
  for (let count = 0; count < countLimit; count += 1) {
    if (at > partsLimit) return true;
    const head = await source.read(at, 4);
    const marker = head[0] === 0xff ? head[1] : undefined;
    if (marker === undefined || marker === 0xda || marker === 0xd9 || head.length < 4) return false;
    at += marker === 0xff ? 1 : 2 + head.readUInt16BE(2);
  }
  return true;
}

/** Where the packed text of a PNG chunk begins, or null when it stands there as it is (PNG 3rd edition, §11.3.3 and §11.3.2.3). */
function packedFrom(type: string, data: Buffer): number | null {
  const nul = data.indexOf(0);
  if (type === "zTXt" || type === "iCCP") return nul + 2;
  if (type !== "iTXt" || data[nul + 1] !== 1) return null;
  return data.indexOf(0, data.indexOf(0, nul + 3) + 1) + 1;
}

/** The size of a PNG chunk's content as the decoder will have it; above `room` it is not unpacked any further. */
function unpackedSize(type: string, data: Buffer, room: number): number {
  const from = packedFrom(type, data);
  if (from === null) return data.length;
  try {
    return inflateSync(data.subarray(from), { maxOutputLength: Math.max(1, room) }).length;
  } catch (error) {
    // What is broken is not unpacked by the decoder either.
    return (error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE" ? room + 1 : data.length;
  }
}

async function pngIsBomb(source: ByteSource): Promise<boolean> {
  let at = 8;
  let [texts, room] = [0, textLimit];
  for (let count = 0; count < countLimit; count += 1) {
    const head = await source.read(at, 8);
    if (head.length < 8) return false;
    const length = head.readUInt32BE(0);
    const type = head.toString("latin1", 4, 8);
    if (["tEXt", "zTXt", "iTXt", "iCCP", "eXIf"].includes(type)) {
      texts += 1;
      if (length > room || texts > textCountLimit) return true;
      room -= unpackedSize(type, await source.read(at + 8, length), room);
      if (room < 0) return true;
    }
    at += 12 + length;
  }
  // A photograph is written in thousands of small IDAT chunks by some programs; those hold no text.
  return false;
}

/** The chunks of a WebP that are not the picture. */
async function webpIsBomb(source: ByteSource): Promise<boolean> {
  let at = 12;
  let sum = 0;
  for (let count = 0; count < countLimit; count += 1) {
    const head = await source.read(at, 8);
    if (head.length < 8) return false;
    const length = head.readUInt32LE(4);
    if (["EXIF", "XMP ", "ICCP"].includes(head.toString("latin1", 0, 4))) sum += length;
    if (sum > partsLimit) return true;
    at += 8 + length + (length & 1);
  }
  return true;
}

async function tiffIsBomb(source: ByteSource): Promise<boolean> {
  const tiff = await openTiff(source);
  if (!tiff) return false;
  const { entries } = await readDirectory(tiff, tiff.first);
  return [...entries.values()].reduce((sum, { bytes }) => sum + bytes, 0) > partsLimit;
}

/**
 * Whether a picture file holds so much beside its pixels, packed or not, that only harm can be meant. Reads the lengths of its
 * parts and, of a PNG, unpacks its texts up to the limit. False for kinds that are neither JPEG, PNG, WebP nor TIFF.
 */
export async function isMetadataBomb(source: ByteSource): Promise<boolean> {
  const head = await source.read(0, 12);
  const hex = head.toString("hex", 0, 4);
  if (hex.startsWith("ffd8")) return jpegIsBomb(source);
  if (hex === "89504e47") return pngIsBomb(source);
  if (hex === "52494646" && head.toString("latin1", 8, 12) === "WEBP") return webpIsBomb(source);
  return hex === "49492a00" || hex === "4d4d002a" ? tiffIsBomb(source) : false;
}
