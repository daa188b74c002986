import { excerptAround } from "../../../shared/find/excerpt-around.ts";
import { replacementFor } from "../../../shared/find/replace.ts";
import type { PageHit } from "../../editor/find/page-find.ts";
import { type FindView, replacementOf } from "../../state/find/find-view.ts";

/** A hit with the words around it, on one line. */
export interface HitLine {
  before: string;
  found: string;
  /** What would stand in its place; null where nothing is replaced. */
  instead: string | null;
  after: string;
}

export function hitLine({ line, hit }: PageHit, view: FindView, replaces: boolean): HitLine {
  const { text } = line.searched;
  const instead = replaces && line.fixed === null ? replacementFor(text, hit, replacementOf(view)) : null;
  return { ...excerptAround(text, hit), instead };
}
