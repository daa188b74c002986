import fc from "fast-check";
import { expect, test } from "vitest";
import { outdated } from "./retention.ts";

const backup = (number: number, at: string) => ({ path: `${number}`, number, at });
const numbers = (list: { number: number }[]) => list.map(({ number }) => number);

/** One at noon of every day of so many, newest first. */
function daily(days: number) {
  const all = Array.from({ length: days }, (_, at) =>
    backup(at + 1, new Date(Date.UTC(2026, 0, 5 + at, 12)).toISOString()),
  );
  return all.reverse();
}

test("ten days and the newest of each of four weeks before them are kept", () => {
  const all = daily(60);
  const gone = new Set(numbers(outdated(all)));
  const kept = all.filter(({ number }) => !gone.has(number)).map(({ at }) => at.slice(0, 10));
  // 5 March 2026 is a Thursday; the ten days reach into the week of 23 February, so the weeks before end on Sundays.
  expect(kept).toEqual([
    ...["2026-03-05", "2026-03-04", "2026-03-03", "2026-03-02", "2026-03-01", "2026-02-28"],
    ...["2026-02-27", "2026-02-26", "2026-02-25", "2026-02-24"],
    ...["2026-02-22", "2026-02-15", "2026-02-08", "2026-02-01"],
  ]);
});

test("of several in a day the newest is kept", () => {
  const all = [backup(3, "2026-03-05T18:00:00Z"), backup(2, "2026-03-05T12:00:00Z"), backup(1, "2026-03-04T12:00:00Z")];
  expect(numbers(outdated(all))).toEqual([2]);
});

test("the newest is never let go, wherever the clock stands, and never more than fourteen stay", () => {
  const times = fc.array(fc.date({ min: new Date(0), max: new Date("2100-01-01"), noInvalidDate: true }), {
    minLength: 1,
    maxLength: 80,
  });
  fc.assert(
    fc.property(times, (dates) => {
      const all = dates.map((date, at) => backup(dates.length - at, date.toISOString()));
      const gone = numbers(outdated(all));
      expect(gone).not.toContain(all[0]?.number);
      expect(all.length - gone.length).toBeLessThanOrEqual(14);
    }),
  );
});

test("day by day, what rotation leaves is what it would have left at once", () => {
  let kept: ReturnType<typeof daily> = [];
  for (const next of daily(60).reverse()) {
    kept = [next, ...kept];
    const gone = new Set(outdated(kept));
    kept = kept.filter((one) => !gone.has(one));
  }
  expect(kept.length).toBe(14);
});
