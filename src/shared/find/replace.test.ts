import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { edited } from "../checks/text/edit.ts";
import { inCapitalsOf, replacementFor, replacingEdits } from "./replace.ts";

const typed = { text: "", keepCapitals: false, expression: false, asked: "" };

test.each([
  ["City", "town", "Town"],
  ["CITY", "town", "TOWN"],
  ["city", "Town", "Town"],
  ["City hall", "town hall", "Town hall"],
  ["City Hall", "town house", "Town House"],
  ["iPhone", "android", "android"],
  ["A", "an", "An"],
  ["“City", "“town", "“Town"],
  ["ÉCOLE", "lycée", "LYCÉE"],
  ["עיר", "city", "city"],
  ["12", "a", "a"],
  ["Amazon", "eBay", "eBay"],
  ["AMAZON", "eBay", "EBAY"],
])("%s gives way to %s in its capitals: %s", (found, text, expected) => {
  expect(inCapitalsOf(found, text)).toBe(expected);
});

test.each([
  ["US", "US", "American"],
  ["US", "us", "AMERICAN"],
  ["US", "\\bUS\\b", "American"],
])("%s, asked for as %s, gives way to %s", (found, asked, expected) => {
  const hit = { from: 0, to: found.length };
  expect(replacementFor(found, hit, { ...typed, keepCapitals: true, text: "American", asked })).toBe(expected);
});

describe("what stands in a hit's place", () => {
  test.each([
    ["as typed, dollars too", "$1 & $$", {}, "$1 & $$"],
    ["a line's end is a space", "a\nb", {}, "a b"],
    ["groups", "$2-$1", { expression: true }, "b-a"],
    ["all of it", "<$&>", { expression: true }, "<ab>"],
    ["a dollar", "$$1", { expression: true }, "$1"],
    ["a name", "$<who>", { expression: true }, "a"],
    ["a group that is not there", "$3 $<x>", { expression: true }, "$3 $<x>"],
    ["a group and a figure", "$12", { expression: true }, "a2"],
  ] as const)("%s", (_name, text, how, expected) => {
    const hit = { from: 1, to: 3, groups: ["a", "b"], named: { who: "a" } };
    expect(replacementFor("xaby", hit, { ...typed, ...how, text })).toBe(expected);
  });
});

describe("the smallest change", () => {
  test.each([
    ["City hall", "Town hall", [[0, 4, "Town"]]],
    [
      "Ana Bo",
      "Eva Lind",
      [
        [0, 2, "Ev"],
        [4, 6, "Lind"],
      ],
    ],
    ["foo", "fools", [[2, 3, "ols"]]],
    ["hall", "the hall", [[0, 1, "the h"]]],
    ["same", "same", []],
    ["gone", "", [[0, 4, ""]]],
    ["a b", "ab", [[1, 2, ""]]],
    [" a", "b c", [[0, 2, "b c"]]],
    ["😀", "😁", [[0, 2, "😁"]]],
    ["gamma delta", "theta iota kappa", [[0, 11, "theta iota kappa"]]],
    ["gamma delta", "one gamma delta", [[0, 1, "one g"]]],
    ["the old gate", "the gate", [[4, 8, ""]]],
  ] as const)("of %s to %s", (found, instead, expected) => {
    const edits = replacingEdits(found, { from: 0, to: found.length }, instead);
    expect(edits.map(({ start, end, text }) => [start, end, text])).toEqual(expected);
  });

  test("gives the same text as putting the whole in its place, and never parts a sign of two units", () => {
    const words = fc.string({ unit: "grapheme", maxLength: 6 });
    fc.assert(
      fc.property(words, words.filter(Boolean), words, words, (ahead, found, behind, instead) => {
        const text = ahead + found + behind;
        const edits = replacingEdits(text, { from: ahead.length, to: ahead.length + found.length }, instead);
        expect(edited(text, edits)).toBe(ahead + instead + behind);
        for (const edit of edits) expect(edit.end).toBeGreaterThan(edit.start);
        for (const edit of edits) expect(edit.text.isWellFormed()).toBe(true);
      }),
    );
  });
});
