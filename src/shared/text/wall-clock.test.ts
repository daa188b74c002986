import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, instantAt, wallClock } from "./wall-clock.ts";

const zones = [
  "UTC",
  "Asia/Jerusalem",
  "America/New_York",
  "Asia/Kathmandu",
  "Australia/Lord_Howe",
  "Pacific/Kiritimati",
];

test("shows what a clock of the zone shows, and finds the instant again", () => {
  expect(wallClock("2026-11-25T16:00:00.000Z", "Asia/Jerusalem")).toEqual({ day: "2026-11-25", time: "18:00" });
  expect(instantAt({ day: "2026-11-25", time: "18:00" }, "Asia/Jerusalem")).toBe("2026-11-25T16:00:00.000Z");
  expect(instantAt({ day: "2026-07-25", time: "18:00" }, "Asia/Jerusalem")).toBe("2026-07-25T15:00:00.000Z");
});

test("any instant is found again but for the hour that comes twice, which means its first", () => {
  const instants = fc.integer({ min: Date.parse("1990-01-01") / 60_000, max: Date.parse("2040-01-01") / 60_000 });
  fc.assert(
    fc.property(instants, fc.constantFrom(...zones), (minute, zone) => {
      const iso = new Date(minute * 60_000).toISOString();
      const shown = wallClock(iso, zone);
      const again = shown ? instantAt(shown, zone) : null;
      expect(again === null ? null : wallClock(again, zone)).toEqual(shown);
      const apart = minute * 60_000 - Date.parse(again ?? "");
      expect(apart === 0 || (apart > 0 && apart <= 3_600_000)).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test("where clocks are put back it is the first, where they are put forward so much later", () => {
  expect(instantAt({ day: "2026-10-25", time: "01:30" }, "Asia/Jerusalem")).toBe("2026-10-24T22:30:00.000Z");
  expect(instantAt({ day: "2026-03-27", time: "02:30" }, "Asia/Jerusalem")).toBe("2026-03-27T00:30:00.000Z");
});

test.each([
  [{ day: "2026-02-30", time: "10:00" }, "UTC"],
  [{ day: "2026-02-20", time: "25:00" }, "UTC"],
  [{ day: "tomorrow", time: "10:00" }, "UTC"],
  [{ day: "2026-02-20", time: "10:00" }, "Mars/Base"],
])("what no clock shows is no instant: %j in %s", (wall, zone) => {
  expect(instantAt(wall, zone)).toBeNull();
});

test("counts days over the ends of months and years", () => {
  expect([addDays("2026-12-31", 1), addDays("2026-03-01", -1), addDays("2028-02-28", 1)]).toEqual([
    ...["2027-01-01", "2026-02-28", "2028-02-29"],
  ]);
});
