import {
  type CropRatio,
  frameSize,
  largestCrop,
  type PhotoCrop,
  ratioOf,
  type Size,
} from "../../../shared/document/crop.ts";

const clamp = (value: number, least: number, most: number) => Math.min(Math.max(value, least), Math.max(least, most));

/** The least part of the frame that a crop may be, either way. */
const least = 0.02;

/** The crop moved by parts of the frame, as far as the edges. */
export function moveCrop(crop: PhotoCrop, across: number, down: number): PhotoCrop {
  return { ...crop, x: clamp(crop.x + across, 0, 1 - crop.width), y: clamp(crop.y + down, 0, 1 - crop.height) };
}

/** The crop with its far corner moved by parts of the frame; one that is held to a shape keeps it. */
export function resizeCrop(crop: PhotoCrop, picture: Size, across: number, down: number): PhotoCrop {
  const frame = frameSize(picture, crop);
  const ratio = ratioOf(crop.ratio, frame);
  const room = { width: 1 - crop.x, height: 1 - crop.y };
  if (ratio === null) {
    const width = clamp(crop.width + across, least, room.width);
    return { ...crop, width, height: clamp(crop.height + down, least, room.height) };
  }
  /** How high a crop of this width is, both as parts of the frame. */
  const high = frame.width / (ratio * frame.height);
  const wanted = Math.abs(across) >= Math.abs(down) ? crop.width + across : (crop.height + down) / high;
  const width = clamp(wanted, Math.max(least, least / high), Math.min(room.width, room.height / high));
  return { ...crop, width, height: Math.min(width * high, room.height) };
}

/** The crop held to another shape: the largest that has its middle where the old one had. */
export function shapeCrop(crop: PhotoCrop, picture: Size, name: CropRatio): PhotoCrop {
  const frame = frameSize(picture, crop);
  const ratio = ratioOf(name, frame);
  if (ratio === null) return { ...crop, ratio: name };
  return { ...crop, ...largestCrop(frame, ratio, crop.x + crop.width / 2, crop.y + crop.height / 2), ratio: name };
}

/** The same part of the picture after a quarter turn clockwise; a shape that is not square is found anew. */
export function turnCrop(crop: PhotoCrop, picture: Size): PhotoCrop {
  const { x, y, width, height } = crop;
  const rotation = ((crop.rotation + 90) % 360) as PhotoCrop["rotation"];
  const turned = { ...crop, rotation, x: clamp(1 - y - height, 0, 1), y: x, width: height, height: width };
  return crop.ratio === "free" ? turned : shapeCrop(turned, picture, crop.ratio);
}
