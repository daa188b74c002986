import { $getNodeByKey, type LexicalNode, type NodeKey, type PointType } from "lexical";
import type { PageNode } from "../../../shared/document/nodes.ts";
import { inlineText } from "../../../shared/document/walk.ts";
import { runsOf, type StoryLine } from "../../../shared/find/story-lines.ts";
import { $pageBlock } from "../around/page-block.ts";
import { $textRuns, type TextRun } from "../around/text-runs.ts";
import { $isGalleryNode } from "../figure/gallery-node.ts";
import { $isPhotoNode, type PhotoNode } from "../figure/photo-node.tsx";
import type { TextSpot } from "../text-paint/text-spot.ts";

/** A line of text in the editor: the element that holds it, and its text nodes. */
export interface LinePlace {
  key: NodeKey;
  pieces: readonly { key: NodeKey; start: number; size: number }[];
}

/** The lines of a block as the editor has them, in the order of the stored block's; null where they do not agree. */
function $aligned(node: LexicalNode, block: PageNode): (TextRun | null)[] {
  const runs = $textRuns(node);
  return runsOf(block).map((nodes, at) => {
    const text = inlineText(nodes);
    const found = runs[at]?.text === text ? at : runs.findIndex((run) => run?.text === text);
    const [run] = found < 0 ? [] : runs.splice(found, 1, ...([null] as unknown as TextRun[]));
    return run ?? null;
  });
}

const known = new WeakMap<PageNode, readonly (LinePlace | null)[]>();

/** A block of the page as it is stored, and its node's key. */
export interface KeyedBlock {
  key: NodeKey;
  block: PageNode;
}

/** Kept for as long as the stored block is the same object: then nothing in it has changed. */
function $placesOf({ key, block }: KeyedBlock): readonly (LinePlace | null)[] {
  const before = known.get(block);
  if (before) return before;
  const node = $getNodeByKey(key);
  if (!node) return [];
  const places = $aligned(node, block).map(
    (run): LinePlace | null =>
      run && {
        key: run.element.getKey(),
        pieces: run.pieces.map(({ node: text, start }) => ({
          key: text.getKey(),
          start,
          size: text.getTextContentSize(),
        })),
      },
  );
  known.set(block, places);
  return places;
}

/** Which of a block's lines of text it is, over all photos of a gallery; of a field the one behind its photo's caption. */
function flatIndex(block: PageNode, { photo, run, kind }: StoryLine): number {
  const isField = kind === "credit" || kind === "alt";
  if (block.type !== "gallery") return isField ? runsOf(block).length : run;
  const before = (block.children as PageNode[]).slice(0, isField ? photo + 1 : photo);
  return before.reduce((sum, child) => sum + runsOf(child).length, isField ? 0 : run);
}

/** Where a line of text stands in the editor; null where the page is another by now. */
export function $linePlace(block: KeyedBlock, line: StoryLine): LinePlace | null {
  return $placesOf(block)[flatIndex(block.block, line)] ?? null;
}

/** A place of the page: in which block, in which of its lines, and before which character. */
export interface CaretPlace {
  block: number;
  line: number;
  offset: number;
}

/** Where in the lines of the page a point of the selection is; null where it is in none. */
export function $caretPlace(blocks: readonly KeyedBlock[], point: PointType): CaretPlace | null {
  const node = point.getNode();
  const top = $pageBlock(node)?.getKey();
  const block = blocks.findIndex(({ key }) => key === top);
  const stored = blocks[block];
  if (!stored) return null;
  const places = $placesOf(stored);
  for (const [line, place] of places.entries()) {
    const piece = place?.pieces.find(({ key }) => key === node.getKey());
    if (piece) return { block, line, offset: piece.start + point.offset };
    if (place?.key === node.getKey()) return { block, line, offset: 0 };
  }
  return { block, line: 0, offset: 0 };
}

/** Whether something that begins at a character of a line is at or behind a place. */
export function isBehind(block: PageNode, at: number, line: StoryLine, from: number, caret: CaretPlace): boolean {
  if (at !== caret.block) return at > caret.block;
  const index = flatIndex(block, line);
  return index === caret.line ? from >= caret.offset : index > caret.line;
}

/** A block's lines with their nodes, to be edited: to be asked for before the first of them is. */
export function $lineRuns({ key, block }: KeyedBlock): (line: StoryLine) => TextRun | null {
  const node = $getNodeByKey(key);
  const runs = node ? $aligned(node, block) : [];
  return (line) => runs[flatIndex(block, line)] ?? null;
}

/** The photo that a credit or an alternative text belongs to. */
export function $linePhoto({ key }: KeyedBlock, line: StoryLine): PhotoNode | null {
  const node = $getNodeByKey(key);
  const photo = $isGalleryNode(node) ? node.getChildAtIndex(line.photo) : node;
  return $isPhotoNode(photo) ? photo : null;
}

/** The parts of text nodes that a part of a line goes through. */
export function spotsIn({ pieces }: LinePlace, from: number, to: number): TextSpot[] {
  return pieces.flatMap(({ key, start, size }) => {
    const spot = { key, from: Math.max(0, from - start), to: Math.min(size, to - start) };
    return spot.from < spot.to ? [spot] : [];
  });
}
