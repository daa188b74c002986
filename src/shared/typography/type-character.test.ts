import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { houseText, mayMatter, nearReach, typeCharacter } from "./type-character.ts";

describe("English", () => {
  test.each([
    [`"Yes," she said. "No."`, "“Yes,” she said. “No.”"],
    [`He said: "She told me 'never' twice."`, "He said: “She told me ‘never’ twice.”"],
    ["It's the Smiths' boat", "It’s the Smiths’ boat"],
    ["in the '90s", "in the ’90s"],
    ["'tis the season, rock 'n' roll", "’tis the season, rock ’n’ roll"],
    ['a board of 5\'10" and 6" nails', 'a board of 5\'10" and 6" nails'],
    [`"Flight 19" was lost`, "“Flight 19” was lost"],
    ["wait...", "wait…"],
    ["one--two", "one—two"],
    ["one - two", "one – two"],
    ["a well-known 12-year-old", "a well-known 12-year-old"],
    ["5 km away, 20 % more", "5\u00A0km away, 20\u00A0% more"],
    ["5 kmart", "5 kmart"],
    ['("quoted")', "(“quoted”)"],
    ['see https://a.example/?q="x"--y... now', 'see https://a.example/?q="x"--y... now'],
    ["mail o'neil@a.example", "mail o'neil@a.example"],
    ["---", "---"],
  ])("%s", (typed, shown) => {
    expect(houseText(typed, "en")).toBe(shown);
  });
});

describe("Hebrew", () => {
  test.each([
    ['דובר צה"ל אמר: "הכול בסדר"', "דובר צה״ל אמר: ״הכול בסדר״"],
    ["צ'כיה, רח' הרצל", "צ׳כיה, רח׳ הרצל"],
    ["בית-ספר ותל-אביב", "בית־ספר ותל־אביב"],
    ["שניים - שלושה", "שניים – שלושה"],
    ["אחד--שניים", "אחד–שניים"],
    ['5 ק"מ, מכאן', "5\u00A0ק״מ, מכאן"],
    ["G-20 ו-5", "G-20 ו-5"],
    ["ועוד...", "ועוד…"],
  ])("%s", (typed, shown) => {
    expect(houseText(typed, "he")).toBe(shown);
  });
});

test("other languages have their own quotation marks", () => {
  expect(houseText('er sagte "nein"', "de")).toBe("er sagte „nein“");
  expect(houseText('il dit "non"', "fr-CA")).toBe("il dit «\u00A0non\u00A0»");
  expect(houseText('он сказал "нет"', "ru")).toBe("он сказал «нет»");
});

test("letters and figures are never changed, and what is done already stays as it is", () => {
  const bare = (text: string) => text.normalize("NFC").replace(/[^\p{L}\p{N}\p{M}]/gu, "");
  const piece = fc.constantFrom(
    '"',
    "'",
    "-",
    "--",
    ".",
    "...",
    " ",
    "5",
    " km",
    "a",
    "It",
    "ש",
    "צה",
    "‘",
    "”",
    "\n",
    "http://x",
    "𝒳",
  );
  const text = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.array(piece, { maxLength: 30 }).map((parts) => parts.join("")),
  );
  fc.assert(
    fc.property(text, fc.constantFrom("en", "he", "de", "fr", "xx"), (typed, language) => {
      const done = houseText(typed, language);
      expect(bare(done)).toBe(bare(typed));
    }),
  );
});

test("a replacement never reaches behind what is before the caret", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "binary", maxLength: 12 }),
      fc.string({ minLength: 1, maxLength: 1 }),
      (before, typed) => {
        const change = typeCharacter(before, typed, "en");
        if (change) expect(change.length).toBeLessThanOrEqual(before.length + 1);
      },
    ),
  );
});

test("nothing is put right by a character of which it is said that it cannot matter", () => {
  const before = fc
    .array(fc.constantFrom("5", " ", "km", 'קמ"ר', "‘", "round", "cause", "-", ".", '"', "a", "ש", "%", "http://x"), {
      maxLength: 8,
    })
    .map((parts) => parts.join(""));
  const typed = fc.constantFrom(..." .,;:!?)]…'\"-@5aש\n");
  fc.assert(
    fc.property(before, typed, fc.constantFrom("en", "he"), (text, character, language) => {
      if (typeCharacter(text, character, language)) expect(mayMatter(character, text.slice(-nearReach))).toBe(true);
    }),
    { numRuns: 2_000 },
  );
});

test("a Latin letter puts nothing right, whatever stands before it: the editor does not look", () => {
  const letter = fc.integer({ min: 0, max: 25 }).map((at) => String.fromCharCode(97 + at));
  fc.assert(
    fc.property(letter, fc.string({ unit: "binary", maxLength: nearReach }), (typed, near) => {
      for (const character of [typed, typed.toUpperCase()]) expect(mayMatter(character, near)).toBe(false);
    }),
  );
});
