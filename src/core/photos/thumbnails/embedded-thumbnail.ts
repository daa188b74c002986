import sharp from "sharp";
import { findThumbnails } from "./find-thumbnails.ts";
import { type PlainJpeg, plainJpeg } from "./plain-jpeg.ts";

interface Size {
  width: number;
  height: number;
}

/** So many pixels a thumbnail may be off its picture's shape: cameras round as they like. */
const rounding = 1.5;
/** Black bars of a JPEG have some noise; a channel brighter than this is no bar. */
const darkest = 40;
/** Pixels beside the picture into which compression carries its colours. */
const blur = 4;

const turned = ({ width, height }: Size): Size => ({ width: height, height: width });

/** The largest part of `box` in the shape of `picture`. */
function fitted(box: Size, picture: Size): Size {
  const height = (box.width * picture.height) / picture.width;
  return height <= box.height
    ? { width: box.width, height }
    : { width: (box.height * picture.width) / picture.height, height: box.height };
}

function hasShape(box: Size, picture: Size): boolean {
  const { width, height } = fitted(box, picture);
  return box.width - width <= rounding && box.height - height <= rounding;
}

interface Span {
  from: number;
  length: number;
}

/** Whether everything outside the middle part is black. */
function barsAreBlack(data: Uint8Array, box: Size, channels: number, across: Span, down: Span): boolean {
  const isOutside = (at: number, { from, length }: Span) => at < from - blur || at >= from + length + blur;
  for (let y = 0; y < box.height; y += 1) {
    const isAboveOrBelow = isOutside(y, down);
    for (let x = 0; x < box.width; x += 1) {
      if (!isAboveOrBelow && !isOutside(x, across)) continue;
      const at = (y * box.width + x) * channels;
      for (let channel = 0; channel < channels; channel += 1) if ((data[at + channel] ?? 0) > darkest) return false;
    }
  }
  return true;
}

/** The picture between black bars that fill up another shape; null when what is around it is no bars: then it is another picture. */
async function withoutBars(jpeg: PlainJpeg, picture: Size, orientation: number): Promise<Uint8Array | null> {
  const { data, info } = await sharp(jpeg.bytes, { limitInputPixels: 1024 * 1024 })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const exact = fitted(jpeg, picture);
  // A pixel of the picture on each side is given up for the bars' blurred edge.
  const part = (whole: number, inner: number) =>
    whole - inner <= rounding
      ? { from: 0, length: whole }
      : { from: Math.ceil((whole - inner) / 2) + 1, length: Math.floor(inner) - 2 };
  const [across, down] = [part(jpeg.width, exact.width), part(jpeg.height, exact.height)];
  if (across.length < 8 || down.length < 8) return null;
  if (!barsAreBlack(data, jpeg, info.channels, across, down)) return null;
  const raw = { width: info.width, height: info.height, channels: info.channels as 1 | 3 };
  const cut = await sharp(data, { raw })
    .extract({ left: across.from, top: down.from, width: across.length, height: down.length })
    .jpeg({ quality: 85 })
    .toBuffer();
  return plainJpeg(cut, orientation)?.bytes ?? null;
}

/** One candidate as the picture that it stands for, or null when it is not to be trusted with that. */
async function shownFor(thumbnail: Uint8Array, stored: Size, orientation: number): Promise<Uint8Array | null> {
  const jpeg = plainJpeg(thumbnail, orientation);
  if (!jpeg) return null;
  if (hasShape(jpeg, stored)) return jpeg.bytes;
  // Some programs turn the thumbnail and leave the picture.
  if (orientation >= 5 && hasShape(jpeg, turned(stored))) return plainJpeg(thumbnail)?.bytes ?? null;
  return withoutBars(jpeg, stored, orientation).catch(() => null);
}

/**
 * A small JPEG of a picture, from what its file brings along: upright when shown, without bars, and without anything else that the file
 * says. `shown` is the picture's size as shown. Null when there is none, or none of the right shape; nothing is decoded unless bars
 * have to be cut. Never larger than 1024 pixels. Rejects only when the file cannot be read.
 */
export async function embeddedThumbnail(path: string, shown: Size): Promise<Uint8Array | null> {
  const { orientation, thumbnails } = await findThumbnails(path);
  const stored = orientation >= 5 ? turned(shown) : shown;
  for (const thumbnail of thumbnails) {
    const found = await shownFor(thumbnail, stored, orientation);
    if (found) return found;
  }
  return null;
}
