import type { Edit } from "../checks/text/edit.ts";
import { currencyCodes } from "./currency-rates.ts";
import { type Figure, figurePattern, readFigure, roundTo, writeFigure } from "./figures.ts";
import { fitScale } from "./scales.ts";
import { type UnitId, unitOf, unitSpellings } from "./unit-table.ts";

/** A length, weight, area … that stands in a text. UTF-16 units. */
export interface Quantity {
  from: number;
  to: number;
  /** One figure, or the two ends of a range. */
  figures: readonly Figure[];
  /** What stands between two figures: "to", "-". */
  between: string;
  /** Thousand, million, אלף …, as it stands; empty for none. */
  scale: string;
  unit: UnitId;
  /** Feet and inches, pounds and ounces: the second figure counts these. */
  more: UnitId | null;
  /** Degrees by which something is warmer or colder, not a temperature. */
  isDifference?: true;
}

const scales = "thousand|million|billion|trillion|אלף|אלפי|מיליון|מיליארד";
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
const spelled = unitSpellings.map(([spelling]) => escaped(spelling).replaceAll(" ", "[ \\u00A0]")).join("|");
const spaces = "[ \\u00A0\\u202F]";

const quantity = new RegExp(
  `(?<![\\p{L}\\p{N}.,/\\p{Sc}]|\\d${spaces}(?=\\d{3}(?!\\d)))(${figurePattern})(?:(${spaces}?(?:-|–|to|עד)${spaces}?)(${figurePattern}))?(?:${spaces}(${scales}))?(?:${spaces}?|-)(${spelled})(?![\\p{L}\\p{N}/²³]|\\.\\p{L})`,
  "giu",
);
const feetAndInches = new RegExp(
  `(?<![\\p{L}\\p{N}.,/])(\\d{1,2})(?:(?:${spaces}|-)?(?:ft\\.?|feet|foot)(?:${spaces}|-)?|['′’]${spaces}?)(\\d{1,2}(?:\\.\\d)?)(?:(?:${spaces}|-)?(?:in|inches|inch)(?![\\p{L}])|["″”]|(?=[^\\p{L}\\p{N}]|$))`,
  "giu",
);

const idOf = new Map(unitSpellings.map(([spelling, id]) => [spelling.toLowerCase(), id]));
/** Single letters that are only a unit as they are written there: 20F and 5 g, not 20 f and 5G. */
const letters = new Set(unitSpellings.map(([spelling]) => spelling).filter((spelling) => spelling.length === 1));
/** "m" behind a sum of money counts millions. */
const money = new RegExp(`(?:\\p{Sc}|(?<!\\p{L})(?:NIS|${currencyCodes.join("|")}))${spaces}?$`, "u");
/** Shortened words whose point is their own, and not the end of the sentence, where the sentence goes on. */
const shortened = /(?:ft|in|lbs?|oz|mi|yds?|gal|kms?|kgs?)$/i;
const ownPoint = /^\.(?:[ \u00A0]\p{Ll}|[,;:)])/u;

const differenceBefore =
  /(?:\bby|\b(?:rise|warming|increase|drop|fall|difference|change|heating|cooling) of)(?:\s(?:about|around|some|nearly|almost|up to|at least|more than|only|just))?\s$/i;
const differenceBehind = /^\s(?:warmer|colder|hotter|cooler|higher|lower|(?:above|below)(?! (?:zero|freezing)))\b/i;
/** Whether degrees between two places say by how much, not how warm. */
const isDifference = (text: string, from: number, to: number) =>
  differenceBefore.test(text.slice(Math.max(0, from - 40), from)) || differenceBehind.test(text.slice(to, to + 16));

/** The unit that goes on where another one ends: 6 feet 2 inches. */
const smaller: Readonly<Partial<Record<UnitId, UnitId>>> = { foot: "inch", stone: "pound", pound: "ounce" };

/** Two quantities that are one thing's measure (7 pounds 3 ounces) as one. */
function compounded(text: string, found: readonly Quantity[]): Quantity[] {
  const joined: Quantity[] = [];
  for (const next of found) {
    const last = joined.at(-1);
    const isOne =
      last !== undefined &&
      smaller[last.unit] === next.unit &&
      [last, next].every(({ figures, scale, more }) => figures.length === 1 && scale === "" && more === null) &&
      last.figures[0]?.decimals === 0 &&
      /^\.?(?:,?[ \u00A0](?:and )?|-)?$/.test(text.slice(last.to, next.from));
    if (!isOne) joined.push(next);
    else
      joined[joined.length - 1] = {
        ...last,
        to: next.to,
        figures: [...last.figures, ...next.figures],
        between: " ",
        more: next.unit,
      };
  }
  return joined;
}

function tall(text: string): Quantity[] {
  return [...text.matchAll(feetAndInches)].flatMap((match): Quantity[] => {
    const [whole, feet = "", inches = ""] = match;
    const figures = [readFigure(feet), readFigure(inches)].filter((figure) => figure !== null);
    const isHeight = figures.length === 2 && (figures[1]?.value ?? 12) < 12;
    // Minutes and seconds, and a year in quotation marks, look alike: the mark of inches has to be there.
    // "6 feet 2 men" is none either: without inches the figures have to be joined, as in "6-foot-2".
    const isMarked = /["″”]$|in/i.test(whole) || /f[eot]*t-?\d/i.test(whole);
    if (!isHeight || !isMarked) return [];
    return [
      {
        from: match.index,
        to: match.index + whole.length,
        figures,
        between: " ",
        scale: "",
        unit: "foot",
        more: "inch",
      },
    ];
  });
}

/** The brackets behind a figure in which it is told otherwise already; empty where there are none. */
const toldBehind = (text: string, to: number) =>
  /^[ \u00A0]?\((?:about |some |around |כ[־-])?(?:[A-Z]{3} )?[^\p{L}()\d]{0,2}\d[^()]*\)/u.exec(
    text.slice(to, to + 60),
  )?.[0] ?? "";

/** Whether what ends at `to` is told in another measure already: brackets with a figure follow it. */
export const isTold = (text: string, { to }: { to: number }): boolean => toldBehind(text, to) !== "";

/** What was found, without what stands in brackets only to tell another of them again. */
export function withoutTold<T extends { from: number; to: number }>(text: string, found: readonly T[]): T[] {
  const told = found.map(({ to }) => ({ from: to, to: to + toldBehind(text, to).length }));
  return found.filter(({ from, to }) => !told.some((one) => one.from < from && to < one.to));
}

/** Where a quantity ends: the point of a shortened unit in the middle of a sentence (5 ft. tall) is its own. */
const behindPoint = (text: string, { from, to }: Quantity) =>
  shortened.test(text.slice(from, to)) && ownPoint.test(text.slice(to, to + 3)) ? to + 1 : to;

/** Every quantity of a text, in order; two ends of a range are one. */
export function quantitiesIn(text: string): Quantity[] {
  if (!/\d|[½¼¾⅓⅔]|\p{L}/u.test(text)) return [];
  const heights = tall(text);
  const others = [...text.matchAll(quantity)].flatMap((match): Quantity[] => {
    const [whole, one = "", between = "", other, scale = "", spelling = ""] = match;
    const [from, to] = [match.index, match.index + whole.length];
    const unit = idOf.get(spelling.toLowerCase().replaceAll("\u00A0", " "));
    const figures = [one, other].flatMap((figure) => (figure === undefined ? [] : (readFigure(figure) ?? [])));
    if (unit === undefined || figures.length !== (other === undefined ? 1 : 2)) return [];
    if (spelling.length === 1 && !letters.has(spelling)) return [];
    if (spelling === "m" && money.test(text.slice(Math.max(0, from - 5), from))) return [];
    if (heights.some((height) => height.from < to && height.to > from)) return [];
    const found: Quantity = { from, to, figures, between, scale, unit, more: null };
    const isOf = unitOf(unit).kind === "temperature" && isDifference(text, from, to);
    return [isOf ? { ...found, isDifference: true } : found];
  });
  const sorted = [...heights, ...others].sort((first, second) => first.from - second.from);
  const found = compounded(text, sorted).map((one) => ({ ...one, to: behindPoint(text, one) }));
  return withoutTold(text, found);
}

const asCelsius = (value: number, from: UnitId) => (from === "fahrenheit" ? ((value - 32) * 5) / 9 : value);

/** A value of one unit in another of its kind, unrounded. */
export function convert(value: number, from: UnitId, to: UnitId): number {
  if (unitOf(from).kind !== "temperature") return (value * unitOf(from).factor) / unitOf(to).factor;
  const celsius = asCelsius(value, from);
  return to === "fahrenheit" ? (celsius * 9) / 5 + 32 : celsius;
}

/** A figure in another unit, as exact as the figure is and no more. */
function converted(figure: Figure, { unit: from, isDifference }: Quantity, to: UnitId): number {
  const value = convert(figure.value, from, to) - (isDifference ? convert(0, from, to) : 0);
  if (unitOf(from).kind === "temperature" && !isDifference) return Number(value.toFixed(figure.decimals));
  return roundTo(value, figure.digits);
}

const small = 0.5;

/** The unit in which a quantity is told: of lengths under half of the usual one (0.3 m) the next smaller. */
export function usualTarget({ unit, figures, scale }: Quantity): UnitId {
  const [first, second] = unitOf(unit).targets as readonly UnitId[];
  const value = figures.at(-1)?.value ?? 0;
  const isSmall =
    first !== undefined &&
    scale === "" &&
    unitOf(first).kind === "length" &&
    Math.abs(convert(value, unit, first)) < small;
  return (isSmall ? second : first) ?? first ?? unit;
}

/** Units that Americans spell otherwise. */
const american: Readonly<Record<string, string>> = { litre: "liter", litres: "liters" };

function unitWord(id: UnitId, value: number, language: string): string {
  const { en, he } = unitOf(id);
  const [one, more] = language.startsWith("he") ? he : en;
  const word = Math.abs(value) === 1 ? one : more;
  return language === "en-US" ? (american[word] ?? word) : word;
}

/** A quantity told in another unit, in the words of a language: "16 km". Between figure and unit stands a space that does not break. */
export function tellIn(quantity: Quantity, target: UnitId, language: string): string {
  const { figures, between, scale, unit, more } = quantity;
  const [one, other] = figures;
  if (!one) return "";
  const joint = target === "fahrenheit" || target === "celsius" ? "" : "\u00A0";
  const isCompound = more !== null && other !== undefined;
  const values = isCompound
    ? [roundTo(convert(one.value, unit, target) + convert(other.value, more, target), 3)]
    : figures.map((figure) => converted(figure, quantity, target));
  const last = values.at(-1) ?? 0;
  const fitted = fitScale(last, scale);
  const word = unitWord(target, fitted.scale === "" ? last * fitted.factor : 2, language);
  const written = values.map((value) => writeFigure(value * fitted.factor)).join(between);
  return `${written}${fitted.scale === "" ? "" : `\u00A0${fitted.scale}`}${joint}${word}`;
}

export interface ConversionChoice {
  /** Behind what stands there, in brackets; or in its place. */
  mode: "append" | "replace";
  /** BCP 47, for the words of units. */
  language: string;
  /** Units other than the usual ones, by the unit that is told. */
  targets?: Readonly<Partial<Record<UnitId, UnitId>>>;
}

/** The quantities of a part of a text: those that stand in it, or hold the caret where nothing is selected. */
export function quantitiesAt(text: string, from: number, to: number): Quantity[] {
  return quantitiesIn(text).filter((one) =>
    from === to ? one.from <= from && from <= one.to : one.from >= from && one.to <= to,
  );
}

/** The edit by which a quantity is told in another unit; null where it is told so already. */
export function conversionEdit(text: string, quantity: Quantity, choice: ConversionChoice): Edit | null {
  const { mode, language, targets = {} } = choice;
  const told = tellIn(quantity, targets[quantity.unit] ?? usualTarget(quantity), language);
  if (mode === "replace") return { start: quantity.from, end: quantity.to, text: told };
  return isTold(text, quantity) ? null : { start: quantity.to, end: quantity.to, text: ` (${told})` };
}
