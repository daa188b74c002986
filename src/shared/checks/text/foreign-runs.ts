import type { Direction } from "../../document/nodes.ts";
import { perText } from "../../text/per-text.ts";

/** Words of another script inside a text, side by side. `language` is the one that the script points to. */
export interface ForeignRun {
  start: number;
  end: number;
  language: string;
}

/** So many words in a row make a phrase that a voice has to be told of; fewer are a name. */
const least = 3;

const word = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’"״׳.-]*/gu;
const rtl = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const ltr = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u;

/** Names need no mark (WCAG 2.2, 3.1.2): words that all begin with capitals but for short ones. */
const isName = (words: readonly string[]) => words.every((one) => one.length <= 3 || /^[\p{Lu}\p{N}]/u.test(one));

function languageOf(text: string): string {
  if (/\p{Script=Hebrew}/u.test(text)) return "he";
  if (rtl.test(text)) return "ar";
  return /\p{Script=Latin}/u.test(text) ? "en" : "";
}

/** The runs of words that are of the other direction than the story's, in a text that has words of the story's too. */
function runsIn(text: string, story: Direction): readonly ForeignRun[] {
  const [own, other] = story === "rtl" ? [rtl, ltr] : [ltr, rtl];
  if (!other.test(text) || !own.test(text)) return [];
  const runs: ForeignRun[] = [];
  let run: { text: string; at: number }[] = [];
  const close = () => {
    const [first, last] = [run[0], run.at(-1)];
    const words = run.map((one) => one.text);
    if (first && last && run.length >= least && (story === "ltr" || !isName(words))) {
      const language = languageOf(first.text);
      if (language !== "") runs.push({ start: first.at, end: last.at + last.text.length, language });
    }
    run = [];
  };
  for (const { 0: found, index } of text.matchAll(word)) {
    if (other.test(found) && !own.test(found)) run.push({ text: found, at: index });
    else if (own.test(found) || run.length === 0) close();
  }
  close();
  return runs;
}

const inLtr = perText((text) => runsIn(text, "ltr"));
const inRtl = perText((text) => runsIn(text, "rtl"));

/** The runs of three words and more of another script than the story's; in Latin letters names are none. */
export function foreignRuns(text: string, story: Direction): readonly ForeignRun[] {
  return story === "rtl" ? inRtl(text) : inLtr(text);
}
