import { expect, test } from "vitest";
import { englishParts } from "./english-parts.ts";
import { englishOf } from "./language-settings.ts";

test.each([
  ["en", "us"],
  ["en-US", "us"],
  ["en-GB", "gb"],
  ["en-Latn-AU", "gb"],
  ["EN-gb", "gb"],
  ["he", null],
  ["", null],
])("%j is %j", (tag, expected) => {
  expect(englishOf(tag, "us")).toBe(expected);
});

const phrase = (from: number, to: number, language: string, verbatim = false) => ({ from, to, language, verbatim });

test("of an English line other languages and code are left out", () => {
  const line = {
    text: "say shalom or run x",
    language: "en-GB",
    phrases: [phrase(4, 10, "he"), phrase(18, 19, "en", true)],
  };
  expect(englishParts(line, "us")).toEqual({
    english: "gb",
    leftOut: [
      { from: 4, to: 10 },
      { from: 18, to: 19 },
    ],
  });
});

test("of a Hebrew line only the English phrases are looked at", () => {
  const text = "הם אמרו go home והלכו";
  expect(englishParts({ text, language: "he", phrases: [phrase(8, 15, "en")] }, "us")).toEqual({
    english: "us",
    leftOut: [
      { from: 0, to: 8 },
      { from: 15, to: text.length },
    ],
  });
  expect(englishParts({ text, language: "he", phrases: [] }, "us")).toBeNull();
});
