import fc from "fast-check";
import { expect, test } from "vitest";
import { eachWord, hasWord } from "./words.ts";

function cut(text: string): string[] {
  const parts: string[] = [];
  eachWord(text, (start, end) => parts.push(text.slice(start, end)));
  return parts;
}

/** Letters, spaces and signs of many scripts, and lone halves of surrogate pairs. */
const codes = fc.oneof(fc.constantFrom(32, 10, 39, 97, 0x5d0, 0x6c11, 0x1f600, 0xd83d, 0xde00), fc.nat(0x10ffff));
const anything = fc.array(codes).map((list) => String.fromCodePoint(...list));

test("the parts of a text are the text, and no pair of surrogates is divided", () => {
  fc.assert(
    fc.property(anything, (text) => {
      const parts = cut(text);
      expect(parts.join("")).toBe(text);
      const isCut = (part: string, at: number) =>
        /[\ud800-\udbff]$/.test(part) && /^[\udc00-\udfff]/.test(parts[at + 1] ?? "");
      expect(parts.some(isCut)).toBe(false);
    }),
  );
});

test.each([
  ["don't stop", ["don't", " ", "stop"]],
  ["a,  b", ["a", ",", "  ", "b"]],
  ["צה״ל אמר", ["צה״ל", " ", "אמר"]],
  ["人民 ok", ["人", "民", " ", "ok"]],
  ["😀😀", ["😀", "😀"]],
])("%s", (text, parts) => expect(cut(text)).toEqual(parts));

test("signs and spaces are no words", () => {
  expect([" ,—", "", "a", "民", "😀"].map(hasWord)).toEqual([false, false, true, true, false]);
});
