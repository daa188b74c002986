import { $getSelection, $isRangeSelection, type LexicalNode } from "lexical";
import { $isHeadNode } from "../head/head-nodes.ts";
import { $activeFigure, type FigureNode } from "./figure-nodes.ts";
import { $createGalleryNode, $isGalleryNode } from "./gallery-node.ts";
import { $isPhotoNode, type PhotoNode } from "./photo-node.tsx";
import { $pageBlockOf } from "./slots.ts";

/** Moves a figure one place; out of its gallery at the gallery's edge; never above the head. False when it cannot move. */
export function $moveFigure(figure: FigureNode, down: boolean): boolean {
  const neighbour = down ? figure.getNextSibling() : figure.getPreviousSibling();
  const gallery = figure.getParent();
  if (!neighbour && $isGalleryNode(gallery)) {
    if (down) gallery.insertAfter(figure);
    else gallery.insertBefore(figure);
    return true;
  }
  if (!neighbour || $isHeadNode(neighbour)) return false;
  if (down) neighbour.insertAfter(figure);
  else neighbour.insertBefore(figure);
  return true;
}

/** The blocks of the body that the selection touches, in order; none when it touches the head. */
function $selectedBlocks(): LexicalNode[] {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return [];
  const [first, last] = selection.getStartEndPoints()?.map((point) => $pageBlockOf(point.getNode())) ?? [];
  if (!first || !last) return [];
  const [start, end] = first.isBefore(last) ? [first, last] : [last, first];
  const blocks: LexicalNode[] = [];
  for (let at: LexicalNode | null = start; at; at = at.is(end) ? null : at.getNextSibling()) blocks.push(at);
  return blocks.some($isHeadNode) ? [] : blocks;
}

/** Moves the figure or the text blocks that have the keyboard one place. False when there is nothing to move, or nowhere. */
export function $moveSelected(down: boolean): boolean {
  const figure = $activeFigure();
  if (figure) return $moveFigure(figure, down);
  const blocks = $selectedBlocks();
  const neighbour = down ? blocks.at(-1)?.getNextSibling() : blocks[0]?.getPreviousSibling();
  if (!neighbour || $isHeadNode(neighbour)) return false;
  // The neighbour goes to the other side, so that what is selected is not touched.
  if (down) blocks[0]?.insertBefore(neighbour);
  else blocks.at(-1)?.insertAfter(neighbour);
  return true;
}

/** Makes a gallery of a photo and the photo or gallery before it. False when there is none before it. */
export function $joinWithPrevious(photo: PhotoNode): boolean {
  const previous = photo.getPreviousSibling();
  if ($isGalleryNode(previous)) {
    previous.append(photo);
    return true;
  }
  if (!$isPhotoNode(previous) || $isGalleryNode(photo.getParent())) return false;
  const gallery = $createGalleryNode([]);
  previous.insertBefore(gallery);
  gallery.append(previous, photo);
  return true;
}
