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

/** Lettering and edges, which are what encoders find hardest. */
function edges(random: () => number, width: number, height: number): Buffer {
  const unit = Math.max(width, height) / 100;
  const colour = () => `hsl(${Math.floor(random() * 360)} 50% ${30 + Math.floor(random() * 40)}%)`;
  const at = () => `x="${(0.2 + random() * 0.7) * width}" y="${(0.2 + random() * 0.7) * height}"`;
  const boxes = Array.from(
    { length: 25 },
    () => `<rect ${at()} width="${random() * 9 * unit}" height="${random() * 9 * unit}" fill="${colour()}"/>`,
  );
  const words = Array.from(
    { length: 25 },
    () =>
      `<text ${at()} font-size="${(1 + random() * 4) * unit}" fill="${colour()}">Harbour ${Math.floor(random() * 1e6)}</text>`,
  );
  return Buffer.from(`<svg width="${width}" height="${height}">${boxes.join("")}${words.join("")}</svg>`);
}

/** Light and colour that change slowly, with the textures of walls and leaves on them; a quarter of the final size. */
function surfaces(random: () => number, width: number, height: number): Uint8Array {
  const waves = Array.from({ length: 9 }, () => [random() * 54, random() * 54, random() * 7, random() * 5] as const);
  const pixels = new Uint8Array(width * height * 3);
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    const [x, y] = [(pixel % width) / width, Math.floor(pixel / width) / height];
    const texture = (random() - 0.5) * 70 * (0.3 + x * y);
    for (let channel = 0; channel < 3; channel += 1) {
      if (x < markShare && y < markShare) {
        pixels[pixel * 3 + channel] = channel === 0 ? 225 : 20;
        continue;
      }
      let value = 110 + texture;
      for (const [a, b, c, d] of waves.slice(channel * 3, channel * 3 + 3))
        value += 25 * Math.sin(a * x + c) * Math.cos(b * y + d);
      pixels[pixel * 3 + channel] = Math.max(0, Math.min(255, value));
    }
  }
  return pixels;
}

/** Something like a photograph: surfaces with texture, edges, the grain of a sensor, and the mark that shows which way up it is. */
async function pixelsOf(number: number, width: number, height: number) {
  const random = seeded(number + 1);
  const [w, h] = [Math.ceil(width / 4), Math.ceil(height / 4)];
  const grain = sharp({
    create: { width, height, channels: 3, background: "#808080", noise: { type: "gaussian", mean: 128, sigma: 8 } },
  });
  const noise = await grain.png({ compressionLevel: 0 }).toBuffer();
  return sharp(surfaces(random, w, h), { raw: { width: w, height: h, channels: 3 } })
    .resize(width, height, { fit: "fill", kernel: "cubic" })
    .composite([{ input: edges(random, width, height) }, { input: noise, blend: "soft-light" }]);
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
