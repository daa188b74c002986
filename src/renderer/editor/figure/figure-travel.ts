import { $isTableNode } from "@lexical/table";
import { $isAtEndOfNode, $isAtStartOfNode } from "@lexical/utils";
import {
  $createParagraphNode,
  $isElementNode,
  $isRootNode,
  type ElementNode,
  getDOMSelection,
  type LexicalEditor,
  type LexicalNode,
  type RangeSelection,
} from "lexical";
import { $caretIn, $isFigure, $selectFigure, type CaretHost } from "./figure-nodes.ts";
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
export function $blockAndNeighbour(node: LexicalNode, offset: number, forward: boolean) {
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

/** The slot after or before the one that the caret is in, or null at the figure's edge. */
export function $neighbourSlot({ frame, host }: CaretHost, forward: boolean): ElementNode | null {
  const slots = $slotsOf(host);
  const at = slots.findIndex((slot) => slot.is(frame)) + (forward ? 1 : -1);
  return at < 0 ? null : (slots[at] ?? null);
}
