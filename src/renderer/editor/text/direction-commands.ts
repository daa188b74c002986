import { $isListItemNode, $isListNode } from "@lexical/list";
import { $forEachSelectedTextNode } from "@lexical/selection";
import {
  $getSelection,
  $getSlotHost,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  type ElementNode,
  type LexicalNode,
} from "lexical";
import type { Direction } from "../../../shared/document/nodes.ts";
import { $languageOf, $setLanguageOf } from "./language-state.ts";

/** The block of text that holds a node: a paragraph, a heading, a head line, or the whole list it stands in. */
function $textBlockOf(node: LexicalNode): ElementNode | null {
  let block: LexicalNode | null = node;
  while (block && (!$isElementNode(block) || block.isInline())) block = block.getParent();
  while ($isListItemNode(block) || ($isListNode(block) && $isListItemNode(block.getParent())))
    block = block.getParent();
  return $isElementNode(block) && (block.getParent() !== null || $getSlotHost(block) !== null) ? block : null;
}

/** The blocks of text that the selection touches, each once. */
export function $selectedTextBlocks(): ElementNode[] {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return [];
  const blocks = new Map<string, ElementNode>();
  for (const node of [selection.anchor.getNode(), ...selection.getNodes(), selection.focus.getNode()]) {
    const block = $textBlockOf(node);
    if (block && !block.isShadowRoot() && !holdsBlocks(block)) blocks.set(block.getKey(), block);
  }
  return [...blocks.values()];
}

const holdsBlocks = (block: ElementNode) =>
  !$isListNode(block) && block.getChildren().some((child) => $isElementNode(child) && !child.isInline());

function $setDirection(block: ElementNode, direction: Direction | null): void {
  block.setDirection(direction);
  // A list has one direction: its items follow it.
  if ($isListNode(block) || $isListItemNode(block)) {
    for (const child of block.getChildren())
      if ($isElementNode(child) && !child.isInline()) $setDirection(child, direction);
  }
}

/** Sets the direction of the selected blocks; where all have it already, it is left to their text again. */
export function $toggleDirection(direction: Direction): boolean {
  const blocks = $selectedTextBlocks();
  const all = blocks.every((block) => block.getDirection() === direction);
  for (const block of blocks) $setDirection(block, all ? null : direction);
  return blocks.length > 0;
}

/** Whether a language would be set on words: some are selected, or the caret stands in words that have one. */
export function $meansPhrase(): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return false;
  const node = selection.anchor.getNode();
  return !selection.isCollapsed() || ($isTextNode(node) && $languageOf(node) !== "");
}

/** The language of the selected words or, without any, of the block; empty for the story's. */
export function $selectedLanguage(): string {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return "";
  const node = selection.isBackward() ? selection.focus.getNode() : selection.anchor.getNode();
  if ($meansPhrase()) {
    const text = selection.getNodes().find($isTextNode);
    return text ? $languageOf(text) : "";
  }
  const block = $textBlockOf(node);
  return block ? $languageOf(block) : "";
}

/** Marks the selected words, or without any the selected block, as being in a language; an empty one takes the mark away. */
export function $setLanguage(language: string): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return false;
  if (!$meansPhrase()) {
    for (const block of $selectedTextBlocks()) $setLanguageOf(block, language);
    return true;
  }
  const node = selection.anchor.getNode();
  if (selection.isCollapsed()) $setLanguageOf(node, language);
  else $forEachSelectedTextNode((text) => $setLanguageOf(text, language));
  return true;
}
