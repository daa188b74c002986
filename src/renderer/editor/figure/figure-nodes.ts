import { $isTableNode, type TableNode } from "@lexical/table";
import {
  $createNodeSelection,
  $getSelection,
  $getSlotFrame,
  $getSlotHost,
  $isElementNode,
  $isNodeSelection,
  $setSelection,
  type ElementNode,
  type LexicalNode,
  type RangeSelection,
} from "lexical";
import { $isCardNode, type CardNode } from "../cards/card-node.tsx";
import { $isSealedNode, type SealedNode } from "../sealed/sealed-node.tsx";
import { $isGalleryNode, type GalleryNode } from "./gallery-node.ts";
import { $isPhotoNode, type PhotoNode } from "./photo-node.tsx";
import { $slotsOf } from "./slots.ts";

/** A block that is selected as a whole: a photo, a gallery, a card, a table, or a sealed block. */
export type FigureNode = PhotoNode | GalleryNode | CardNode | TableNode | SealedNode;

/** Whether a node is selected as a whole. A sealed word in a line of text is not. */
export function $isFigure(node: LexicalNode | null | undefined): node is FigureNode {
  if ($isSealedNode(node)) return !node.isInline();
  return $isPhotoNode(node) || $isGalleryNode(node) || $isCardNode(node) || $isTableNode(node);
}

/** Selects the node as a whole. Always true, so that a command can end with it. */
export function $selectFigure(node: LexicalNode): true {
  const selection = $createNodeSelection();
  selection.add(node.getKey());
  $setSelection(selection);
  return true;
}

/** Puts the caret at the start or the end of a node. Always true, so that a command can end with it. */
export function $caretIn(node: ElementNode, atStart: boolean): true {
  if (atStart) node.selectStart();
  else node.selectEnd();
  return true;
}

/** The figure that is selected alone, or null. */
export function $selectedFigure(): FigureNode | null {
  const selection = $getSelection();
  if (!$isNodeSelection(selection)) return null;
  const [node, ...more] = selection.getNodes();
  return more.length === 0 && $isFigure(node) ? node : null;
}

/** The first text of a figure (a photo's caption), or null when it has none. */
export function $firstSlot(host: LexicalNode): ElementNode | null {
  return $slotsOf(host)[0] ?? null;
}

/** Where a caret in a slot stands. */
export interface CaretHost {
  /** The slot's value: the text that the caret is in. */
  frame: ElementNode;
  host: FigureNode;
}

/** The slot and the figure that hold the caret, or null when it is elsewhere. */
export function $caretHost(selection: RangeSelection): CaretHost | null {
  const frame = $getSlotFrame(selection.anchor.getNode());
  const host = frame && $getSlotHost(frame);
  return $isFigure(host) && $isElementNode(frame) ? { frame, host } : null;
}

/** The figure whose selection or text has the keyboard, or null. */
export function $activeFigure(): FigureNode | null {
  const selection = $getSelection();
  if (selection === null) return null;
  if ($isNodeSelection(selection)) return $selectedFigure();
  return "anchor" in selection ? ($caretHost(selection as RangeSelection)?.host ?? null) : null;
}
