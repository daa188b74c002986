import {
  $createRangeSelection,
  $getRoot,
  $getSelection,
  $isRangeSelection,
  $setSelection,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type NodeKey,
  SKIP_DOM_SELECTION_TAG,
  SKIP_SCROLL_INTO_VIEW_TAG,
} from "lexical";
import { edited } from "../../../shared/checks/text/edit.ts";
import { replaceInCredit } from "../../../shared/find/replace-in-credit.ts";
import type { LineEdits } from "../../../shared/find/replace-in-story.ts";
import type { StoryHit } from "../../../shared/find/story-hits.ts";
import { type CreditSource, linesOf, type PlacedLine, shownCredit } from "../../../shared/find/story-lines.ts";
import { $editRun, type TextRun } from "../around/text-runs.ts";
import { drawFigures } from "../figure/figure-turns.ts";
import { $photoFacts, $setPhotoFacts } from "../figure/photo-facts.ts";
import { readDocument } from "../read-document.ts";
import { paintText } from "../text-paint/paint-text.ts";
import type { TextSpot } from "../text-paint/text-spot.ts";
import {
  $caretPlace,
  $linePhoto,
  $linePlace,
  $lineRuns,
  isBehind,
  type KeyedBlock,
  type LinePlace,
  spotsIn,
} from "./line-places.ts";
import { $limits, insideOf, type PageLimits } from "./page-limits.ts";
import { fieldOf, showPart } from "./show-hit.ts";

/** A hit on the page. */
export type PageHit = StoryHit;

/** Finding on one page: what lines it has, what is painted on it, what is changed in it. */
export interface PageFind {
  /** The lines of the page as it stands now, in reading order; unchanged ones with all that was made of their texts. */
  lines(source: CreditSource): readonly PlacedLine[];
  /** What is selected, to search only there; null for a caret. */
  limits(): PageLimits | null;
  /** The hits inside. `lines` are all lines of the page, as `lines()` gave them. */
  inside(hits: readonly PageHit[], lines: readonly PlacedLine[], limits: PageLimits): PageHit[];
  /** The first of these hits that begins at or behind the caret; 0 without a caret, or where there is none behind it. */
  fromCaret(hits: readonly PageHit[]): number;
  /** The next of these hits behind what is selected, or the last before it; null where nothing in the text is selected. */
  nextFromCaret(hits: readonly PageHit[], by: 1 | -1): number | null;
  /** Paints hits, and among them the one that somebody is at. */
  paint(hits: readonly PageHit[], here: PageHit | null): void;
  /** Brings a hit into sight; the keyboard stays where it is. */
  show(hit: PageHit): void;
  /** Selects a hit, in the text or in its field, and gives it the keyboard. False when it is no longer there. */
  select(hit: PageHit): boolean;
  /** Makes edits as one step of undo. Gives those that were made: lines that are others by now are left. */
  replace(edits: readonly LineEdits[], source: CreditSource): readonly LineEdits[];
  /** Takes all paint away. */
  end(): void;
}

const isField = ({ line }: PlacedLine) => line.kind === "credit" || line.kind === "alt";

export function createPageFind(editor: LexicalEditor): PageFind {
  const all = paintText<TextSpot>(editor, "find");
  const here = paintText<TextSpot>(editor, "find-here");
  const marked = new Map<HTMLTextAreaElement, "all" | "here">();
  let blocks: readonly KeyedBlock[] = [];

  const $place = ({ block, line }: PlacedLine): LinePlace | null => {
    const node = blocks[block];
    return node ? $linePlace(node, line) : null;
  };
  const $photo = ({ block, line }: PlacedLine) => {
    const node = blocks[block];
    return node ? $linePhoto(node, line) : null;
  };
  const $key = (placed: PlacedLine): NodeKey =>
    (isField(placed) ? $photo(placed)?.getKey() : $place(placed)?.key) ?? "";
  const read = <T>(look: () => T): T => editor.getEditorState().read(look);

  const $spots = (hits: readonly PageHit[]): TextSpot[] =>
    hits.flatMap((one) => {
      const place = isField(one) ? null : $place(one);
      return place ? spotsIn(place, one.hit.from, one.hit.to) : [];
    });

  /** Fields cannot be painted in: they are framed. */
  function markFields(hits: readonly PageHit[], at: PageHit | null): void {
    const wanted = new Map<HTMLTextAreaElement, "all" | "here">();
    for (const one of hits.filter(isField)) {
      const field = fieldOf(
        editor,
        read(() => $key(one)),
        one.line.kind,
      );
      if (field) wanted.set(field, one === at || wanted.get(field) === "here" ? "here" : "all");
    }
    for (const field of marked.keys()) if (!wanted.has(field)) delete field.dataset.find;
    for (const [field, how] of wanted) field.dataset.find = how;
    marked.clear();
    for (const [field, how] of wanted) marked.set(field, how);
  }

  /** The first hit at or behind an end of the selection, -1 for none; null without a selection in the text. */
  function $firstBehind(hits: readonly PageHit[], end: "start" | "end"): number | null {
    const selection = $getSelection();
    if (!$isRangeSelection(selection)) return null;
    const point = selection.isBackward() === (end === "start") ? selection.focus : selection.anchor;
    const caret = $caretPlace(blocks, point);
    if (!caret) return null;
    return hits.findIndex(({ block, line, hit }) => {
      const node = blocks[block];
      return node !== undefined && isBehind(node.block, block, line, hit.from, caret);
    });
  }

  function elementOf(one: PageHit): { dom: HTMLElement; from: number; to: number } | null {
    if (isField(one)) {
      const key = read(() => $key(one));
      const figure = editor.getElementByKey(key);
      const dom = fieldOf(editor, key, one.line.kind) ?? figure;
      return dom && { dom, from: one.hit.from, to: one.hit.to };
    }
    const [spot] = read(() => $spots([one]));
    const dom = spot ? editor.getElementByKey(spot.key) : null;
    return dom && spot ? { dom, from: spot.from, to: spot.to } : null;
  }

  function selectInField(one: PageHit): boolean {
    drawFigures(editor);
    const field = fieldOf(
      editor,
      read(() => $key(one)),
      one.line.kind,
    );
    if (!field || field.disabled) return false;
    field.focus({ preventScroll: true });
    // An inherited credit is shown, not written: there is nothing in the field to select.
    if (field.value === one.line.searched.text) field.setSelectionRange(one.hit.from, one.hit.to);
    return true;
  }

  function selectInText(one: PageHit): boolean {
    const spots = read(() => $spots([one]));
    const [first, last] = [spots[0], spots.at(-1)];
    if (!first || !last) return false;
    editor.getRootElement()?.focus({ preventScroll: true });
    editor.update(
      () => {
        const selection = $createRangeSelection();
        selection.anchor.set(first.key, first.from, "text");
        selection.focus.set(last.key, last.to, "text");
        $setSelection(selection);
      },
      { discrete: true, tag: SKIP_SCROLL_INTO_VIEW_TAG },
    );
    return true;
  }

  /** The runs of edited lines, found before anything is changed: lines are told apart by what they say. */
  function $runsFor(all: readonly LineEdits[]): Map<LineEdits, TextRun> {
    const found = new Map<LineEdits, TextRun>();
    for (const [at, own] of Map.groupBy(all, ({ block }) => block)) {
      const node = blocks[at];
      const runs = node ? $lineRuns(node) : () => null;
      for (const one of own) {
        const run = isField(one) ? null : runs(one.line);
        if (run) found.set(one, run);
      }
    }
    return found;
  }

  function $edit({ block, line, edits }: LineEdits, run: TextRun | undefined, source: CreditSource): boolean {
    if (line.kind !== "credit" && line.kind !== "alt") {
      if (run?.text !== line.searched.text) return false;
      $editRun(run, edits);
      return true;
    }
    const photo = $photo({ block, line });
    if (!photo) return false;
    const { alt, credit } = $photoFacts(photo);
    if (line.kind === "alt") {
      if (alt !== line.searched.text) return false;
      $setPhotoFacts(photo, { alt: edited(alt, edits) });
      return true;
    }
    if (!credit || shownCredit(credit, source) !== line.searched.text) return false;
    $setPhotoFacts(photo, { credit: replaceInCredit(credit, line.searched.text, edits, source.organisations) });
    return true;
  }

  return {
    lines(source) {
      const document = readDocument(editor);
      const keys = read(() => $getRoot().getChildrenKeys());
      blocks = document.root.children.map((block, at) => ({ block, key: keys[at] ?? "" }));
      return linesOf(document, source);
    },
    limits: () => read($limits),
    inside(hits, lines, limits) {
      const parts = read(() =>
        insideOf(
          lines.map((placed) => ({
            key: $key(placed),
            length: placed.line.searched.text.length,
            isField: isField(placed),
          })),
          limits,
        ),
      );
      const partOf = new Map(lines.map(({ line }, at) => [line.searched, parts[at]]));
      return hits.filter(({ line, hit }) => {
        const part = partOf.get(line.searched);
        return part && hit.from >= part[0] && hit.to <= part[1];
      });
    },
    fromCaret: (hits) => Math.max(0, read(() => $firstBehind(hits, "start")) ?? 0),
    nextFromCaret(hits, by) {
      const first = read(() => $firstBehind(hits, by > 0 ? "end" : "start"));
      if (first === null || hits.length === 0) return null;
      const next = first < 0 ? hits.length : first;
      return (by > 0 ? next : next - 1 + hits.length) % hits.length;
    },
    paint(hits, at) {
      all.set(read(() => $spots(hits)));
      here.set(at ? read(() => $spots([at])) : []);
      markFields(hits, at);
    },
    show(hit) {
      if (isField(hit)) drawFigures(editor);
      const found = elementOf(hit);
      if (found) showPart(editor, found.dom, found.from, found.to);
    },
    select(hit) {
      const isThere = isField(hit) ? selectInField(hit) : selectInText(hit);
      if (isThere) this.show(hit);
      return isThere;
    },
    replace(edits, source) {
      const changed: LineEdits[] = [];
      editor.update(
        () => {
          const runs = $runsFor(edits);
          for (const one of edits) if ($edit(one, runs.get(one), source)) changed.push(one);
        },
        { discrete: true, tag: [HISTORY_PUSH_TAG, SKIP_DOM_SELECTION_TAG] },
      );
      return changed;
    },
    end() {
      all.end();
      here.end();
      for (const field of marked.keys()) delete field.dataset.find;
      marked.clear();
    },
  };
}
