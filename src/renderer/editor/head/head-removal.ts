import {
  $createRangeSelection,
  $getRoot,
  $getSelection,
  $getSlotFrame,
  $isElementNode,
  $isRangeSelection,
  $isRootNode,
  $setSelection,
  type ElementNode,
  type LexicalNode,
  type PointType,
  type RangeSelection,
} from "lexical";
import { $pageBlock } from "../around/page-block.ts";
import { $headOf } from "./head-law.ts";
import { type AnyHeadNode, headClasses, KickerNode } from "./head-nodes.ts";

interface Place {
  key: string;
  offset: number;
  type: "text" | "element";
}

const placeOf = (point: PointType): Place => ({ key: point.key, offset: point.offset, type: point.type });
const $startOf = (node: ElementNode): Place => placeOf(node.selectStart().anchor);
const $endOf = (node: ElementNode): Place => placeOf(node.selectEnd().anchor);

/** The index among the root's children that a point stands at or in. */
function $rootIndex(point: PointType): number {
  const node = point.getNode();
  if ($isRootNode(node)) return point.offset;
  // The library's top-level element of a cell is its row, which stands at the same numbers as the head.
  return $pageBlock(node)?.getIndexWithinParent() ?? headClasses.length;
}

/** Whether the range begins in the head and ends in another block: removing it blindly would melt the blocks into one. */
export function $crossesHead(selection: RangeSelection): boolean {
  if (selection.isCollapsed() || $getSlotFrame(selection.anchor.getNode())) return false;
  const [start, end] = selection.isBackward()
    ? [selection.focus, selection.anchor]
    : [selection.anchor, selection.focus];
  const from = $rootIndex(start);
  if (from >= headClasses.length) return false;
  const head = $headOf(start.getNode());
  return head === null || !head.is($headOf(end.getNode()));
}

function $removeBetween(from: Place, to: Place): void {
  const range = $createRangeSelection();
  range.anchor.set(from.key, from.offset, from.type);
  range.focus.set(to.key, to.offset, to.type);
  $setSelection(range);
  if (!range.isCollapsed()) range.removeText();
}

function $removeFromBody(end: Place, endIndex: number): void {
  const root = $getRoot();
  const first = root.getChildAtIndex(headClasses.length);
  if (!first || endIndex < headClasses.length) return;
  const from: Place =
    $isElementNode(first) && !first.isShadowRoot()
      ? $startOf(first)
      : { key: root.getKey(), offset: headClasses.length, type: "element" };
  if (end.key !== root.getKey() || end.offset > headClasses.length) $removeBetween(from, end);
}

function $clearHead(head: LexicalNode | null, from: Place | null, to: Place | null): void {
  if (!$isElementNode(head)) return;
  $removeBetween(from ?? $startOf(head), to ?? $endOf(head));
}

/**
 * Removes a range that begins in the head, block by block, so that nothing of the body flows into a headline. The caret
 * stays where the range began; after the whole page was taken it goes to the headline rather than to an empty kicker.
 */
export function $removeAcrossHead(selection: RangeSelection): void {
  const [startPoint, endPoint] = selection.isBackward()
    ? [selection.focus, selection.anchor]
    : [selection.anchor, selection.focus];
  const heads = $getRoot().getChildren().slice(0, headClasses.length) as AnyHeadNode[];
  const [from, to] = [$rootIndex(startPoint), $rootIndex(endPoint)];
  const start = $isRootNode(startPoint.getNode()) ? null : placeOf(startPoint);
  const end = placeOf(endPoint);
  // From the last block to the first, so that no removal moves a place still to be used.
  $removeFromBody(end, to);
  for (let at = Math.min(to, heads.length - 1); at >= from; at--) {
    const endsHere = at === to && end.key !== "root";
    if (at === to && end.key === "root") continue;
    $clearHead(heads[at] ?? null, at === from ? start : null, endsHere ? end : null);
  }
  const first = heads[from];
  const landing = first instanceof KickerNode && first.isEmpty() ? heads[from + 1] : first;
  if (start && landing === first && first?.getLatest().isAttached()) $caretIn(first, start);
  else landing?.selectEnd();
}

function $caretIn(head: AnyHeadNode, start: Place): void {
  const range = $createRangeSelection();
  const stillThere = start.type === "text" && head.getAllTextNodes().some((text) => text.getKey() === start.key);
  if (!stillThere) {
    head.selectEnd();
    return;
  }
  range.anchor.set(start.key, start.offset, "text");
  range.focus.set(start.key, start.offset, "text");
  $setSelection(range);
}

/** Removes the selection if it crosses the head. True when it did; the selection is then a caret. */
export function $removeIfAcrossHead(): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !$crossesHead(selection)) return false;
  $removeAcrossHead(selection);
  return true;
}
