import { $isLinkNode } from "@lexical/link";
import {
  $getSlotHost,
  $isElementNode,
  $isLineBreakNode,
  $isTextNode,
  type ElementNode,
  type LexicalNode,
  type TextNode,
} from "lexical";
import { cleanText } from "../../../shared/publication/escape.ts";
import { $isPhotoNode } from "../figure/photo-node.tsx";
import { $photoUses } from "../figure/photo-places.ts";
import { $slotsOf } from "../figure/slots.ts";
import { headTypes } from "../head/head-nodes.ts";
import { $caretNode } from "./outline.ts";
import { $pageBlock } from "./page-block.ts";

/** A place in a line of text, as somebody knows it who sees only the words. */
export interface LineSpot {
  /** The words without line breaks, as a page prints them. */
  text: string;
  /** Which of the lines with these words at the same place of the page, from 0. */
  nth: number;
  /** Characters of `text` before the spot. */
  offset: number;
}

const isInline = (node: LexicalNode) => $isTextNode(node) || $isLineBreakNode(node) || $isLinkNode(node);

/** The texts of a line itself, without those of lists inside it. */
function $textsOf(line: ElementNode): TextNode[] {
  return line
    .getChildren()
    .flatMap((child) => ($isTextNode(child) ? [child] : $isLinkNode(child) ? child.getAllTextNodes() : []));
}

/** Every line of text in a block, in reading order: of lists, cells, captions and boxes too. */
export function $linesOf(node: LexicalNode): ElementNode[] {
  const inside = [...($isElementNode(node) ? node.getChildren() : []), ...$slotsOf(node)];
  const below = inside.filter((child) => !isInline(child)).flatMap($linesOf);
  return $isElementNode(node) && inside.some(isInline) ? [node, ...below] : below;
}

const printed = (text: string) => cleanText(text).replaceAll("\n", "");

/** The line that is meant, and how many of its characters stand before the words: a page may print more around them. */
function $find(node: LexicalNode, { text, nth }: LineSpot): { line: ElementNode; ahead: number } | null {
  const lines = $linesOf(node).map((line) => ({
    line,
    words: printed(
      $textsOf(line)
        .map((one) => one.getTextContent())
        .join(""),
    ),
  }));
  const same = lines.filter(({ words }) => words === text);
  const exact = same[nth] ?? same[0];
  if (exact) return { line: exact.line, ahead: 0 };
  const part = lines.find(({ words }) => words.trim() !== "" && text.includes(words));
  return part ? { line: part.line, ahead: text.indexOf(part.words) } : null;
}

/** Puts the caret at a spot inside `node`. False when no line there has these words. */
export function $selectSpot(node: LexicalNode, spot: LineSpot): boolean {
  const found = $find(node, spot);
  if (!found) return false;
  let left = Math.max(0, spot.offset - found.ahead);
  for (const text of $textsOf(found.line)) {
    const size = text.getTextContentSize();
    if (left <= size) {
      text.select(left, left);
      return true;
    }
    left -= size;
  }
  found.line.selectEnd();
  return true;
}

function $photoAround(node: LexicalNode): LexicalNode | null {
  let at: LexicalNode | null = node;
  while (at && !$isPhotoNode(at)) at = at.getParent() ?? $getSlotHost(at);
  return at;
}

/** See `EditorHandle.caretPlace`. */
export function $caretPlace(): string | null {
  const node = $caretNode();
  const block = $pageBlock(node);
  if (!node || !block) return null;
  const photo = $photoAround(node);
  if (photo) return `photo:${$photoUses().findIndex((use) => use.is(photo)) + 1}`;
  const index = block.getIndexWithinParent();
  return headTypes[index] ?? `block:${index - headTypes.length + 1}`;
}
