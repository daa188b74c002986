import { type BinaryModule, Dialect, type Lint, LocalLinter, SuggestionKind } from "harper.js";
import type { English, GrammarKind } from "../../../shared/language/language-settings.ts";
import type { Span } from "../../../shared/language/words-to-check.ts";
import { usedRules } from "./grammar-rules.ts";
import { quotedParts } from "./quoted-parts.ts";

/** What may be wrong with the grammar of a line: where, why, and what could stand instead. */
export interface GrammarRemark extends Span {
  kind: GrammarKind;
  rule: string;
  /** The words as they stand. */
  words: string;
  /** The checker's own sentence, in English. */
  why: string;
  /** What could stand in the place of the words, best first; empty for nothing. */
  instead: string[];
}

/** The grammar of lines in one kind of English. */
export interface GrammarChecker {
  /** Remarks on a line, in order. What stands in `leftOut`, and right beside it, is not spoken of. */
  remarks(text: string, leftOut: readonly Span[]): Promise<GrammarRemark[]>;
}

/** Places of characters as the checker counts them (code points) in UTF-16 units. */
function unitsOf(text: string): (at: number) => number {
  if (!/[\uD800-\uDBFF]/.test(text)) return (at) => at;
  const starts: number[] = [];
  let unit = 0;
  for (const character of text) {
    starts.push(unit);
    unit += character.length;
  }
  return (at) => starts[at] ?? text.length;
}

function insteadOf(lint: Lint, words: string): string[] {
  const found = lint.suggestions().map((suggestion) => {
    const text = suggestion.get_replacement_text();
    const kind = suggestion.kind();
    suggestion.free();
    if (kind === SuggestionKind.Remove) return "";
    return kind === SuggestionKind.InsertAfter ? words + text : text;
  });
  // The checker writes "AN" for the "A" that begins a sentence.
  const shaped = found.map((text) => (words === "A" && text === "AN" ? "An" : text));
  return [...new Set(shaped)].slice(0, 9);
}

const touches = ({ from, to }: Span, parts: readonly Span[], by = 0) =>
  parts.some((part) => from < part.to + by && to > part.from - by);

/** Sets the checker up, which takes a second or two and 0.3 GB of memory. `binary` is the package's machine code. */
export async function createGrammarChecker(binary: BinaryModule, english: English): Promise<GrammarChecker> {
  const linter = new LocalLinter({ binary, dialect: english === "gb" ? Dialect.British : Dialect.American });
  const rules = usedRules(await linter.getStructuredLintConfig());
  const all = Object.keys(await linter.getDefaultLintConfig());
  await linter.setLintConfig(Object.fromEntries(all.map((rule) => [rule, rules.has(rule)])));

  return {
    async remarks(text, leftOut) {
      const groups = Object.entries(await linter.organizedLints(text, { language: "plaintext" }));
      const unit = unitsOf(text);
      const quoted = quotedParts(text);
      const remarks = groups.flatMap(([rule, lints]) =>
        lints.flatMap((lint): GrammarRemark[] => {
          const { start, end } = lint.span();
          const [from, to] = [unit(start), unit(end)];
          const words = text.slice(from, to);
          const kind = rules.get(rule) ?? "usage";
          const remark = { from, to, kind, rule, words, why: lint.message(), instead: insteadOf(lint, words) };
          lint.free();
          if (from === to || touches(remark, leftOut, 1)) return [];
          return kind !== "slips" && touches(remark, quoted) ? [] : [remark];
        }),
      );
      return remarks
        .sort((one, other) => one.from - other.from)
        .filter((one, at, sorted) => at === 0 || one.from >= (sorted[at - 1]?.to ?? 0));
    },
  };
}
