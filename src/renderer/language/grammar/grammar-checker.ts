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

/** The text as the checker knows texts: a keyboard's apostrophe in words and ordinary spaces, each place as before. */
const asTyped = (text: string) => text.replace(/(?<=\p{L})’(?=\p{L})/gu, "'").replace(/[\u00A0\u202F]/g, " ");

/** The checker's sentence, with quotation marks where it has marks for code. */
const sentenceOf = (lint: Lint) => lint.message().replace(/`([^`]*)`/g, "“$1”");

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
  const house = words.includes("’") ? shaped.map((text) => text.replaceAll("'", "’")) : shaped;
  return [...new Set(house.map((text) => (/\s$/.test(words) ? text : text.trimEnd())))].slice(0, 9);
}

const touches = ({ from, to }: Span, parts: readonly Span[], by = 0) =>
  parts.some((part) => from < part.to + by && to > part.from - by);

/** Sets the checker up, which takes a second or two and 0.2 GB of memory. `binary` is the package's machine code. */
export async function createGrammarChecker(
  binary: BinaryModule,
  english: Exclude<English, "either">,
): Promise<GrammarChecker> {
  const linter = new LocalLinter({ binary, dialect: english === "gb" ? Dialect.British : Dialect.American });
  const rules = usedRules(await linter.getStructuredLintConfig());
  const all = Object.keys(await linter.getDefaultLintConfig());
  await linter.setLintConfig(Object.fromEntries(all.map((rule) => [rule, rules.has(rule)])));

  return {
    async remarks(text, leftOut) {
      const groups = Object.entries(await linter.organizedLints(asTyped(text), { language: "plaintext" }));
      const quoted = quotedParts(text);
      const remarks = groups.flatMap(([rule, lints]) =>
        lints.flatMap((lint): GrammarRemark[] => {
          const { start: from, end: to } = lint.span();
          const words = text.slice(from, to);
          const kind = rules.get(rule) ?? "usage";
          const remark = { from, to, kind, rule, words, why: sentenceOf(lint), instead: insteadOf(lint, words) };
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
