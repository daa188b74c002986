/** A figure as it stands in a text. */
export interface Figure {
  value: number;
  /** How many of its digits say something; a whole number that ends in zeros has at least two. */
  digits: number;
  /** Digits behind the point. */
  decimals: number;
}

const fractions: Readonly<Record<string, number>> = { "½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3 };

const small = "one two three four five six seven eight nine".split(" ");
const teens = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(" ");
const tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
/** English numbers up to ninety-nine, and hundreds, as they are written out. */
const numberWords: Readonly<Record<string, number>> = Object.fromEntries([
  ["zero", 0],
  ["hundred", 100],
  ...small.flatMap((name, at) => [[name, at + 1] as const, [`${name} hundred`, (at + 1) * 100] as const]),
  ...teens.map((name, at) => [name, at + 10] as const),
  ...tens.flatMap((ten, at) => [
    [ten, (at + 2) * 10] as const,
    ...small.map((name, one) => [`${ten}-${name}`, (at + 2) * 10 + one + 1] as const),
  ]),
]);
const words = Object.keys(numberWords)
  .sort((one, other) => other.length - one.length)
  .join("|");
/** A longer number that the word is only the end of (two hundred and fifty, 5 hundred) would be told wrongly. */
const goesOn = `(?:\\d|${words}|thousand|million)[ \\u00A0-]|(?:hundred|thousand|million)[ \\u00A0]and[ \\u00A0]`;

/** What a figure looks like: with separators of thousands, a point, a fraction, a minus; or an English number in words. */
export const figurePattern = `(?:[-−]|minus[ \\u00A0]|מינוס[ \\u00A0])?(?:\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?(?:[½¼¾⅓⅔])?)|[½¼¾⅓⅔]|(?<![\\p{L}-]|${goesOn})(?:${words})(?![\\p{L}])`;

/** Reads what `figurePattern` finds. */
export function readFigure(text: string): Figure | null {
  const word = numberWords[text.toLowerCase()];
  if (word !== undefined) return { value: word, digits: 2, decimals: 0 };
  const fraction = fractions[text.slice(-1)];
  const plain = (fraction === undefined ? text : text.slice(0, -1))
    .replaceAll(",", "")
    .replace(/^(?:−|minus.|מינוס.)/i, "-");
  const whole = plain === "" || plain === "-" ? 0 : Number(plain);
  if (!Number.isFinite(whole) || Math.abs(whole) > 1e12) return null;
  const value = fraction === undefined ? whole : whole + Math.sign(whole || 1) * fraction;
  const decimals = /\.(\d+)$/.exec(plain)?.[1]?.length ?? (fraction === undefined ? 0 : 1);
  const signs = plain.replace(/^[-0.]*/, "").replace(".", "");
  const told =
    decimals > 0 && fraction === undefined
      ? signs.length
      : signs.replace(/0+$/, "").length + (fraction === undefined ? 0 : 1);
  return { value, digits: Math.max(2, told), decimals };
}

/** A number with so many digits that say something, without zeros behind the point that say nothing. */
export function roundTo(value: number, digits: number): number {
  if (value === 0) return 0;
  return Number(value.toPrecision(Math.min(15, Math.max(1, digits))));
}

/** A number as newspapers write it: 1,200.5. */
export function writeFigure(value: number): string {
  const [whole = "", rest] = Math.abs(value)
    .toFixed(6)
    .replace(/\.?0+$/, "")
    .split(".");
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ",");
  const sign = value < 0 && Number(`${whole}.${rest ?? 0}`) !== 0 ? "−" : "";
  return `${sign}${grouped}${rest === undefined ? "" : `.${rest}`}`;
}
