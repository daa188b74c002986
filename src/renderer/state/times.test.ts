import { expect, test } from "vitest";
import { timeAgo } from "./times.ts";

const now = new Date("2026-03-04T12:00:00.000Z");

test.each([
  ["2026-03-04T11:59:50.000Z", "now"],
  ["2026-03-04T11:15:00.000Z", "45 minutes ago"],
  ["2026-03-04T06:00:00.000Z", "6 hours ago"],
  ["2026-03-03T11:00:00.000Z", "yesterday"],
  ["2026-02-20T12:00:00.000Z", "12 days ago"],
  ["2026-03-04T14:00:00.000Z", "in 2 hours"],
])("%s is %s", (iso, expected) => {
  expect(timeAgo("en", iso, now)).toBe(expected);
});
