/**
 * Left out of every word: accents, Hebrew vowel points and cantillation (not maqaf, paseq, sof pasuq and nun hafukha, which are signs
 * between words), Arabic vowel marks and lengthening strokes, soft hyphens, joiners and marks of direction. Other scripts' marks
 * are parts of letters (Devanagari) and stay.
 */
const silent =
  "\\u0300-\\u036F\\u0591-\\u05BD\\u05BF\\u05C1\\u05C2\\u05C4\\u05C5\\u05C7" +
  "\\u0610-\\u061A\\u0640\\u064B-\\u065F\\u0670\\u06D6-\\u06DC\\u06DF-\\u06E8\\u06EA-\\u06ED" +
  "\\u00AD\\u200C-\\u200F\\u202A-\\u202E\\u2060\\u2066-\\u2069\\uFEFF";
const ignored = new RegExp(`[${silent}]`, "g");
/** Letters that are written in two ways: final sigma; alef maqsura, teh marbuta and the Persian yeh and kaf. */
const twins: Record<string, string> = { ς: "σ", ى: "ي", ی: "ي", ة: "ه", ک: "ك" };
const twin = /[ςىیةک]/g;
/** A sign that may become one with the sign before it, or fall away beside it. */
const joining = `\\p{M}\\u1100-\\u11FF\\u3131-\\u318E\\uFF9E-\\uFFDC${silent}`;
const joiner = new RegExp(`[${joining}]`, "u");

/** A sign with all that may become one with it or fall away beside it, as the source of an expression: each such cluster folds on its own. */
export const clusterSource = `[^${joining}][${joining}]*|[${joining}]+`;

/** Whether a sign belongs to the one before it; see `clusterSource`. */
export function isJoining(sign: string): boolean {
  return joiner.test(sign);
}

/** A text without accents, points and vowel marks. `compatible`: compatibility forms are one as well (NFKC), such as ﬁ and fi. */
export function withoutMarks(text: string, compatible: boolean): string {
  return text
    .normalize(compatible ? "NFKD" : "NFD")
    .replace(ignored, "")
    .normalize("NFC")
    .replace(twin, (letter) => twins[letter] ?? letter);
}

/** Signs as they are indexed and looked for: without accents, points and vowel marks, compatibility forms one, lower case. */
export function foldSigns(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(ignored, "")
    .normalize("NFC")
    .replace(twin, (letter) => twins[letter] ?? letter);
}
