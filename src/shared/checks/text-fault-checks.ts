import { languageDirection } from "../text/direction.ts";
import type { Check, Issue } from "./check-input.ts";
import type { CheckCode } from "./check-table.ts";
import { storyTexts, unmarkedRuns } from "./story-texts.ts";
import { foreignRuns } from "./text/foreign-runs.ts";
import { textFaults } from "./text-rules.ts";

/** Rules of spelling that hold in these languages only, or in all but these. */
const doubledIn = /^(?:en|he)\b/;
const spacedIn = /^fr\b/;

function holds(code: CheckCode, language: string): boolean {
  if (code === "text.doubledWord") return doubledIn.test(language);
  return code !== "text.spaceBefore" || !spacedIn.test(language);
}

/**
 * Warns or notes: spaces, marks, words said twice, letters that nobody sees or that were lost, brackets without a partner, marks
 * for what is still to come. Each kind once for a place.
 */
export const checkTextFaults: Check = ({ document, fields }) => {
  const found = new Map<string, Issue>();
  for (const { where, block, text } of storyTexts(document)) {
    for (const { code, words, instead } of textFaults(text)) {
      const name = `${code} ${where}`;
      if (found.has(name) || !holds(code, fields.language)) continue;
      found.set(name, { code, where, block, values: { words, instead } });
    }
  }
  return [...found.values()];
};

/**
 * Warns: three words and more of another script stand inside a text without a mark of their language, so that a screen reader reads
 * them as if they were the story's. A block wholly in another script needs none: the page marks it by itself.
 */
export const checkForeignWords: Check = ({ document, fields }) => {
  const story = languageDirection(fields.language);
  const found = new Map<string, Issue>();
  for (const { where, block, text } of unmarkedRuns(document)) {
    const [run] = foreignRuns(text, story);
    if (!run || found.has(where)) continue;
    const words = text.slice(run.start, run.end);
    const values = { words: words.length > 60 ? `${words.slice(0, 59)}…` : words };
    found.set(where, { code: "text.foreign", where, block, values });
  }
  return [...found.values()];
};
