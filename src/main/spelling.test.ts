import { expect, test } from "vitest";
import { checkSpelling, dictionariesFor } from "./spelling.ts";

const available = ["de", "en-AU", "en-GB", "en-US", "he", "pt-BR"];

test.each([
  [["en", "he"], "en-GB", ["en-GB", "he"]],
  [["en"], "fr", ["en-AU"]],
  [["en-US", "en"], "en-GB", ["en-US", "en-GB"]],
  [["pt", "de", "de"], "en-GB", ["pt-BR", "de"]],
  [["ar"], "ar", []],
])("%j on a system in %s is checked with %j", (wanted, locale, expected) => {
  expect(dictionariesFor(wanted, available, locale)).toEqual(expected);
});

test("a Mac's own speller is left alone", () => {
  const set: string[][] = [];
  const speller = {
    availableSpellCheckerLanguages: available,
    setSpellCheckerLanguages: (all: string[]) => set.push(all),
  };
  checkSpelling(speller, ["en"], { platform: "darwin", locale: "en-US" });
  checkSpelling(speller, ["en"], { platform: "win32", locale: "en-US" });
  expect(set).toEqual([["en-US"]]);
});
