import type { Edit } from "../checks/text/edit.ts";
import { isTold, withoutTold } from "./convert-units.ts";
import { type CurrencyCode, type CurrencyRates, currencies, currencyCodes, rateBetween } from "./currency-rates.ts";
import { type Figure, figurePattern, readFigure, roundTo, writeFigure } from "./figures.ts";
import { fitScale } from "./scales.ts";

/** A sum of money that stands in a text. UTF-16 units. */
export interface Sum {
  from: number;
  to: number;
  figure: Figure;
  /** Million, מיליון …, as it stands; empty for none. */
  scale: string;
  code: CurrencyCode;
  /** Written with a sign before or behind the figure, not with a name. */
  isSign: boolean;
}

const scales = "thousand|million|billion|trillion|m|bn|אלף|אלפי|מיליון|מיליוני|מיליארד|מיליארדי";
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

const before = new RegExp(
  `(?<![\\p{L}\\p{N}])(${signs})${gap}?(${figurePattern})(?:(?:${gap}?)(${scales})(?![\\p{L}\\p{N}]))?`,
  "gu",
);
const behind = new RegExp(
  `(?<![\\p{L}\\p{N}.,$€£₪¥])(${figurePattern})(?:${gap}?(${scales}))?(?:${gap}|-)?(${names}|[$€£₪¥₽₺₹₴])(?![\\p{L}\\p{N}])`,
  "giu",
);

/** Every sum of money of a text, in order. */
export function sumsIn(text: string): Sum[] {
  const found = [...text.matchAll(before)].flatMap((match): Sum[] => {
    const [whole, sign = "", digits = "", scale = ""] = match;
    const [figure, code] = [readFigure(digits), bySign.get(sign)];
    return figure && code
      ? [{ from: match.index, to: match.index + whole.length, figure, scale, code, isSign: true }]
      : [];
  });
  const others = [...text.matchAll(behind)].flatMap((match): Sum[] => {
    const [whole, digits = "", scale = "", name = ""] = match;
    const [from, to] = [match.index, match.index + whole.length];
    const code = byName.get(name.toLowerCase().replaceAll("\u00A0", " ")) ?? bySign.get(name);
    const figure = readFigure(digits);
    if (!figure || !code || found.some((one) => one.from < to && one.to > from)) return [];
    return [{ from, to, figure, scale, code, isSign: bySign.has(name) && name.length === 1 }];
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
  { figure, scale, code, isSign }: Sum,
  to: CurrencyCode,
  rates: CurrencyRates,
  language: string,
): string | null {
  const found = rateBetween(code, to, rates);
  if (!found) return null;
  const value = roundTo(figure.value * found.rate, figure.digits);
  const { sign, en, he } = currencies[to];
  const fitted = fitScale(value, scale);
  const shown = writeFigure(value * fitted.factor);
  const joint = fitted.scale === "" ? "" : /^(?:m|bn|tn)$/.test(fitted.scale) ? fitted.scale : `\u00A0${fitted.scale}`;
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
