import { $isHeadingNode, type HeadingNode } from "@lexical/rich-text";
import {
  $getNodeByKey,
  $getRoot,
  $getSelection,
  $getSlot,
  $isNodeSelection,
  $isRangeSelection,
  type LexicalNode,
} from "lexical";
import { $captionText } from "../figure/caption-node.ts";
import { $isGalleryNode } from "../figure/gallery-node.ts";
import { $photoFacts } from "../figure/photo-facts.ts";
import { $isPhotoNode, type PhotoNode } from "../figure/photo-node.tsx";
import { $isHeadNode } from "../head/head-nodes.ts";
import { $pageBlock } from "./page-block.ts";

/** One line of the outline: a heading with the section that it begins, a photo, or a gallery with its photos below it. */
export interface OutlineEntry {
  /** Names the entry for as long as the page is open, wherever it is moved. */
  key: string;
  kind: "heading" | "photo" | "gallery";
  /** How deep it stands, from 0. */
  depth: number;
  /** A heading's words; a photo's caption, or else its alternative text. May be empty. */
  text: string;
  /** Its place, as `EditorHandle.goTo` takes it. */
  where: string;
  /** The number of photo uses in reading order, for a photo; how many there are, for a gallery; 0 for a heading. */
  number: number;
}

const levelOf = (heading: HeadingNode) => Number(heading.getTag().slice(1));

function $photoText(photo: PhotoNode): string {
  return $captionText($getSlot(photo, "caption")).trim() || $photoFacts(photo).alt.trim();
}

/** The node that the caret stands in, or the one that is selected as a whole. */
export function $caretNode(): LexicalNode | null {
  const selection = $getSelection();
  if ($isRangeSelection(selection)) return selection.focus.getNode();
  return $isNodeSelection(selection) ? (selection.getNodes()[0] ?? null) : null;
}

/** Which of these entries the caret stands in, or after; null above the first one and without a caret. */
export function $currentEntry(keys: ReadonlySet<string>): string | null {
  const caret = $caretNode();
  if ($isPhotoNode(caret) && keys.has(caret.getKey())) return caret.getKey();
  let at = $pageBlock(caret);
  while (at && !keys.has(at.getKey())) at = at.getPreviousSibling();
  return at?.getKey() ?? null;
}

/** The outline of the page as it stands. */
export function $outline(): OutlineEntry[] {
  const entries: OutlineEntry[] = [];
  let [depth, block, photos] = [0, 0, 0];
  const addPhoto = (photo: PhotoNode, below: number) => {
    photos += 1;
    entries.push({
      key: photo.getKey(),
      kind: "photo",
      depth: below,
      text: $photoText(photo),
      where: `photo:${photos}`,
      number: photos,
    });
  };
  for (const node of $getRoot().getChildren()) {
    if ($isHeadNode(node)) continue;
    block += 1;
    const [key, where] = [node.getKey(), `block:${block}`];
    if ($isHeadingNode(node)) {
      depth = levelOf(node) - 1;
      entries.push({ key, kind: "heading", depth: depth - 1, text: node.getTextContent().trim(), where, number: 0 });
    } else if ($isPhotoNode(node)) addPhoto(node, depth);
    else if ($isGalleryNode(node)) {
      const uses = node.getChildren().filter($isPhotoNode);
      entries.push({ key, kind: "gallery", depth, text: "", where, number: uses.length });
      for (const use of uses) addPhoto(use, depth + 1);
    }
  }
  return entries;
}

/** A heading and all that stands below it, up to the next heading of its level or above. */
function $section(heading: HeadingNode): LexicalNode[] {
  const blocks: LexicalNode[] = [heading];
  for (const next of heading.getNextSiblings()) {
    if ($isHeadingNode(next) && levelOf(next) <= levelOf(heading)) break;
    blocks.push(next);
  }
  return blocks;
}

function $moveSection(heading: HeadingNode, target: LexicalNode, side: "before" | "after"): boolean {
  const section = $section(heading);
  const block = $pageBlock(target);
  if (!block || section.some((one) => one.is(block))) return false;
  const before = side === "before" ? block : (block.getNextSiblings().find($isHeadingNode) ?? null);
  // Where it stands already.
  if (before ? section.some((one) => one.is(before)) : section.at(-1)?.is($getRoot().getLastChild())) return false;
  for (const one of section) {
    if (before) before.insertBefore(one);
    else $getRoot().append(one);
  }
  return true;
}

function $moveFigureTo(figure: LexicalNode, target: LexicalNode, side: "before" | "after"): boolean {
  const isIntoGallery = $isPhotoNode(figure) && $isPhotoNode(target);
  const place = isIntoGallery ? target : $pageBlock(target);
  if (!place || place.is(figure) || figure.isParentOf(place)) return false;
  if (side === "before") place.insertBefore(figure);
  else place.insertAfter(figure);
  return true;
}

/**
 * Puts an entry before or after another: a heading with its whole section, a photo alone; into a gallery when the other is a
 * photo there. After a heading, a section goes behind what the heading begins, a photo right below it. False when nothing moved.
 */
export function $moveEntry(key: string, targetKey: string, side: "before" | "after"): boolean {
  const [node, target] = [$getNodeByKey(key), $getNodeByKey(targetKey)];
  if (!node || !target || node.is(target)) return false;
  if ($isHeadingNode(node)) return $moveSection(node, target, side);
  return $isPhotoNode(node) || $isGalleryNode(node) ? $moveFigureTo(node, target, side) : false;
}

/** Moves an entry past its neighbour: a section past the one before or after it, a photo past one entry. False at the edge. */
export function $moveEntryBy(key: string, step: 1 | -1): boolean {
  const entries = $outline();
  const at = entries.findIndex((entry) => entry.key === key);
  const own = entries[at];
  if (!own) return false;
  const others = step > 0 ? entries.slice(at + 1) : entries.slice(0, at).reverse();
  const isSibling = (other: OutlineEntry) =>
    own.kind !== "heading" || (other.kind === "heading" && other.depth <= own.depth);
  // A gallery's own photos go with it.
  const neighbour = others.find(
    (other) => isSibling(other) && !$getNodeByKey(key)?.isParentOf($getNodeByKey(other.key) ?? $getRoot()),
  );
  if (!neighbour) return false;
  if (own.kind !== "heading" || step < 0) return $moveEntry(key, neighbour.key, step > 0 ? "after" : "before");
  return $moveBehindSection(key, neighbour);
}

function $moveBehindSection(key: string, neighbour: OutlineEntry): boolean {
  const [heading, other] = [$getNodeByKey(key), $getNodeByKey(neighbour.key)];
  if (!$isHeadingNode(heading) || !$isHeadingNode(other)) return false;
  // Below a heading that stands above it, a section would become part of another one: there is no next one to pass.
  if (levelOf(other) < levelOf(heading)) return $moveSection(heading, other, "after");
  let last = $section(other).at(-1);
  for (const one of $section(heading)) last = last?.insertAfter(one);
  return true;
}
