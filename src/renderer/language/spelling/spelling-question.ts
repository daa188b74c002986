import type { English } from "../../../shared/language/language-settings.ts";
import type { LineOfText, SpeltLine } from "./story-spelling.ts";

/** What the worker that spells is asked. `page` is the name of an editor of this window. */
export type SpellingQuestion =
  /** Lines that changed and lines that are gone, and which words are right besides the dictionary's where that changed. */
  | { ask: "lines"; page: string; lines: readonly LineOfText[]; gone: readonly string[]; known?: readonly string[] }
  | { ask: "suggest"; page: string; word: string; english: English }
  /** The page is closed: nothing of it is kept. */
  | { ask: "close"; page: string };

/** What it answers: lines of which something else is to be said now, or words that may have been meant. */
export interface SpellingAnswer {
  lines: SpeltLine[];
  words: string[];
}
