import { type KnownWords, withoutPossessive } from "../../../shared/language/known-words.ts";
import type { Speller } from "./speller.ts";

/** How many words are offered: as many as there are digits to choose them by. */
const most = 9;

/** Whether two words differ by one letter changed, added, left out, or by two neighbours changed over. */
function isOneSlip(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1 || one === other) return false;
  let at = 0;
  while (at < Math.min(one.length, other.length) && one[at] === other[at]) at++;
  const [rest, otherRest] = [one.slice(at), other.slice(at)];
  if (rest.length > otherRest.length) return rest.slice(1) === otherRest;
  if (rest.length < otherRest.length) return rest === otherRest.slice(1);
  const isSwapped = rest[0] === otherRest[1] && rest[1] === otherRest[0];
  return rest.slice(1) === otherRest.slice(1) || (isSwapped && rest.slice(2) === otherRest.slice(2));
}

/**
 * What may have been meant by a misspelt word, best first: names and words of the lists that are one slip away, then the dictionary's.
 * A possessive's ending is given back to each.
 */
export function suggestedWords(word: string, speller: Speller, known: KnownWords): string[] {
  const base = withoutPossessive(word);
  const ending = word.slice(base.length);
  const near = [...known.all()].filter((one) => isOneSlip(one.toLowerCase(), base.toLowerCase()));
  const found = [...near, ...speller.suggest(base)].map((one) => one + ending);
  return [...new Set(found)].filter((one) => one !== word).slice(0, most);
}
