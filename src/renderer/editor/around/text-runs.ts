import { $isLinkNode } from "@lexical/link";
import { $dfsWithSlots } from "@lexical/utils";
import {
  $getSelection,
  $isElementNode,
  $isLineBreakNode,
  $isRangeSelection,
  $isTextNode,
  type ElementNode,
  type LexicalNode,
  type PointType,
  type TextNode,
} from "lexical";
import type { Edit } from "../../../shared/checks/text/edit.ts";

/** A text node with where its text begins in the run that it is part of. */
export interface Piece {
  node: TextNode;
  start: number;
}

/** A line of inline nodes as one text, a line's end as a newline: what the checks read of it. */
export interface TextRun {
  element: ElementNode;
  text: string;
  pieces: Piece[];
}

function $readInto(run: TextRun, nodes: readonly LexicalNode[]): void {
  for (const node of nodes) {
    if ($isTextNode(node)) {
      run.pieces.push({ node, start: run.text.length });
      run.text += node.getTextContent();
    } else if ($isLineBreakNode(node)) run.text += "\n";
    else if ($isLinkNode(node)) $readInto(run, node.getChildren());
  }
}

const holdsText = (node: LexicalNode) => $isTextNode(node) || $isLinkNode(node);

/** The line of text that stands in an element itself, not in what is inside it. */
export function $textRun(element: ElementNode): TextRun {
  const run: TextRun = { element, text: "", pieces: [] };
  $readInto(run, element.getChildren());
  return run;
}

/** Every line of text in a block or a photo, those in its slots, items and cells included, in reading order. */
export function $textRuns(node: LexicalNode): TextRun[] {
  return $dfsWithSlots(node).flatMap(({ node: element }) => {
    if (!$isElementNode(element) || element.isInline() || !element.getChildren().some(holdsText)) return [];
    return [$textRun(element)];
  });
}

/** Keeps a caret where it stood in the words when `from` to `to` of its node gives way to `length` letters. */
function keepPoint(point: PointType, node: TextNode, from: number, to: number, length: number): void {
  if (point.key !== node.getKey() || point.type !== "text" || point.offset <= from) return;
  point.set(node.getKey(), point.offset >= to ? point.offset - (to - from) + length : from + length, "text");
}

function $splice(node: TextNode, from: number, to: number, text: string): void {
  const selection = $getSelection();
  if ($isRangeSelection(selection)) {
    for (const point of [selection.anchor, selection.focus]) keepPoint(point, node, from, to, text.length);
  }
  const before = node.getTextContent();
  const after = before.slice(0, from) + text + before.slice(to);
  if (after === "") node.remove();
  else node.setTextContent(after);
}

/** Makes edits to a run, whichever nodes they go through; formats and links stay. The edits are in order and apart. */
export function $editRun({ pieces }: TextRun, edits: readonly Edit[]): void {
  for (const { start, end, text } of edits.toReversed()) {
    const touched = pieces.filter(({ node, start: at }) => at < end && at + node.getTextContentSize() > start);
    const inserted = touched[0] ?? pieces.findLast(({ start: at }) => at <= start);
    if (!inserted) continue;
    for (const piece of [...new Set([...touched, inserted])].toReversed()) {
      const size = piece.node.getTextContentSize();
      const from = Math.min(size, Math.max(0, start - piece.start));
      const to = Math.max(from, Math.min(size, end - piece.start));
      $splice(piece.node, from, to, piece === inserted ? text : "");
    }
  }
}
