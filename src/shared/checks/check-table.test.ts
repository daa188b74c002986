import { expect, test } from "vitest";
import { checkCodes, isCheckCode, isHard, severityOf } from "./check-table.ts";

test("what nobody can override is this and no more", () => {
  expect(checkCodes.filter(isHard).toSorted()).toEqual([
    "headline.missing",
    "photo.alt",
    "photo.credit",
    "photo.embargo",
    "photo.empty",
    "photo.killed",
    "photo.unreadable",
    "story.binned",
    "story.embargo",
    "story.hold",
    "story.legal",
    "story.pictures",
    "text.tk",
  ]);
});

test("what is hard blocks: a warning that cannot be overridden would mean nothing", () => {
  expect(checkCodes.filter((code) => isHard(code) && severityOf(code) !== "block")).toEqual([]);
});

test("a code is one of the table's own", () => {
  expect(isCheckCode("photo.alt")).toBe(true);
  expect(isCheckCode("constructor")).toBe(false);
});
