import {
  $create,
  $createParagraphNode,
  $getSlot,
  $getSlotHost,
  $isElementNode,
  $isParagraphNode,
  $setSlot,
  type LexicalNode,
} from "lexical";
import { CaptionNode } from "./caption-node.ts";
import type { GalleryNode } from "./gallery-node.ts";
import { $isPhotoNode, type PhotoNode } from "./photo-node.tsx";

/** A photo always has its caption slot. */
export function $keepPhotoLaw(photo: PhotoNode): void {
  if (!$getSlot(photo, "caption")) $setSlot(photo, "caption", $create(CaptionNode).append($createParagraphNode()));
}

function $asParagraphs(node: LexicalNode): LexicalNode[] {
  if (!$isElementNode(node)) return [];
  const inner = node.getChildren();
  const blocks = inner.filter((child) => $isElementNode(child) && !child.isInline());
  if (blocks.length > 0) return blocks.flatMap($asParagraphs);
  return [$createParagraphNode().append(...inner)];
}

/** A caption holds paragraphs only: other text blocks become paragraphs, figures move out behind the photo. */
export function $keepCaptionLaw(caption: CaptionNode): void {
  let behind: LexicalNode | null = $getSlotHost(caption);
  for (const child of caption.getChildren()) {
    if ($isParagraphNode(child)) continue;
    if ($isElementNode(child) && !child.isShadowRoot()) {
      for (const paragraph of $asParagraphs(child)) child.insertBefore(paragraph);
      child.remove();
    } else if (behind) behind = behind.insertAfter(child);
  }
  if (caption.isEmpty()) caption.append($createParagraphNode());
}

/** A gallery holds photos only; others move out behind it. With one photo left it is that photo; empty, a paragraph. */
export function $keepGalleryLaw(gallery: GalleryNode): void {
  let behind: LexicalNode = gallery;
  for (const child of gallery.getChildren()) if (!$isPhotoNode(child)) behind = behind.insertAfter(child);
  const [only, ...others] = gallery.getChildren();
  if (!only) {
    const paragraph = $createParagraphNode();
    gallery.replace(paragraph);
    paragraph.select();
  } else if (others.length === 0) {
    gallery.insertBefore(only);
    gallery.remove();
  }
}
