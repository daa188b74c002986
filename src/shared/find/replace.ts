import type { Edit } from "../checks/text/edit.ts";
import type { Hit } from "./find-query.ts";
import { isLow } from "./whole-signs.ts";
import { goesOn } from "./word-edges.ts";

/** What is put in the place of what was found. */
export interface Replacement {
  text: string;
  /** Capitals as they stood: "City hall" becomes "Town hall", CITY becomes TOWN. */
  keepCapitals: boolean;
  /** `$1`, `$<name>`, `$&` and `$$` stand for what an expression caught. */
  expression: boolean;
  /** What was looked for, as it was typed: capitals that were typed (US, NATO) are spelling, and are not kept. */
  asked: string;
}

const upper = (text: string) => text.toUpperCase();
const firstLetter = /\p{L}/u;
const word = /[\p{L}\p{N}\p{M}'’]+/gu;
/** A word with a capital behind its first letter (eBay) is written so wherever it stands. */
const mixed = /^[^\p{L}]*\p{Ll}[\p{L}\p{M}]*\p{Lu}/u;
const capital = (text: string) => (mixed.test(text) ? text : text.replace(firstLetter, upper));
const isCapital = (sign: string) => sign !== sign.toLowerCase();

/**
 * What is put in its place, in the capitals of what was found. Scripts without capitals and mixed words (iPhone) change nothing, and
 * neither do the capitals of a word that was asked for in just these.
 */
export function inCapitalsOf(found: string, text: string, asked = ""): string {
  const letters = found.match(/\p{L}/gu) ?? [];
  const [first] = letters;
  if (first === undefined || !isCapital(first)) return text;
  if (letters.length > 1 && letters.every((letter) => letter === letter.toUpperCase()))
    return asked.includes(found) ? text : upper(text);
  const words = found.match(word) ?? [];
  const isTitle = words.length > 1 && words.every((one) => isCapital(firstLetter.exec(one)?.[0] ?? ""));
  return isTitle ? text.replace(word, capital) : capital(text);
}

const mark = /\$(?:(\$)|(&)|<([^>]*)>|(\d{1,2}))/g;

/** A replacement with what an expression caught put in; a group that it has not stays as it is typed. */
function filled(text: string, found: string, { groups = [], named = {} }: Hit): string {
  return text.replace(mark, (typed, dollar?: string, all?: string, name?: string, number?: string) => {
    if (dollar) return "$";
    if (all) return found;
    if (name !== undefined) return named[name] ?? typed;
    const digits = number ?? "";
    const whole = groups[Number(digits) - 1];
    if (whole !== undefined) return whole;
    // $12 of an expression with one group is that group and a 2.
    const single = digits.length === 2 ? groups[Number(digits[0]) - 1] : undefined;
    return single === undefined ? typed : single + digits.slice(1);
  });
}

/** What stands in a hit's place afterwards: always one line. */
export function replacementFor(text: string, hit: Hit, replacement: Replacement): string {
  const { text: typed, keepCapitals, expression, asked } = replacement;
  const found = text.slice(hit.from, hit.to);
  const said = (expression ? filled(typed, found, hit) : typed).replace(/[\r\n\u2028\u2029]+/g, " ");
  return keepCapitals ? inCapitalsOf(found, said, asked) : said;
}

/**
 * The smallest change that puts words in the place of others: what both begin and end with stays, with its format and its links. It
 * always takes a sign away where there is one, so that what comes has the look of what it takes the place of. Unless it `mayPart` words,
 * what stays beside new letters is whole words: no word that comes is in two looks.
 */
function smallest(start: number, found: string, instead: string, mayPart = true): Edit {
  const most = Math.min(found.length, instead.length);
  let [ahead, behind] = [0, 0];
  while (ahead < most && found[ahead] === instead[ahead]) ahead += 1;
  while (behind < most - ahead && found.at(-1 - behind) === instead.at(-1 - behind)) behind += 1;
  const adds = ahead + behind < instead.length;
  const isParted = (text: string, at: number) => adds && !mayPart && goesOn(text, at);
  while (ahead > 0 && (isParted(found, ahead) || isParted(instead, ahead))) ahead -= 1;
  const parts = (text: string) => isParted(text, text.length - behind);
  while (behind > 0 && (parts(found) || parts(instead))) behind -= 1;
  if (ahead + behind === found.length) {
    if (ahead > 0) ahead -= 1;
    else behind -= 1;
  }
  while (ahead > 0 && (isLow(found, ahead) || isLow(instead, ahead))) ahead -= 1;
  while (behind > 0 && (isLow(found, found.length - behind) || isLow(instead, instead.length - behind))) behind -= 1;
  return {
    start: start + ahead,
    end: start + found.length - behind,
    text: instead.slice(ahead, instead.length - behind),
  };
}

/**
 * The edits that put a replacement in a hit's place, in order: word by word where both have as many, so that each word keeps the look of
 * the one whose place it takes. None where nothing changes.
 */
export function replacingEdits(text: string, hit: Hit, instead: string): Edit[] {
  const found = text.slice(hit.from, hit.to);
  const [before, after] = [found.split(/(\s+)/), instead.split(/(\s+)/)];
  const isAlike = before.length === after.length && before.every((one, index) => one !== "" || after[index] === "");
  if (!isAlike) return found === instead ? [] : [smallest(hit.from, found, instead, false)];
  let at = hit.from;
  return before.flatMap((one, index) => {
    const begin = at;
    at += one.length;
    const other = after[index] ?? "";
    return one === other ? [] : [smallest(begin, one, other)];
  });
}
