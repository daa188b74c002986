import {
  $createRangeSelection,
  $getRoot,
  $getSlotFrame,
  $isElementNode,
  $isRootNode,
  $setSelection,
  type LexicalEditor,
  type LexicalNode,
  type PointType,
  type RangeSelection,
} from "lexical";
import { $pageBlock } from "../around/page-block.ts";
import { $isFigure, $selectFigure, type FigureNode } from "./figure-nodes.ts";
import { $atEdge, $blockAndNeighbour, $enter, $leave } from "./figure-travel.ts";
import { $isGalleryNode } from "./gallery-node.ts";

// Shift with an arrow, where a figure is selected or next to what is.

/** Sets a point to one edge of the text in a block. */
function $setInText(point: PointType, block: LexicalNode, atStart: boolean): boolean {
  if (!$isElementNode(block) || $isFigure(block)) return false;
  const inner = (atStart ? block.getFirstDescendant() : block.getLastDescendant()) ?? block;
  const size = $isElementNode(inner) ? inner.getChildrenSize() : inner.getTextContentSize();
  point.set(inner.getKey(), atStart ? 0 : size, $isElementNode(inner) ? "element" : "text");
  return true;
}

/** Sets a point between the blocks of the page, before a block or behind it. */
function $setBeside(point: PointType, block: LexicalNode, behind: boolean): void {
  point.set($getRoot().getKey(), block.getIndexWithinParent() + (behind ? 1 : 0), "element");
}

/** Brings into sight what was taken: the browser follows only a selection that it moved by itself. */
function show(editor: LexicalEditor, block: LexicalNode): void {
  editor.getElementByKey(block.getKey())?.scrollIntoView({ block: "nearest" });
}

/**
 * Takes the block beside a selected figure into the selection, whole. It begins between the figure and the block on the other side: one
 * that began in that block's text would melt what is typed next into it.
 */
export function $extendFrom(editor: LexicalEditor, figure: FigureNode, forward: boolean): true {
  const neighbour = forward ? figure.getNextSibling() : figure.getPreviousSibling();
  // Of a gallery no part can be selected but a photo.
  if (!neighbour || $isGalleryNode(figure.getParent())) return true;
  const selection = $createRangeSelection();
  $setBeside(selection.anchor, figure, !forward);
  if (!$setInText(selection.focus, neighbour, !forward)) $setBeside(selection.focus, neighbour, forward);
  $setSelection(selection);
  show(editor, neighbour);
  return true;
}

/** Where between the blocks of the page the end of a selection is; in a block that is its far edge, seen from the selection's beginning. */
function $placeOf(point: PointType, backward: boolean): number {
  const node = point.getNode();
  if ($isRootNode(node)) return point.offset;
  const at = $pageBlock(node)?.getIndexWithinParent() ?? 0;
  return backward ? at : at + 1;
}

/**
 * Of a selection that began beside a figure, and that is no more than that figure or was taken back past it, the figure alone: the browser makes
 * a caret where the page begins of one that is drawn around a single figure.
 */
function $orFigureAlone({ anchor, focus }: RangeSelection, backward: boolean): void {
  if (!$isRootNode(anchor.getNode())) return;
  const figure = $getRoot().getChildAtIndex(anchor.offset - (backward ? 1 : 0));
  const reach = $placeOf(focus, backward) - anchor.offset;
  if ($isFigure(figure) && (backward ? reach >= -1 : reach <= 1)) $selectFigure(figure);
}

/** Takes the figure beside a selection into it, whole, or out of it; and the text beside figures that it ends with. */
export function $extendOver(
  editor: LexicalEditor,
  selection: RangeSelection,
  forward: boolean,
  vertical: boolean,
): boolean {
  const node = selection.focus.getNode();
  if ($getSlotFrame(node)) return false;
  const { block, neighbour } = $blockAndNeighbour(node, selection.focus.offset, forward);
  if (!$isFigure(neighbour)) {
    const isBesideText = $isRootNode(node) && !selection.isCollapsed() && neighbour !== null;
    return isBesideText && $setInText(selection.focus, neighbour, !forward);
  }
  if ($isElementNode(block) && !$atEdge(editor, selection, block, forward, vertical)) return false;
  const backward = selection.isCollapsed() ? !forward : selection.isBackward();
  const beyond = forward ? neighbour.getNextSibling() : neighbour.getPreviousSibling();
  if (!beyond || !$setInText(selection.focus, beyond, forward)) $setBeside(selection.focus, neighbour, forward);
  $orFigureAlone(selection, backward);
  show(editor, neighbour);
  return true;
}

/** Goes on from a selection that ends between figures, where the browser finds no way. False when it ends in text. */
export function $leaveRange(selection: RangeSelection, forward: boolean): boolean {
  const end = selection.isBackward() === forward ? selection.anchor : selection.focus;
  if (selection.isCollapsed() || !$isRootNode(end.getNode())) return false;
  const next = $getRoot().getChildAtIndex(end.offset - (forward ? 0 : 1));
  const edge = forward ? $getRoot().getLastChild() : $getRoot().getFirstChild();
  if (next) return $enter(next, forward);
  return edge !== null && $leave(edge, forward);
}
