import { expect, test } from "vitest";
import { wordsToCheck } from "./words-to-check.ts";

const words = (text: string) => wordsToCheck(text).map(({ word }) => word);

test.each([
  ["plain words and marks", "“Stop,” he said—then left.", ["Stop", "he", "said", "then", "left"]],
  ["house apostrophes and hyphens", "The mayor’s co‑pilot isn’t here", ["The", "mayor's", "co-pilot", "isn't", "here"]],
  ["invisible marks", "har\u00ADbour\u200E wall", ["harbour", "wall"]],
  ["decomposed letters", "cafe\u0301", ["café"]],
  ["addresses", "see https://example.com/teh and www.teh.org or example.co.uk/teh now", ["see", "and", "or", "now"]],
  ["mail, users, hashtags", "mail ed.teh@example.com, @tehdesk #tehnews end", ["mail", "end"]],
  ["a sentence without a space after it", "the endd.Then more", ["the", "endd", "Then", "more"]],
  ["numbers and what is tied to them", "21st F-16 3pm 1990s G7 ships", ["ships"]],
  ["initialisms, plurals of them, numerals", "UNRWA MPs XVIII U.N. said", ["said"]],
  ["names with capitals inside", "YouTube iPhone McDonald left", ["left"]],
  ["what is still to come", "TK and TKTK here", ["and", "here"]],
  ["letters of other scripts", "he said שלום and привет", ["he", "said", "and"]],
  ["words parted by a slash", "and/or harbour/bridge", ["and", "or", "harbour", "bridge"]],
])("%s", (_, text, expected) => {
  expect(words(text)).toEqual(expected);
});

test("a place is counted in the text as it stands, and what is left out is not looked at", () => {
  const text = "💥 teh code x teh";
  const from = text.indexOf("code");
  const found = wordsToCheck(text, [{ from, to: text.length }]);
  expect(found.map(({ from: at, to, shown }) => [text.slice(at, to), shown])).toEqual([["teh", "teh"]]);
});

test("a capital that the place asks for is told from a name's", () => {
  const capitals = (text: string) =>
    wordsToCheck(text)
      .filter(({ mayBeCapital }) => mayBeCapital)
      .map(({ shown }) => shown);
  expect(capitals("Then Okafor left. “Never,” Haddad said: Nobody knew. He said, “We lost”")).toEqual([
    "Then",
    "Never",
    "Nobody",
    "He",
    "We",
  ]);
});
