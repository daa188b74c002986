import type { StyleToken } from "./style-tokens.ts";

/** A phrase of a text that is not read as the text is: of another language, or code or an address. UTF-16 units. */
export interface StylePhrase {
  from: number;
  to: number;
  language: string;
  verbatim: boolean;
}

/** A line of text with what has to be known of it. */
export interface StyleText {
  text: string;
  /** BCP 47. */
  language: string;
  phrases: readonly StylePhrase[];
  /** All of it is what somebody else said: a quotation or a pull quote. */
  quoted: boolean;
}

export interface TextSpan {
  from: number;
  to: number;
}

const openers = new Set(["“", "„", "‟", '"', "״", "«", "”"]);
const closers = new Set(["”", '"', "״", "»", "“"]);

/** Whether a straight mark is an inch or a second: it touches a figure before it. */
const isMeasure = (before: StyleToken | undefined, mark: StyleToken, sign: string) =>
  (sign === '"' || sign === "״") && before?.kind === "number" && !mark.apart;

/**
 * The quotations of a line, marks included, from what stands between double quotation marks of any language. One that is not closed goes
 * on to the end of the line, since a quotation of several paragraphs is closed in the last only.
 */
export function quotationsIn(text: string, tokens: readonly StyleToken[]): TextSpan[] {
  const found: TextSpan[] = [];
  let open: { from: number; sign: string } | null = null;
  for (const [at, token] of tokens.entries()) {
    if (token.kind !== "mark") continue;
    const sign = text.charAt(token.from);
    if (open) {
      if (!closers.has(sign) || (sign === "“" && open.sign !== "„")) continue;
      found.push({ from: open.from, to: token.to });
      open = null;
    } else if (openers.has(sign) && !isMeasure(tokens[at - 1], token, sign)) open = { from: token.from, sign };
  }
  if (open) found.push({ from: open.from, to: text.length });
  return found;
}

/** What an address looks like: with a scheme, of a mailbox, a handle, a tag, or a host of at least two parts in small letters. */
const address =
  /:\/\/|^www\.|[^\s]@[^\s]|^[("'“]*[@#]\p{L}|^[("'“]*(?:[a-z0-9-]+\.)+[a-z]{2,}(?:[/:?#]|[.,;:!?)"'”]*$)/iu;

/** The addresses of a line: words between white space that are one. */
export function addressesIn(text: string): TextSpan[] {
  if (!/[.@#/]/.test(text)) return [];
  const found: TextSpan[] = [];
  for (const { 0: word, index } of text.matchAll(/\S+/g)) {
    // A longer one is no word that anybody wrote; looking at its beginning keeps the work small.
    if (address.test(word.slice(0, 200))) found.push({ from: index, to: index + word.length });
  }
  return found;
}

const primary = (language: string) => language.toLowerCase().split("-")[0] ?? "";

/** Whether a part of a line is read in the line's own language; then that language, else null. */
export function languageAt({ language, phrases }: StyleText, from: number, to: number): string | null {
  const first = firstOf(phrases.length, (at) => (phrases[at]?.to ?? 0) > from);
  for (let at = first; at < phrases.length; at += 1) {
    const phrase = phrases[at];
    if (!phrase || phrase.from >= to) break;
    if (phrase.verbatim) return null;
    if (primary(phrase.language) === primary(language)) continue;
    return phrase.from <= from && phrase.to >= to ? primary(phrase.language) : null;
  }
  return primary(language);
}

/** Whether a rule for these languages holds for a part of a line. One for all languages leaves foreign phrases alone. */
export function holdsFor(languages: readonly string[], text: StyleText, from: number, to: number): boolean {
  const own = languageAt(text, from, to);
  if (own === null) return false;
  return languages.length === 0 ? own === primary(text.language) : languages.some((one) => primary(one) === own);
}

/** The place in an ordered list from which on `isBehind` holds; a line with a thousand marks costs ten steps. */
function firstOf(count: number, isBehind: (at: number) => boolean): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBehind(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Whether a part of a line and one of these, which are in order and apart, have letters in common. */
export function overlaps(spans: readonly TextSpan[], from: number, to: number): boolean {
  const next = spans[firstOf(spans.length, (at) => (spans[at]?.to ?? 0) > from)];
  return next !== undefined && next.from < to;
}

/** Answers whether one of these holds the whole of a part of a line. They may overlap each other. */
export function coveredBy(spans: readonly TextSpan[]): (from: number, to: number) => boolean {
  const sorted = [...spans].sort((one, other) => one.from - other.from);
  let farthest = 0;
  const reach = sorted.map(({ to }) => {
    farthest = Math.max(farthest, to);
    return farthest;
  });
  return (from, to) => {
    const last = firstOf(sorted.length, (at) => (sorted[at]?.from ?? 0) > from) - 1;
    return (reach[last] ?? 0) >= to;
  };
}
