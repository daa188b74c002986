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

const chunk = /[^\s\u00A0\u202F\u2009—–…/]+/gu;
const address =
  /(?:\w+:\/\/|www\.)\S+|\S+@\S+|(?<![\p{L}\p{N}])[#@][\p{L}\p{N}_]+|(?<!\S)[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}(?:\/\S*)?(?![\p{L}\p{N}])/gu;
const word = /\p{L}[\p{L}\p{M}\u00AD\u200B-\u200F\u2060]*(?:['’ʼ‐‑-]\p{L}[\p{L}\p{M}\u00AD\u200B-\u200F\u2060]*)*/gu;
const invisible = /[\u00AD\u200B-\u200F\u2060]/g;
const otherScript = /[^\p{Script=Latin}\p{M}'-]/u;
const toCome = /^(?:TK)+$/;
/** A name or an abbreviation by its look: capitals inside (YouTube, iPhone), or capitals only, with the plural's s (MPs, UNRWA). */
const ownSpelling = /\p{Ll}\p{Lu}|^\p{Lu}{1,6}s?$|^[IVXLCDM]+$/u;
const sentenceEnd = /(?:^|[.!?:\n][\s'"’”)\]]*)[\s'"‘“(«[•–—-]*$/u;
const opened = /(?:^|[\s(—–-])["“‘«]$/u;

/** Where a text holds addresses, hashtags and names of users, in which nothing is checked. */
function addressesIn(text: string): Span[] {
  if (!/[@#.:]/.test(text)) return [];
  return [...text.matchAll(address)].map((found) => ({ from: found.index, to: found.index + found[0].length }));
}

const touches = (span: Span, others: readonly Span[]) =>
  others.some(({ from, to }) => span.from < to && span.to > from);

/** The words of a part between spaces, none where letters and digits are mixed (F-16, 3pm, 21st). */
function* wordsOf(part: string, at: number): Generator<Span & { shown: string; word: string }> {
  if (/[\p{N}_\\^=<>{}|]/u.test(part)) return;
  for (const found of part.matchAll(word)) {
    const shown = found[0];
    const plain = plainWord(shown.replace(invisible, ""));
    if (plain.length < 2 || otherScript.test(plain) || toCome.test(plain) || ownSpelling.test(plain)) continue;
    const from = at + found.index;
    yield { from, to: from + shown.length, shown, word: plain };
  }
}

/**
 * The words of a line that spelling is looked at: words of Latin letters, without addresses, hashtags, numbers, initialisms, names with
 * capitals inside, marks of what is still to come (TK), and what stands in `leftOut` (code, other languages).
 */
export function wordsToCheck(text: string, leftOut: readonly Span[] = []): CheckedWord[] {
  const skipped = [...leftOut, ...addressesIn(text)];
  const words: CheckedWord[] = [];
  for (const found of text.matchAll(chunk)) {
    for (const one of wordsOf(found[0], found.index)) {
      if (skipped.length > 0 && touches(one, skipped)) continue;
      words.push({ ...one, mayBeCapital: isBeginning(text, one) });
    }
  }
  return words;
}

function isBeginning(text: string, { from, shown }: { from: number; shown: string }): boolean {
  if (!/^\p{Lu}/u.test(shown)) return false;
  const before = text.slice(Math.max(0, from - 12), from);
  return (from <= 12 && /^[^\p{L}\p{N}]*$/u.test(before)) || sentenceEnd.test(before) || opened.test(before);
}
