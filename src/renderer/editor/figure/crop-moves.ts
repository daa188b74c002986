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

/** What a crop is sized by: -1 for the side where it begins (left, top), 1 for the one where it ends, 0 for neither. */
export interface Grip {
  x: -1 | 0 | 1;
  y: -1 | 0 | 1;
}

const farCorner: Grip = { x: 1, y: 1 };

/** One side of a crop: where it begins and how long it is, as parts of the frame. */
type Side = readonly [start: number, length: number];

/** How long a side can be while what is not held stays where it is: the other end, or its middle where neither is held. */
function roomOf([start, length]: Side, grip: Grip["x"]): number {
  if (grip === 1) return 1 - start;
  if (grip === -1) return start + length;
  const middle = start + length / 2;
  return 2 * Math.min(middle, 1 - middle);
}

/** Where a side of another length begins, under the same law. */
function startOf([start, length]: Side, grip: Grip["x"], next: number): number {
  if (grip === 1) return start;
  return clamp(grip === -1 ? start + length - next : start + (length - next) / 2, 0, 1 - next);
}

/**
 * The crop with its far corner, or another corner or edge of it, moved by parts of the frame. What lies opposite stays; a crop that is
 * held to a shape keeps it, growing evenly to both sides of an edge that is moved.
 */
export function resizeCrop(crop: PhotoCrop, picture: Size, across: number, down: number, grip = farCorner): PhotoCrop {
  const frame = frameSize(picture, crop);
  const ratio = ratioOf(crop.ratio, frame);
  const [flat, upright]: [Side, Side] = [
    [crop.x, crop.width],
    [crop.y, crop.height],
  ];
  const room = { width: roomOf(flat, grip.x), height: roomOf(upright, grip.y) };
  const grown = { width: grip.x * across, height: grip.y * down };
  const sized = (width: number, height: number): PhotoCrop => {
    return { ...crop, x: startOf(flat, grip.x, width), y: startOf(upright, grip.y, height), width, height };
  };
  if (ratio === null) {
    const width = grip.x === 0 ? crop.width : clamp(crop.width + grown.width, least, room.width);
    return sized(width, grip.y === 0 ? crop.height : clamp(crop.height + grown.height, least, room.height));
  }
  /** How high a crop of this width is, both as parts of the frame. */
  const high = frame.width / (ratio * frame.height);
  const followsWidth = grip.y === 0 || (grip.x !== 0 && Math.abs(across) >= Math.abs(down));
  const wanted = followsWidth ? crop.width + grown.width : (crop.height + grown.height) / high;
  const width = clamp(wanted, Math.max(least, least / high), Math.min(room.width, room.height / high));
  return sized(width, Math.min(width * high, room.height));
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
