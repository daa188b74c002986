import fc from "fast-check";
import { expect, test } from "vitest";
import { monthFacts } from "./month-facts.ts";

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
