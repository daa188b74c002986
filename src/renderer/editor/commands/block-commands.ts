import { $insertList, $isListNode, $removeList, ListNode } from "@lexical/list";
import { $createHeadingNode, $createQuoteNode, $isHeadingNode, $isQuoteNode } from "@lexical/rich-text";
import { $setBlocksType } from "@lexical/selection";
import { $findCellNode } from "@lexical/table";
import { $getNearestNodeOfType } from "@lexical/utils";
import {
  $createParagraphNode,
  $getSelection,
  $getSlotFrame,
  $isParagraphNode,
  $isRangeSelection,
  type LexicalNode,
  type RangeSelection,
} from "lexical";
import { $slotKindAt } from "../figure/slots.ts";
import { $headOf } from "../head/head-law.ts";

/** What kind of block the caret is in; `fixed` where it cannot be changed (head, line, caption, figure, or no caret). */
export type BlockKind =
  | "paragraph"
  | "heading2"
  | "heading3"
  | "heading4"
  | "quote"
  | "bulletList"
  | "numberList"
  | "fixed";

/** Lists may stand in the body, in a cell and in a box; headings and quotes in the body only. */
const $mayHoldLists = (node: LexicalNode) => !$getSlotFrame(node) || $slotKindAt(node) === "box";
const $mayHoldStyles = (node: LexicalNode) => !$getSlotFrame(node) && $findCellNode(node) === null;

/** Whether the block that holds `node` may become a list. */
export function $mayHoldList(node: LexicalNode): boolean {
  return !$headOf(node) && $mayHoldLists(node);
}

/** Whether the block that holds `node` may become a heading or a quote. */
export function $hasStyles(node: LexicalNode): boolean {
  return !$headOf(node) && $mayHoldStyles(node);
}

/** The kind of the block that holds `node`; see `BlockKind`. */
export function $blockKind(node: LexicalNode): BlockKind {
  if ($headOf(node) || !$mayHoldLists(node)) return "fixed";
  const list = $getNearestNodeOfType(node, ListNode);
  if (list) return list.getListType() === "number" ? "numberList" : "bulletList";
  const block = node.getTopLevelElement();
  if ($isHeadingNode(block)) return `heading${block.getTag().slice(1)}` as BlockKind;
  if ($isQuoteNode(block)) return "quote";
  return $isParagraphNode(block) ? "paragraph" : "fixed";
}

/** The selection when all of it stands in blocks whose kind may change in this way. */
function $changeable($may: (node: LexicalNode) => boolean): RangeSelection | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return null;
  const ends = [selection.anchor.getNode(), selection.focus.getNode()];
  return ends.every((node) => !$headOf(node) && $may(node)) ? selection : null;
}

function $createBlock(kind: "paragraph" | "heading2" | "heading3" | "heading4" | "quote") {
  if (kind === "paragraph") return $createParagraphNode();
  if (kind === "quote") return $createQuoteNode();
  return $createHeadingNode(`h${kind.slice(-1)}` as "h2" | "h3" | "h4");
}

/** Makes the selected blocks of this kind; those that are already become paragraphs again. Nothing in head or caption. */
export function $setBlock(kind: "paragraph" | "heading2" | "heading3" | "heading4" | "quote"): boolean {
  const selection = $changeable($mayHoldStyles);
  if (!selection) return false;
  const now = $blockKind(selection.anchor.getNode());
  if (now === "bulletList" || now === "numberList") $removeList();
  const target = now === kind ? "paragraph" : kind;
  $setBlocksType($getSelection(), () => $createBlock(target));
  return true;
}

/** Makes a list of the selected blocks, changes its kind, or undoes a list of the same kind. */
export function $setList(kind: "bulletList" | "numberList"): boolean {
  const selection = $changeable($mayHoldLists);
  if (!selection) return false;
  const anchor = selection.anchor.getNode();
  if ($blockKind(anchor) === kind) $removeList();
  else $insertList(kind === "numberList" ? "number" : "bullet");
  return true;
}

/** Whether the caret is in a list item, where Tab changes the level. */
export function $inList(): boolean {
  const selection = $getSelection();
  return $isRangeSelection(selection) && $isListNode($getNearestNodeOfType(selection.anchor.getNode(), ListNode));
}
