import fc from "fast-check";
import { expect, test } from "vitest";
import { contrastRatio, isColour, readableContrast, readableShade } from "./colour.ts";

const colours = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, "0")}`);

test("contrast is that of WCAG, whichever colour comes first", () => {
  expect(contrastRatio("#000000", "#ffffff")).toBeCloseTo(21, 5);
  expect(contrastRatio("#ffffff", "#000000")).toBeCloseTo(21, 5);
  expect(contrastRatio("#767676", "#ffffff")).toBeCloseTo(4.54, 2);
  expect(contrastRatio("#abcdef", "#abcdef")).toBe(1);
});

test("a colour that can be read stays; every other becomes a shade that can", () => {
  expect(readableShade("#9b1c1c", ["#fdfcfa"])).toBe("#9b1c1c");
  expect(readableShade("#ffe600", ["#fdfcfa"])).toMatch(/^#[0-9a-f]{4}00$/);
  fc.assert(
    fc.property(colours, (colour) => {
      for (const papers of [
        ["#fdfcfa", "#efebe3"],
        ["#161514", "#262422"],
      ]) {
        const shade = readableShade(colour, papers);
        expect(isColour(shade)).toBe(true);
        for (const paper of papers) expect(contrastRatio(shade, paper)).toBeGreaterThanOrEqual(readableContrast);
      }
    }),
  );
});
