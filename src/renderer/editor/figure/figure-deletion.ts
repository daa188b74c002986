import { $isListNode } from "@lexical/list";
import { $isAtEndOfNode, $isAtStartOfNode } from "@lexical/utils";
import {
  $createParagraphNode,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isRootNode,
  type ElementNode,
  type RangeSelection,
} from "lexical";
import { $isHeadNode } from "../head/head-nodes.ts";
import { $caretHost, $caretIn, $isFigure, $selectedFigure, $selectFigure, type FigureNode } from "./figure-nodes.ts";
import { $neighbourSlot } from "./figure-travel.ts";
import { $isGalleryNode } from "./gallery-node.ts";
import { $slotsEmpty } from "./slots.ts";

/** Takes a figure off the page and leaves the keyboard at what stands in its place. Undo brings all of it back. */
export function $removeFigure(figure: FigureNode): void {
  const next = figure.getNextSibling();
  const previous = figure.getPreviousSibling();
  const inGallery = $isGalleryNode(figure.getParent());
  figure.remove();
  const landing = next ?? previous;
  if (!next && $isHeadNode(previous)) {
    const paragraph = $createParagraphNode();
    previous.insertAfter(paragraph);
    paragraph.select();
  } else if ($isFigure(landing)) $selectFigure(landing);
  else if ($isElementNode(landing) && !inGallery) $caretIn(landing, next !== null);
}

/** Whether nothing stands before the caret in its slot, a list item's bullet included: that one is taken off first. */
function $isAtBlockStart(selection: RangeSelection, frame: ElementNode): boolean {
  const first = frame.getFirstChild();
  return !($isListNode(first) && first.isParentOf(selection.anchor.getNode()));
}

function $inSlot(selection: RangeSelection, backward: boolean): boolean {
  const slot = $caretHost(selection);
  if (!slot) return false;
  if (!backward || !$isAtStartOfNode(selection.anchor, slot.frame)) return false;
  // At the start of a slot nothing is merged; where all are empty the next press is for the figure itself.
  const before = $neighbourSlot(slot, false);
  if ($slotsEmpty(slot.host)) $selectFigure(slot.host);
  else if (before && slot.frame.getTextContent().trim() === "") $caretIn(before, false);
  return $isAtBlockStart(selection, slot.frame);
}

/**
 * Deletion in three forms (character, word, line) at, in or beside a figure. Beside one, the first press only selects it;
 * a selected one is removed. Bound to the deletion commands, because Backspace in a caption arrives by `beforeinput`.
 */
export function $deleteAtFigure(backward: boolean): boolean {
  const figure = $selectedFigure();
  if (figure) {
    $removeFigure(figure);
    return true;
  }
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false;
  if ($caretHost(selection)) return $inSlot(selection, backward);
  return $besideFigure(selection, backward);
}

function $besideFigure(selection: RangeSelection, backward: boolean): boolean {
  const node = selection.anchor.getNode();
  const atContainer = $isRootNode(node) || $isGalleryNode(node);
  const block = atContainer ? null : node.getTopLevelElement();
  const neighbour = block
    ? backward
      ? block.getPreviousSibling()
      : block.getNextSibling()
    : $isElementNode(node)
      ? node.getChildAtIndex(selection.anchor.offset - (backward ? 1 : 0))
      : null;
  // Between two blocks there is nothing to delete: the library would take the whole block behind.
  if (atContainer && $isElementNode(neighbour) && !$isFigure(neighbour)) return $caretIn(neighbour, !backward);
  if (!$isFigure(neighbour)) return false;
  if ($isElementNode(block)) {
    const atEdge = backward ? $isAtStartOfNode(selection.anchor, block) : $isAtEndOfNode(selection.anchor, block);
    if (!atEdge) return false;
    if (block.isEmpty() && !$isHeadNode(block)) block.remove();
  }
  return $selectFigure(neighbour);
}
