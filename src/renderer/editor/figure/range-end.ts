import { $isAtStartOfNode } from "@lexical/utils";
import {
  $createParagraphNode,
  $getRoot,
  $getSelection,
  $getSlotFrame,
  $isElementNode,
  $isRangeSelection,
  $isRootNode,
  COMMAND_PRIORITY_CRITICAL,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  DELETE_CHARACTER_COMMAND,
  DELETE_LINE_COMMAND,
  DELETE_WORD_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  type LexicalCommand,
  type LexicalEditor,
  mergeRegister,
  PASTE_COMMAND,
  type PointType,
  REMOVE_TEXT_COMMAND,
} from "lexical";
import { $pageBlock } from "../around/page-block.ts";
import { $isFigure, type FigureNode } from "./figure-nodes.ts";

/** How many blocks of the page stand before a point, those that it is in not counted. */
function $blocksBefore(point: PointType): number {
  const node = point.getNode();
  return $isRootNode(node) ? point.offset : ($pageBlock(node)?.getIndexWithinParent() ?? 0);
}

/** The figure right before a point that stands between blocks or where a block begins. */
function $figureBefore(point: PointType): FigureNode | null {
  const node = point.getNode();
  if ($getSlotFrame(node)) return null;
  const block = $isRootNode(node) ? $getRoot().getChildAtIndex(point.offset) : node.getTopLevelElement();
  if ($isElementNode(block) && !$isRootNode(node) && !$isAtStartOfNode(point, block)) return null;
  const before = block ? block.getPreviousSibling() : $getRoot().getLastChild();
  return $isFigure(before) ? before : null;
}

/**
 * A selection that ends with a figure ends, for browser and library, where the block below begins. Deleting it, or writing in its place, would
 * melt that block into what is left: so it ends in a paragraph of its own.
 */
function $endInParagraph(): false {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || selection.isCollapsed()) return false;
  const [start, end] = selection.isBackward()
    ? [selection.focus, selection.anchor]
    : [selection.anchor, selection.focus];
  const figure = $figureBefore(end);
  const isWhole =
    figure && !$isFigure($pageBlock(start.getNode())) && $blocksBefore(start) <= figure.getIndexWithinParent();
  if (!isWhole || $getSlotFrame(start.getNode())) return false;
  const paragraph = $createParagraphNode();
  // Places behind it, of the selection's beginning too, do not move along.
  figure.insertAfter(paragraph, false);
  end.set(paragraph.getKey(), 0, "element");
  return false;
}

const replacing = [
  CONTROLLED_TEXT_INSERTION_COMMAND,
  REMOVE_TEXT_COMMAND,
  DELETE_CHARACTER_COMMAND,
  DELETE_WORD_COMMAND,
  DELETE_LINE_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  PASTE_COMMAND,
] as unknown as LexicalCommand<unknown>[];

/** Keeps what stands below a figure apart when a selection that ends with the figure is deleted or replaced. */
export function registerRangeEnd(editor: LexicalEditor): () => void {
  return mergeRegister(
    ...replacing.map((command) => editor.registerCommand(command, $endInParagraph, COMMAND_PRIORITY_CRITICAL)),
  );
}
