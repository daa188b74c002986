import { $createParagraphNode, $getSelection, $isElementNode, $isRangeSelection, type LexicalNode } from "lexical";
import { $removeFigure } from "../figure/figure-deletion.ts";
import { $activeFigure, $caretIn, $isFigure, $selectFigure } from "../figure/figure-nodes.ts";
import { $pageBlockOf } from "../figure/slots.ts";
import { $isHeadNode } from "../head/head-nodes.ts";

/** The blocks of the body that the selection touches, in reading order. */
function $touchedBlocks(): LexicalNode[] {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return [];
  const blocks = new Map(
    selection.getNodes().flatMap((node) => {
      const block = $pageBlockOf(node);
      return block && !$isHeadNode(block) ? [[block.getKey(), block] as const] : [];
    }),
  );
  return [...blocks.values()];
}

/**
 * Takes the figure or the blocks of text that have the keyboard off the page and leaves the keyboard at what stands in their place. False
 * in the head, which is always there.
 */
export function $removeBlock(): boolean {
  const figure = $activeFigure();
  if (figure) {
    $removeFigure(figure);
    return true;
  }
  const blocks = $touchedBlocks();
  const next = blocks.at(-1)?.getNextSibling() ?? null;
  const previous = blocks[0]?.getPreviousSibling() ?? null;
  if (previous === null) return false;
  const stays = next ?? ($isHeadNode(previous) ? previous.insertAfter($createParagraphNode()) : previous);
  for (const block of blocks) block.remove();
  if ($isFigure(stays)) $selectFigure(stays);
  else if ($isElementNode(stays)) $caretIn(stays, next !== null);
  return true;
}
