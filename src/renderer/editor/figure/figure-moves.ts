import { $isHeadNode } from "../head/head-nodes.ts";
import type { FigureNode } from "./figure-nodes.ts";
import { $createGalleryNode, $isGalleryNode } from "./gallery-node.ts";
import { $isPhotoNode, type PhotoNode } from "./photo-node.tsx";

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
