import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fold, placedWords, wordsOf } from "./fold.ts";
import { wordPieces } from "./word-pieces.ts";

test.each([
  ["Hebrew with points and without", "שָׁלוֹם", "שלום"],
  ["Hebrew with gershayim, with a straight quote and without", "רה״מ", 'רה"מ'],
  ["Arabic with vowel marks and without", "العَرَبِيَّة", "العربية"],
  ["Arabic with hamza and without, teh marbuta and heh", "أحمد مدرسة", "احمد مدرسه"],
  ["Persian letters and Arabic ones, with a joiner and without", "می\u200Cکند", "ميكند"],
  ["Arabic with a lengthening stroke", "سلـــام", "سلام"],
  ["full-width letters", "ＧＡＬＬＥＹ", "galley"],
  ["a ligature", "ﬁnal", "final"],
  ["capitals and accents", "ÉCOLE Žižek ЁЖ", "ecole zizek еж"],
  ["Greek with accents and final sigma", "Ὀδυσσεύς", "οδυσσευσ"],
  ["a soft hyphen", "har\u00ADbour", "harbour"],
])("one word however it is written: %s", (_name, one, other) => {
  expect(fold(one)).toBe(fold(other));
});

test("a maqaf parts words, marks of other scripts stay", () => {
  expect(wordsOf(fold("בֵּית־סֵפֶר"))).toEqual(["בית", "ספר"]);
  expect(fold("हिन्दी")).toBe("हिन्दी");
});

test("words of scripts without spaces stand apart, Chinese and Japanese sign by sign", () => {
  expect(wordsOf(fold("see 中华人民, 東京 today"))).toEqual(["see", "中", "华", "人", "民", "東", "京", "today"]);
  expect(wordsOf(fold("สวัสดีชาวโลก")).length).toBeGreaterThan(2);
  expect(wordPieces("")).toEqual([{ text: "", at: 0 }]);
});

/** Text that folds in every way there is, mixed with any other. */
const texts = fc
  .array(
    fc.oneof(
      fc.constantFrom(...'רה"מ׳״’שָׁלוֹם ', "é", "e\u0301", "İ", "Σ", "ς", "ﬁ", "½", "가", "\u1100\u1161\u11A8", "ﾊﾞ"),
      fc.constantFrom(
        "ᄀ",
        "ﾡￂ",
        "\u00AD",
        "\u200C",
        "أ",
        "ة",
        "中",
        "ト",
        "สวัสดี",
        "हिन्",
        "\0",
        "\uE000",
        "𐐀",
        "\u0301",
      ),
      fc.string({ unit: "binary", maxLength: 4 }),
      fc.string({ unit: "grapheme", maxLength: 4 }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(""));

describe("words with their places", () => {
  test("are the words of the folded text, in order, and each comes from its place", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const placed = placedWords(text);
        expect(placed.map(({ word }) => word)).toEqual(wordsOf(fold(text)));
        for (const [at, { word, from, to }] of placed.entries()) {
          expect(from).toBeGreaterThanOrEqual(at === 0 ? 0 : (placed[at - 1]?.from ?? 0));
          expect(to).toBeLessThanOrEqual(text.length);
          expect(fold(text.slice(from, to)).replaceAll(" ", "")).toContain(word.replaceAll(/["'’”׳״]/g, ""));
        }
      }),
      { numRuns: 500 },
    );
  });

  test("name exactly the letters as written", () => {
    const shown = (text: string) => placedWords(text).map(({ from, to }) => text.slice(from, to));
    expect(shown("Le café de l’Étoile")).toEqual(["Le", "café", "de", "l", "Étoile"]);
    expect(shown('אמר רה״מ: "שָׁלוֹם"')).toEqual(["אמר", "רה״מ", "שָׁלוֹם"]);
    expect(shown("訪問 e\u0301tat")).toEqual(["訪", "問", "e\u0301tat"]);
  });
});
