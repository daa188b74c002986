import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readRights } from "./read-rights.ts";

const read = (instructions: string, dateCreated = "", usageTerms = "") =>
  readRights({ instructions, usageTerms, dateCreated });
const kinds = (instructions: string) => read(instructions).restrictions.map(({ kind, text }) => `${kind}: ${text}`);

describe("restrictions", () => {
  test.each([
    ["NO ARCHIVES", ["no-archive: NO ARCHIVES"]],
    [
      "No archive. No Sales; one-time use only",
      ["no-archive: No archive", "one-time-use: one-time use only", "no-sales: No Sales"],
    ],
    ["EDITORIAL USE ONLY", ["editorial-only: EDITORIAL USE ONLY"]],
    ["GERMANY OUT, NEW YORK TIMES OUT", ["out: GERMANY OUT", "out: NEW YORK TIMES OUT"]],
    ["Tickets were sold out. The crowd walked out.", []],
    ["NO ARCHIVES – no archives", ["no-archive: NO ARCHIVES"]],
    ["לשימוש מערכתי בלבד, ללא ארכיון", ["no-archive: ללא ארכיון", "editorial-only: לשימוש מערכתי בלבד"]],
    ["THIS STORY ONLY", ["other: THIS STORY ONLY"]],
    ["", []],
  ])("%s", (instructions, expected) => {
    expect(kinds(instructions)).toEqual(expected);
  });

  test("in the usage terms count too", () => {
    expect(read("", "", "No third party use").restrictions).toEqual([
      { kind: "no-third-party", text: "No third party" },
    ]);
  });
});

describe("dates", () => {
  test.each([
    ["Expires 2026-12-31", "2026-12-31T23:59:59.999Z"],
    ["Not for use after 5 January 2027", "2027-01-05T23:59:59.999Z"],
    ["Valid until March 3, 2027", "2027-03-03T23:59:59.999Z"],
    ["expires: 2026-12-31 18:00+02:00", "2026-12-31T16:00:00.000Z"],
    ["Expires 2026-02-31", ""],
    ["Experts expect rain", ""],
  ])("expiry: %s", (text, expected) => {
    expect(read(text).rightsExpire).toBe(expected);
  });

  test("so many days count from the day it was taken, where that is known", () => {
    expect(read("For use within 14 days", "2026-03-01T10:00:00+02:00").rightsExpire).toBe("2026-03-15T23:59:59.999Z");
    expect(read("For use within 14 days", "2026").rightsExpire).toBe("");
  });

  test.each([
    ["EMBARGOED UNTIL 2026-11-30T06:00Z", "2026-11-30T06:00:00.000Z"],
    ["Embargo: 30 Nov 2026", "2026-11-30T00:00:00.000Z"],
    ["no embargo", ""],
  ])("embargo: %s", (text, expected) => {
    expect(read(text).embargoUntil).toBe(expected);
  });
});

test("whatever stands there is read without a failure", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.string(), (instructions, dateCreated) => {
      const { restrictions } = read(instructions, dateCreated);
      return restrictions.every(({ text }) => text !== "");
    }),
  );
});
