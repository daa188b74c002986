import { expect, test } from "vitest";
import { isTimeZone, printedTime } from "./printed-time.ts";

test.each([
  ["2026-11-22T12:05:00.900Z", "Asia/Jerusalem", "2026-11-22T14:05:00+02:00", 0],
  ["2026-07-01T23:30:00.000Z", "Europe/London", "2026-07-02T00:30:00+01:00", 4],
  ["2026-01-01T02:00:00.000Z", "America/St_Johns", "2025-12-31T22:30:00-03:30", 3],
  ["2026-01-01T00:00:00.000Z", "Asia/Kathmandu", "2026-01-01T05:45:00+05:45", 4],
  ["2026-01-01T00:00:00.000Z", "UTC", "2026-01-01T00:00:00+00:00", 4],
])("%s in %s", (instant, zone, iso, weekday) => {
  expect(printedTime(new Date(instant), zone)).toMatchObject({ iso, weekday });
});

test("the printed time names the same instant", () => {
  for (let day = 0; day < 400; day += 1) {
    const instant = new Date(Date.UTC(2026, 0, 1, day % 24, 17, 5) + day * 86_400_000);
    expect(new Date(printedTime(instant, "Asia/Jerusalem").iso)).toEqual(instant);
  }
});

test("an unknown zone is known as such", () => {
  expect(isTimeZone("Asia/Jerusalem")).toBe(true);
  expect(isTimeZone("Mars/Olympus")).toBe(false);
});
