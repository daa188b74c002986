import type { GrammarAnswer, GrammarQuestion } from "./grammar/grammar-question.ts";
import type { SpellingAnswer, SpellingQuestion } from "./spelling/spelling-question.ts";
import { type Asker, createAsker } from "./worker/asker.ts";

/**
 * The workers that look at spelling and grammar, one of each for the whole window, started by the first question. Two, so that the slow
 * beginning of the one never keeps the other waiting.
 */
export interface LanguageHelpers {
  spelling: Asker<SpellingQuestion, SpellingAnswer>;
  grammar: Asker<GrammarQuestion, GrammarAnswer>;
}

let helpers: LanguageHelpers | undefined;

/** The window's own. */
export function languageHelpers(): LanguageHelpers {
  helpers ??= {
    spelling: createAsker(
      () => new Worker(new URL("./spelling/spelling-worker.ts", import.meta.url), { type: "module" }),
    ),
    grammar: createAsker(() => new Worker(new URL("./grammar/grammar-worker.ts", import.meta.url), { type: "module" })),
  };
  return helpers;
}
