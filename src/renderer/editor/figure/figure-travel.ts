import { $isParentRTL } from "@lexical/selection";
import { $isTableNode } from "@lexical/table";
import { $isAtEndOfNode, $isAtStartOfNode } from "@lexical/utils";
import {
  $createParagraphNode,
  $getSelection,
  $getSlotFrame,
  $isElementNode,
  $isRangeSelection,
  $isRootNode,
  type ElementNode,
  getDOMSelection,
  isModifierMatch,
  type LexicalEditor,
  type LexicalNode,
  type RangeSelection,
} from "lexical";
import {
  $caretHost,
  $caretIn,
  $firstSlot,
  $isFigure,
  $selectedFigure,
  $selectFigure,
  type CaretHost,
  type FigureNode,
} from "./figure-nodes.ts";
import { $isGalleryNode } from "./gallery-node.ts";
import { $isPhotoNode } from "./photo-node.tsx";
import { $slotsOf } from "./slots.ts";

// The path of the caret: a photo is selected before its caption is reached; a card's texts are entered at once; what has
// no text is selected. The same way back.

/** Goes into a node from outside, in reading order or against it. */
export function $enter(node: LexicalNode, forward: boolean): true {
  if ($isGalleryNode(node)) {
    const photo = forward ? node.getFirstChild() : node.getLastChild();
    return photo ? $enter(photo, forward) : $selectFigure(node);
  }
  if ($isTableNode(node)) return $caretIn(node, forward);
  if ($isFigure(node)) {
    const slots = forward && $isPhotoNode(node) ? [] : $slotsOf(node);
    const text = slots.at(forward ? 0 : -1);
    return text ? $caretIn(text, forward) : $selectFigure(node);
  }
  return $isElementNode(node) ? $caretIn(node, forward) : $selectFigure(node);
}

/** Goes on from a node. At the page's edge a paragraph is made, so that there is always a way past a figure. */
export function $leave(node: LexicalNode, forward: boolean): true {
  const sibling = forward ? node.getNextSibling() : node.getPreviousSibling();
  if (sibling) return $enter(sibling, forward);
  const parent = node.getParent();
  if ($isGalleryNode(parent)) return $leave(parent, forward);
  const paragraph = $createParagraphNode();
  if (forward) node.insertAfter(paragraph);
  else node.insertBefore(paragraph);
  paragraph.select();
  return true;
}

/** Whether the caret stands on the first or last line of `element` (vertical) or at its very edge. */
export function $atEdge(
  editor: LexicalEditor,
  selection: RangeSelection,
  element: ElementNode,
  forward: boolean,
  vertical: boolean,
): boolean {
  if (!vertical) return forward ? $isAtEndOfNode(selection.focus, element) : $isAtStartOfNode(selection.focus, element);
  const dom = editor.getElementByKey(element.getKey());
  const caret = getDOMSelection(window);
  if (!dom || !caret?.focusNode) return true;
  const range = document.createRange();
  range.setStart(caret.focusNode, caret.focusOffset);
  const line = range.getClientRects()[0];
  if (!line) return true;
  const box = dom.getBoundingClientRect();
  return (forward ? box.bottom - line.bottom : line.top - box.top) < line.height * 0.8;
}

/** The block of the page that a node stands in (or null at the root itself), and its neighbour in the given direction. */
function $blockAndNeighbour(node: LexicalNode, offset: number, forward: boolean) {
  const atContainer = $isRootNode(node) || $isGalleryNode(node);
  const block = atContainer ? null : node.getTopLevelElement();
  const neighbour = block
    ? forward
      ? block.getNextSibling()
      : block.getPreviousSibling()
    : $isElementNode(node)
      ? node.getChildAtIndex(offset - (forward ? 0 : 1))
      : null;
  return { block, neighbour };
}

/** Shift with an arrow over a figure takes it whole into the selection. */
function $extendOver(editor: LexicalEditor, selection: RangeSelection, forward: boolean, vertical: boolean): boolean {
  const node = selection.focus.getNode();
  if ($getSlotFrame(node)) return false;
  const { block, neighbour } = $blockAndNeighbour(node, selection.focus.offset, forward);
  if (!$isFigure(neighbour)) return false;
  if ($isElementNode(block) && !$atEdge(editor, selection, block, forward, vertical)) return false;
  const beyond = forward ? neighbour.getNextSibling() : neighbour.getPreviousSibling();
  if ($isElementNode(beyond) && !$isFigure(beyond)) {
    const inner = (forward ? beyond.getFirstDescendant() : beyond.getLastDescendant()) ?? beyond;
    const size = $isElementNode(inner) ? inner.getChildrenSize() : inner.getTextContentSize();
    selection.focus.set(inner.getKey(), forward ? 0 : size, $isElementNode(inner) ? "element" : "text");
    return true;
  }
  selection.focus.set("root", neighbour.getIndexWithinParent() + (forward ? 1 : 0), "element");
  return true;
}

/** The slot after or before the one that the caret is in, or null at the figure's edge. */
export function $neighbourSlot({ frame, host }: CaretHost, forward: boolean): ElementNode | null {
  const slots = $slotsOf(host);
  const at = slots.findIndex((slot) => slot.is(frame)) + (forward ? 1 : -1);
  return at < 0 ? null : (slots[at] ?? null);
}

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
    // Of a gallery no part can be selected but a photo: the library would leave the keyboard on that and a range beside it.
    if ($isGalleryNode(figure?.getParent())) return true;
    return $isRangeSelection(selection) && $extendOver(editor, selection, forward, vertical);
  }
  if (!isModifierMatch(event, {})) return false;
  if (figure) return $fromFigure(figure, forward);
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false;
  return $fromCaret(editor, selection, forward, vertical);
}
