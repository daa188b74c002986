import { type English, englishOf } from "./language-settings.ts";
import type { Span } from "./words-to-check.ts";

/** A part of a line that is not read as the line is. */
interface Phrase extends Span {
  language: string;
  /** Code, or an address. */
  verbatim: boolean;
}

/** What of a line is English, and which. */
export interface EnglishLine {
  english: English;
  /** What is not looked at: code, addresses, other languages. */
  leftOut: Span[];
}

/** What lies between spans of a text of this length; the spans are in order and apart. */
function between(spans: readonly Span[], length: number): Span[] {
  const edges = [0, ...spans.flatMap(({ from, to }) => [from, to]), length];
  const gaps: Span[] = [];
  for (let at = 0; at < edges.length; at += 2) {
    const [from = 0, to = 0] = edges.slice(at, at + 2);
    if (from < to) gaps.push({ from, to });
  }
  return gaps;
}

/** Null for a line that holds no English. `otherwise` is the English of what says no more than that it is English. */
export function englishParts(
  line: { text: string; language: string; phrases: readonly Phrase[] },
  otherwise: English,
): EnglishLine | null {
  const { text, language, phrases } = line;
  const english = englishOf(language, otherwise);
  if (english !== null) {
    const leftOut = phrases.filter((phrase) => phrase.verbatim || englishOf(phrase.language, otherwise) === null);
    return { english, leftOut: leftOut.map(({ from, to }) => ({ from, to })) };
  }
  const inEnglish = phrases.filter((phrase) => !phrase.verbatim && englishOf(phrase.language, otherwise) !== null);
  const [first] = inEnglish;
  if (!first) return null;
  return { english: englishOf(first.language, otherwise) ?? otherwise, leftOut: between(inEnglish, text.length) };
}
