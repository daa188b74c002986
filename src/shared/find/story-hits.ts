import type { StoryDocument } from "../document/nodes.ts";
import { isHead } from "../document/walk.ts";
import type { ReplaceHit } from "../story-replace.ts";
import { excerptAround } from "./excerpt-around.ts";
import type { Finder, Hit } from "./find-query.ts";
import { type Replacement, replacementFor, replacingEdits } from "./replace.ts";
import { type LineEdits, replaceInStory } from "./replace-in-story.ts";
import { type CreditSource, linesOf, type PlacedLine } from "./story-lines.ts";

/** A hit in a story. */
export interface StoryHit extends PlacedLine {
  hit: Hit;
}

/** Everything that is found in a story, in the order of its page. */
export function hitsInStory(document: StoryDocument, find: Finder, source: CreditSource): StoryHit[] {
  return linesOf(document, source).flatMap(({ block, line }) =>
    find(line.searched).map((hit): StoryHit => ({ block, line, hit })),
  );
}

/** How many head nodes stand before a page's blocks, and how many photos before each block. */
function countsOf(document: StoryDocument): { heads: number; photosBefore: number[] } {
  let photos = 0;
  const photosBefore = document.root.children.map((node) => {
    const before = photos;
    if (node.type === "photo") photos += 1;
    if (node.type === "gallery") photos += (node.children as unknown[]).length;
    return before;
  });
  return { heads: document.root.children.filter(isHead).length, photosBefore };
}

/** What hits would become, with their places as people count them. */
export function previewHits(
  document: StoryDocument,
  hits: readonly StoryHit[],
  replacement: Replacement,
): ReplaceHit[] {
  const { heads, photosBefore } = countsOf(document);
  return hits.map(({ block, line, hit }): ReplaceHit => {
    const { text } = line.searched;
    return {
      kind: line.kind,
      block: Math.max(0, block - heads + 1),
      photo: line.photo < 0 ? 0 : (photosBefore[block] ?? 0) + line.photo + 1,
      ...excerptAround(text, hit),
      instead: replacementFor(text, hit, replacement),
      fixed: line.fixed,
    };
  });
}

/** The edits of hits, line by line; those of fixed lines make none. */
export function editsOfHits(hits: readonly StoryHit[], replacement: Replacement): LineEdits[] {
  const byLine = new Map<object, LineEdits & { edits: LineEdits["edits"][number][] }>();
  for (const { block, line, hit } of hits) {
    if (line.fixed !== null) continue;
    const { text } = line.searched;
    const own = byLine.get(line.searched) ?? { block, line, edits: [] };
    own.edits.push(...replacingEdits(text, hit, replacementFor(text, hit, replacement)));
    byLine.set(line.searched, own);
  }
  return [...byLine.values()].filter(({ edits }) => edits.length > 0);
}

/** The story with hits replaced; the very same where nothing changes. */
export function replaceHits(
  document: StoryDocument,
  hits: readonly StoryHit[],
  replacement: Replacement,
  source: CreditSource,
): StoryDocument {
  const edits = editsOfHits(hits, replacement);
  return edits.length === 0 ? document : replaceInStory(document, edits, source);
}
