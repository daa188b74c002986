import { readFile } from "node:fs/promises";
import sharp, { type Sharp } from "sharp";
import { frameSize, type PhotoCrop, type Size } from "../../shared/document/crop.ts";
import { writeCacheFile, writeFileAtomic } from "../files/atomic-write.ts";
import { sha256Of } from "../files/hash-file.ts";
import { pixelLimit } from "../photos/photo-kinds.ts";
import { toSrgb } from "../photos/to-srgb.ts";
import { withIccProfile } from "./icc-profile.ts";
import type { EncodeOutput, RenditionTask } from "./rendition-messages.ts";
import { rememberSum } from "./rendition-sums.ts";

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

function rawOf({
  data,
  info,
}: {
  data: Buffer;
  info: { width: number; height: number; channels: number };
}): RawPicture {
  return {
    data,
    raw: { width: info.width, height: info.height, channels: info.channels as RawPicture["raw"]["channels"] },
  };
}

const fromRaw = ({ data, raw }: RawPicture): Sharp => sharp(data, { raw, limitInputPixels: pixelLimit });

/**
 * What a crop shows, at this size. The whole picture is first made as small as the crop can be taken from, so that turning it costs no
 * more than the page needs. In separate steps: in one, the encoder would put them in an order of its own.
 */
async function decodeCrop(source: string, crop: PhotoCrop, size: Size): Promise<RawPicture> {
  const { autoOrient: picture } = await sharp(source, { limitInputPixels: pixelLimit }).metadata();
  const frame = frameSize(picture, crop);
  const scale = size.width / (frame.width * crop.width);
  const small = await decode(
    source,
    Math.max(1, Math.round(picture.width * scale)),
    Math.max(1, Math.round(picture.height * scale)),
  );
  const turn = (from: RawPicture, degrees: number) =>
    degrees === 0
      ? from
      : fromRaw(from)
          .rotate(degrees, { background: "#ffffff" })
          .raw()
          .toBuffer({ resolveWithObject: true })
          .then(rawOf);
  const turned = await turn(await turn(small, crop.rotation), crop.straighten);
  const shown = { width: frame.width * scale, height: frame.height * scale };
  const within = (at: number, side: number, most: number) =>
    Math.min(Math.max(0, Math.round(at)), Math.max(0, most - side));
  const width = Math.min(size.width, turned.raw.width);
  const height = Math.min(size.height, turned.raw.height);
  const left = within((turned.raw.width - shown.width) / 2 + crop.x * shown.width, width, turned.raw.width);
  const top = within((turned.raw.height - shown.height) / 2 + crop.y * shown.height, height, turned.raw.height);
  return rawOf(await fromRaw(turned).extract({ left, top, width, height }).raw().toBuffer({ resolveWithObject: true }));
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
  const bytes = await compressed(sized, output.format).withXmp(output.xmp).toBuffer();
  await writeFileAtomic(output.to, bytes);
  await rememberSum(output.to, sha256Of(bytes));
}

/**
 * AVIF at effort 3 and with halved chroma, as the others have it, has the bytes of the encoder's defaults (4, and chroma in full) at less
 * than a fifth of their cost; at 2 and below files grow.
 */
function compressed(picture: Sharp, format: EncodeOutput["format"]): Sharp {
  switch (format) {
    case "jpeg":
      return picture.jpeg({ quality: 80, mozjpeg: false, progressive: false });
    case "webp":
      return picture.webp({ quality: 78, effort: 4 });
    case "avif":
      return picture.avif({ quality: 50, effort: 3, chromaSubsampling: "4:2:0" });
  }
}

type Renditions = Extract<RenditionTask, { kind: "renditions" }>;

/** What whoever ordered a task wants to know, and may say. */
export interface TaskWatch {
  /** Once it is aborted, no further file is begun. */
  signal?: AbortSignal;
  onMade?: (path: string) => void;
}

/**
 * What takes long comes last and its longest part first: the pictures that every reader can see are there soon, and no lane is left
 * alone with the widest AVIF in the end.
 */
function inOrder(outputs: readonly EncodeOutput[]): EncodeOutput[] {
  const avif = outputs.filter(({ format }) => format === "avif").sort((one, other) => other.width - one.width);
  return [...outputs.filter(({ format }) => format !== "avif"), ...avif];
}

/** Decodes once and encodes every output from those pixels, two at a time. */
async function makeRenditions({ source, decode: size, outputs }: Renditions, watch: TaskWatch): Promise<void> {
  const crop = outputs[0]?.crop;
  const picture = crop ? await decodeCrop(source, crop, size) : await decode(source, size.width, size.height);
  const queue = inOrder(outputs);
  const lane = async () => {
    for (let next = queue.shift(); next && !watch.signal?.aborted; next = queue.shift()) {
      await encode(picture, next);
      watch.onMade?.(next.to);
    }
  };
  await Promise.all([lane(), lane()]);
}

async function makePicture(source: string, to: string, side: number): Promise<void> {
  const picture = await upright(source);
  const sized = picture.resize(side, side, { fit: "inside", withoutEnlargement: true });
  await writeCacheFile(to, await sized.webp({ quality: 78, effort: 3 }).toBuffer());
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
export function runTask(task: RenditionTask, watch: TaskWatch = {}): Promise<void> {
  switch (task.kind) {
    case "renditions":
      return makeRenditions(task, watch);
    case "picture":
      return makePicture(task.source, task.to, task.side);
    case "working-copy":
      return makeWorkingCopy(task.source, task.to);
  }
}
