import { compileExpression } from "./expression.ts";
import type { Compiled, FindQuery, Hit, SearchedText } from "./find-query.ts";
import { type FoldedText, foldText, sourceRange } from "./folded-text.ts";
import { type FoldingName, foldingFor } from "./folding.ts";
import { isWholePictures } from "./whole-signs.ts";
import { isWholeWord } from "./word-edges.ts";

/** A text as it is compared, kept with it. */
export function foldedOf(searched: SearchedText, name: FoldingName): FoldedText {
  const known = searched.folded.get(name) as FoldedText | undefined;
  if (known) return known;
  const folded = foldText(searched.text, name);
  searched.folded.set(name, folded);
  return folded;
}

function findWords(searched: SearchedText, wanted: string, name: FoldingName, wholeWord: boolean): Hit[] {
  const folded = foldedOf(searched, name);
  const hits: Hit[] = [];
  let at = folded.text.indexOf(wanted);
  while (at >= 0) {
    const range = sourceRange(folded, at, at + wanted.length);
    const isHit =
      range !== null &&
      isWholePictures(searched.text, range[0], range[1]) &&
      (!wholeWord || isWholeWord(searched.text, range[0], range[1]));
    if (isHit) hits.push({ from: range[0], to: range[1] });
    at = folded.text.indexOf(wanted, at + (isHit ? wanted.length : 1));
  }
  return hits;
}

/** Whether a query asks for anything. */
export function asksNothing({ text }: FindQuery): boolean {
  return text === "";
}

/**
 * Makes a finder of a query. Words are found in time linear in the text; an expression may run for ever, so that whoever uses its finder
 * must be able to end it. A query that asks nothing finds nothing, and so do words of several lines: nothing that is found goes over one.
 */
export function compileFind(query: FindQuery): Compiled {
  if (asksNothing(query)) return { ok: true, find: () => [] };
  if (query.expression) return compileExpression(query);
  if (query.text.includes("\n")) return { ok: true, find: () => [] };
  const loosely = foldingFor(query);
  const name = foldText(query.text, loosely).text === "" ? foldingFor({ ...query, marks: true }) : loosely;
  const wanted = foldText(query.text, name).text;
  return { ok: true, find: (searched) => findWords(searched, wanted, name, query.wholeWord) };
}
