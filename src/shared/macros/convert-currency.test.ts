import { describe, expect, it, test } from "vitest";
import { edited } from "../checks/text/edit.ts";
import { sumEdit, sumsAt, sumsIn, tellSum } from "./convert-currency.ts";
import { type CurrencyCode, type CurrencyRates, isOld, rateBetween } from "./currency-rates.ts";

const rates: CurrencyRates = {
  version: 1,
  home: "ILS",
  oldAfter: 30,
  rates: [
    { code: "USD", rate: 3.6, date: "2026-11-01" },
    { code: "EUR", rate: 4, date: "2026-09-01" },
  ],
};
const told = (text: string, to: CurrencyCode, language = "en") =>
  sumsIn(text).map((sum) => tellSum(sum, to, rates, language)?.replaceAll("\u00A0", " ") ?? null);

describe("a sum is told in another currency", () => {
  it.each([
    ["$10", "ILS", "₪36"],
    ["$1.25 million", "ILS", "₪4.5 million"],
    ["$1,234", "ILS", "₪4,442"],
    ["US$5bn", "EUR", "€4.5bn"],
    ["10 dollars", "ILS", "36 shekels"],
    ["NIS 100", "USD", "$28"],
    ["3 million shekels", "USD", "830,000 dollars"],
    ["$900 million", "ILS", "₪3.2 billion"],
    ["100₪", "EUR", "€25"],
    ["20 euros", "USD", "22 dollars"],
    ["EUR 20", "USD", "$22"],
  ] as const)("%s in %s: %s", (text, to, expected) => expect(told(text, to)).toEqual([expected]));

  it.each([
    ["10 דולר", "ILS", "36 שקל"],
    ["3 מיליון דולר", "ILS", "11 מיליון שקל"],
    ["$5", "ILS", "18 שקל"],
    ["100 ש״ח", "USD", "28 דולר"],
  ] as const)("%s in %s: %s", (text, to, expected) => expect(told(text, to, "he")).toEqual([expected]));

  it.each([
    ["$5-10", ["₪18-36"]],
    ["$5–10 million", ["₪18–36 million"]],
    ["$5 to 10 million", ["₪18 to 36 million"]],
    ["5-10 million dollars", ["18-36 million shekels"]],
    ["$5 to 10 people", ["₪18"]],
    ["a $5-million deal", ["₪18 million"]],
    ["$5 Million", ["₪18 Million"]],
    ["$5M, $5B, $5b and $500K", ["₪18M", "₪18B", "₪18b", "₪1.8m"]],
    ["five hundred dollars", ["1,800 shekels"]],
    ["€1.234,56 or €5,50 or $1,2345", []],
  ])("no sum is told as a part of it: %s", (text, expected) => expect(told(text, "ILS")).toEqual(expected));

  it("only where there are rates for both", () => {
    expect(told("£5", "ILS")).toEqual([null]);
    expect(rateBetween("ILS", "ILS", rates)).toBeNull();
    expect(told("5 apples and 10", "ILS")).toEqual([]);
  });
});

test("the edit stands behind it or in its place, once", () => {
  const put = (text: string, mode: "append" | "replace") =>
    edited(
      text,
      sumsIn(text).flatMap((sum) => sumEdit(text, sum, { mode, to: "ILS", rates, language: "en" }) ?? []),
    );
  expect(put("cost $10, or €1", "append")).toBe("cost $10 (₪36), or €1 (₪4)");
  expect(put("cost $10 (₪36)", "append")).toBe("cost $10 (₪36)");
  expect(put("cost $10.", "replace")).toBe("cost ₪36.");
  expect(sumsAt("cost $10.", 6, 6)).toHaveLength(1);
});

test("a rate that somebody looked up too long ago is old", () => {
  const [dollar, euro] = rates.rates;
  expect(dollar && isOld(dollar, rates, "2026-11-26")).toBe(false);
  expect(euro && isOld(euro, rates, "2026-11-26")).toBe(true);
  expect(rateBetween("EUR", "USD", rates)?.used).toHaveLength(2);
});
