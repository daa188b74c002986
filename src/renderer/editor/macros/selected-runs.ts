import {
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  type BaseSelection,
  type ElementNode,
  type LexicalNode,
  type PointType,
} from "lexical";
import { $textRun, $textRuns, type TextRun } from "../around/text-runs.ts";
import { $isPhotoNode } from "../figure/photo-node.tsx";

/** A line of the page with the part of it that is selected; `from` is `to` where the caret stands in it. */
export interface SelectedRun {
  run: TextRun;
  from: number;
  to: number;
}

function $lineOf(node: LexicalNode): ElementNode | null {
  let at: LexicalNode | null = node;
  while (at && (!$isElementNode(at) || at.isInline())) at = at.getParent();
  return $isElementNode(at) ? at : null;
}

/** Where a point stands in a line's text; null where it stands elsewhere. */
function $placeIn({ element, text, pieces }: TextRun, point: PointType): number | null {
  const piece = pieces.find(({ node }) => node.getKey() === point.key);
  if (piece) return piece.start + (point.type === "text" ? point.offset : 0);
  const own = point.getNode();
  if (!$isElementNode(own) || !$lineOf(own)?.is(element)) return null;
  const next = own.getChildAtIndex(point.offset);
  if (next === null) return own.is(element) ? text.length : null;
  return pieces.find(({ node }) => node.is(next) || next.isParentOf(node))?.start ?? text.length;
}

function $partOf(run: TextRun, selection: BaseSelection): SelectedRun {
  const whole = { run, from: 0, to: run.text.length };
  if (!$isRangeSelection(selection)) return whole;
  const ends = [selection.anchor, selection.focus];
  const [first, last] = selection.isBackward() ? ends.toReversed() : ends;
  const from = first ? $placeIn(run, first) : null;
  const to = last ? $placeIn(run, last) : null;
  return { run, from: from ?? 0, to: to ?? run.text.length };
}

/** The lines that the selection touches, in order: those of captions of selected photos too. The line of the caret where nothing is selected. */
export function $selectedRuns(): SelectedRun[] {
  const selection = $getSelection();
  if (selection === null) return [];
  const points = $isRangeSelection(selection) ? [selection.anchor.getNode(), selection.focus.getNode()] : [];
  const runs = new Map<string, TextRun>();
  const add = (run: TextRun) => {
    if (run.text !== "") runs.set(run.element.getKey(), run);
  };
  for (const node of [...selection.getNodes(), ...points]) {
    if ($isPhotoNode(node)) for (const run of $textRuns(node)) add(run);
    const line = $lineOf(node);
    if (
      line &&
      !runs.has(line.getKey()) &&
      line.getChildren().some((child) => !$isElementNode(child) || child.isInline())
    ) {
      add($textRun(line));
    }
  }
  return [...runs.values()].map((run) => $partOf(run, selection));
}
