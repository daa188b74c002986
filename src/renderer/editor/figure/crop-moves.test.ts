import fc from "fast-check";
import { expect, it } from "vitest";
import { cropRatios, frameSize, photoCrop, ratioOf, wholePicture } from "../../../shared/document/crop.ts";
import { type Grip, moveCrop, resizeCrop, shapeCrop, turnCrop } from "./crop-moves.ts";

const picture = { width: 6000, height: 4000 };

it("moves to the edges and no further", () => {
  const crop = { ...wholePicture, x: 0.5, width: 0.4, height: 0.5 };
  expect(moveCrop(crop, 0.5, -1)).toMatchObject({ x: 0.6, y: 0 });
});

it("turns what is shown with the picture, and is back after four turns", () => {
  const crop = { ...wholePicture, x: 0.1, y: 0.2, width: 0.3, height: 0.4 };
  const once = turnCrop(crop, picture);
  expect(once).toMatchObject({ rotation: 90, y: 0.1, width: 0.4, height: 0.3 });
  expect(once.x).toBeCloseTo(0.4, 9);
  const back = turnCrop(turnCrop(turnCrop(once, picture), picture), picture);
  for (const key of ["x", "y", "width", "height", "rotation"] as const) expect(back[key]).toBeCloseTo(crop[key], 9);
});

const sides = [-1, 0, 1] as const;
const grips = sides.flatMap((x) => sides.map((y): Grip => ({ x, y }))).filter(({ x, y }) => x !== 0 || y !== 0);

it.each(grips)("sized at $x, $y, what lies opposite stays where it is", (grip) => {
  const crop = { ...wholePicture, x: 0.3, y: 0.3, width: 0.4, height: 0.4 };
  const next = resizeCrop(crop, picture, 0.1, 0.05, grip);
  expect(next.width).toBeCloseTo(0.4 + 0.1 * grip.x, 9);
  expect(next.height).toBeCloseTo(0.4 + 0.05 * grip.y, 9);
  expect(next.x).toBeCloseTo(grip.x === -1 ? 0.4 : 0.3, 9);
  expect(next.y).toBeCloseTo(grip.y === -1 ? 0.35 : 0.3, 9);
  // Far beyond the opposite side it is as small as it may be, and still ends there.
  const least = resizeCrop(crop, picture, -2 * grip.x, -2 * grip.y, grip);
  if (grip.x === -1) expect(least.x + least.width).toBeCloseTo(0.7, 9);
  if (grip.y === -1) expect(least.y + least.height).toBeCloseTo(0.7, 9);
});

it("sized at an edge, a crop that is held to a shape grows evenly to both sides, as far as the nearer end of the picture", () => {
  const square = { ...shapeCrop(wholePicture, picture, "1:1"), x: 0.2, y: 0.1, width: 0.4, height: 0.6 };
  const wider = resizeCrop(square, picture, 0.1, 0, { x: 1, y: 0 });
  expect(wider).toMatchObject({ x: 0.2 });
  expect([wider.width, wider.y, wider.height].map((value) => Number(value.toFixed(6)))).toEqual([0.5, 0.025, 0.75]);
  const most = resizeCrop(square, picture, 1, 0, { x: 1, y: 0 });
  expect([most.y, most.height].map((value) => Number(value.toFixed(6)))).toEqual([0, 0.8]);
});

it("stays in the frame and keeps its shape, whatever is done to it in whatever order", () => {
  const part = fc.double({ min: -1, max: 1, noNaN: true });
  const step = fc.oneof(
    fc.record({ move: fc.tuple(part, part) }),
    fc.record({ resize: fc.tuple(part, part, fc.constantFrom(...grips)) }),
    fc.record({ shape: fc.constantFrom(...cropRatios) }),
    fc.record({ turn: fc.constant(true) }),
    fc.record({ straighten: fc.integer({ min: -15, max: 15 }) }),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      let crop = wholePicture;
      for (const one of steps) {
        if ("move" in one) crop = moveCrop(crop, ...one.move);
        else if ("resize" in one) crop = resizeCrop(crop, picture, ...one.resize);
        else if ("shape" in one) crop = shapeCrop(crop, picture, one.shape);
        else if ("turn" in one) crop = turnCrop(crop, picture);
        else crop = { ...crop, straighten: one.straighten };
        const frame = frameSize(picture, crop);
        const ratio = ratioOf(crop.ratio, frame);
        expect(photoCrop.safeParse(crop)).toMatchObject({ success: true });
        if (ratio !== null) expect((crop.width * frame.width) / (crop.height * frame.height) / ratio).toBeCloseTo(1, 6);
      }
    }),
  );
});
