import { readFile } from "node:fs/promises";
import sharp, { type Sharp } from "sharp";
import { writeFileAtomic } from "../files/atomic-write.ts";
import { pixelLimit } from "../photos/photo-kinds.ts";
import { toSrgb } from "../photos/to-srgb.ts";
import { withIccProfile } from "./icc-profile.ts";
import type { EncodeOutput, RenditionTask } from "./rendition-messages.ts";

interface RawPicture {
  data: Uint8Array;
  raw: { width: number; height: number; channels: 1 | 2 | 3 | 4 };
}

/** The first frame, upright, in sRGB with 8 bits, on white where it was transparent. A picture that ends early throws. */
async function upright(source: string): Promise<Sharp> {
  const options = { failOn: "error", limitInputPixels: pixelLimit } as const;
  const header = await sharp(source, options).metadata();
  const picture = sharp(source, options).autoOrient().flatten({ background: "#ffffff" });
  return toSrgb(picture, header);
}

async function decode(source: string, width: number, height: number): Promise<RawPicture> {
  const picture = await upright(source);
  const { data, info } = await picture
    .resize(width, height, { fit: "fill" })
    .raw({ depth: "uchar" })
    .toBuffer({ resolveWithObject: true });
  return {
    data,
    raw: { width: info.width, height: info.height, channels: info.channels as RawPicture["raw"]["channels"] },
  };
}

/** From pixels, so nothing of the original's metadata can come along: only the packet that is given. */
async function encode(picture: RawPicture, output: EncodeOutput): Promise<void> {
  const sized = sharp(picture.data, { raw: picture.raw, limitInputPixels: pixelLimit }).resize(
    output.width,
    output.height,
    {
      fit: "fill",
    },
  );
  const encoded =
    output.format === "jpeg"
      ? sized.jpeg({ quality: 80, mozjpeg: false, progressive: false })
      : sized.webp({ quality: 78, effort: 4 });
  await writeFileAtomic(output.to, await encoded.withXmp(output.xmp).toBuffer());
}

/** Decodes once to the largest size asked for and encodes every output from those pixels, two at a time. */
async function makeRenditions(source: string, outputs: readonly EncodeOutput[]): Promise<void> {
  const width = Math.max(...outputs.map((output) => output.width));
  const height = Math.max(...outputs.map((output) => output.height));
  const picture = await decode(source, width, height);
  const queue = [...outputs];
  const lane = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) await encode(picture, next);
  };
  await Promise.all([lane(), lane()]);
}

async function makePicture(source: string, to: string, side: number): Promise<void> {
  const picture = await upright(source);
  const sized = picture.resize(side, side, { fit: "inside", withoutEnlargement: true });
  await writeFileAtomic(to, await sized.webp({ quality: 78, effort: 3 }).toBuffer());
}

/** HEIC is decoded by libheif, which has no say in colour: the file's own profile goes along with the pixels. */
async function makeWorkingCopy(source: string, to: string): Promise<void> {
  const { icc } = await sharp(source, { limitInputPixels: pixelLimit }).metadata();
  const { default: decodeHeic } = await import("heic-decode");
  const { width, height, data } = await decodeHeic({ buffer: await readFile(source) });
  const jpeg = await sharp(data, { raw: { width, height, channels: 4 }, limitInputPixels: pixelLimit })
    .flatten({ background: "#ffffff" })
    .jpeg({ quality: 95, chromaSubsampling: "4:4:4" })
    .toBuffer();
  await writeFileAtomic(to, icc ? withIccProfile(jpeg, icc) : jpeg);
}

/** Does one task. Every file that it makes appears whole or not at all; the source is only read. */
export function runTask(task: RenditionTask): Promise<void> {
  switch (task.kind) {
    case "renditions":
      return makeRenditions(task.source, task.outputs);
    case "picture":
      return makePicture(task.source, task.to, task.side);
    case "working-copy":
      return makeWorkingCopy(task.source, task.to);
  }
}
