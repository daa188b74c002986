import fc from "fast-check";
import { expect, test } from "vitest";
import { dayNumber } from "../../shared/search/read-days.ts";
import { dayOf, startOfDay } from "./day-bounds.ts";
import { monthFacts } from "./month-facts.ts";

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

test("the words for a time are begun by those of every change in it, and are few", () => {
  const instant = fc.date({ min: new Date("1900-01-01"), max: new Date("2099-12-31"), noInvalidDate: true });
  fc.assert(
    fc.property(instant, instant, instant, fc.boolean(), fc.boolean(), (one, from, to, openStart, openEnd) => {
      const facts = monthFacts(openStart ? null : from, openEnd ? null : to);
      expect(facts.length).toBeLessThanOrEqual(60);
      const [year, month] = one.toISOString().split("-");
      const isIn = (openStart || one >= from) && (openEnd || one < to);
      const isFound = [`y${year}`, `m${year}${month}`].some((word) => facts.some((fact) => word.startsWith(fact)));
      expect(isFound || !isIn).toBe(true);
      const isFar =
        (!openStart && one.getTime() < from.getTime() - 32 * 86_400_000) ||
        (!openEnd && one.getTime() > to.getTime() + 32 * 86_400_000);
      expect(isFound && isFar).toBe(false);
    }),
  );
  expect(monthFacts(new Date("2018-11-05"), new Date("2031-02-01T00:00:00Z"))).toEqual(
    "m201811 m201812 y2019 y202 y2030 m203101".split(" "),
  );
});
