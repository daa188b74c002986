const token = /[^\s\u200B—–…]+/gu;
const wordCharacter = /[\p{L}\p{N}]/u;
/** Scripts that are written without spaces between words. */
const unspacedScripts =
  "[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}]";
const unspaced = new RegExp(unspacedScripts, "u");

let segmenters: Record<"word" | "grapheme", Intl.Segmenter> | undefined;
function segmenter(granularity: "word" | "grapheme"): Intl.Segmenter {
  segmenters ??= {
    word: new Intl.Segmenter("und", { granularity: "word" }),
    grapheme: new Intl.Segmenter("und", { granularity: "grapheme" }),
  };
  return segmenters[granularity];
}

function segmentedWords(text: string): number {
  let count = 0;
  for (const { isWordLike } of segmenter("word").segment(text)) if (isWordLike) count += 1;
  return count;
}

/**
 * How many words a text has, as a desk counts them: what stands between spaces and holds a letter or a digit, so that
 * “thirty-one”, “AT&T” and “רה״מ” are one each; a dash parts words. Where the script has no spaces (Chinese, Japanese, Thai …)
 * the words that the Unicode rules and their dictionaries find (UAX #29).
 */
export function countWords(text: string): number {
  let count = 0;
  for (const [part] of text.matchAll(token)) {
    if (unspaced.test(part)) count += segmentedWords(part);
    else if (wordCharacter.test(part)) count += 1;
  }
  return count;
}

/** Text in which every UTF-16 unit is a character of its own: no marks, no joiners, no pairs. */
const simple =
  /^[ -~\u00A0-\u02FF\u0370-\u03FF\u0400-\u0482\u048A-\u052F\u05BE\u05D0-\u05F4\u2010-\u2027\u2030-\u205E\u20A0-\u20BF]*$/;

/** How many characters a reader sees, spaces included and line ends not: marks, joined emoji and pairs count once (UAX #29). */
export function countCharacters(text: string): number {
  const line = text.replace(/[\r\n]+/g, "");
  if (simple.test(line)) return line.length;
  let count = 0;
  for (const _ of segmenter("grapheme").segment(line)) count += 1;
  return count;
}

/**
 * Where the character that a reader sees at a place of a text begins and ends; the place itself twice where one begins there. No
 * excerpt begins or ends within one.
 */
export function characterAround(text: string, at: number): { from: number; to: number } {
  const found = segmenter("grapheme").segment(text).containing(at);
  if (found === undefined || found.index === at) return { from: at, to: at };
  return { from: found.index, to: found.index + found.segment.length };
}
