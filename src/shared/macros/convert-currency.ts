import type { Edit } from "../checks/text/edit.ts";
import { isTold, withoutTold } from "./convert-units.ts";
import { type CurrencyCode, type CurrencyRates, currencies, currencyCodes, rateBetween } from "./currency-rates.ts";
import { type Figure, figurePattern, readFigure, roundTo, writeFigure } from "./figures.ts";
import { fitScale } from "./scales.ts";

/** A sum of money that stands in a text. UTF-16 units. */
export interface Sum {
  from: number;
  to: number;
  /** One figure, or the two ends of a range. */
  figures: readonly Figure[];
  /** What stands between two figures: "–". */
  between: string;
  /** Million, מיליון …, as it stands; empty for none. */
  scale: string;
  code: CurrencyCode;
  /** Written with a sign before or behind the figure, not with a name. */
  isSign: boolean;
}

const lowScales = "thousand|million|billion|trillion|k|m|b|bn|tn|אלף|אלפי|מיליון|מיליוני|מיליארד|מיליארדי";
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replaceAll(" ", "[ \\u00A0]");

const named = currencyCodes.flatMap((code) => {
  const { en, he, also } = currencies[code];
  return [...en, ...he, ...also.split("|").filter(Boolean), code].map((name) => [name.toLowerCase(), code] as const);
});
const signed = currencyCodes.flatMap((code) => {
  const { sign, also } = currencies[code];
  const signs = [sign, code, ...also.split("|").filter((one) => /[$]|^[A-Z]+$/.test(one))].filter(Boolean);
  return signs.map((one) => [one, code] as const);
});
const byName = new Map<string, CurrencyCode>(named);
const bySign = new Map<string, CurrencyCode>(signed);
const longest = (words: Iterable<string>) =>
  [...words]
    .sort((one, other) => other.length - one.length)
    .map(escaped)
    .join("|");
const names = longest(byName.keys());
const signs = longest(bySign.keys());
const gap = "[ \\u00A0\\u202F]";

/** In small letters and in capitals. Written out: `(?i:…)` was seen to take small letters alone in a process that ran for long. */
const scales = lowScales.replace(/[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`);
const scaled = `(?:${gap}|-)?(?:${scales})(?![\\p{L}\\p{N}])`;
/** A range: with a dash; with "to" only before a scale, as in "$5 to 10 million": "$5 to 10 people" is none. */
const range = `(?:(${gap}?[-–]${gap}?(?=\\d)|${gap}(?:to|עד)${gap}(?=[\\d.,]+${scaled}))(${figurePattern}))?`;
const scale = `(?:(?:${gap}|-)?((?:${scales}))(?![\\p{L}\\p{N}]))?`;
/** A figure that goes on in a way that is not read (1.234,56) is left alone: a part of it would be another sum. */
const whole = `(?![\\p{L}\\p{N}]|[.,]\\d|${scaled}|[-–]\\d)`;

const before = new RegExp(`(?<![\\p{L}\\p{N}])(${signs})${gap}?(${figurePattern})${range}${scale}${whole}`, "gu");
const behind = new RegExp(
  `(?<![\\p{L}\\p{N}.,$€£₪¥]|\\d${gap}?[-–]${gap}?)(${figurePattern})${range}${scale}(?:${gap}|-)?(${names}|[$€£₪¥₽₺₹₴])(?![\\p{L}\\p{N}])`,
  "giu",
);

const figuresOf = (one: string, other: string | undefined): Figure[] =>
  [one, other].flatMap((digits) => (digits === undefined ? [] : (readFigure(digits) ?? [])));

/** Every sum of money of a text, in order. */
export function sumsIn(text: string): Sum[] {
  const found = [...text.matchAll(before)].flatMap((match): Sum[] => {
    const [all, sign = "", one = "", between = "", other, scale = ""] = match;
    const [figures, code] = [figuresOf(one, other), bySign.get(sign)];
    return code && figures.length === (other === undefined ? 1 : 2)
      ? [{ from: match.index, to: match.index + all.length, figures, between, scale, code, isSign: true }]
      : [];
  });
  const others = [...text.matchAll(behind)].flatMap((match): Sum[] => {
    const [all, one = "", between = "", other, scale = "", name = ""] = match;
    const [from, to] = [match.index, match.index + all.length];
    const code = byName.get(name.toLowerCase().replaceAll("\u00A0", " ")) ?? bySign.get(name);
    const figures = figuresOf(one, other);
    if (!code || figures.length !== (other === undefined ? 1 : 2)) return [];
    if (found.some((sum) => sum.from < to && sum.to > from)) return [];
    return [{ from, to, figures, between, scale, code, isSign: bySign.has(name) && name.length === 1 }];
  });
  return withoutTold(
    text,
    [...found, ...others].sort((one, other) => one.from - other.from),
  );
}

/** The sums of a part of a text, or the one that holds the caret. */
export function sumsAt(text: string, from: number, to: number): Sum[] {
  return sumsIn(text).filter((one) =>
    from === to ? one.from <= from && from <= one.to : one.from >= from && one.to <= to,
  );
}

/** A sum in another currency, rounded as the sum is, written as it is (with a sign, or in words); null without a rate. */
export function tellSum(
  { figures, between, scale, code, isSign }: Sum,
  to: CurrencyCode,
  rates: CurrencyRates,
  language: string,
): string | null {
  const found = rateBetween(code, to, rates);
  if (!found) return null;
  const values = figures.map(({ value, digits }) => roundTo(value * found.rate, digits));
  const { sign, en, he } = currencies[to];
  const fitted = fitScale(values.at(-1) ?? 0, scale);
  const shown = values.map((value) => writeFigure(value * fitted.factor)).join(between);
  const joint =
    fitted.scale === "" ? "" : /^(?:k|m|b|bn|tn)$/i.test(fitted.scale) ? fitted.scale : `\u00A0${fitted.scale}`;
  const isHebrew = language.startsWith("he");
  if (isSign && sign !== "" && !isHebrew) return `${sign}${shown}${joint}`;
  const [one, more] = isHebrew ? he : en;
  return `${shown}${joint} ${shown === "1" && fitted.scale === "" ? one : more}`;
}

/** The edit by which a sum is told in another currency; null without a rate, or where it is told so already. */
export function sumEdit(
  text: string,
  sum: Sum,
  {
    mode,
    to,
    rates,
    language,
  }: { mode: "append" | "replace"; to: CurrencyCode; rates: CurrencyRates; language: string },
): Edit | null {
  const told = tellSum(sum, to, rates, language);
  if (told === null) return null;
  if (mode === "replace") return { start: sum.from, end: sum.to, text: told };
  return isTold(text, sum) ? null : { start: sum.to, end: sum.to, text: ` (${told})` };
}
