import { expect, test } from "vitest";
import { fullNames, isNearName } from "./near-names.ts";

test("full names are pairs of capitalised words, without initials, titles of sentences and possessives", () => {
  const names = (text: string) => fullNames(text).map(({ first, last }) => `${first} ${last}`);
  expect(names("Harbour master Joan Whitfield said so")).toEqual(["Joan Whitfield"]);
  expect(names("Joan R. Whitfield and Ann O'Leary-Brown")).toEqual(["Joan Whitfield", "Ann O'Leary-Brown"]);
  expect(names("Joan Whitfield's boat, Joan Whitfield’s boat")).toEqual(["Joan Whitfield", "Joan Whitfield"]);
  expect(names("The Harbour is open. In London it is not.")).toEqual([]);
  expect(names("Élodie Durand")).toEqual(["Élodie Durand"]);
  expect(names("דנה כהן")).toEqual([]);
});

test("a word of a hundred thousand capitals does not hold up the desk", () => {
  const start = performance.now();
  expect(fullNames("A".repeat(100_000))).toEqual([]);
  expect(performance.now() - start).toBeLessThan(500);
});

test.each([
  ["Kirby", "Kriby"],
  ["Whitfield", "Whitfeild"],
  ["Petersen", "Peterson"],
  ["Whitfield", "Whitfeld"],
  ["Anderson", "Andersson"],
  ["Whitfield", "WHITFEILD"],
])("%s and %s look like one name", (one, other) => {
  expect(isNearName(one, other)).toBe(true);
  expect(isNearName(other, one)).toBe(true);
});

test.each([
  ["Kirby", "Kirby"],
  ["Lee", "Lea"],
  ["Martin", "Marvin"],
  ["Roberts", "Robert"],
  ["Smith", "Jones"],
  ["Adams", "Edams"],
  ["Brown", "Bron"],
])("%s and %s do not", (one, other) => {
  expect(isNearName(one, other)).toBe(false);
});
