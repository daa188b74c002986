import { writeFileSync } from "node:fs";
import sharp from "sharp";
import { letterboxed, withExifThumbnail } from "../../src/core/photos/testing/thumbnails.ts";
import { seeded } from "./random.ts";

/** A picture file of a bench: what it shows upright, and where it lies. */
export interface Photograph {
  path: string;
  /** As shown. */
  width: number;
  height: number;
  bytes: number;
}

/** The share of the width and height that the red mark in the upper left corner of every picture takes. */
const markShare = 0.15;

/** Soft shapes of many colours with grain over them, as a lens and a sensor make them, and the mark that shows which way up it is. */
async function pixelsOf(number: number, width: number, height: number) {
  const random = seeded(number + 1);
  const [w, h] = [Math.ceil(width / 8), Math.ceil(height / 8)];
  const waves = Array.from({ length: 9 }, () => [random() * 6, random() * 6, random() * 7, random()] as const);
  const small = new Uint8Array(w * h * 3);
  for (let at = 0; at < small.length; at += 1) {
    const pixel = Math.floor(at / 3);
    const [x, y] = [(pixel % w) / w, Math.floor(pixel / w) / h];
    if (x < markShare && y < markShare) small[at] = at % 3 === 0 ? 225 : 20;
    else {
      const own = waves.slice((at % 3) * 3, (at % 3) * 3 + 3);
      const value = own.reduce((sum, [a, b, c, d]) => sum + Math.sin(a * 9 * x + c) * Math.cos(b * 9 * y + d * 5), 0);
      small[at] = 110 + 30 * value;
    }
  }
  const grain = sharp({
    create: { width, height, channels: 3, background: "#808080", noise: { type: "gaussian", mean: 128, sigma: 6 } },
  });
  const noise = await grain.png({ compressionLevel: 0 }).toBuffer();
  return sharp(small, { raw: { width: w, height: h, channels: 3 } })
    .resize(width, height, { fit: "fill", kernel: "cubic" })
    .composite([{ input: noise, blend: "soft-light" }]);
}

/**
 * A JPEG of quality 90 as a camera writes it, with an EXIF thumbnail of 160 pixels. Every fourth lies on its side and says so; of every
 * fourth the thumbnail has black bars, for its shape is always 4:3 in some cameras. `width` and `height` are those of the sensor.
 */
export async function makePhotograph(path: string, number: number, width: number, height: number): Promise<Photograph> {
  const isTurned = number % 4 === 1;
  const shown = isTurned ? { width: height, height: width } : { width, height };
  const upright = await (await pixelsOf(number, shown.width, shown.height)).jpeg({ quality: 98 }).toBuffer();
  const stored = isTurned ? sharp(upright).rotate(270) : sharp(upright);
  const jpeg = await stored.jpeg({ quality: 90 }).toBuffer();
  const thumbnail = await sharp(jpeg).resize(160).jpeg({ quality: 75 }).toBuffer();
  const boxed = number % 4 === 3 ? await letterboxed(thumbnail, 160, 120) : thumbnail;
  const file = withExifThumbnail(jpeg, isTurned ? 6 : 1, boxed);
  writeFileSync(path, file);
  return { path, ...shown, bytes: file.length };
}

/** Throws unless a file decodes to its end, has this size as shown (give or take `slack` pixels) and its mark in the upper left. */
export async function assertShows(file: string | Uint8Array, width: number, height: number, slack = 0): Promise<void> {
  const { data, info } = await sharp(file, { failOn: "error" })
    .autoOrient()
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  if (Math.abs(info.width - width) > slack || Math.abs(info.height - height) > slack) {
    throw new Error(`${info.width} × ${info.height} instead of ${width} × ${height}`);
  }
  const at = (x: number, y: number) => (Math.floor(info.height * y) * info.width + Math.floor(info.width * x)) * 3;
  const isRed = (place: number) => (data[place] ?? 0) > 180 && (data[place + 1] ?? 255) < 90;
  if (!isRed(at(0.05, 0.05))) throw new Error("the upper left corner is not what it should be");
  if ([at(0.95, 0.05), at(0.05, 0.95), at(0.95, 0.95)].some(isRed))
    throw new Error("the mark is in more than one corner");
}
