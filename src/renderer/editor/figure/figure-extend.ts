import {
  $createRangeSelection,
  $getRoot,
  $getSlotFrame,
  $isElementNode,
  $setSelection,
  type LexicalEditor,
  type LexicalNode,
  type PointType,
  type RangeSelection,
} from "lexical";
import { $isFigure, type FigureNode } from "./figure-nodes.ts";
import { $atEdge, $blockAndNeighbour } from "./figure-travel.ts";
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

/**
 * Takes the block beside a selected figure into the selection, whole. It begins between the figure and the block on the other side: one
 * that began in that block's text would melt what is typed next into it.
 */
export function $extendFrom(figure: FigureNode, forward: boolean): true {
  const neighbour = forward ? figure.getNextSibling() : figure.getPreviousSibling();
  // Of a gallery no part can be selected but a photo.
  if (!neighbour || $isGalleryNode(figure.getParent())) return true;
  const selection = $createRangeSelection();
  $setBeside(selection.anchor, figure, !forward);
  if (!$setInText(selection.focus, neighbour, !forward)) $setBeside(selection.focus, neighbour, forward);
  $setSelection(selection);
  return true;
}

/** Takes the figure beside a selection into it, whole. */
export function $extendOver(
  editor: LexicalEditor,
  selection: RangeSelection,
  forward: boolean,
  vertical: boolean,
): boolean {
  const node = selection.focus.getNode();
  if ($getSlotFrame(node)) return false;
  const { block, neighbour } = $blockAndNeighbour(node, selection.focus.offset, forward);
  if (!$isFigure(neighbour)) return false;
  if ($isElementNode(block) && !$atEdge(editor, selection, block, forward, vertical)) return false;
  const beyond = forward ? neighbour.getNextSibling() : neighbour.getPreviousSibling();
  if (!beyond || !$setInText(selection.focus, beyond, forward)) $setBeside(selection.focus, neighbour, forward);
  return true;
}
