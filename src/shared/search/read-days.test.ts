import fc from "fast-check";
import { expect, test } from "vitest";
import { calendarDay, dayNumber, readDays } from "./read-days.ts";

const today = dayNumber(2026, 11, 25);
const shown = (value: string) => {
  const days = readDays(value, today);
  if (days === null || days === "typing") return days;
  return [days.from, days.to].map((day) => calendarDay(day).join("-")).join(" ");
};

test.each([
  ["2024", "2024-1-1 2025-1-1"],
  ["2024-", "2024-1-1 2025-1-1"],
  ["2024-0", "2024-1-1 2025-1-1"],
  ["2024-12", "2024-12-1 2025-1-1"],
  ["2024-02-29", "2024-2-29 2024-3-1"],
  ["2024-2-9", "2024-2-9 2024-2-10"],
  ["0099-01-01", "99-1-1 99-1-2"],
  ["Today", "2026-11-25 2026-11-26"],
  ["אתמול", "2026-11-24 2026-11-25"],
  ["tomorrow", "2026-11-26 2026-11-27"],
  ["week", "2026-11-25 2026-12-2"],
  ["tod", "typing"],
  ["202", "typing"],
  ["2023-02-29", null],
  ["2024-13", null],
  ["soon", null],
])("%s is %s", (value, days) => {
  expect(shown(value)).toBe(days);
});

test("every day is read as itself", () => {
  fc.assert(
    fc.property(fc.integer({ min: -500_000, max: 2_900_000 }), (day) => {
      const [year, month, date] = calendarDay(day);
      expect(dayNumber(year, month, date)).toBe(day);
      fc.pre(year >= 0 && year <= 9999);
      expect(readDays(`${String(year).padStart(4, "0")}-${month}-${date}`, today)).toEqual({ from: day, to: day + 1 });
    }),
  );
});
