import fc from "fast-check";
import { expect, it } from "vitest";
import { cropRatios, frameSize, photoCrop, ratioOf, wholePicture } from "../../../shared/document/crop.ts";
import { moveCrop, resizeCrop, shapeCrop, turnCrop } from "./crop-moves.ts";

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

it("stays in the frame and keeps its shape, whatever is done to it in whatever order", () => {
  const part = fc.double({ min: -1, max: 1, noNaN: true });
  const step = fc.oneof(
    fc.record({ move: fc.tuple(part, part) }),
    fc.record({ resize: fc.tuple(part, part) }),
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
