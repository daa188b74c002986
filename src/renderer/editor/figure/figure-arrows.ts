import { $isParentRTL } from "@lexical/selection";
import { $isTableNode } from "@lexical/table";
import {
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  isModifierMatch,
  type LexicalEditor,
  type RangeSelection,
} from "lexical";
import { $extendFrom, $extendOver, $leaveRange } from "./figure-extend.ts";
import {
  $caretHost,
  $caretIn,
  $firstSlot,
  $isFigure,
  $selectedFigure,
  $selectFigure,
  type FigureNode,
} from "./figure-nodes.ts";
import { $atEdge, $blockAndNeighbour, $enter, $leave, $neighbourSlot } from "./figure-travel.ts";
import { $isPhotoNode } from "./photo-node.tsx";

function $fromFigure(figure: FigureNode, forward: boolean): true {
  if ($isTableNode(figure)) return $caretIn(figure, forward);
  const text = forward ? $firstSlot(figure) : null;
  return text ? $caretIn(text, true) : $leave(figure, forward);
}

function $fromCaret(editor: LexicalEditor, selection: RangeSelection, forward: boolean, vertical: boolean): boolean {
  const slot = $caretHost(selection);
  if (slot) {
    if (!$atEdge(editor, selection, slot.frame, forward, vertical)) return false;
    const next = $neighbourSlot(slot, forward);
    if (next) return $caretIn(next, forward);
    return !forward && $isPhotoNode(slot.host) ? $selectFigure(slot.host) : $leave(slot.host, forward);
  }
  const { block, neighbour } = $blockAndNeighbour(selection.focus.getNode(), selection.focus.offset, forward);
  if (!$isFigure(neighbour)) return false;
  if ($isElementNode(block) && !$atEdge(editor, selection, block, forward, vertical)) return false;
  return $enter(neighbour, forward);
}

/** Handles an arrow key at, in or beside a figure. False where the browser's own movement is right. */
export function $arrow(editor: LexicalEditor, event: KeyboardEvent, forward: boolean, vertical: boolean): boolean {
  const selection = $getSelection();
  const figure = $selectedFigure();
  const node = figure ?? ($isRangeSelection(selection) ? selection.focus.getNode() : null);
  if (!node) return false;
  const onward = !vertical && $isParentRTL(node) ? !forward : forward;
  const handled = $handleArrow(editor, event, figure, onward, vertical);
  if (handled) event.preventDefault();
  return handled;
}

function $handleArrow(
  editor: LexicalEditor,
  event: KeyboardEvent,
  figure: FigureNode | null,
  forward: boolean,
  vertical: boolean,
): boolean {
  const selection = $getSelection();
  if (isModifierMatch(event, { shiftKey: true })) {
    if (figure) return $extendFrom(editor, figure, forward);
    return $isRangeSelection(selection) && $extendOver(editor, selection, forward, vertical);
  }
  if (!isModifierMatch(event, {})) return false;
  if (figure) return $fromFigure(figure, forward);
  if (!$isRangeSelection(selection)) return false;
  if (!selection.isCollapsed()) return $leaveRange(selection, forward);
  return $fromCaret(editor, selection, forward, vertical);
}
