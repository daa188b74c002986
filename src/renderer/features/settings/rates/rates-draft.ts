import {
  type CurrencyCode,
  type CurrencyRates,
  currencyCodes,
  currencyRates,
} from "../../../../shared/macros/currency-rates.ts";
import type { MessageKey } from "../../../../shared/messages/catalogue.ts";

/** A rate as it is typed. `key` tells rows apart. */
export interface RateRow {
  key: number;
  code: CurrencyCode;
  rate: string;
  date: string;
}

/** Rates as they are typed. */
export interface RatesDraft {
  home: CurrencyCode;
  oldAfter: number;
  rows: RateRow[];
}

export const draftOf = ({ home, oldAfter, rates }: CurrencyRates): RatesDraft => ({
  home,
  oldAfter,
  rows: rates.map(({ code, rate, date }, key) => ({ key, code, rate: String(rate), date })),
});

/** What is wrong with a row, by the key of the row. */
export type RowFaults = ReadonlyMap<number, { field: "rate" | "date" | "code"; key: MessageKey }>;

const isDay = (date: string) =>
  /^\d{4}-\d{2}-\d{2}$/.test(date) && new Date(`${date}T00:00:00Z`).toJSON()?.startsWith(date) === true;

function faultsOf({ home, rows }: RatesDraft): RowFaults {
  const faults = new Map<number, { field: "rate" | "date" | "code"; key: MessageKey }>();
  for (const { key, code, rate, date } of rows) {
    const value = Number(rate.trim().replace(",", "."));
    const isTwice = rows.find((row) => row.code === code)?.key !== key;
    if (code === home || isTwice)
      faults.set(key, { field: "code", key: code === home ? "rates.isHome" : "rates.twice" });
    else if (!(value > 0) || !Number.isFinite(value)) faults.set(key, { field: "rate", key: "rates.rateWrong" });
    else if (!isDay(date.trim())) faults.set(key, { field: "date", key: "rates.dateWrong" });
  }
  return faults;
}

/** The rates that a draft makes, or what is wrong with which row. */
export function ratesOf(draft: RatesDraft): { rates: CurrencyRates } | { faults: RowFaults } {
  const faults = faultsOf(draft);
  if (faults.size > 0) return { faults };
  const rates = draft.rows.map(({ code, rate, date }) => {
    return { code, rate: Number(rate.trim().replace(",", ".")), date: date.trim() };
  });
  return { rates: currencyRates.parse({ version: 1, home: draft.home, oldAfter: draft.oldAfter || 30, rates }) };
}

/** A row for the first currency that has none. */
export function newRow({ home, rows }: RatesDraft, today: string): RateRow {
  const used = new Set([home, ...rows.map(({ code }) => code)]);
  const code = currencyCodes.find((one) => !used.has(one)) ?? "EUR";
  return { key: Math.max(-1, ...rows.map(({ key }) => key)) + 1, code, rate: "", date: today };
}
