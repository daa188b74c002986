import { characterAround } from "../text/words.ts";
import { fold, placedWords } from "./fold.ts";
import type { Term } from "./parse-query.ts";
import { type WantedWords, wantedWords } from "./word-forms.ts";

/** In which texts words are wanted; null for any. */
export type TextKind = "headline" | "photo" | "note";

/** The words of one term, and where they may stand. */
export interface WantedTerm extends WantedWords {
  within: TextKind | null;
}

/** A place in a text at which a term is found: UTF-16 units of the text as it is written, `to` behind the last. */
export interface Hit {
  from: number;
  to: number;
  /** Which of the terms. */
  term: number;
}

/** The terms of a query that are found in texts; none for a query of filters alone. */
export function wantedTerms(terms: readonly Term[]): WantedTerm[] {
  return terms.flatMap(({ not, operator, ...term }): WantedTerm[] => {
    const isText = operator === "headline" || operator === "photo" || operator === "note";
    const wanted = not || (operator !== null && !isText) ? null : wantedWords(term);
    return wanted === null ? [] : [{ ...wanted, within: isText ? operator : null }];
  });
}

/** How many words of a text from `at` on are those of a form, all of them or 0. */
function lengthAt(words: readonly { word: string }[], at: number, form: readonly string[], begins: boolean): number {
  const isThere = form.every((wanted, index) => {
    const word = words[at + index]?.word;
    if (word === undefined) return false;
    return begins && index === form.length - 1 ? word.startsWith(wanted) : word === wanted;
  });
  return isThere ? form.length : 0;
}

/** Where words are found in a text, in order; of those that overlap the first. They are whole words as they are written there. */
export function hitsIn(text: string, wanted: readonly WantedWords[]): Hit[] {
  const folded = fold(text);
  // Most texts have none of it, which is known much sooner than where each word stands.
  const likely = wanted.map(({ forms }) => forms.some(([first = ""]) => folded.includes(first)));
  if (!likely.includes(true)) return [];
  const words = placedWords(text);
  const hits: Hit[] = [];
  for (let at = 0; at < words.length; ) {
    let longest = { length: 0, term: 0 };
    for (const [term, { forms, begins }] of wanted.entries()) {
      if (!likely[term]) continue;
      const length = Math.max(...forms.map((form) => lengthAt(words, at, form, begins)));
      if (length > longest.length) longest = { length, term };
    }
    const [first, last] = [words[at], words[at + longest.length - 1]];
    if (longest.length > 0 && first && last) {
      const [from, to] = [characterAround(text, first.from).from, characterAround(text, last.to).to];
      hits.push({ from, to, term: longest.term });
    }
    at += Math.max(1, longest.length);
  }
  return hits;
}

/** The places of hits as they are marked: those that touch are one. */
export function hitRanges(hits: readonly Hit[]): [from: number, to: number][] {
  const ranges: [number, number][] = [];
  for (const { from, to } of hits) {
    const last = ranges.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else ranges.push([from, to]);
  }
  return ranges;
}
