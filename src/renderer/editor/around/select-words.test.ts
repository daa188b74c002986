import { expect, test } from "vitest";
import { wordsIn } from "./select-words.ts";

test.each([
  ["what is quoted is found as it stands", "and and more .", "and more", "and more"],
  [
    "also where more spaces are between the words than are quoted",
    "He said  two\u00a0 things",
    "said two things",
    "said  two\u00a0 things",
  ],
  ["signs of a pattern are signs", "costs $5 (a. b", "$5 (a. b", "$5 (a. b"],
])("%s", (_, text, words, found) => {
  const hits = wordsIn(text, words).map(({ from, to }) => text.slice(from, to));
  expect(hits).toEqual([found]);
});

test("what stands there no longer is not found, and nothing is found for no words", () => {
  expect(wordsIn("Another text", "and more")).toEqual([]);
  expect(wordsIn("Another text", " ")).toEqual([]);
});
