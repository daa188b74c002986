import type { Change, Piece, Run } from "./run.ts";
import { diffSequences, type Hunk } from "./sequence-diff.ts";
import { eachWord } from "./words.ts";

/** Gives equal texts the same number, for as long as one comparison lasts. */
export class Interner {
  private readonly numbers = new Map<string, number>();
  of(text: string): number {
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    const next = this.numbers.size;
    this.numbers.set(text, next);
    return next;
  }
}

/** Runs cut into words, spaces and signs. The lists run side by side. */
interface Tokens {
  /** What is compared: the token's text with its look. */
  ids: number[];
  /** The run each token stands in, and where it ends in that run's text. */
  runs: Run[];
  ends: number[];
  isWord: boolean[];
}

const sameLook = (a: Run, b: Run) => a.format === b.format && a.href === b.href;

function tokenise(runs: readonly Run[], interner: Interner): Tokens {
  const tokens: Tokens = { ids: [], runs: [], ends: [], isWord: [] };
  for (const run of runs) {
    const look = run.format === 0 && run.href === "" ? "" : `\u0000${run.format} ${run.href}`;
    eachWord(run.text, (start, end, isWord) => {
      const text = run.text.slice(start, end);
      tokens.ids.push(interner.of(look === "" ? text : text + look));
      tokens.runs.push(run);
      tokens.ends.push(end);
      tokens.isWord.push(isWord);
    });
  }
  return tokens;
}

/** The numbers of the different words of a text, ascending. */
export function wordSet(text: string, interner: Interner): Int32Array {
  const numbers = new Set<number>();
  eachWord(text, (start, end, isWord) => {
    if (isWord) numbers.add(interner.of(text.slice(start, end)));
  });
  return Int32Array.from(numbers).sort();
}

/** A lone space or comma between two changes says nothing: the changes are shown as one. */
function joinAcrossSigns(hunks: readonly Hunk[], before: Tokens): Hunk[] {
  const joined: Hunk[] = [];
  for (const hunk of hunks) {
    const last = joined.at(-1);
    if (last && before.isWord.indexOf(true, last.aEnd) >= hunk.aStart) {
      last.aEnd = hunk.aEnd;
      last.bEnd = hunk.bEnd;
    } else joined.push({ ...hunk });
  }
  return joined;
}

function append(pieces: Piece[], run: Run, text: string, change: Change): void {
  if (text === "") return;
  const last = pieces.at(-1);
  if (last && last.change === change && sameLook(last, run)) last.text += text;
  else pieces.push({ text, format: run.format, href: run.href, change });
}

function appendTokens(pieces: Piece[], tokens: Tokens, from: number, to: number, change: Change): void {
  for (let at = from; at < to; ) {
    const run = tokens.runs[at] as Run;
    const start = at > 0 && tokens.runs[at - 1] === run ? (tokens.ends[at - 1] as number) : 0;
    while (at < to && tokens.runs[at] === run) at += 1;
    append(pieces, run, run.text.slice(start, tokens.ends[at - 1]), change);
  }
}

const isSpace = (code: number) => code === 32 || code === 10;

/** How far two texts are equal from their beginnings, up to the end of a space that both have. */
function commonStart(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let at = 0;
  while (at < most && a.charCodeAt(at) === b.charCodeAt(at)) at += 1;
  while (at > 0 && !isSpace(a.charCodeAt(at - 1))) at -= 1;
  return at;
}

/** How far two texts are equal from their ends, back to where a word begins in both, beyond `taken` at their beginnings. */
function commonEnd(a: string, b: string, taken: number): number {
  const most = Math.min(a.length, b.length) - taken;
  let length = 0;
  while (length < most && a.charCodeAt(a.length - 1 - length) === b.charCodeAt(b.length - 1 - length)) length += 1;
  const beginsWord = (text: string) => {
    const at = text.length - length;
    return at === taken || isSpace(text.charCodeAt(at)) || isSpace(text.charCodeAt(at - 1));
  };
  while (length > 0 && !(beginsWord(a) && beginsWord(b))) length -= 1;
  return length;
}

/** The share of two texts that is equal at their beginnings and ends: cheap, and a lower bound of what they have in common. */
export function commonEdges(a: string, b: string): number {
  const start = commonStart(a, b);
  return (start + commonEnd(a, b, start)) / Math.max(1, a.length, b.length);
}

const part = (run: Run, start: number, end: number): Run => ({ ...run, text: run.text.slice(start, end) });

/** The word-level difference of two texts; a change of look (bold, a link's address) is a change of the words that have it. */
export function diffRuns(before: readonly Run[], after: readonly Run[], interner = new Interner()): Piece[] {
  const pieces: Piece[] = [];
  let left = before;
  let right = after;
  const tail: Run[] = [];
  const [a, b] = [before[0], after[0]];
  // Most texts are one run and most changes are small: only what lies between is cut into words.
  if (a && b && before.length === 1 && after.length === 1 && sameLook(a, b)) {
    const start = commonStart(a.text, b.text);
    const end = commonEnd(a.text, b.text, start);
    append(pieces, a, a.text.slice(0, start), "same");
    left = [part(a, start, a.text.length - end)];
    right = [part(b, start, b.text.length - end)];
    tail.push(part(a, a.text.length - end, a.text.length));
  }
  diffWords(pieces, tokenise(left, interner), tokenise(right, interner));
  for (const run of tail) append(pieces, run, run.text, "same");
  return pieces;
}

function diffWords(pieces: Piece[], before: Tokens, after: Tokens): void {
  let at = 0;
  for (const hunk of joinAcrossSigns(diffSequences(before.ids, after.ids), before)) {
    appendTokens(pieces, before, at, hunk.aStart, "same");
    appendTokens(pieces, before, hunk.aStart, hunk.aEnd, "removed");
    appendTokens(pieces, after, hunk.bStart, hunk.bEnd, "added");
    at = hunk.aEnd;
  }
  appendTokens(pieces, before, at, before.ids.length, "same");
}

/** All of a text as one change. */
export function wholePieces(runs: readonly Run[], change: Change): Piece[] {
  const pieces: Piece[] = [];
  for (const run of runs) append(pieces, run, run.text, change);
  return pieces;
}
