import type { PageNode, StoryDocument } from "../document/nodes.ts";
import { blockText, inlineText, isHead } from "../document/walk.ts";
import { countCharacters, countWords } from "./words.ts";

/** The length of a text; `characters` as `countCharacters` counts them. */
export interface TextLength {
  words: number;
  characters: number;
}

/** The length of each region of a page. `head` is kicker, headline and standfirst; alternative texts are in none. */
export interface StoryCounts {
  head: TextLength;
  body: TextLength;
  captions: TextLength;
}

export function lengthOf(text: string): TextLength {
  return { words: countWords(text), characters: countCharacters(text) };
}

export function addLengths(...lengths: readonly TextLength[]): TextLength {
  return lengths.reduce(
    (sum, { words, characters }) => ({ words: sum.words + words, characters: sum.characters + characters }),
    { words: 0, characters: 0 },
  );
}

/** By the block itself: one that is the same object has the same length. */
const known = new WeakMap<PageNode, TextLength>();

function blockLength(node: PageNode): TextLength {
  let length = known.get(node);
  if (length === undefined) {
    length = lengthOf(isHead(node) ? inlineText(node.children) : blockText(node));
    known.set(node, length);
  }
  return length;
}

function regionOf(node: PageNode): keyof StoryCounts {
  if (isHead(node)) return "head";
  return node.type === "photo" || node.type === "gallery" ? "captions" : "body";
}

/** Counts a page block by block, so that whoever has other things to do can stop in between. Blocks must not change once counted. */
export function* countSteps(document: StoryDocument): Generator<void, StoryCounts> {
  const counts: StoryCounts = { head: addLengths(), body: addLengths(), captions: addLengths() };
  for (const node of document.root.children) {
    const region = regionOf(node);
    counts[region] = addLengths(counts[region], blockLength(node));
    yield;
  }
  return counts;
}

/** The counts of a page at once. */
export function storyCounts(document: StoryDocument): StoryCounts {
  const steps = countSteps(document);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
