import type { Hit } from "./find-query.ts";
import { isLow } from "./whole-signs.ts";

/** So many characters are shown before a hit and behind it. */
const [ahead, behind] = [32, 80];

const flat = (text: string) => text.replace(/\s/g, " ");

/** Where an excerpt begins: with a word that has room. */
function startOf(text: string, from: number): number {
  if (from <= ahead) return 0;
  const wish = from - ahead;
  const space = text.slice(wish, from).search(/\s/);
  if (space >= 0) return wish + space + 1;
  return isLow(text, wish) ? wish + 1 : wish;
}

function endOf(text: string, to: number): number {
  const wish = to + behind;
  if (wish >= text.length) return text.length;
  return isLow(text, wish) ? wish - 1 : wish;
}

/** A hit with the words around it, on one line; an ellipsis where the text goes on. */
export function excerptAround(text: string, { from, to }: Hit): { before: string; found: string; after: string } {
  const [start, end] = [startOf(text, from), endOf(text, to)];
  return {
    before: `${start > 0 ? "…" : ""}${flat(text.slice(start, from))}`,
    found: flat(text.slice(from, to)),
    after: `${flat(text.slice(to, end))}${end < text.length ? "…" : ""}`,
  };
}
