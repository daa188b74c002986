import { perText } from "../text/per-text.ts";

/**
 * Names in which the letters are no mark: they would otherwise stop a story for good, since an open TK cannot be
 * overridden. "TK Maxx" is a chain of shops, "TK Elevator" a maker of lifts.
 */
const latinMark = /(?<![\p{L}\p{N}])(?:TK)+(?![\p{L}\p{N}]| Maxx| Elevator)/u;

/** Hebrew words before "טק" that make one term with it ("ביג טק"), and any word tied to it by a hyphen or maqaf. */
const hebrewMark =
  /(?<![\p{L}\p{N}\p{M}]|[\p{L}\p{N}\p{M}][-־‑–]|(?:היי|לואו|ביג|ביו|אגרו|פוד|קלין|פין|מד|אד|דיפ|ננו|נאנו|סייבר|פרופ|אינשור|ליגל|קליימט) )(?:טק)+(?![\p{L}\p{N}\p{M}])/u;

const anyMark = new RegExp(`${latinMark.source}|${hebrewMark.source}`, "gu");

/** Nearly no text has either pair of letters; to look for them alone costs a hundredth. */
const mayHave = (text: string): boolean => text.includes("TK") || text.includes("טק");

/** A "to come" mark in a text, in UTF-16 units. */
export interface OpenMark {
  from: number;
  to: number;
}

/** Every mark of `openMark` in a text, in order. */
export const openMarks = perText((text): readonly OpenMark[] =>
  mayHave(text)
    ? [...text.matchAll(anyMark)].map(({ 0: mark, index }) => ({ from: index, to: index + mark.length }))
    : [],
);

/**
 * The first "to come" mark left in a text, or null: TK (TKTK …) in capitals and טק (טקטק …), standing as a word. The
 * letters inside other words, and in the names above, are no marks.
 */
export const openMark = perText((text): string | null =>
  mayHave(text) ? ((latinMark.exec(text) ?? hebrewMark.exec(text))?.[0] ?? null) : null,
);
