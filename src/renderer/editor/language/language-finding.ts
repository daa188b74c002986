import type { NodeKey } from "lexical";
import type { English } from "../../../shared/language/language-settings.ts";
import type { GrammarRemark } from "../../language/grammar/grammar-checker.ts";
import type { Misspelling } from "../../language/spelling/story-spelling.ts";
import type { WatchedRun } from "../text-paint/watched-run.ts";

/** Words of a line that are not spelt as any list has them, or whose grammar may be wrong. */
export interface LanguageFinding {
  kind: "spelling" | "grammar";
  /** The element of the line, or the photo of an alternative text. */
  line: NodeKey;
  part: WatchedRun["part"];
  /** Where the words stood in the line when it was looked at, UTF-16 units. */
  from: number;
  to: number;
  /** As they stand. */
  words: string;
  english: English;
  /** Of grammar alone. */
  remark: GrammarRemark | null;
}

/** How a remark on grammar is named among what a story lets stand. */
export const remarkName = ({ rule, words }: GrammarRemark): string => `${rule}: ${words}`;

/** What is known of a line of English. */
export interface KnownLine {
  run: WatchedRun;
  version: number;
  english: English;
  leftOut: readonly { from: number; to: number }[];
  wrong: readonly Misspelling[];
  remarks: readonly GrammarRemark[];
}

/** The findings of a line in their order; grammar says nothing of a misspelt word. */
export function findingsOf(line: KnownLine, isTold: (remark: GrammarRemark) => boolean): LanguageFinding[] {
  const { run, english, wrong, remarks } = line;
  const at = { line: run.key, part: run.part, english };
  const spelling = wrong.map(({ from, to }): LanguageFinding => {
    return { ...at, kind: "spelling", from, to, words: run.text.slice(from, to), remark: null };
  });
  const grammar = remarks
    .filter((remark) => isTold(remark) && !wrong.some(({ from, to }) => from < remark.to && to > remark.from))
    .map((remark): LanguageFinding => {
      const { from, to, words } = remark;
      return { ...at, kind: "grammar", from, to, words, remark };
    });
  return [...spelling, ...grammar].sort((one, other) => one.from - other.from);
}
