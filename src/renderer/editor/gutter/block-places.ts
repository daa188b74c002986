import { $getRoot, $isElementNode, type LexicalEditor, type LexicalNode, type NodeKey } from "lexical";
import { $isFigure, $selectFigure } from "../figure/figure-nodes.ts";
import { $isGalleryNode } from "../figure/gallery-node.ts";
import { $isPhotoNode } from "../figure/photo-node.tsx";
import type { InsertionPlace } from "../figure/photo-places.ts";
import { $isHeadNode } from "../head/head-nodes.ts";

/** A block of the body with the element that shows it. */
export interface ShownBlock {
  key: NodeKey;
  dom: HTMLElement;
}

/** The blocks of the body as they are shown, in order. */
export function shownBlocks(editor: LexicalEditor): ShownBlock[] {
  const keys = editor.getEditorState().read(() =>
    $getRoot()
      .getChildren()
      .filter((node) => !$isHeadNode(node))
      .map((node) => node.getKey()),
  );
  return keys.flatMap((key) => {
    const dom = editor.getElementByKey(key);
    return dom ? [{ key, dom }] : [];
  });
}

/** The block at a height of the window, or null between and beside them. */
export function blockAt(editor: LexicalEditor, y: number): ShownBlock | null {
  return (
    shownBlocks(editor).find(({ dom }) => {
      const box = dom.getBoundingClientRect();
      return y >= box.top - 6 && y <= box.bottom + 6;
    }) ?? null
  );
}

const center = (box: DOMRect) => ({ x: box.left + box.width / 2, y: box.top + box.height / 2 });

/** In a gallery the place beside the photo that a point is on; in a mirrored one before is on the right. */
function placeInGallery(editor: LexicalEditor, x: number, y: number): (InsertionPlace & { dom: HTMLElement }) | null {
  const photo = document.elementFromPoint(x, y)?.closest<HTMLElement>(".gallery-grid > .photo");
  if (!photo) return null;
  const keys = editor.getEditorState().read(() =>
    $getRoot()
      .getChildren()
      .flatMap((node) => ($isGalleryNode(node) ? node.getChildrenKeys() : [])),
  );
  const key = keys.find((one) => editor.getElementByKey(one) === photo);
  if (!key) return null;
  const left = x < center(photo.getBoundingClientRect()).x;
  const rtl = getComputedStyle(photo).direction === "rtl";
  return { key, side: left === rtl ? "after" : "before", dom: photo };
}

/** Where a block that is let go at a point would stand: between two blocks or, a photo, between those of a gallery. */
export function dropPlace(
  editor: LexicalEditor,
  dragged: NodeKey,
  x: number,
  y: number,
): (InsertionPlace & { dom: HTMLElement }) | null {
  const isPhoto = editor.getEditorState().read(() => $isPhotoNode($getNode(dragged)));
  const inside = isPhoto ? placeInGallery(editor, x, y) : null;
  if (inside) return inside;
  const blocks = shownBlocks(editor);
  const next = blocks.find(({ dom }) => y < center(dom.getBoundingClientRect()).y);
  if (next) return { ...next, side: "before" };
  const last = blocks.at(-1);
  return last ? { ...last, side: "after" } : null;
}

function $getNode(key: NodeKey): LexicalNode | null {
  const walk = (node: LexicalNode): LexicalNode | null => {
    if (node.getKey() === key) return node;
    return $isGalleryNode(node) ? (node.getChildren().find((child) => child.getKey() === key) ?? null) : null;
  };
  for (const block of $getRoot().getChildren()) {
    const found = walk(block);
    if (found) return found;
  }
  return null;
}

/** Puts the keyboard on a block: a figure selected, a text with the caret at its end. */
export function $goToBlock(key: NodeKey): void {
  const node = $getNode(key);
  if (!node) return;
  if ($isFigure(node)) $selectFigure(node);
  else if ($isElementNode(node)) node.selectEnd();
}

/** Moves a block to a place. False when it would stand where it stands. */
export function $moveBlock(key: NodeKey, place: InsertionPlace): boolean {
  const node = $getNode(key);
  const target = $getNode(place.key);
  if (!node || !target || node.is(target) || node.isParentOf(target)) return false;
  const neighbour = place.side === "before" ? target.getPreviousSibling() : target.getNextSibling();
  if (node.is(neighbour)) return false;
  if (place.side === "before") target.insertBefore(node);
  else target.insertAfter(node);
  $goToBlock(key);
  return true;
}

/** The block of the page or photo of a gallery that an element inside it belongs to, or null. */
export function keyOfElement(editor: LexicalEditor, element: Element): NodeKey | null {
  const keys = editor.getEditorState().read(() =>
    $getRoot()
      .getChildren()
      .flatMap((node) => [...($isGalleryNode(node) ? node.getChildrenKeys() : []), node.getKey()]),
  );
  return keys.find((key) => editor.getElementByKey(key)?.contains(element)) ?? null;
}
