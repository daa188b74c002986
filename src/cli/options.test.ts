import { expect, it } from "vitest";
import { cliLanguage, UsageError } from "./cli-io.ts";
import { parseArguments, parseOverride, parseSlot } from "./options.ts";
import { textTable } from "./text-table.ts";

it("reads options before and after operands", () => {
  expect(parseArguments(["--data", "d", "photo", "add", "a.jpg", "--slot=2", "--json"])).toEqual({
    positionals: ["photo", "add", "a.jpg"],
    options: { data: "d", slot: "2", json: true },
  });
});

it("takes everything behind -- for operands", () => {
  expect(parseArguments(["credit", "--", "--A/B"]).positionals).toEqual(["credit", "--A/B"]);
});

it.each([[["--colour"]], [["--data"]], [["--json=yes"]], [["-x"]]])("refuses %s as wrong usage", (args) => {
  expect(() => parseArguments(args)).toThrow(UsageError);
});

it("counts slots from 1", () => {
  expect(parseSlot("12")).toBe(12);
  for (const text of ["0", "-1", "1.5", "two", "", "99999999"]) expect(() => parseSlot(text)).toThrow(UsageError);
});

it("parts an override at its first equals sign", () => {
  expect(parseOverride("photo.expired=a = b")).toEqual({ code: "photo.expired", reason: "a = b" });
  for (const text of ["", "photo.expired", "=why"]) expect(() => parseOverride(text)).toThrow(UsageError);
  expect(parseArguments(["publish", "--override", "a=1", "--override", "b=2"]).options.override).toEqual([
    "a=1",
    "b=2",
  ]);
});

it("speaks Hebrew in a Hebrew locale only", () => {
  expect(cliLanguage({ LANG: "he_IL.UTF-8" })).toBe("he");
  expect(cliLanguage({ LC_ALL: "en_GB.UTF-8", LANG: "he_IL.UTF-8" })).toBe("en");
  expect(cliLanguage({ LANG: "hello" })).toBe("en");
  expect(cliLanguage({})).toBe("en");
});

it("lines columns up by what is seen, and keeps each row on one line", () => {
  expect(
    textTable([
      ["a", "b"],
      ["é́", "two\nlines"],
      ["abc", ""],
    ]),
  ).toEqual(["a    b", "é́    two lines", "abc"]);
});
