import { $isTableNode } from "@lexical/table";
import {
  $createParagraphNode,
  $createTextNode,
  $getSelection,
  $getSlotFrame,
  $getSlotHost,
  $isDecoratorNode,
  $isElementNode,
  $isLineBreakNode,
  $isRangeSelection,
  type BaseSelection,
  type LexicalNode,
} from "lexical";
import { $headOf } from "../head/head-law.ts";
import { $pasteIntoHead, $withoutHeads } from "../head/head-paste.ts";
import { $settlePastedNotes } from "../notes/note-paste.ts";
import { $isFigure, $selectedFigure, $selectFigure } from "./figure-nodes.ts";
import { $isGalleryNode } from "./gallery-node.ts";
import { $isPhotoNode } from "./photo-node.tsx";
import { $pageBlockOf, $slotKindAt } from "./slots.ts";

function $asBlocks(nodes: readonly LexicalNode[]): LexicalNode[] {
  return nodes.map((node) =>
    ($isElementNode(node) || $isDecoratorNode(node)) && !node.isInline() ? node : $createParagraphNode().append(node),
  );
}

/** What is pasted while a figure is selected comes after it; it never replaces a picture unseen. */
function $pasteAfter(nodes: readonly LexicalNode[]): boolean {
  const figure = $selectedFigure();
  if (!figure) return false;
  const gallery = figure.getParent();
  let behind: LexicalNode = $isGalleryNode(gallery) && !nodes.every($isPhotoNode) ? gallery : figure;
  for (const block of $asBlocks(nodes)) behind = behind.insertAfter(block);
  if ($isFigure(behind)) $selectFigure(behind);
  else if ($isElementNode(behind)) behind.selectEnd();
  return true;
}

/** Blocks as one line: their words with a space between, breaks included. */
function $asLine(nodes: readonly LexicalNode[]): LexicalNode[] {
  const line: LexicalNode[] = [];
  for (const node of nodes) {
    if ($isGalleryNode(node)) continue;
    const block = $isElementNode(node) && !node.isInline();
    const inner = block ? $asLine(node.getChildren()) : $isDecoratorNode(node) && !node.isInline() ? [] : [node];
    if (block && line.length > 0 && inner.length > 0) line.push($createTextNode(" "));
    line.push(...inner.map((part) => ($isLineBreakNode(part) ? $createTextNode(" ") : part)));
  }
  return line;
}

/** Into a caption or a box: its figures stand behind the block, and the caret stays with what else was pasted. */
function $pasteIntoSlot(selection: BaseSelection, at: LexicalNode, nodes: readonly LexicalNode[]): boolean {
  const figures = nodes.filter($isFigure);
  const frame = $getSlotFrame(at);
  const host = frame && $getSlotHost(frame);
  const gallery = host?.getParent();
  let behind: LexicalNode | null = $isGalleryNode(gallery) && !figures.every($isPhotoNode) ? gallery : host;
  const texts = nodes.filter((node) => !$isFigure(node));
  if (texts.length > 0) selection.insertNodes(texts);
  else if ($isRangeSelection(selection) && !selection.isCollapsed()) selection.removeText();
  for (const figure of figures) behind = behind?.insertAfter(figure) ?? null;
  return true;
}

/** Puts what the clipboard brought where it may stand: see `$pasteIntoHead` and the selected figure above. */
export function $insertPasted(payload: { nodes: LexicalNode[]; selection: BaseSelection }): boolean {
  const selection = $getSelection();
  const nodes = $withoutHeads(payload.nodes);
  $settlePastedNotes(nodes);
  if ($pasteAfter(nodes)) return true;
  if (!$isRangeSelection(selection)) return false;
  const start = selection.isBackward() ? selection.focus : selection.anchor;
  if ($headOf(start.getNode())) return $pasteIntoHead(nodes);
  const kind = $slotKindAt(start.getNode());
  if (kind === "text" || kind === "box") return $pasteIntoSlot(payload.selection, start.getNode(), nodes);
  if (kind !== "line") {
    payload.selection.insertNodes(nodes);
    return true;
  }
  let behind = $pageBlockOf(start.getNode());
  payload.selection.insertNodes($asLine(nodes));
  // What is no line of text stands behind the block, as everywhere.
  for (const figure of nodes.filter($isFigure))
    if (behind && !$isTableNode(figure)) behind = behind.insertAfter(figure);
  return true;
}
