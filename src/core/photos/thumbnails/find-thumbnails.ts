import { type ByteSource, bufferSource, withFileSource } from "../metadata/byte-source.ts";
import { tiffPackets } from "../metadata/exif.ts";
import { jpegPackets } from "../metadata/jpeg-packets.ts";
import type { MetadataPackets } from "../metadata/packets.ts";
import { entryNumber, openTiff, readDirectory, type Tiff } from "../metadata/tiff-directory.ts";

/** What a picture file brings along to be shown for it. */
export interface FoundThumbnails {
  /** Which way up the picture is, as EXIF counts it; 1 where it does not say. */
  orientation: number;
  /** Bytes of which somebody said that they are a JPEG, the likeliest first. */
  thumbnails: Uint8Array[];
}

// EXIF 3.0 §4.6.4 and TIFF 6.0 section 22: the thumbnail of the second directory.
const [orientationTag, jpegAt, jpegBytes] = [0x0112, 0x0201, 0x0202];
const lengthLimit = 256 * 1024;
/** Adobe Photoshop File Formats Specification, "Thumbnail Resource Format": so many bytes stand before the JPEG, whose kind is 1. */
const photoshopHead = 28;

async function orientationAndThumbnail(tiff: Tiff): Promise<{ orientation: number; thumbnail: Uint8Array | null }> {
  const main = await readDirectory(tiff, tiff.first);
  const said = (await entryNumber(tiff, main.entries.get(orientationTag))) ?? 1;
  const orientation = said >= 1 && said <= 8 ? said : 1;
  if (main.next === 0) return { orientation, thumbnail: null };
  const { entries } = await readDirectory(tiff, main.next);
  const at = await entryNumber(tiff, entries.get(jpegAt));
  const length = await entryNumber(tiff, entries.get(jpegBytes));
  const isThere = at !== null && length !== null && length > 0 && length <= lengthLimit;
  return { orientation, thumbnail: isThere ? await tiff.source.read(at, length) : null };
}

function ofPhotoshop(resource: Buffer | null): Uint8Array[] {
  if (!resource || resource.length <= photoshopHead || resource.readUInt32BE(0) !== 1) return [];
  return [resource.subarray(photoshopHead)];
}

/** XMP keeps thumbnails as Base64, as an element or an attribute, with line ends as entities. */
function ofXmp(packets: readonly Uint8Array[]): Uint8Array[] {
  for (const packet of packets) {
    const text = Buffer.from(packet.buffer, packet.byteOffset, packet.byteLength).toString("latin1");
    const [, base64] = /x[am]pGImg:image(?:>|\s*=\s*["'])([^<"']{1,400000})/.exec(text) ?? [];
    if (base64) return [Buffer.from(base64.replaceAll(/&#x?[0-9a-fA-F]+;|\s/g, ""), "base64")];
  }
  return [];
}

async function findIn(source: ByteSource): Promise<FoundThumbnails> {
  const head = (await source.read(0, 4)).toString("hex");
  const isTiff = head === "49492a00" || head === "4d4d002a";
  if (!isTiff && !head.startsWith("ffd8")) return { orientation: 1, thumbnails: [] };
  const packets: MetadataPackets = isTiff ? (await tiffPackets(source)).packets : await jpegPackets(source);
  const exif = isTiff ? source : packets.exif && bufferSource(packets.exif);
  const tiff = exif && (await openTiff(exif));
  const { orientation, thumbnail } = tiff ? await orientationAndThumbnail(tiff) : { orientation: 1, thumbnail: null };
  return {
    orientation,
    thumbnails: [...(thumbnail ? [thumbnail] : []), ...ofPhotoshop(packets.thumbnail), ...ofXmp(packets.xmp)],
  };
}

/**
 * The thumbnails in a JPEG or TIFF file: EXIF's, Photoshop's and XMP's, as they stand there. Nothing of them is to be believed. None for
 * files of other kinds. Rejects only when the file cannot be read.
 */
export function findThumbnails(path: string): Promise<FoundThumbnails> {
  return withFileSource(path, findIn);
}
