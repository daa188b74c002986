import type { Likeness } from "./folding.ts";

/** What is looked for, and how. */
export interface FindQuery extends Likeness {
  /** Words as typed, or a regular expression. */
  text: string;
  /** Only where no letter or figure touches it. */
  wholeWord: boolean;
  /** `text` is a regular expression, of JavaScript's kind and aware of Unicode. It is asked line by line. */
  expression: boolean;
}

/** A place of a text at which it was found: UTF-16 units of the text as it is written, `to` behind the last. Never empty. */
export interface Hit {
  from: number;
  to: number;
  /** What the groups of an expression caught, those that caught nothing empty; absent without groups. */
  groups?: string[];
  /** The same by their names, for those that have one. */
  named?: Record<string, string>;
}

/** What is wrong with an expression; `other` comes with the words of the program that reads it, in English. */
export const expressionFaults = [
  "group",
  "bracket",
  "repeat",
  "backslash",
  "brace",
  "range",
  "name",
  "property",
  "look",
  "other",
] as const;
export type ExpressionFault = (typeof expressionFaults)[number];

/** Finds all there is in a text, in order and apart from each other. */
export type Finder = (text: SearchedText) => Hit[];

export type Compiled = { ok: true; find: Finder } | { ok: false; fault: ExpressionFault; detail: string };

/** A text that is searched again and again: what was made of it for one search serves the next. */
export interface SearchedText {
  readonly text: string;
  readonly folded: Map<string, unknown>;
}

export function searchedText(text: string): SearchedText {
  return { text, folded: new Map() };
}
