import type { CompareBlock } from "./compare-block.ts";
import { wordsOf } from "./compare-block.ts";
import { diffSequences } from "./sequence-diff.ts";
import { commonEdges, Interner, wordSet } from "./text-diff.ts";

/**
 * One block on both sides, or on one. A block that does not stand where its neighbours went is in two matches: `away`,
 * where it stood, and `here`, where it stands.
 */
export interface Match {
  before: number | null;
  after: number | null;
  moved: "no" | "away" | "here";
}

/** From which share of common words on two blocks are one block that was rewritten, in place and elsewhere. */
const alike = 0.35;
const alikeElsewhere = 0.6;
/** A block with fewer words than this is not worth following when it stands elsewhere: "Yes." is everywhere. */
const fewWords = 4;
/** More pairs than this are not all weighed against each other: only those near the same relative place are. */
const mostPairs = 4096;
const band = 16;

class Weighed {
  readonly block: CompareBlock;
  readonly text: string;
  readonly pictures: string;
  private readonly interner: Interner;
  private set: Int32Array | null = null;

  constructor(block: CompareBlock, interner: Interner) {
    this.block = block;
    this.interner = interner;
    this.text = wordsOf(block);
    const parts = [block, ...block.photos].flatMap((one) => one.parts.filter((part) => part.name === "picture"));
    this.pictures = parts
      .map((part) => part.runs[0]?.text ?? "")
      .join(" ")
      .trim();
  }

  /** The block's different words as numbers, ascending; found when they are first asked for. */
  get words(): Int32Array {
    this.set ??= wordSet(this.text, this.interner);
    return this.set;
  }
}

function commonShare(a: Int32Array, b: Int32Array): number {
  if (a.length + b.length === 0) return 0;
  let common = 0;
  let x = 0;
  let y = 0;
  while (x < a.length && y < b.length) {
    const difference = (a[x] as number) - (b[y] as number);
    if (difference === 0) common += 1;
    if (difference <= 0) x += 1;
    if (difference >= 0) y += 1;
  }
  return (2 * common) / (a.length + b.length);
}

const family = (block: CompareBlock) =>
  block.kind === "photo" || block.kind === "gallery" || block.kind === "sealed" ? block.kind : "text";

/** How much two blocks have in common, 0 to 1. */
function likeness(a: Weighed, b: Weighed): number {
  if (family(a.block) !== family(b.block)) return 0;
  const edges = commonEdges(a.text, b.text);
  // Text that stayed in one piece says more than words that are found on both sides.
  const words = edges >= 0.5 ? 0.5 + edges / 2 : Math.min(0.75, commonShare(a.words, b.words));
  if (family(a.block) === "text") return words;
  const samePicture = a.pictures !== "" && a.pictures === b.pictures;
  // A placeholder that was filled, a caption still to be written: two photos in one place are one photo.
  return Math.min(1, 0.4 + words / 2 + (samePicture ? 0.4 : 0));
}

/** Pairs blocks of one gap so that together they have the most in common, without any two pairs crossing. */
function pairInOrder(before: readonly Weighed[], after: readonly Weighed[]): [number, number][] {
  const columns = after.length + 1;
  const best = new Float64Array((before.length + 1) * columns);
  const step = new Uint8Array(best.length);
  const isWide = before.length * after.length > mostPairs;
  for (let x = 1; x <= before.length; x += 1) {
    const centre = (x * after.length) / before.length;
    for (let y = 1; y <= after.length; y += 1) {
      const at = x * columns + y;
      const skipBefore = best[at - columns] as number;
      const skipAfter = best[at - 1] as number;
      best[at] = Math.max(skipBefore, skipAfter);
      step[at] = skipBefore >= skipAfter ? 1 : 2;
      if (isWide && Math.abs(y - centre) > band) continue;
      const share = likeness(before[x - 1] as Weighed, after[y - 1] as Weighed);
      if (share < alike) continue;
      const paired = (best[at - columns - 1] as number) + share;
      if (paired > (best[at] as number)) {
        best[at] = paired;
        step[at] = 3;
      }
    }
  }
  const pairs: [number, number][] = [];
  for (let x = before.length, y = after.length; x > 0 && y > 0; ) {
    const way = step[x * columns + y];
    if (way === 3) pairs.push([x - 1, y - 1]);
    if (way !== 2) x -= 1;
    if (way !== 1) y -= 1;
  }
  return pairs.reverse();
}

class Alignment {
  readonly toAfter: Int32Array;
  readonly toBefore: Int32Array;
  readonly moved = new Set<number>();
  private readonly interner = new Interner();
  private readonly weighed = new Map<CompareBlock, Weighed>();

  readonly before: readonly CompareBlock[];
  readonly after: readonly CompareBlock[];

  constructor(before: readonly CompareBlock[], after: readonly CompareBlock[]) {
    this.before = before;
    this.after = after;
    this.toAfter = new Int32Array(before.length).fill(-1);
    this.toBefore = new Int32Array(after.length).fill(-1);
  }

  pair(x: number, y: number, moved: boolean): void {
    this.toAfter[x] = y;
    this.toBefore[y] = x;
    if (moved) this.moved.add(x);
  }

  weight(block: CompareBlock): Weighed {
    const known = this.weighed.get(block);
    if (known) return known;
    const made = new Weighed(block, this.interner);
    this.weighed.set(block, made);
    return made;
  }

  isWorthFollowing(block: CompareBlock): boolean {
    const { words, pictures } = this.weight(block);
    return words.length >= fewWords || pictures !== "";
  }
}

function pairEqual(alignment: Alignment): [number, number, number, number][] {
  const { before, after } = alignment;
  const keys = new Interner();
  const left = before.map((block) => keys.of(block.key));
  const right = after.map((block) => keys.of(block.key));
  const gaps: [number, number, number, number][] = [];
  let x = 0;
  let y = 0;
  for (const { aStart, aEnd, bStart, bEnd } of diffSequences(left, right)) {
    while (x < aStart) alignment.pair(x++, y++, false);
    gaps.push([aStart, aEnd, bStart, bEnd]);
    x = aEnd;
    y = bEnd;
  }
  while (x < before.length) alignment.pair(x++, y++, false);
  return gaps;
}

const free = (partners: Int32Array, from: number, to: number) => {
  const places: number[] = [];
  for (let at = from; at < to; at += 1) if (partners[at] === -1) places.push(at);
  return places;
};

function pairMovedWhole(alignment: Alignment): void {
  const { before, after } = alignment;
  const waiting = new Map<string, number[]>();
  for (const x of free(alignment.toAfter, 0, before.length)) {
    const { key } = before[x] as CompareBlock;
    waiting.set(key, [...(waiting.get(key) ?? []), x]);
  }
  for (const y of free(alignment.toBefore, 0, after.length)) {
    const block = after[y] as CompareBlock;
    const x = waiting.get(block.key)?.[0];
    if (x === undefined || !alignment.isWorthFollowing(block)) continue;
    waiting.get(block.key)?.shift();
    alignment.pair(x, y, true);
  }
}

function pairRewritten(alignment: Alignment, gaps: readonly [number, number, number, number][]): void {
  for (const [aStart, aEnd, bStart, bEnd] of gaps) {
    const left = free(alignment.toAfter, aStart, aEnd);
    const right = free(alignment.toBefore, bStart, bEnd);
    const weights = (places: number[], blocks: readonly CompareBlock[]) =>
      places.map((at) => alignment.weight(blocks[at] as CompareBlock));
    for (const [x, y] of pairInOrder(weights(left, alignment.before), weights(right, alignment.after))) {
      alignment.pair(left[x] as number, right[y] as number, false);
    }
  }
}

function pairMovedRewritten(alignment: Alignment): void {
  const left = free(alignment.toAfter, 0, alignment.before.length);
  const right = free(alignment.toBefore, 0, alignment.after.length);
  if (left.length * right.length > mostPairs) return;
  for (const y of right) {
    const target = alignment.after[y] as CompareBlock;
    if (!alignment.isWorthFollowing(target)) continue;
    let found = -1;
    let most = alikeElsewhere;
    for (const x of left) {
      if (alignment.toAfter[x] !== -1) continue;
      const share = likeness(alignment.weight(alignment.before[x] as CompareBlock), alignment.weight(target));
      if (share >= most) {
        most = share;
        found = x;
      }
    }
    if (found >= 0) alignment.pair(found, y, true);
  }
}

/**
 * Which block of the earlier side is which of the later: equal ones in order first, then equal ones that moved, then
 * rewritten ones in place, then rewritten ones that moved. Matches come in the order of the later side, with lost blocks
 * and those that moved away where they stood.
 */
export function alignBlocks(before: readonly CompareBlock[], after: readonly CompareBlock[]): Match[] {
  const alignment = new Alignment(before, after);
  const gaps = pairEqual(alignment);
  pairMovedWhole(alignment);
  pairRewritten(alignment, gaps);
  pairMovedRewritten(alignment);

  const matches: Match[] = [];
  let x = 0;
  const passLost = () => {
    for (; x < before.length; x += 1) {
      const to = alignment.toAfter[x] as number;
      if (to === -1) matches.push({ before: x, after: null, moved: "no" });
      else if (alignment.moved.has(x)) matches.push({ before: x, after: to, moved: "away" });
      else return;
    }
  };
  for (let y = 0; y < after.length; y += 1) {
    passLost();
    const from = alignment.toBefore[y] as number;
    if (from === -1) matches.push({ before: null, after: y, moved: "no" });
    else if (alignment.moved.has(from)) matches.push({ before: from, after: y, moved: "here" });
    else {
      matches.push({ before: from, after: y, moved: "no" });
      x = from + 1;
    }
  }
  passLost();
  return matches;
}
