import { plainWord } from "./known-words.ts";

/** A part of a text, UTF-16 offsets. */
export interface Span {
  from: number;
  to: number;
}

/** A word as it stands in a text, and as a dictionary would have it. */
export interface CheckedWord extends Span {
  /** The letters as they stand. */
  shown: string;
  /** Composed, without invisible marks, with the apostrophe and the hyphen of a keyboard. */
  word: string;
  /** Whether a small letter would be right here too: at the beginning of a line or sentence, or of words in quotation marks. */
  mayBeCapital: boolean;
}

const address =
  /(?:\w+:\/\/|www\.)\S+|\S+@\S+|(?<![\p{L}\p{N}])[#@][\p{L}\p{N}_]+|^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}(?:\/\S*)?(?![\p{L}\p{N}])/gu;
/** What dashes and slashes part. */
const part = /[^—–…/]+/gu;
const word = /\p{L}[\p{L}\p{M}\u00AD\u200B-\u200F\u2060]*(?:['’ʼ‐‑-]\p{L}[\p{L}\p{M}\u00AD\u200B-\u200F\u2060]*)*/gu;
const invisible = /[\u00AD\u200B-\u200F\u2060]/g;
const otherScript = /[^\p{Script=Latin}\p{M}'-]/u;
const toCome = /^(?:TK)+$/;
/** A name or an abbreviation by its look: capitals inside (YouTube, iPhone), or capitals only, with the plural's s (MPs, UNRWA). */
const ownSpelling = /\p{Ll}\p{Lu}|^\p{Lu}{1,6}s?$|^[IVXLCDM]+$/u;
/** Letters and digits mixed (F-16, 3pm, 21st), and what is a program's. */
const mixed = /[\p{N}_\\^=<>{}|]/u;
const sentenceEnd = /(?:^|[.!?:\n][\s'"’”)\]]*)[\s'"‘“(«[•–—-]*$/u;
const opened = /(?:^|[\s(—–-])["“‘«]$/u;

const touches = (span: Span, others: readonly Span[]) =>
  others.some(({ from, to }) => span.from < to && span.to > from);

/** The words of a text without spaces, by their places in it. */
function* wordsIn(chunk: string): Generator<Omit<CheckedWord, "mayBeCapital">> {
  const addresses = /[@#.:]/.test(chunk)
    ? [...chunk.matchAll(address)].map((found) => ({ from: found.index, to: found.index + found[0].length }))
    : [];
  for (const piece of chunk.matchAll(part)) {
    if (mixed.test(piece[0])) continue;
    for (const found of piece[0].matchAll(word)) {
      const shown = found[0];
      const plain = plainWord(shown.replace(invisible, ""));
      if (plain.length < 2 || otherScript.test(plain) || toCome.test(plain) || ownSpelling.test(plain)) continue;
      const from = piece.index + found.index;
      const one = { from, to: from + shown.length, shown, word: plain };
      if (!touches(one, addresses)) yield one;
    }
  }
}

function isBeginning(text: string, { from, shown }: { from: number; shown: string }): boolean {
  if (!/^\p{Lu}/u.test(shown)) return false;
  const before = text.slice(Math.max(0, from - 12), from);
  return (from <= 12 && /^[^\p{L}\p{N}]*$/u.test(before)) || sentenceEnd.test(before) || opened.test(before);
}

/** Spaces of all widths and line ends. */
const isSpace = (code: number) =>
  code === 0x20 ||
  (code >= 0x09 && code <= 0x0d) ||
  code === 0xa0 ||
  code === 0x202f ||
  (code >= 0x2000 && code <= 0x200a);

/** What is known of whole chunks of texts, what stands between two spaces: most come again and again, with the same mark behind them. */
export type KnownChunks = Set<string>;
/** As many as some long stories have; beyond that they are learnt anew. */
const mostChunks = 100_000;

/**
 * The words of a line that are not right: of its words of Latin letters, without addresses, hashtags, numbers, initialisms, names with
 * capitals inside, marks of what is still to come (TK), and what stands in `leftOut` (code, other languages). `fine` are chunks without
 * such a word, and grows.
 */
export function unknownWords(
  text: string,
  leftOut: readonly Span[],
  isRight: (word: string) => boolean,
  fine: KnownChunks,
): CheckedWord[] {
  const unknown: CheckedWord[] = [];
  for (let at = 0; at < text.length; ) {
    if (isSpace(text.charCodeAt(at))) {
      at++;
      continue;
    }
    const start = at;
    while (at < text.length && !isSpace(text.charCodeAt(at))) at++;
    const chunk = text.slice(start, at);
    if (fine.has(chunk)) continue;
    let isFine = true;
    for (const { from, to, shown, word } of wordsIn(chunk)) {
      if (isRight(word)) continue;
      isFine = false;
      const one = { from: start + from, to: start + to, shown, word };
      if (touches(one, leftOut)) continue;
      unknown.push({ ...one, mayBeCapital: isBeginning(text, one) });
    }
    if (isFine) fine.add(chunk);
  }
  if (fine.size > mostChunks) fine.clear();
  return unknown;
}

/** All words that spelling is looked at; see `unknownWords`. */
export function wordsToCheck(text: string, leftOut: readonly Span[] = []): CheckedWord[] {
  return unknownWords(text, leftOut, () => false, new Set());
}
