import type { Direction } from "../document/nodes.ts";

const rtlLetter = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const rtlLanguages = new Set(["ar", "dv", "fa", "he", "ks", "ku", "nqo", "ps", "sd", "syr", "ug", "ur", "yi"]);

const isLatin = (code: number) => (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
const isHebrew = (code: number) => code >= 0x05d0 && code <= 0x05ea;

/** The direction of one character, or null where it is no letter. Nearly every letter there is is one of the first two kinds. */
function letterDirection(letter: string): Direction | null {
  const code = letter.charCodeAt(0);
  if (isLatin(code)) return "ltr";
  if (isHebrew(code)) return "rtl";
  if (code < 0x80 || !/\p{L}/u.test(letter)) return null;
  return rtlLetter.test(letter) ? "rtl" : "ltr";
}

/** The direction of the script a language is ordinarily written in. */
export function languageDirection(language: string): Direction {
  if (!language.includes("-")) return rtlLanguages.has(language) ? "rtl" : "ltr";
  const [primary = "", second = ""] = language.split("-");
  if (second === "Latn" || second === "Cyrl") return "ltr";
  if (second === "Arab" || second === "Hebr") return "rtl";
  return rtlLanguages.has(primary) ? "rtl" : "ltr";
}

/** The direction of the first letter in `text` that has one, or null when none has (Unicode Bidirectional Algorithm, P2). */
export function firstStrongDirection(text: string): Direction | null {
  for (const letter of text) {
    const direction = letterDirection(letter);
    if (direction !== null) return direction;
  }
  return null;
}

/** Whether `text` holds at least one letter of a script of this direction. */
export function hasLetterOf(direction: Direction, text: string): boolean {
  for (const letter of text) {
    if (letterDirection(letter) === direction) return true;
  }
  return false;
}

/**
 * The direction of a block: the one the editor set; else the story's, unless the text holds no letter of that direction,
 * then that of its first letter. Never "auto", so that the page says what the editor saw.
 */
export function resolveDirection(text: string, story: Direction, set: Direction | null | undefined): Direction {
  // A stored value that is neither is none.
  if (set === "ltr" || set === "rtl") return set;
  if (hasLetterOf(story, text)) return story;
  return firstStrongDirection(text) ?? story;
}

/**
 * The language to mark a text with when its script is not the story's: Hebrew and Arabic letters name their language,
 * Latin letters in a right-to-left story are taken for English. Empty when the story's language fits.
 */
export function guessLanguage(text: string, storyLanguage: string): string {
  const story = languageDirection(storyLanguage);
  const direction = resolveDirection(text, story, null);
  if (direction === story) return "";
  if (direction === "ltr") return "en";
  return /\p{Script=Hebrew}/u.test(text) ? "he" : "ar";
}
