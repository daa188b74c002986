import { expect, test } from "vitest";
import { altFaults, altLimit, withoutBeginning } from "./alt-faults.ts";

test.each([
  ["A ferry at the quay", "The ferry came back", "quay.jpg", []],
  ["", "", "quay.jpg", []],
  ["The ferry, at the quay.", "the ferry at the quay", "quay.jpg", ["caption"]],
  ["old-quay_2", "", "old-quay_2.JPG", ["file"]],
  ["harbour.jpeg", "", "other.png", ["file"]],
  ["IMG_2041", "", "other.png", ["file"]],
  ["A photo of the quay", "", "quay.jpg", ["beginning"]],
  ["תמונה של הרציף", "", "quay.jpg", ["beginning"]],
  ["Photographers at the quay", "", "quay.jpg", []],
  ["x".repeat(altLimit + 1), "", "quay.jpg", ["long"]],
] as const)("%j beside the caption %j of %j: %j", (alt, caption, file, faults) => {
  expect(altFaults(alt, caption, file)).toEqual(faults);
});

test.each([
  ["A photo of a ferry", "A ferry"],
  ["photo of the quay", "the quay"],
  ["תמונה של מעבורת", "מעבורת"],
  ["Photo of", "Photo of"],
  ["A ferry", "A ferry"],
])("without its beginning %j is %j", (alt, rest) => {
  expect(withoutBeginning(alt)).toBe(rest);
});
