/** A JPEG from somewhere, taken apart: what shows its picture and nothing else. */
export interface PlainJpeg {
  width: number;
  height: number;
  bytes: Buffer;
}

/** What a thumbnail may weigh and measure. EXIF gives it less than 64 KB; Photoshop and XMP seldom use more. */
const byteLimit = 256 * 1024;
const sides = { least: 48, most: 1024 } as const;
const segmentLimit = 100;

const [startOfImage, startOfScan] = [0xd8, 0xda];
/** Baseline, extended and progressive, all Huffman-coded: what every browser shows. */
const frames = new Set([0xc0, 0xc1, 0xc2]);
/** Tables and the restart interval (DQT, DHT, DRI), and JFIF's segment. */
const kept = new Set([0xdb, 0xc4, 0xdd, 0xe0]);
const adobe = 0xee;

interface Frame {
  width: number;
  height: number;
}

/** The size in a frame header, if it is one of a picture that is shown as it is: 8 bits, grey or three colours. */
function frameOf(body: Buffer): Frame | null {
  if (body.length < 6) return null;
  const [height, width, components] = [body.readUInt16BE(1), body.readUInt16BE(3), body[5]];
  if (body[0] !== 8 || (components !== 1 && components !== 3)) return null;
  const longest = Math.max(width, height);
  return longest >= sides.least && longest <= sides.most && Math.min(width, height) > 0 ? { width, height } : null;
}

/** An EXIF block that says which way up the picture is, and nothing else (EXIF 3.0 §4.6.5, tag 274). */
function orientationSegment(orientation: number): Buffer {
  const body = Buffer.from("ffe100224578696600004d4d002a00000008000101120003000000010000000000000000", "hex");
  body.writeUInt16BE(orientation, body.length - 8);
  return body;
}

/**
 * The picture of an embedded JPEG without anything that it says of itself, to be shown in this orientation (1 to 8). Null for what is no
 * such picture: no JPEG, cut short, of a kind that browsers do not show, or larger than a thumbnail is.
 */
export function plainJpeg(from: Uint8Array, orientation = 1): PlainJpeg | null {
  const jpeg = Buffer.from(from.buffer, from.byteOffset, from.byteLength);
  const end = jpeg.lastIndexOf("ffd9", undefined, "hex");
  if (jpeg.length > byteLimit || jpeg[0] !== 0xff || jpeg[1] !== startOfImage || end < 0) return null;
  const parts = [jpeg.subarray(0, 2)];
  if (orientation > 1) parts.push(orientationSegment(orientation));
  let frame: Frame | null = null;
  let at = 2;
  for (let count = 0; count < segmentLimit && at + 4 <= end; count += 1) {
    const marker = jpeg[at] === 0xff ? (jpeg[at + 1] ?? 0) : 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker < 0xc0) return null;
    const next = at + 2 + jpeg.readUInt16BE(at + 2);
    const segment = jpeg.subarray(at, next);
    if (marker === startOfScan) {
      return frame ? { ...frame, bytes: Buffer.concat([...parts, jpeg.subarray(at, end + 2)]) } : null;
    }
    if (frames.has(marker)) {
      frame = frame === null ? frameOf(segment.subarray(4)) : null;
      if (!frame) return null;
    }
    // Adobe's segment says how the colours are to be read.
    const isAdobe = marker === adobe && segment.toString("latin1", 4, 9) === "Adobe";
    if (frames.has(marker) || kept.has(marker) || isAdobe) parts.push(segment);
    else if (marker >= 0xc0 && marker <= 0xcf) return null;
    at = next;
  }
  return null;
}
