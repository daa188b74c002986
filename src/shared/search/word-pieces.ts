/** Scripts without spaces in which every sign is a word of its own, so that any part of a name finds it; and those whose words ICU knows. */
const single = "[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー]";
const listed = "[\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}]+";
const unspaced = new RegExp(`${single}|${listed}`, "gu");
const isListed = new RegExp(`^${listed}`, "u");

let segmenter: Intl.Segmenter | undefined;

/** A part of a text and where it begins. */
export interface Piece {
  text: string;
  at: number;
}

/**
 * A text in pieces that touch each other, cut where words of scripts without spaces begin and end: Chinese and Japanese at every sign,
 * Thai, Lao, Khmer and Burmese by ICU's dictionaries. Any other text is one piece.
 */
export function wordPieces(text: string): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { 0: run, index } of text.matchAll(unspaced)) {
    if (index > at) pieces.push({ text: text.slice(at, index), at });
    if (isListed.test(run)) {
      segmenter ??= new Intl.Segmenter("und", { granularity: "word" });
      for (const { segment, index: within } of segmenter.segment(run))
        pieces.push({ text: segment, at: index + within });
    } else pieces.push({ text: run, at: index });
    at = index + run.length;
  }
  if (at < text.length || at === 0) pieces.push({ text: text.slice(at), at });
  return pieces;
}
