import type { LexicalEditor, NodeKey } from "lexical";
import { blocksInSight } from "./blocks-in-sight.ts";
import { textChanges } from "./text-changes.ts";
import { textInside } from "./text-inside.ts";
import { type MoveSpots, movedSpots, type TextSpot } from "./text-spot.ts";
import "./text-paint.css";

/** What words can be marked as, the uppermost last; how each looks is said in text-paint.css. */
const paintNames = [
  "note",
  "note-here",
  "style",
  "grammar",
  "spelling",
  "tk",
  "find",
  "find-here",
  "invisible",
  "invisible-hard",
] as const;
export type PaintName = (typeof paintNames)[number];

/** Words of a page that are marked in one way, without a change to the page or to its elements. */
export interface TextPaint<T extends TextSpot> {
  /** Marks these spots, instead of all that were. */
  set(spots: readonly T[]): void;
  /** Marks these spots, instead of those in the text nodes named. */
  replace(keys: readonly NodeKey[], spots: readonly T[]): void;
  /** What is marked, as it stands now: moved along with what was typed before it, and without what was typed into. */
  spots(): readonly T[];
  /** Those of one text node. */
  spotsIn(key: NodeKey): readonly T[];
  /** What is marked at a place of a text node, its two edges included; null for nothing. */
  at(key: NodeKey, offset: number): T | null;
  end(): void;
}

/** All pages share a mark's name, which is the document's. */
function highlightOf(name: PaintName): Highlight {
  const known = CSS.highlights.get(`galley-${name}`);
  if (known) return known;
  const made = new Highlight();
  made.priority = paintNames.indexOf(name);
  CSS.highlights.set(`galley-${name}`, made);
  return made;
}

function byKey<T extends TextSpot>(spots: readonly T[]): Map<NodeKey, T[]> {
  const found = new Map<NodeKey, T[]>();
  for (const spot of spots) {
    const beside = found.get(spot.key);
    if (beside) beside.push(spot);
    else found.set(spot.key, [spot]);
  }
  return found;
}

/**
 * Marks words by the browser's own highlights. Only blocks in or near the window are really painted, so that a thousand marks in a
 * long story cost what the few in sight do; typing in a text without marks costs nothing. `moved` says how marks follow what is typed.
 */
export function paintText<T extends TextSpot>(
  editor: LexicalEditor,
  name: PaintName,
  moved: MoveSpots = movedSpots,
): TextPaint<T> {
  const highlight = highlightOf(name);
  const marked = new Map<NodeKey, readonly T[]>();
  const painted = new Map<NodeKey, StaticRange[]>();

  const draw = (key: NodeKey) => {
    for (const range of painted.get(key) ?? []) highlight.delete(range);
    painted.delete(key);
    const spots = marked.get(key);
    if (!spots || !sight.isNear(key)) return;
    const text = textInside(editor.getElementByKey(key));
    if (!text) return;
    const ranges = spots.map(
      ({ from, to }) => new StaticRange({ startContainer: text, startOffset: from, endContainer: text, endOffset: to }),
    );
    for (const range of ranges) highlight.add(range);
    painted.set(key, ranges);
  };
  const sight = blocksInSight(editor, draw);
  const changes = textChanges(editor);
  const put = (key: NodeKey, spots: readonly T[] | undefined) => {
    if (spots && spots.length > 0) {
      marked.set(key, spots);
      sight.watch(key);
      changes.watch(key, follow);
    } else {
      marked.delete(key);
      sight.forget(key);
      changes.forget(key, follow);
    }
    draw(key);
  };
  /** What is drawn stays as it is where only words behind it were changed, in the same text of the document. */
  const isRight = (key: NodeKey, spots: readonly T[], before: string, now: string) => {
    const end = spots.reduce((last, { to }) => Math.max(last, to), 0) + 1;
    if (before.slice(0, end) !== now.slice(0, end)) return false;
    const drawn = painted.get(key)?.[0]?.startContainer;
    return drawn === undefined ? !sight.isNear(key) : drawn === textInside(editor.getElementByKey(key));
  };
  const follow = (key: NodeKey, before: string, now: string) => {
    const spots = marked.get(key) ?? [];
    if (!isRight(key, spots, before, now)) put(key, moved(spots, before, now));
  };

  return {
    set(spots) {
      const wanted = byKey(spots);
      for (const key of [...marked.keys()]) if (!wanted.has(key)) put(key, undefined);
      for (const [key, own] of wanted) put(key, own);
    },
    replace(keys, spots) {
      const wanted = byKey(spots);
      for (const key of new Set([...keys, ...wanted.keys()])) put(key, wanted.get(key));
    },
    spots: () => [...marked.values()].flat(),
    spotsIn: (key) => marked.get(key) ?? [],
    at: (key, offset) => marked.get(key)?.find(({ from, to }) => from <= offset && offset <= to) ?? null,
    end() {
      for (const key of [...marked.keys()]) put(key, undefined);
      sight.end();
    },
  };
}
