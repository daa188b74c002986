import { slimBinary } from "harper.js/slimBinary";
import type { English } from "../../../shared/language/language-settings.ts";
import { answerAsks } from "../worker/answer-asks.ts";
import { createGrammarChecker, type GrammarChecker } from "./grammar-checker.ts";
import type { GrammarAnswer, GrammarQuestion } from "./grammar-question.ts";

const checkers = new Map<English, Promise<GrammarChecker>>();

/** Two Englishes share a checker, which is large: their grammar is hardly another. */
function checkerOf(english: English): Promise<GrammarChecker> {
  const own = english === "us" ? "us" : "gb";
  const known = checkers.get(own);
  if (known) return known;
  const made = createGrammarChecker(slimBinary, own);
  checkers.set(own, made);
  made.catch((error: unknown) => {
    // Without its machine code the worker is of no use. What nobody catches ends it, so that it is told.
    setTimeout(() => {
      throw error;
    });
  });
  return made;
}

// The policy of this file alone lets machine code be compiled: see the headers that both hosts send.
answerAsks<GrammarQuestion, GrammarAnswer>(async ({ english, lines }) => {
  const checker = await checkerOf(english);
  const remarks: GrammarAnswer = [];
  for (const { text, leftOut } of lines) remarks.push(await checker.remarks(text, leftOut));
  return remarks;
});
