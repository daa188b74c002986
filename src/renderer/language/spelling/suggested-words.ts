import { type KnownWords, withoutPossessive } from "../../../shared/language/known-words.ts";
import type { Speller } from "./speller.ts";

/** How many words are offered: as many as there are digits to choose them by. */
const most = 9;

/** Where two words begin to differ, and what is left of each from there. */
function restsOf(one: string, other: string): [string, string] {
  let at = 0;
  while (at < Math.min(one.length, other.length) && one[at] === other[at]) at++;
  return [one.slice(at), other.slice(at)];
}

/** Whether two neighbouring letters were changed over. */
function isSwapped(one: string, other: string): boolean {
  const [rest, otherRest] = restsOf(one, other);
  return (
    rest.length > 1 && rest[0] === otherRest[1] && rest[1] === otherRest[0] && rest.slice(2) === otherRest.slice(2)
  );
}

/** Whether two words differ by one letter changed, added or left out, or by two neighbours changed over. */
function isOneSlip(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1 || one === other) return false;
  const [rest, otherRest] = restsOf(one, other);
  if (rest.length > otherRest.length) return rest.slice(1) === otherRest;
  if (rest.length < otherRest.length) return rest === otherRest.slice(1);
  return rest.slice(1) === otherRest.slice(1) || isSwapped(one, other);
}

const withoutMarks = (word: string) => word.replace(/['-]/g, "");
const isCapital = (word: string) => /^\p{Lu}/u.test(word);

/** What stands first: missing marks and letters changed over are what hands do; names are rarely meant where nothing has a capital. */
function rank(word: string, suggested: string): number {
  if (withoutMarks(word) === withoutMarks(suggested)) return 0;
  if (isSwapped(word, suggested)) return 1;
  return isCapital(suggested) && !isCapital(word) ? 3 : 2;
}

/**
 * What may have been meant by a misspelt word, best first: names and words of the lists that are one slip away, then the dictionary's.
 * A possessive's ending is given back to each.
 */
export function suggestedWords(word: string, speller: Speller, known: KnownWords): string[] {
  const base = withoutPossessive(word);
  const ending = word.slice(base.length);
  // Lists hold the words of names too, which the dictionary has by itself.
  const own = [...known.all()].filter((one) => isOneSlip(one.toLowerCase(), base.toLowerCase()));
  const near = own.filter((one) => !speller.isRight(one.toLowerCase()));
  const found = speller.suggest(base).sort((one, other) => rank(base, one) - rank(base, other));
  const all = [...near, ...found].map((one) => one + ending);
  return [...new Set(all)].filter((one) => one !== word).slice(0, most);
}
