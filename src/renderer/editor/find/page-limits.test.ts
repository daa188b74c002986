import { expect, test } from "vitest";
import { insideOf, type PageLimits } from "./page-limits.ts";

const line = (key: string, length = 10, isField = false) => ({ key, length, isField });
const page = [line("a"), line("b"), line("photo", 5, true), line("c"), line("d")];
const range = (first: [string, number], last: [string, number]): PageLimits => ({
  kind: "range",
  first: { key: first[0], distance: first[1] },
  last: { key: last[0], distance: last[1] },
});

test("a selection over several lines has the fields of photos between them, and parts of its first and last", () => {
  expect(insideOf(page, range(["a", 4], ["c", 3]))).toEqual([[4, 10], [0, 10], [0, 5], [0, 7], null]);
});

test("one in a line stays where it was when that line grows inside it", () => {
  expect(insideOf(page, range(["b", 2], ["b", 3]))[1]).toEqual([2, 7]);
  expect(insideOf([line("b", 14)], range(["b", 2], ["b", 3]))).toEqual([[2, 11]]);
});

test("one that ends where the next line begins has nothing of that, and one whose ends are gone nothing at all", () => {
  expect(insideOf(page, range(["a", 0], ["b", 10]))).toEqual([[0, 10], null, null, null, null]);
  expect(insideOf(page, range(["gone", 0], ["b", 0]))).toEqual([null, null, null, null, null]);
});

test("figures that are selected are in it whole", () => {
  expect(insideOf(page, { kind: "lines", keys: new Set(["photo", "b"]) })).toEqual([null, [0, 10], [0, 5], null, null]);
});
