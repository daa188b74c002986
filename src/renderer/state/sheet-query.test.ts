import { expect, test } from "vitest";
import { everything, isNarrowed, isSearchDay, toPhotoQuery } from "./sheet-query.ts";

const now = new Date("2026-11-20T10:00:00.000Z");

test("the whole library is asked for without a filter", () => {
  expect(toPhotoQuery(everything, now, null)).toEqual({ text: "", filter: {}, sort: "added" });
  expect(isNarrowed(everything)).toBe(false);
});

test("marks and words become one filter that asks for all of them", () => {
  const query = {
    ...everything,
    text: "ferry",
    marks: ["uncredited", "unused", "usedHere", "expiring", "embargoed"] as const,
    person: " Mara Ellery ",
    takenFrom: "2026-03",
  };
  expect(isNarrowed(query)).toBe(true);
  expect(toPhotoQuery(query, now, "story-1").filter).toEqual({
    uncredited: true,
    used: false,
    usedIn: "story-1",
    expiresBefore: "2026-12-04T10:00:00.000Z",
    embargoedAfter: "2026-11-20T10:00:00.000Z",
    person: "Mara Ellery",
    takenFrom: "2026-03",
  });
});

test("a date that is still being typed asks for nothing, and no open story narrows nothing", () => {
  const query = { ...everything, takenFrom: "2026-0", takenTo: "202", marks: ["usedHere"] as const };
  expect(toPhotoQuery(query, now, null).filter).toEqual({});
  expect([isSearchDay("2026-03-04"), isSearchDay("3 March")]).toEqual([true, false]);
});
