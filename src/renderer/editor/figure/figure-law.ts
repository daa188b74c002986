import { $isListNode } from "@lexical/list";
import {
  $createParagraphNode,
  $getSlotHost,
  $isElementNode,
  $isParagraphNode,
  type ElementNode,
  type LexicalNode,
} from "lexical";
import { $isSealedNode } from "../sealed/sealed-node.tsx";
import type { BoxTextNode } from "./box-text-node.ts";
import type { CaptionNode } from "./caption-node.ts";
import type { GalleryNode } from "./gallery-node.ts";
import { $isPhotoNode } from "./photo-node.tsx";

function $asParagraphs(node: LexicalNode): LexicalNode[] {
  if (!$isElementNode(node)) return [];
  const inner = node.getChildren();
  const blocks = inner.filter((child) => $isElementNode(child) && !child.isInline());
  if (blocks.length > 0) return blocks.flatMap($asParagraphs);
  return [$createParagraphNode().append(...inner)];
}

/**
 * Keeps paragraphs, what `stays` lets stay, and what this version does not know. Other text blocks become paragraphs,
 * figures move out `behind` the block. Never leaves `frame` without a place for the caret.
 */
export function $keepText(
  frame: ElementNode,
  behind: LexicalNode | null,
  stays: (node: LexicalNode) => boolean = () => false,
): void {
  let last = behind;
  for (const child of frame.getChildren()) {
    if ($isParagraphNode(child) || $isSealedNode(child) || stays(child)) continue;
    if ($isElementNode(child) && !child.isShadowRoot()) {
      for (const paragraph of $asParagraphs(child)) child.insertBefore(paragraph);
      child.remove();
    } else if (last) last = last.insertAfter(child);
  }
  if (frame.isEmpty()) frame.append($createParagraphNode());
}

/** A caption holds paragraphs only. */
export function $keepCaptionLaw(caption: CaptionNode): void {
  $keepText(caption, $getSlotHost(caption));
}

/** A box holds paragraphs and lists only. */
export function $keepBoxLaw(box: BoxTextNode): void {
  $keepText(box, $getSlotHost(box), $isListNode);
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
