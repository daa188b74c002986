import { z } from "zod/mini";

/** The shapes that a crop may be held to; `free` holds it to none, `original` to the picture's own (as it is turned). */
export const cropRatios = ["free", "original", "1:1", "4:3", "3:2", "16:9", "4:5"] as const;
export type CropRatio = (typeof cropRatios)[number];

/** The most that a crooked picture is straightened, in degrees either way. */
export const straightenLimit = 15;

const part = z.number().check(z.minimum(0), z.maximum(1));

/**
 * What of a picture is shown. The upright picture is turned by `rotation` quarter turns clockwise, then by `straighten` degrees clockwise
 * about its middle; its frame is the largest rectangle of its own shape that then has no empty corner. `x`, `y`, `width` and
 * `height` are parts of that frame, from its top left corner.
 */
export const photoCrop = z
  .object({
    x: part,
    y: part,
    width: part.check(z.positive()),
    height: part.check(z.positive()),
    rotation: z.literal([0, 90, 180, 270]),
    straighten: z.number().check(z.minimum(-straightenLimit), z.maximum(straightenLimit)),
    ratio: z.enum(cropRatios),
  })
  .check(z.refine(({ x, y, width, height }) => x + width <= 1.000001 && y + height <= 1.000001, "reaches outside"));
export type PhotoCrop = z.infer<typeof photoCrop>;

/** What must stay in sight however the picture is cut later; parts of the cropped picture from its top left corner. */
export const focalPoint = z.object({ x: part, y: part });
export type FocalPoint = z.infer<typeof focalPoint>;

export interface Size {
  width: number;
  height: number;
}

/** The whole picture: what a crop begins with. */
export const wholePicture: PhotoCrop = {
  ...{ x: 0, y: 0, width: 1, height: 1 },
  ...{ rotation: 0, straighten: 0, ratio: "free" },
};

/** Whether a crop shows the whole picture as it is, so that none need be kept. */
export function isWhole({ x, y, width, height, rotation, straighten }: PhotoCrop): boolean {
  return rotation === 0 && straighten === 0 && x === 0 && y === 0 && width === 1 && height === 1;
}

/** Whether a crop leaves anything of the picture out; a quarter turn alone does not. */
export function cutsAway({ x, y, width, height, straighten }: PhotoCrop): boolean {
  return straighten !== 0 || x !== 0 || y !== 0 || width !== 1 || height !== 1;
}

/** The size of a picture after its quarter turns. */
export function turnedSize({ width, height }: Size, { rotation }: Pick<PhotoCrop, "rotation">): Size {
  return rotation % 180 === 0 ? { width, height } : { width: height, height: width };
}

/** How much smaller the frame is than the turned picture, 1 when nothing is straightened. */
export function frameScale({ width, height }: Size, straighten: number): number {
  const angle = (Math.abs(straighten) * Math.PI) / 180;
  const longer = Math.max(width / height, height / width);
  return 1 / (Math.cos(angle) + Math.sin(angle) * longer);
}

/** The frame of a picture in its own pixels; not rounded. */
export function frameSize(picture: Size, crop: Pick<PhotoCrop, "rotation" | "straighten">): Size {
  const turned = turnedSize(picture, crop);
  const scale = frameScale(turned, crop.straighten);
  return { width: turned.width * scale, height: turned.height * scale };
}

/** The size of what is shown, in whole pixels of the picture, at least one; the picture's own size without a crop. */
export function croppedSize(picture: Size, crop: PhotoCrop | null | undefined): Size {
  if (!crop) return { width: picture.width, height: picture.height };
  const frame = frameSize(picture, crop);
  return {
    width: Math.max(1, Math.round(frame.width * crop.width)),
    height: Math.max(1, Math.round(frame.height * crop.height)),
  };
}

/** Width by height that a ratio demands of the frame's crop; null for a free one. */
export function ratioOf(ratio: CropRatio, frame: Size): number | null {
  if (ratio === "free") return null;
  if (ratio === "original") return frame.width / frame.height;
  const [across = 1, down = 1] = ratio.split(":").map(Number);
  return across / down;
}

const clamp = (value: number, least: number, most: number) => Math.min(Math.max(value, least), Math.max(least, most));

/** The largest crop of this shape (width by height in pixels) in the frame, with its middle as near to (x, y) of the frame as can be. */
export function largestCrop(
  frame: Size,
  ratio: number,
  x = 0.5,
  y = 0.5,
): Pick<PhotoCrop, "x" | "y" | "width" | "height"> {
  const width = Math.min(1, (ratio * frame.height) / frame.width);
  const height = Math.min(1, frame.width / (ratio * frame.height));
  return { x: clamp(x - width / 2, 0, 1 - width), y: clamp(y - height / 2, 0, 1 - height), width, height };
}

/** A part of what `crop` shows, of this shape and about the focal point: for places that have a shape of their own. */
export function cropAbout(
  picture: Size,
  crop: PhotoCrop | null | undefined,
  ratio: number,
  focal: FocalPoint,
): PhotoCrop {
  const base = crop ?? wholePicture;
  const inner = largestCrop(croppedSize(picture, crop), ratio, focal.x, focal.y);
  return {
    ...base,
    x: base.x + inner.x * base.width,
    y: base.y + inner.y * base.height,
    width: inner.width * base.width,
    height: inner.height * base.height,
    ratio: "free",
  };
}

/** A crop as a short text, the same for the same pixels: whichever preset made it. */
export function cropKey({ x, y, width, height, rotation, straighten }: PhotoCrop): string {
  return [x, y, width, height, rotation, straighten].map((value) => Number(value.toFixed(5))).join(",");
}
