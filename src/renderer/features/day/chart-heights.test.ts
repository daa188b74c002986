import { expect, test } from "vitest";
import { chartHeights } from "./chart-heights.ts";

test("the longest bar is whole, none stays for nothing, and one story beside thousands is still seen", () => {
  expect(chartHeights([0, 5, 10])).toEqual([0, 50, 100]);
  expect(chartHeights([1, 4000])).toEqual([4, 100]);
  expect(chartHeights([0, 0])).toEqual([0, 0]);
  expect(chartHeights([])).toEqual([]);
});
