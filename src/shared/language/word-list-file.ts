import { longestWord, mostWords } from "./language-settings.ts";

/** The largest file that is read, in bytes. */
export const wordFileLimit = 2 * 1024 * 1024;

/** Why a file gave no words at all. */
export type WordFileFault = "too-large" | "not-text" | "not-utf8" | "markup" | "no-words";

/** What a file of words holds: one a line; what is no word is counted, with the first such line. */
export interface WordFile {
  words: string[];
  /** Lines that are no words: too long, without a letter, or with marks in them. */
  left: number;
  firstLeft: string;
  fault?: WordFileFault;
}

const markup = /^\s*(?:<[!?a-z]|\{\\rtf|%PDF)/i;
const isWord = (line: string) => line.length <= longestWord && /\p{L}/u.test(line) && !/[<>{}\\|=;,"“”]/.test(line);

/** A file that gives nothing, and why. */
export const noWordsOf = (fault: WordFileFault): WordFile => ({ words: [], left: 0, firstLeft: "", fault });

/**
 * Reads the text of a file of words, one word or name a line. Empty lines and those that begin with # are passed over, and what Hunspell
 * writes beside words (their number in the first line, flags behind a slash) is left out.
 */
export function readWordList(text: string): WordFile {
  if (markup.test(text)) return noWordsOf("markup");
  const lines = text.split(/\r\n|\r|\n/).map((line) => line.replace(/\/\S*$/, "").trim());
  const given = lines.filter((line, at) => line !== "" && !line.startsWith("#") && !(at === 0 && /^\d+$/.test(line)));
  const [words, others] = [given.filter(isWord), given.filter((line) => !isWord(line))];
  if (words.length === 0) return noWordsOf("no-words");
  return { words: tidyWords(words), left: others.length, firstLeft: (others[0] ?? "").slice(0, longestWord) };
}

/** A list without empty entries and repeats, in the order of the alphabet, never longer than a list may be. */
export function tidyWords(words: readonly string[]): string[] {
  const tidy = words
    .map((word) => word.trim().normalize("NFC"))
    .filter((word) => word !== "" && word.length <= longestWord);
  return [...new Set(tidy)].sort((one, other) => (one < other ? -1 : 1)).slice(0, mostWords);
}

/** The list as a plain text, which `readWordList` reads again. */
export function writeWordList(words: readonly string[]): string {
  return words.map((word) => `${word}\n`).join("");
}
