import { expect, test } from "vitest";
import { fitScale } from "./scales.ts";

test.each([
  [1.2, "million", 1.2, "million"],
  [0.49, "million", 490_000, ""],
  [3200, "million", 3.2, "billion"],
  [0.5, "thousand", 500, ""],
  [0.83, "bn", 830, "m"],
  [0.5, "m", 500_000, ""],
  [0.49, "מיליון", 490, "אלף"],
  [1500, "מיליון", 1.5, "מיליארד"],
  [2, "מיליוני", 2, "מיליוני"],
  [5000, "", 5000, ""],
  [0, "million", 0, "million"],
])("%s %s is written %s %s", (value, scale, shown, word) => {
  const fitted = fitScale(value, scale);
  expect(value * fitted.factor).toBeCloseTo(shown, 6);
  expect(fitted.scale).toBe(word);
});
