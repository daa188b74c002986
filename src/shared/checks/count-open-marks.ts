import type { BodyNode, InlineNode, PageNode, PhotoNode, StoryDocument } from "../document/nodes.ts";
import { blockRuns, inlineText, isHead } from "../document/walk.ts";
import { openMarks } from "./open-mark.ts";

/** By the block itself: one that is the same object holds the same marks. */
const known = new WeakMap<PageNode, number>();

/** What is written of a photo beside its caption. */
function photoTexts({ alt, decorative, credit }: PhotoNode): string[] {
  return [decorative ? "" : alt, credit?.raw ?? ""];
}

function textsOf(node: PageNode): string[] {
  if (isHead(node)) return [inlineText(node.children as InlineNode[])];
  const photos = node.type === "photo" ? [node] : node.type === "gallery" ? node.children : [];
  return [...blockRuns(node as BodyNode).map(inlineText), ...photos.flatMap(photoTexts)];
}

/** How many "to come" marks stand on a page: in head, blocks, captions, alternative texts and the credits of its own. */
export function countOpenMarks({ root }: StoryDocument): number {
  let sum = 0;
  for (const block of root.children) {
    let count = known.get(block);
    if (count === undefined) {
      count = textsOf(block).reduce((marks, text) => marks + openMarks(text).length, 0);
      known.set(block, count);
    }
    sum += count;
  }
  return sum;
}
