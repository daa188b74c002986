import {
  $getNodeByKey,
  $getRoot,
  $getSelection,
  $getSlot,
  $isParagraphNode,
  $isRangeSelection,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
} from "lexical";
import type { LibraryPhoto } from "../../../shared/photos.ts";
import { $firstBodyBlock, $headOf } from "../head/head-law.ts";
import { $captionText, $fillCaption, CaptionNode } from "./caption-node.ts";
import { figureOfLastControl } from "./field-in-hand.ts";
import { $activeFigure, $selectedFigure, $selectFigure } from "./figure-nodes.ts";
import { $createGalleryNode, $isGalleryNode } from "./gallery-node.ts";
import { $photoFacts, $setPhotoFacts } from "./photo-facts.ts";
import { $createPhotoNode, $isPhotoNode, type PhotoNode } from "./photo-node.tsx";
import { $pageBlockOf } from "./slots.ts";

/** Every photo use on the page in reading order, filled or not: the `N` of `photo:N` counts these from 1. */
export function $photoUses(): PhotoNode[] {
  return $getRoot()
    .getChildren()
    .flatMap((block) => ($isGalleryNode(block) ? block.getChildren() : [block]))
    .filter($isPhotoNode);
}

/** A use of a library photo that begins with the library's caption and alt, and inherits its credit. */
export function $createUse(photo: LibraryPhoto): PhotoNode {
  return $createPhotoNode({ photo: photo.id, alt: photo.alt, altLanguage: photo.altLanguage }, photo.caption);
}

/** Where new figures go: after a block, or before it. */
export interface InsertionPlace {
  key: NodeKey;
  side: "before" | "after";
}

const $block = (node: LexicalNode): LexicalNode => $pageBlockOf(node) ?? node;

function $lastBlock(): InsertionPlace | null {
  const last = $getRoot().getLastChild();
  return last ? { key: last.getKey(), side: "after" } : null;
}

/** The place that the caret means; the end of the page when there is no caret. */
export function $placeOfCaret(editor: LexicalEditor): InsertionPlace | null {
  const active = $activeFigure();
  if (active) return { key: active.getKey(), side: "after" };
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) {
    const figure = $getNodeByKey(figureOfLastControl(editor) ?? "");
    return figure?.isAttached() ? { key: figure.getKey(), side: "after" } : $lastBlock();
  }
  const node = selection.focus.getNode();
  if ($headOf(node)) {
    const first = $firstBodyBlock();
    return first ? { key: first.getKey(), side: "before" } : $lastBlock();
  }
  const at = node.is($getRoot()) ? $getRoot().getChildAtIndex(Math.max(selection.focus.offset - 1, 0)) : $block(node);
  return at && !$headOf(at) ? { key: at.getKey(), side: "after" } : $lastBlock();
}

/** Puts a block at a place; see `$placeOfCaret`. */
export function $putBlock(figure: LexicalNode, place: InsertionPlace | null): void {
  const at = $getNodeByKey(place?.key ?? "");
  const anchor = at?.isAttached() ? at : $getRoot().getLastChild();
  if (!anchor) {
    $getRoot().append(figure);
    return;
  }
  if (place?.side === "before" && anchor === at) anchor.insertBefore(figure);
  else anchor.insertAfter(figure);
  // A figure put after an empty paragraph takes its place; the paragraph goes on behind it when nothing else does.
  if ($isParagraphNode(anchor) && anchor.isEmpty() && place?.side !== "before") {
    if (figure.getNextSibling()) anchor.remove();
    else figure.insertAfter(anchor);
  }
}

/**
 * Puts photos at a place as one figure and selects it. Several become a gallery; in a gallery they join it. Gives the key behind which
 * more would go on; null when there are none.
 */
export function $insertUses(photos: readonly LibraryPhoto[], place: InsertionPlace | null): NodeKey | null {
  const uses = photos.map($createUse);
  const [only] = uses;
  if (!only) return null;
  const at = $getNodeByKey(place?.key ?? "");
  if ($isPhotoNode(at) && $isGalleryNode(at.getParent())) {
    let behind: LexicalNode = at;
    for (const use of uses) behind = behind.insertAfter(use);
    $selectFigure(only);
    return behind.getKey();
  }
  const block = uses.length === 1 ? only : $createGalleryNode(uses);
  $putBlock(block, place);
  $selectFigure(only);
  return block.getKey();
}

/** The placeholder that is selected, or null. */
export function $selectedPlaceholder(): PhotoNode | null {
  const figure = $selectedFigure();
  return $isPhotoNode(figure) && $photoFacts(figure).photo === "" ? figure : null;
}

/**
 * Gives a use its picture; `old` is the library's record of the one it had. A placeholder keeps the caption, alt and credit that it has. When another picture is replaced,
 * words that only repeat the old picture's record give way to the new one's, and a credit typed for the old picture goes:
 * a wrong name in print is worse than a missing one.
 */
export function $fillUse(use: PhotoNode, photo: LibraryPhoto, old: LibraryPhoto | undefined): void {
  const facts = $photoFacts(use);
  const caption = $getSlot(use, "caption");
  const captionWords = $captionText(caption);
  if (caption instanceof CaptionNode && (captionWords === "" || captionWords === old?.caption.trim())) {
    $fillCaption(caption, photo.caption);
  }
  if (!facts.decorative && (facts.alt.trim() === "" || facts.alt === old?.alt)) {
    $setPhotoFacts(use, { alt: photo.alt, altLanguage: photo.altLanguage, altDirection: null });
  }
  if (facts.photo !== "" && facts.photo !== photo.id) {
    $setPhotoFacts(use, { credit: null, creditDirection: null, crop: null, focal: null });
  }
  $setPhotoFacts(use, { photo: photo.id });
}
