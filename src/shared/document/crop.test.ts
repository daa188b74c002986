import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  cropAbout,
  croppedSize,
  cropRatios,
  frameSize,
  isWhole,
  largestCrop,
  photoCrop,
  ratioOf,
  wholePicture,
} from "./crop.ts";

const size = fc.record({ width: fc.integer({ min: 1, max: 9000 }), height: fc.integer({ min: 1, max: 9000 }) });
const straighten = fc.integer({ min: -150, max: 150 }).map((tenths) => tenths / 10);

describe("a crop", () => {
  it("must lie within the frame", () => {
    expect(photoCrop.safeParse(wholePicture).success).toBe(true);
    for (const wrong of [
      { x: -0.1 },
      { x: 0.5 },
      { width: 0 },
      { rotation: 45 },
      { straighten: 40 },
      { ratio: "2:1" },
    ]) {
      expect(photoCrop.safeParse({ ...wholePicture, ...wrong }).success).toBe(false);
    }
  });

  it("has the size of what it shows", () => {
    const picture = { width: 6000, height: 4000 };
    expect(croppedSize(picture, null)).toEqual(picture);
    expect(croppedSize(picture, { ...wholePicture, x: 0.25, width: 0.5, height: 0.5 })).toEqual({
      width: 3000,
      height: 2000,
    });
    expect(croppedSize(picture, { ...wholePicture, rotation: 90 })).toEqual({ width: 4000, height: 6000 });
    expect(isWhole({ ...wholePicture, ratio: "original" })).toBe(true);
    expect(isWhole({ ...wholePicture, straighten: 1 })).toBe(false);
  });

  it("leaves no empty corner when it is straightened: the frame's corners lie within the turned picture", () => {
    fc.assert(
      fc.property(size, straighten, (picture, degrees) => {
        const frame = frameSize(picture, { rotation: 0, straighten: degrees });
        const angle = (degrees * Math.PI) / 180;
        for (const [sx, sy] of [
          [1, 1],
          [1, -1],
        ] as const) {
          const [x, y] = [(sx * frame.width) / 2, (sy * frame.height) / 2];
          const back = { x: x * Math.cos(angle) + y * Math.sin(angle), y: y * Math.cos(angle) - x * Math.sin(angle) };
          expect(Math.abs(back.x)).toBeLessThanOrEqual(picture.width / 2 + 1e-6);
          expect(Math.abs(back.y)).toBeLessThanOrEqual(picture.height / 2 + 1e-6);
        }
        expect(frame.width / frame.height).toBeCloseTo(picture.width / picture.height, 6);
      }),
    );
  });

  it("of a given shape is the largest there is, has that shape, and holds its point where it can", () => {
    const point = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(size, fc.constantFrom(...cropRatios), point, point, (frame, name, x, y) => {
        const ratio = ratioOf(name, frame);
        if (ratio === null) return;
        const crop = largestCrop(frame, ratio, x, y);
        expect((crop.width * frame.width) / (crop.height * frame.height)).toBeCloseTo(ratio, 6);
        expect(Math.max(crop.width, crop.height)).toBeCloseTo(1, 9);
        expect(crop.x).toBeLessThanOrEqual(x + 1e-9);
        expect(crop.x + crop.width).toBeGreaterThanOrEqual(x - 1e-9);
        expect(photoCrop.safeParse({ ...wholePicture, ...crop }).success).toBe(true);
      }),
    );
  });

  it("about a focal point stays within the crop that it is part of", () => {
    const crop = { ...wholePicture, x: 0.5, y: 0, width: 0.5, height: 1, straighten: 3 };
    const social = cropAbout({ width: 6000, height: 4000 }, crop, 1.91, { x: 1, y: 0 });
    expect(social).toMatchObject({ y: 0, width: 0.5, straighten: 3 });
    expect(social.x).toBeCloseTo(0.5, 9);
    expect(photoCrop.safeParse(social).success).toBe(true);
  });
});
