import { expect, test } from "vitest";
import type { SelectedLine } from "../../editor/macros/page-macros.ts";
import { type Choice, conversionsOf, unitsWithChoice, usualCurrency } from "./conversions.ts";

const rates = { version: 1, home: "ILS", oldAfter: 30, rates: [{ code: "USD", rate: 4, date: "2026-11-01" }] } as const;
const choice: Choice = { mode: "append", targets: {}, to: "ILS", rates: { ...rates, rates: [...rates.rates] } };
const line = (text: string, language = "en", from = 0, to = text.length): SelectedLine => {
  return { line: { text, language, phrases: [], quoted: false }, from, to };
};
const told = (kind: "units" | "currency", selected: SelectedLine) =>
  conversionsOf(kind, selected, choice).map(({ words, told, edit }) => {
    return `${words}: ${told?.replaceAll("\u00A0", " ")}${edit ? "" : " (not put)"}`;
  });

test("a figure is told in the language of its words", () => {
  expect(told("units", line("5 km and 5 ק״מ"))).toEqual(["5 km: 3.1 miles", "5 ק״מ: 3.1 מייל"]);
  expect(told("units", line("רץ 5 km ו־5 ק״מ", "he"))).toEqual(["5 km: 3.1 miles", "5 ק״מ: 3.1 מייל"]);
  expect(told("currency", line("עלה $5, 5 dollars", "he"))).toEqual(["$5: 20 שקל", "5 dollars: 20 shekels"]);
});

test("what has no rate, or is told already, is said and not put", () => {
  expect(told("currency", line("£5 or $5 (₪20)"))).toEqual(["£5: undefined (not put)", "$5: ₪20 (not put)"]);
});

test("choices are offered where there are some", () => {
  expect(unitsWithChoice([line("40 dunams, 5 km")])).toEqual([{ unit: "dunam", targets: ["acre", "hectare"] }]);
  expect(usualCurrency([line("$5")], choice.rates)).toBe("ILS");
  expect(usualCurrency([line("₪5")], choice.rates)).toBe("USD");
});
