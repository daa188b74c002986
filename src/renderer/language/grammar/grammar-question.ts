import type { English } from "../../../shared/language/language-settings.ts";
import type { Span } from "../../../shared/language/words-to-check.ts";
import type { GrammarRemark } from "./grammar-checker.ts";

/** Lines whose grammar is looked at, all in one kind of English. */
export interface GrammarQuestion {
  english: English;
  lines: readonly { text: string; leftOut: readonly Span[] }[];
}

/** The remarks on each of them, in the same order. */
export type GrammarAnswer = GrammarRemark[][];
