import { expect, test } from "vitest";
import { quickTimes } from "./quick-times.ts";

test("on a Wednesday at noon: in an hour, this evening, tomorrow, on Monday, on the clock of the zone", () => {
  expect(quickTimes("2026-11-25T10:03:00.000Z", "Asia/Jerusalem")).toEqual([
    { id: "hour", value: "2026-11-25T11:05:00.000Z" },
    { id: "today", value: "2026-11-25T16:00:00.000Z" },
    { id: "tomorrow", value: "2026-11-26T07:00:00.000Z" },
    { id: "tomorrowEvening", value: "2026-11-26T16:00:00.000Z" },
    { id: "monday", value: "2026-11-30T07:00:00.000Z" },
  ]);
});

test("the evening that is over is not offered; on a Sunday Monday is tomorrow, on a Monday it is the next one", () => {
  const ids = (now: string) => quickTimes(now, "UTC").map(({ id }) => id);
  expect(ids("2026-11-25T18:00:00.000Z")).toEqual(["hour", "tomorrow", "tomorrowEvening", "monday"]);
  expect(ids("2026-11-29T10:00:00.000Z")).not.toContain("monday");
  expect(quickTimes("2026-11-30T10:00:00.000Z", "UTC").at(-1)).toEqual({
    id: "monday",
    value: "2026-12-07T09:00:00.000Z",
  });
});

test("in a zone that this system does not know there is nothing to offer", () => {
  expect(quickTimes("2026-11-25T10:03:00.000Z", "Mars/Base")).toEqual([]);
});
