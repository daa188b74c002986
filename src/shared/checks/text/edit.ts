/** A change to a text: what stands from `start` to before `end` (UTF-16 units) gives way to `text`. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/** What is wrong in a text and how it is put right by itself: the edits of one kind of fault, in order, apart from each other. */
export type EditFinder = (text: string) => Edit[];

/** The text with the edits made. They have to be in order and apart from each other. */
export function edited(text: string, edits: readonly Edit[]): string {
  let [result, at] = ["", 0];
  for (const { start, end, text: instead } of edits) {
    result += text.slice(at, start) + instead;
    at = end;
  }
  return result + text.slice(at);
}

/** Edits that put `instead` in place of every match. */
export function replacing(text: string, pattern: RegExp, instead: string | ((match: string) => string)): Edit[] {
  return [...text.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: typeof instead === "string" ? instead : instead(match[0]),
  }));
}

/** The words about a place of a text, for a sentence that has to be found by eye: at most about 40 letters. */
export function wordsAround(text: string, start: number, end: number): string {
  const from = Math.max(0, text.lastIndexOf(" ", Math.max(0, start - 2)), start - 24);
  const next = text.slice(end).search(/(?<=\S)(?:\s|$)/);
  const to = Math.min(end + (next < 0 ? 0 : next), end + 24);
  const words = text.slice(from, to).replace(/\s+/g, " ").trim();
  // The mark after the last word is not what it is about.
  return to > end ? words.replace(/[.,;:!?”"]+$/, "") : words;
}
