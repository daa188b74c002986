import { expect, it, test } from "vitest";
import type { CurrencyRates } from "../../../../shared/macros/currency-rates.ts";
import { draftOf, newRow, ratesOf } from "./rates-draft.ts";

const rates: CurrencyRates = {
  version: 1,
  home: "ILS",
  oldAfter: 14,
  rates: [{ code: "USD", rate: 3.65, date: "2026-11-20" }],
};
const draft = draftOf(rates);

it("rates come back from their form as they were", () => {
  expect(ratesOf(draft)).toEqual({ rates });
  const row = newRow(draft, "2026-11-26");
  expect(row).toMatchObject({ code: "EUR", date: "2026-11-26" });
  expect(ratesOf({ ...draft, rows: [...draft.rows, { ...row, rate: " 4,1 " }] })).toMatchObject({
    rates: { rates: [{}, { code: "EUR", rate: 4.1 }] },
  });
});

test.each([
  [{ rate: "much" }, "rate", "rates.rateWrong"],
  [{ rate: "-1" }, "rate", "rates.rateWrong"],
  [{ rate: "" }, "rate", "rates.rateWrong"],
  [{ date: "2026-02-30" }, "date", "rates.dateWrong"],
  [{ date: "yesterday" }, "date", "rates.dateWrong"],
  [{ code: "ILS" }, "code", "rates.isHome"],
] as const)("%j is told at its row", (patch, field, key) => {
  const rows = draft.rows.map((row) => ({ ...row, ...patch }));
  expect(ratesOf({ ...draft, rows })).toEqual({ faults: new Map([[0, { field, key }]]) });
});

it("a currency has one rate", () => {
  const [row] = draft.rows;
  const twice = row ? [row, { ...row, key: 7 }] : [];
  expect(ratesOf({ ...draft, rows: twice })).toEqual({ faults: new Map([[7, { field: "code", key: "rates.twice" }]]) });
});
