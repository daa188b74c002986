import type { Edit } from "../../../shared/checks/text/edit.ts";
import { sumEdit, sumsAt, tellSum } from "../../../shared/macros/convert-currency.ts";
import { conversionEdit, quantitiesAt, tellIn, usualTarget } from "../../../shared/macros/convert-units.ts";
import type { CurrencyCode, CurrencyRates } from "../../../shared/macros/currency-rates.ts";
import { type UnitId, unitOf } from "../../../shared/macros/unit-table.ts";
import type { SelectedLine } from "../../editor/macros/page-macros.ts";

/** What is to become of figures, as the dialog has it. */
export interface Choice {
  mode: "append" | "replace";
  targets: Readonly<Partial<Record<UnitId, UnitId>>>;
  to: CurrencyCode;
  rates: CurrencyRates;
}

/** A figure that was found, with what it would be told as; null where it cannot be, or is already. */
export interface Conversion {
  words: string;
  told: string | null;
  /** There is something to be put. */
  edit: Edit | null;
}

/** What a figure is told in: the language of its own words, so that a foreign measure in a line is told as it stands. */
function languageOf(words: string, line: string): string {
  if (/\p{Script=Hebrew}/u.test(words)) return "he";
  return /\p{Script=Latin}/u.test(words) && line.startsWith("he") ? "en" : line;
}

/** What is found in a selected part of a line, and what becomes of it. */
export function conversionsOf(
  kind: "units" | "currency",
  { line, from, to }: SelectedLine,
  choice: Choice,
): Conversion[] {
  const { text } = line;
  const words = (found: { from: number; to: number }) => text.slice(found.from, found.to);
  const languageFor = (found: { from: number; to: number }) => languageOf(words(found), line.language);
  if (kind === "units") {
    return quantitiesAt(text, from, to).map((one) => ({
      words: words(one),
      told: tellIn(one, choice.targets[one.unit] ?? usualTarget(one), languageFor(one)),
      edit: conversionEdit(text, one, { ...choice, language: languageFor(one) }),
    }));
  }
  return sumsAt(text, from, to).map((sum) => ({
    words: words(sum),
    told: tellSum(sum, choice.to, choice.rates, languageFor(sum)),
    edit: sumEdit(text, sum, { ...choice, language: languageFor(sum) }),
  }));
}

/** The units in what is selected for which there is more than one to tell them in. */
export function unitsWithChoice(lines: readonly SelectedLine[]): { unit: UnitId; targets: readonly UnitId[] }[] {
  const found = lines.flatMap(({ line, from, to }) => quantitiesAt(line.text, from, to));
  const units = [...new Set(found.map(({ unit }) => unit))];
  return units
    .map((unit) => ({ unit, targets: unitOf(unit).targets as readonly UnitId[] }))
    .filter(({ targets }) => targets.length > 1);
}

/** The currency that sums are usually told in: the home one, or for sums in it the first that there is a rate of. */
export function usualCurrency(lines: readonly SelectedLine[], { home, rates }: CurrencyRates): CurrencyCode {
  const sums = lines.flatMap(({ line, from, to }) => sumsAt(line.text, from, to));
  return sums.every(({ code }) => code === home) ? (rates[0]?.code ?? home) : home;
}
