import { fold, wordsOf } from "./fold.ts";
import type { Term } from "./parse-query.ts";

/** Hebrew particles that are written at the front of a word, alone and in their usual pairs. */
const hebrewFronts = "ו ה ב כ ל מ ש וה וב וכ ול ומ וש שה שב שכ של שמ מה מש כש לכש".split(" ");
/** The Arabic article with what is written before it, and what is written before a word without it. */
const arabicFronts = "ال وال بال كال فال لل و ب ل ف ك".split(" ");
/** Two letters with a particle before them would be the beginning of too many other words. */
const hebrewWord = /^[\u05D0-\u05EA]{3,}$/;
const arabicWord = /^(?!ال)[\u0621-\u064A]{3,}$/;

function fronts(word: string): readonly string[] {
  if (hebrewWord.test(word)) return hebrewFronts;
  return arabicWord.test(word) ? arabicFronts : [];
}

/** What a term looks for in a text: one of `forms`, each some words in a row. The last word may go on where it `begins` only. */
export interface WantedWords {
  forms: string[][];
  begins: boolean;
}

/**
 * The words that a term asks for, folded; null where it has none. A single Hebrew or Arabic word of three letters and more also is
 * wanted behind particles and the article: בית finds ובבית. What is typed with a particle is looked for with it.
 */
export function wantedWords({ value, quoted, begins }: Pick<Term, "value" | "quoted" | "begins">): WantedWords | null {
  const [first, ...rest] = wordsOf(fold(value));
  if (first === undefined) return null;
  const forms = quoted ? [] : fronts(first).map((front) => [front + first, ...rest]);
  return { forms: [[first, ...rest], ...forms], begins };
}
