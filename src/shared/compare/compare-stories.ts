import type { OrganisationTable } from "../credit/organisation.ts";
import type { StoryDocument } from "../document/nodes.ts";
import { countWords } from "../text/words.ts";
import { alignBlocks, type Match } from "./align-blocks.ts";
import { type CompareBlock, type ComparePart, compareBlocks, type PartName } from "./compare-block.ts";
import { compareFields, type FieldDiff } from "./compare-fields.ts";
import { compareNotes } from "./compare-notes.ts";
import { type Piece, runsText } from "./run.ts";
import { diffRuns, Interner, wholePieces } from "./text-diff.ts";

/** One text or fact of a block on both sides. */
export interface PartDiff {
  name: PartName;
  /** Compared as it stands, so shown as a fact and not as words. */
  whole: boolean;
  changed: boolean;
  pieces: Piece[];
}

/** One block on both sides, or on one; places count from 0 among its siblings. */
export interface BlockDiff extends Match {
  change: "same" | "changed" | "added" | "removed";
  /** The block's kind on each side; they differ where a paragraph became a heading. */
  kindBefore: string | null;
  kindAfter: string | null;
  parts: PartDiff[];
  /** A gallery's photos. */
  photos: BlockDiff[];
}

/** The difference of two versions of a story. */
export interface StoryDiff {
  fields: FieldDiff[];
  /** Kicker, headline and standfirst. */
  head: BlockDiff[];
  body: BlockDiff[];
  /** The desk's notes, as one text; what they are on is not compared. */
  notes: FieldDiff;
  words: { added: number; removed: number };
  /** Whether nothing differs that a reader or an editor sees. */
  same: boolean;
}

/** What is compared: a page and, where there are any, the facts beside it. */
export interface ComparedStory {
  document: StoryDocument;
  fields: Readonly<Record<string, unknown>>;
}

const runsKey = (part: ComparePart) => part.runs.map((run) => `${run.format} ${run.href} ${run.text}`).join("\u0001");

function comparePart(before: ComparePart | undefined, after: ComparePart | undefined, interner: Interner): PartDiff {
  const { name, whole } = (after ?? before) as ComparePart;
  const was = before?.runs ?? [];
  const is = after?.runs ?? [];
  if (before && after && runsKey(before) === runsKey(after)) {
    return { name, whole, changed: false, pieces: wholePieces(is, "same") };
  }
  if (whole || runsText(was) === "" || runsText(is) === "") {
    const pieces = [...wholePieces(was, "removed"), ...wholePieces(is, "added")];
    return { name, whole, changed: pieces.length > 0, pieces };
  }
  const pieces = diffRuns(was, is, interner);
  return { name, whole, changed: pieces.some((piece) => piece.change !== "same"), pieces };
}

function compareParts(before: CompareBlock, after: CompareBlock, interner: Interner): PartDiff[] {
  const names = new Set([...before.parts, ...after.parts].map((part) => part.name));
  const find = (block: CompareBlock, name: PartName) => block.parts.find((part) => part.name === name);
  return [...names].map((name) => comparePart(find(before, name), find(after, name), interner));
}

function oneSided(block: CompareBlock, change: "same" | "added" | "removed"): PartDiff[] {
  return block.parts.map(({ name, whole, runs }) => {
    const pieces = wholePieces(runs, change);
    return { name, whole, changed: change !== "same" && pieces.length > 0, pieces };
  });
}

function oneSidedPhotos(block: CompareBlock, side: "before" | "after", change: "same" | "added" | "removed") {
  return block.photos.map((photo, at) => {
    const match: Match = { before: null, after: null, moved: "no", [side]: at };
    const kinds = { kindBefore: null, kindAfter: null, [side === "before" ? "kindBefore" : "kindAfter"]: "photo" };
    return { ...match, change, ...kinds, parts: oneSided(photo, change), photos: [] } as BlockDiff;
  });
}

function compareBlock(
  match: Match,
  before: CompareBlock | undefined,
  after: CompareBlock | undefined,
  interner: Interner,
) {
  const kinds = { kindBefore: before?.kind ?? null, kindAfter: after?.kind ?? null };
  const diff = (change: BlockDiff["change"], parts: PartDiff[], photos: BlockDiff[]): BlockDiff => ({
    ...match,
    change,
    ...kinds,
    parts,
    photos,
  });
  if (before && after) {
    // Where it stood, a block that moved shows what stood there; what changed in it is told where it is now.
    if (match.moved === "away") return diff("same", oneSided(before, "same"), oneSidedPhotos(before, "before", "same"));
    if (before.key === after.key) {
      return diff("same", oneSided(after, "same"), compareList(before.photos, after.photos, interner));
    }
    const photos = compareList(before.photos, after.photos, interner);
    return diff("changed", compareParts(before, after, interner), photos);
  }
  if (after) return diff("added", oneSided(after, "added"), oneSidedPhotos(after, "after", "added"));
  const lost = before as CompareBlock;
  return diff("removed", oneSided(lost, "removed"), oneSidedPhotos(lost, "before", "removed"));
}

function compareList(before: readonly CompareBlock[], after: readonly CompareBlock[], interner: Interner): BlockDiff[] {
  return alignBlocks(before, after).map((match) =>
    compareBlock(
      match,
      match.before === null ? undefined : before[match.before],
      match.after === null ? undefined : after[match.after],
      interner,
    ),
  );
}

function compareHead(before: readonly CompareBlock[], after: readonly CompareBlock[], interner: Interner): BlockDiff[] {
  return after.map((block, at) => compareBlock({ before: at, after: at, moved: "no" }, before[at], block, interner));
}

function countChanged(blocks: readonly BlockDiff[]): { added: number; removed: number } {
  let added = 0;
  let removed = 0;
  const texts = blocks.flatMap((block) => [block, ...block.photos]).flatMap((block) => block.parts);
  for (const { pieces, whole } of texts) {
    if (whole) continue;
    for (const piece of pieces) {
      if (piece.change === "added") added += countWords(piece.text);
      if (piece.change === "removed") removed += countWords(piece.text);
    }
  }
  return { added, removed };
}

const isQuiet = (block: BlockDiff) => block.change === "same" && block.moved === "no";

/**
 * Everything that differs between two versions of a story: fields, head, and body block by block, texts word by word.
 * Moved blocks are recognised. Pure; bounded on any input; each side can be read back from the result. Credits are worded by
 * `organisations`, the built-in ones when none are given.
 */
export function compareStories(
  before: ComparedStory,
  after: ComparedStory,
  organisations?: OrganisationTable,
): StoryDiff {
  const interner = new Interner();
  const left = compareBlocks(before.document, organisations);
  const right = compareBlocks(after.document, organisations);
  const head = compareHead(left.head, right.head, interner);
  const body = compareList(left.body, right.body, interner);
  const fields = compareFields(before.fields, after.fields);
  const notes = compareNotes(before.document, after.document);
  const same = [...fields, notes].every((field) => !field.changed) && head.every(isQuiet) && body.every(isQuiet);
  return { fields, head, body, notes, words: countChanged([...head, ...body]), same };
}
