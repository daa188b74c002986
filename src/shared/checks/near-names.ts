import { perText } from "../text/per-text.ts";

/** Words that begin a sentence or a title rather than a name. */
const notFirstNames = new Set(
  "A An And As At But By For From He Her His If In Into It Its No Not Of On Or Our She So That The Their There These They This Those To Was We When Where While With You".split(
    " ",
  ),
);

/** A first name or title and a surname, as they stand side by side in a text. Only scripts with capitals can be read so. */
export interface FullName {
  first: string;
  last: string;
}

/** Begins only where a word begins, so that a word of any length is looked at once. */
const run = /(?<![\p{L}\p{M}’'-])\p{Lu}[\p{L}\p{M}’'-]*\.?(?: \p{Lu}[\p{L}\p{M}’'-]*\.?)+/gu;
const initial = /^\p{Lu}\.?$/u;
const possessive = /[’']s?$/u;

/** Every pair of capitalised words that stand side by side, initials between them left out, in reading order. */
export const fullNames = perText((text): readonly FullName[] => {
  return [...text.matchAll(run)].flatMap(([found]) => {
    const words = found
      .split(" ")
      .filter((word) => !initial.test(word))
      .map((word) => word.replace(/\.$/, "").replace(possessive, ""));
    return words.slice(1).flatMap((last, at) => {
      const first = words[at] ?? "";
      return notFirstNames.has(first) || notFirstNames.has(last) ? [] : [{ first, last }];
    });
  });
});

const vowel = /[aeiouy]/;

/** One letter more or fewer, a plural's s at the end not counted. */
function isOneLonger(longer: string, shorter: string): boolean {
  if (longer.length !== shorter.length + 1 || shorter.length < 5) return false;
  let at = 0;
  while (at < shorter.length && longer[at] === shorter[at]) at += 1;
  if (longer.slice(at + 1) !== shorter.slice(at)) return false;
  return !(at === shorter.length && longer.endsWith("s"));
}

/** Two neighbouring letters changed over, or one vowel for another. */
function isOneSlip(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  const differing = [...Array(one.length).keys()].filter((at) => one[at] !== other[at]);
  const [first, second] = differing;
  if (first === undefined) return false;
  if (differing.length === 1) {
    return one.length >= 5 && first > 0 && vowel.test(one[first] ?? "") && vowel.test(other[first] ?? "");
  }
  if (differing.length !== 2 || second !== first + 1 || one.length < 4) return false;
  return one[first] === other[second] && one[second] === other[first];
}

/**
 * Whether two surnames look like one name with a slip of the finger: two letters changed over (from four letters), one
 * vowel for another (from five), or one letter missing (from six). Fewer would accuse people who merely have like names.
 */
export function isNearName(one: string, other: string): boolean {
  const [first, second] = [one.toLowerCase(), other.toLowerCase()];
  return isOneSlip(first, second) || isOneLonger(first, second) || isOneLonger(second, first);
}
