import fc from "fast-check";
import { expect, test } from "vitest";
import { dayOf, startOfDay } from "./day-bounds.ts";
import { dayNumber } from "./read-days.ts";

const zones = [
  "UTC",
  "Asia/Jerusalem",
  "America/New_York",
  "Asia/Kathmandu",
  "Pacific/Kiritimati",
  "Africa/Cairo",
  "America/Havana",
];

test("a day begins at the first instant at which it is that day there, also where clocks leap at midnight", () => {
  expect(startOfDay(dayNumber(2026, 7, 1), "Asia/Jerusalem").toISOString()).toBe("2026-06-30T21:00:00.000Z");
  // In Havana clocks go from 0:00 to 1:00, and back from 1:00 to 0:00.
  expect(startOfDay(dayNumber(2024, 3, 10), "America/Havana").toISOString()).toBe("2024-03-10T05:00:00.000Z");
  expect(startOfDay(dayNumber(2024, 11, 3), "America/Havana").toISOString()).toBe("2024-11-03T04:00:00.000Z");
  const days = fc.integer({ min: dayNumber(1975, 1, 1), max: dayNumber(2035, 1, 1) });
  fc.assert(
    fc.property(days, fc.constantFrom(...zones), (day, zone) => {
      const start = startOfDay(day, zone);
      expect([dayOf(new Date(start.getTime() - 1), zone), dayOf(start, zone)]).toEqual([day - 1, day]);
    }),
  );
});

test("every year that can be typed has bounds that sort as text", () => {
  for (const zone of zones) {
    const years = [-1, 0, 1, 2, 1999, 9998, 9999, 10_000].map((year) =>
      startOfDay(dayNumber(year, 1, 1), zone).toISOString(),
    );
    expect(years.every((at) => /^\d{4}-/.test(at))).toBe(true);
    expect(years).toEqual(years.toSorted());
  }
});
