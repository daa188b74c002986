import { $isListItemNode, $isListNode } from "@lexical/list";
import { $isTableNode } from "@lexical/table";
import {
  $createParagraphNode,
  $getRoot,
  $getSelection,
  $isDecoratorNode,
  $isElementNode,
  $isParagraphNode,
  $isRangeSelection,
  type LexicalNode,
} from "lexical";
import { $firstBodyBlock, $headOf, $headToParagraph } from "./head-law.ts";
import { $isHeadNode } from "./head-nodes.ts";

const isBlock = (node: LexicalNode) => ($isElementNode(node) || $isDecoratorNode(node)) && !node.isInline();

/** Head nodes in a paste are content like any other: the page has its own three. */
export function $withoutHeads(nodes: readonly LexicalNode[]): LexicalNode[] {
  return nodes.map((node) => ($isHeadNode(node) ? $headToParagraph(node) : node));
}

/** Takes the inline content of the first line out of `blocks`: a paragraph's content, a list's first item. */
function $takeFirstLine(blocks: LexicalNode[]): LexicalNode[] {
  const first = blocks[0];
  if (!$isElementNode(first) || first.isShadowRoot() || $isTableNode(first)) return [];
  const item = $isListNode(first) ? first.getFirstChild() : null;
  if ($isListItemNode(item)) {
    const line = item.getChildren().filter((child) => !isBlock(child));
    item.remove();
    if (first.isEmpty()) blocks.shift();
    return line;
  }
  blocks.shift();
  return first.getChildren();
}

function $toBlocks(nodes: readonly LexicalNode[]): LexicalNode[] {
  const blocks: LexicalNode[] = [];
  let open: ReturnType<typeof $createParagraphNode> | null = null;
  for (const node of nodes) {
    if (isBlock(node)) {
      open = null;
      blocks.push(node);
      continue;
    }
    if (!open) {
      open = $createParagraphNode();
      blocks.push(open);
    }
    open.append(node);
  }
  return blocks;
}

/** A paste whose caret is in a head node: its first line goes in there, everything after it to the top of the body. */
export function $pasteIntoHead(nodes: readonly LexicalNode[]): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return false;
  if (!selection.isCollapsed()) selection.removeText();
  const head = $headOf(selection.anchor.getNode());
  if (!head) return false;
  const blocks = $toBlocks($withoutHeads(nodes));
  const line = $takeFirstLine(blocks);
  if (line.length > 0) selection.insertNodes(line);
  if (blocks.length === 0) return true;
  const first = $firstBodyBlock();
  for (const block of blocks) {
    if (first) first.insertBefore(block);
    else $getRoot().append(block);
  }
  if ($isParagraphNode(first) && first.isEmpty() && first.getNextSibling() === null) first.remove();
  const last = blocks[blocks.length - 1];
  if ($isElementNode(last) && !last.isShadowRoot()) last.selectEnd();
  return true;
}
