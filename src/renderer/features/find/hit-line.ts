import { replacementFor } from "../../../shared/find/replace.ts";
import type { PageHit } from "../../editor/find/page-find.ts";
import type { FindView } from "../../state/find/find-view.ts";
import { replacementOf } from "../../state/find/find-view.ts";

/** A hit with the words around it, on one line. */
export interface HitLine {
  before: string;
  found: string;
  /** What would stand in its place; null where nothing is replaced. */
  instead: string | null;
  after: string;
}

/** So many characters are shown before a hit and behind it. */
const [ahead, behind] = [32, 80];

const flat = (text: string) => text.replace(/\s/g, " ");

/** Where an excerpt may begin or end: not within a word that has room, and never within a sign. */
function cutStart(text: string, from: number): number {
  if (from <= ahead) return 0;
  const wish = from - ahead;
  const space = text.slice(wish, from).search(/\s/);
  return space < 0 ? wish : wish + space + 1;
}

export function hitLine({ line, hit }: PageHit, view: FindView, replaces: boolean): HitLine {
  const { text } = line.searched;
  const start = cutStart(text, hit.from);
  const end = Math.min(text.length, hit.to + behind);
  return {
    before: `${start > 0 ? "…" : ""}${flat(text.slice(start, hit.from))}`,
    found: flat(text.slice(hit.from, hit.to)),
    instead: replaces && line.fixed === null ? replacementFor(text, hit, replacementOf(view)) : null,
    after: `${flat(text.slice(hit.to, end))}${end < text.length ? "…" : ""}`,
  };
}
