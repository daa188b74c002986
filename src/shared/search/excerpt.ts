import { characterAround } from "../text/words.ts";
import { type Hit, hitRanges, hitsIn, type TextKind, type WantedTerm } from "./find-hits.ts";
import type { SearchPlace, TextColumn } from "./story-places.ts";

/** A piece of a story's text that shows why it was found. */
export interface Excerpt {
  /** See `SearchPlace`. */
  where: string;
  part: string;
  /** One line: words are whole, and an ellipsis stands where the text goes on. */
  text: string;
  /** What is found in `text`: UTF-16 units, in order, apart from each other. */
  ranges: [from: number, to: number][];
}

/** So many characters at most stand before the first hit, and in the whole excerpt. */
const before = 40;
const longest = 160;
const ellipsis = "…";

const kinds: Partial<Record<TextColumn, TextKind>> = { title: "headline", photo: "photo", note: "note" };

/** Where the most different terms stand together: the first hit of a window. */
function bestHit(hits: readonly Hit[]): number {
  let best = { at: 0, terms: 0 };
  for (const [at, { from }] of hits.entries()) {
    const near = hits.slice(at).filter(({ to }) => to - from <= longest - before);
    const terms = new Set(near.map(({ term }) => term)).size;
    if (terms > best.terms) best = { at, terms };
  }
  return best.at;
}

/** The last place before `from` at which a word begins, not more than `before` away; where there are no spaces, a sign. */
function cutBefore(text: string, from: number): number {
  const wish = Math.max(0, from - before);
  if (wish === 0) return 0;
  const space = text.slice(wish, from).search(/\s\S/);
  return characterAround(text, space === -1 ? wish : wish + space + 1).from;
}

/** The end of the last word that still has room behind `to`. */
function cutAfter(text: string, start: number, to: number): number {
  const wish = Math.max(to, start + longest);
  if (wish >= text.length) return text.length;
  const last = /\S(?=\s+\S*$)/.exec(text.slice(to, wish + 1));
  return last === null ? Math.max(to, characterAround(text, wish).from) : characterAround(text, to + last.index + 1).to;
}

/** The piece of a text around its best hits. */
function cut(text: string, hits: readonly Hit[]): Pick<Excerpt, "text" | "ranges"> {
  const first = hits[bestHit(hits)] ?? { from: 0, to: 0, term: 0 };
  const start = cutBefore(text, first.from);
  const end = cutAfter(text, start, first.to);
  const lead = start === 0 ? "" : ellipsis;
  const moved = lead.length - start;
  const inside = hitRanges(hits).filter(([from, to]) => from >= start && to <= end);
  return {
    // Each sign for one, so that places stay.
    text: `${lead}${text.slice(start, end).replace(/\s/g, " ")}${end === text.length ? "" : ellipsis}`,
    ranges: inside.map(([from, to]) => [from + moved, to + moved]),
  };
}

/**
 * The piece of a story that shows best where a query's terms are found: the most different terms in one text, the page before captions
 * and credits, those before notes. The headline, which every list shows, only where nothing else has any. Null where there is none.
 */
export function excerptOf(places: readonly SearchPlace[], terms: readonly WantedTerm[]): Excerpt | null {
  let best: { place: SearchPlace; hits: Hit[]; worth: number } | null = null;
  for (const place of places) {
    const kind = kinds[place.column];
    const asked = terms.map((term) => (term.within === null || term.within === kind ? term : { ...term, forms: [] }));
    const hits = hitsIn(place.text, asked);
    const found = new Set(hits.map(({ term }) => term)).size;
    const worth = place.column === "title" ? found / (terms.length + 1) : found;
    if (worth > (best?.worth ?? 0)) best = { place, hits, worth };
    if (worth === terms.length) break;
  }
  return best && { where: best.place.where, part: best.place.part, ...cut(best.place.text, best.hits) };
}
