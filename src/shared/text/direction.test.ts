import { expect, test } from "vitest";
import { guessLanguage, languageDirection, resolveDirection } from "./direction.ts";

test.each([
  ["en", "ltr"],
  ["he", "rtl"],
  ["ar-EG", "rtl"],
  ["uz-Arab", "rtl"],
  ["yi-Latn", "ltr"],
])("%s is written %s", (language, direction) => expect(languageDirection(language)).toBe(direction));

test.each([
  ["The bay", "ltr", null, "ltr"],
  ["נמל המפרץ", "ltr", null, "rtl"],
  ["נמל and the bay", "ltr", null, "ltr"],
  ["2026", "rtl", null, "rtl"],
  ["The bay", "ltr", "rtl", "rtl"],
] as const)("“%s” in a story that runs %s, set %s, runs %s", (text, story, set, expected) => {
  expect(resolveDirection(text, story, set)).toBe(expected);
});

test("a language is guessed only where the script is another", () => {
  expect(guessLanguage("נמל", "en")).toBe("he");
  expect(guessLanguage("مرفأ", "en")).toBe("ar");
  expect(guessLanguage("Harbour", "he")).toBe("en");
  expect(guessLanguage("Harbour", "fr")).toBe("");
});
