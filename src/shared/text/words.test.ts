import { describe, expect, it } from "vitest";
import { countCharacters, countWords } from "./words.ts";

describe("countWords", () => {
  it.each([
    ["", 0],
    [" — … ", 0],
    ["Thirty-one boats, 2,400 people and AT&T’s man", 7],
    ["one—two – three…four", 4],
    ["line one\nline two", 4],
    ["רה״מ אמר: ״לא״ לאו״ם", 4],
    ["بدأت المحادثات اليوم", 3],
    ["東京都に住む", 4],
    ["สวัสดีชาวโลก", 3],
  ])("%j has %i", (text, words) => {
    expect(countWords(text)).toBe(words);
  });
});

describe("countCharacters", () => {
  it.each([
    ["", 0],
    ["Six of", 6],
    ["two\nlines", 8],
    ["שָׁלוֹם", 4],
    ["👩‍👩‍👧 e\u0301", 3],
    ["𝒜", 1],
  ])("%j has %i", (text, characters) => {
    expect(countCharacters(text)).toBe(characters);
  });
});
