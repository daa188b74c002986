import { expect, test } from "vitest";
import { cutText, lengthOf } from "./cut-text.ts";

test("a text that fits stays as it is", () => {
  expect(cutText("Ferry sails again", 17)).toBe("Ferry sails again");
  expect(cutText("", 10)).toBe("");
});
test("a longer one ends between words", () => {
  expect(cutText("Ferry sails again", 14)).toBe("Ferry sails…");
  expect(cutText("המעבורת חזרה אל הנמל", 13)).toBe("המעבורת חזרה…");
});
test("a word that is longer than the room is cut itself, never inside a character", () => {
  expect(cutText("Donaudampfschifffahrt", 5)).toBe("Donau…");
  expect(cutText("🚢🚢🚢🚢", 2)).toBe("🚢🚢…");
  expect(lengthOf("🚢a")).toBe(2);
});
