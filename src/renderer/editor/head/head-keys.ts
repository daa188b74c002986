import { $isAtEndOfNode, $isAtStartOfNode } from "@lexical/utils";
import {
  $createParagraphNode,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isParagraphNode,
  $isRangeSelection,
  type ElementNode,
  type RangeSelection,
} from "lexical";
import { $firstBodyBlock, $headOf } from "./head-law.ts";
import { $isHeadNode, StandfirstNode } from "./head-nodes.ts";
import { $removeIfAcrossHead } from "./head-removal.ts";

/** Puts the caret where the body begins. A figure there gets an empty paragraph before it, the only way to write above it. */
export function $enterBody(): void {
  const first = $firstBodyBlock();
  if ($isElementNode(first) && !first.isShadowRoot()) {
    first.selectStart();
    return;
  }
  const paragraph = $createParagraphNode();
  if (first) first.insertBefore(paragraph);
  else $getRoot().append(paragraph);
  paragraph.select();
}

/** Enter in a head node: on to the next one, and from the standfirst into the body. Never splits, never deletes. */
export function $enterFromHead(): boolean {
  const crossed = $removeIfAcrossHead();
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return crossed;
  const head = $headOf(selection.focus.getNode());
  if (!head) return crossed;
  const next = head.getNextSibling();
  if ($isHeadNode(next)) next.selectEnd();
  else $enterBody();
  return true;
}

/** Shift+Enter: a break in the standfirst, nothing in kicker and headline. True when there is nothing more to do. */
export function $breakInHead(): boolean {
  $removeIfAcrossHead();
  const selection = $getSelection();
  const head = $isRangeSelection(selection) ? $headOf(selection.focus.getNode()) : null;
  return head !== null && !(head instanceof StandfirstNode);
}

/** The block of the body that holds the caret, if it is a direct child of the root. */
function $bodyBlock(selection: RangeSelection): ElementNode | null {
  const node = selection.anchor.getNode();
  const top = $isElementNode(node) && node.getParent() === null ? null : node.getTopLevelElement();
  return $isElementNode(top) ? top : null;
}

function $deleteInBody(selection: RangeSelection, backward: boolean): boolean {
  const block = $bodyBlock(selection);
  const first = $firstBodyBlock();
  if (!backward || !block?.is(first) || !$isAtStartOfNode(selection.anchor, block)) return false;
  // Lists, headings and quotes first become paragraphs, as anywhere; only then is there a border to stop at.
  if (!$isParagraphNode(block)) return false;
  if (!block.isEmpty()) return true;
  const standfirst = block.getPreviousSibling();
  if (block.getNextSibling()) block.remove();
  if ($isElementNode(standfirst)) standfirst.selectEnd();
  return true;
}

/**
 * Backspace, Delete and their word and line forms: nothing is ever merged across a border of the head. An empty first
 * paragraph is given up and the caret goes back to the standfirst; an empty head node sends the caret to the one before.
 */
export function $deleteAtHead(backward: boolean): boolean {
  if ($removeIfAcrossHead()) return true;
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false;
  const head = $headOf(selection.anchor.getNode());
  if (!head) return $deleteInBody(selection, backward);
  if (backward) {
    if (!$isAtStartOfNode(selection.anchor, head)) return false;
    const previous = head.getPreviousSibling();
    if (head.isEmpty() && $isHeadNode(previous)) previous.selectEnd();
    return true;
  }
  return $isAtEndOfNode(selection.anchor, head);
}

/** Select-all inside a head node takes that node first; a second press takes the whole story. */
export function $selectHead(): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return false;
  const head = $headOf(selection.anchor.getNode());
  if (!head || head.isEmpty() || !head.is($headOf(selection.focus.getNode()))) return false;
  const [start, end] = selection.isBackward()
    ? [selection.focus, selection.anchor]
    : [selection.anchor, selection.focus];
  if ($isAtStartOfNode(start, head) && $isAtEndOfNode(end, head)) return false;
  head.select(0, head.getChildrenSize());
  return true;
}
