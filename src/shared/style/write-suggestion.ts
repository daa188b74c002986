import type { StyleMatch } from "./style-match.ts";
import type { StyleToken } from "./style-tokens.ts";

const firstLetter = /\p{L}/u;
const cased = /[\p{Lu}\p{Ll}]/gu;
const isUpper = (text: string) => (text.match(cased) ?? []).length > 1 && text === text.toUpperCase();
const isLower = (text: string) => text === text.toLowerCase();

function capitalised(text: string): string {
  const at = text.search(firstLetter);
  if (at < 0) return text;
  const letter = String.fromCodePoint(text.codePointAt(at) ?? 0);
  return text.slice(0, at) + letter.toUpperCase() + text.slice(at + letter.length);
}

/** Whether a sentence or a line begins at a place, marks that open it aside. */
export function beginsSentence(text: string, at: number): boolean {
  let before = at - 1;
  while (before >= 0 && /[ \t\u00A0"“„«‘'([\-–—•״]/.test(text.charAt(before))) before -= 1;
  return before < 0 || /[.?!…:\n]/.test(text.charAt(before));
}

/** Whether the words about a match are in capitals throughout, as in a shouted headline. */
function isShouted({ first, last }: StyleMatch, tokens: readonly StyleToken[]): boolean {
  const isWord = (token: StyleToken) => token.kind === "word" && (token.exact.match(cased) ?? []).length > 1;
  const around = [
    tokens.slice(Math.max(0, first - 6), first).findLast(isWord),
    tokens.slice(last + 1, last + 7).find(isWord),
  ];
  const words = around.filter((token) => token !== undefined);
  return words.length > 0 && words.every(({ exact }) => isUpper(exact));
}

/** Two ways of writing the same letters, whatever the apostrophes, points and hyphens look like. */
const alike = (text: string) =>
  text
    .normalize("NFC")
    .replace(/[\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7]/g, "")
    .replace(/[’ʼ‘׳]/g, "'")
    .replace(/[‐‑־]/g, "-")
    .replace(/[“”„״]/g, '"');

/** What the steps of a match found, for the places of a suggestion where they go. */
interface Found {
  numbers: string[];
  stars: string[];
  gaps: string[];
  names: string[];
}

function foundBy({ end, steps, first, from }: StyleMatch, text: string, tokens: readonly StyleToken[]): Found {
  const found: Found = { numbers: [], stars: [], gaps: [], names: [] };
  for (const [at, item] of end.line.entries()) {
    const [start, stop] = steps[at] ?? [0, -1];
    const begin = start === first ? from : (tokens[start]?.from ?? 0);
    const words = stop < start ? "" : text.slice(begin, tokens[stop]?.to ?? begin);
    if (item.kind === "number") found.numbers.push(words);
    if (item.kind === "name") found.names.push(words);
    if (item.kind === "any") found.stars.push(words);
    if (item.kind === "rest") found.stars.push(words.slice(item.text.length));
    if (item.kind === "words") found.gaps.push(words);
  }
  return found;
}

/** Fills in `#`, `*`, `@` and `…` in turn; what is left over of them stands as it is. */
function filled(suggestion: string, { numbers, stars, gaps, names }: Found): string {
  const left = { "#": [...numbers], "*": [...stars], "…": [...gaps], "@": [...names] };
  const text = suggestion.replace(/\\(.)|#|\*|@|…|\.{3}/gu, (sign, own: string | undefined) => {
    if (own !== undefined) return own;
    return left[sign === "..." ? "…" : (sign as keyof typeof left)].shift() ?? sign;
  });
  return text.replace(/ {2,}/g, " ").trim();
}

function withCapitals(suggestion: string, words: string, match: StyleMatch, text: string, isLoud: boolean): string {
  const [item] = match.end.line;
  const isExact = match.end.instead === null && item !== undefined && "exact" in item && item.exact !== null;
  if (!isExact && isUpper(words) && (isLoud || (isLower(suggestion) && /\s|.{5}/u.test(words))))
    return suggestion.toUpperCase();
  const first = firstLetter.exec(words)?.[0] ?? "";
  const isCapital = first !== "" && first !== first.toLowerCase();
  if (!isCapital) return suggestion;
  const keeps = match.end.instead === null && !isExact && isLower(suggestion);
  // One that has capitals of its own further on (iPhone) is a name that is written so everywhere.
  return keeps || (beginsSentence(text, match.from) && isLower(suggestion)) ? capitalised(suggestion) : suggestion;
}

/**
 * What may stand in the place of a match, with the figures and parts of words that were found, and capitals as they were: all capitals,
 * or one at the beginning. Empty where a rule suggests nothing; null where the words are what it suggests already.
 */
export function writeSuggestion(match: StyleMatch, text: string, tokens: readonly StyleToken[]): string[] | null {
  const { rule, instead } = match.end;
  const words = text.slice(match.from, match.to);
  const isLoud = isUpper(words) && isShouted(match, tokens);
  const found = instead === null ? foundBy(match, text, tokens) : null;
  const suggestions = instead === null ? rule.suggest : [instead];
  const isBeforeStop = text.charAt(match.to) === "." && text.charAt(match.to + 1) !== ".";
  const written = suggestions.map((one) => {
    const whole = withCapitals(found ? filled(one, found) : one, words, match, text, isLoud);
    // A sentence that ends in an abbreviation has one full stop.
    return isBeforeStop && /[^.]\.$/.test(whole) ? whole.slice(0, -1) : whole;
  });
  return written.some((one) => alike(one) === alike(words)) ? null : [...new Set(written)];
}
