import { clusterSource } from "../search/fold-signs.ts";
import type { Compiled, ExpressionFault, FindQuery, Hit, SearchedText } from "./find-query.ts";
import { type FoldedText, foldText, sourceRange } from "./folded-text.ts";
import { foldingOf } from "./folding.ts";
import { isWholePictures } from "./whole-signs.ts";
import { isWholeWord } from "./word-edges.ts";

/** What V8 says of an expression, and what it means. */
const faults: readonly (readonly [said: RegExp, fault: ExpressionFault])[] = [
  [/unterminated group|unmatched '\)'/i, "group"],
  [/unterminated character class/i, "bracket"],
  [/nothing to repeat/i, "repeat"],
  [/\\ at end|invalid .*escape|invalid class escape|invalid decimal escape/i, "backslash"],
  [/lone quantifier brackets|incomplete quantifier|numbers out of order/i, "brace"],
  [/range out of order|invalid character class/i, "range"],
  [/capture group name|named (?:capture|reference)|duplicate/i, "name"],
  [/property name/i, "property"],
  [/invalid group/i, "look"],
];

function faultOf(error: unknown): { ok: false; fault: ExpressionFault; detail: string } {
  const detail = error instanceof Error ? error.message.replace(/^.*: /s, "") : "";
  return { ok: false, fault: faults.find(([said]) => said.test(detail))?.[1] ?? "other", detail };
}

/** An expression as it is asked of folded texts. A dash that becomes a hyphen must not make a range of signs. */
function foldedSource(source: string): string {
  const fold = foldingOf("expression");
  return source.replace(new RegExp(clusterSource, "gu"), (signs) => {
    const folded = fold(signs) || signs;
    return folded === "-" && signs !== "-" ? "\\x2d" : folded;
  });
}

interface Line {
  text: string;
  from: number;
  folded: FoldedText | null;
}

function linesOf({ text, folded }: SearchedText, loosely: boolean): Line[] {
  const name = loosely ? "lines" : "exactLines";
  const known = folded.get(name) as Line[] | undefined;
  if (known) return known;
  let from = 0;
  const lines = text.split("\n").map((line): Line => {
    const written = loosely ? foldText(line, "expression") : null;
    const made = { text: written?.text ?? line, from, folded: written };
    from += line.length + 1;
    return made;
  });
  folded.set(name, lines);
  return lines;
}

/** What a group caught, as it is written in the text. */
function caught(text: string, line: Line, range: [number, number] | undefined): string {
  if (!range) return "";
  const source = line.folded ? sourceRange(line.folded, range[0], range[1]) : range;
  return source ? text.slice(line.from + source[0], line.from + source[1]) : line.text.slice(range[0], range[1]);
}

function hitOf(text: string, line: Line, match: RegExpMatchArray): Hit | null {
  const at = match.index ?? 0;
  const [begin, end] = [at, at + match[0].length];
  const range = line.folded ? sourceRange(line.folded, begin, end) : ([begin, end] as const);
  if (!range || range[0] >= range[1]) return null;
  const hit: Hit = { from: line.from + range[0], to: line.from + range[1] };
  if (!isWholePictures(text, hit.from, hit.to)) return null;
  if (!match.indices) return hit;
  hit.groups = match.indices.slice(1).map((part) => caught(text, line, part));
  const named = Object.entries(match.indices.groups ?? {});
  if (named.length > 0) hit.named = Object.fromEntries(named.map(([name, part]) => [name, caught(text, line, part)]));
  return hit;
}

/**
 * Makes a finder of a regular expression. What it finds of no length is no hit: there would be nothing to see. It sees each line of a text
 * by itself, so that `^` and `$` are a line's ends and nothing that is found goes over one.
 */
export function compileExpression({ text: source, capitals, marks, wholeWord }: FindQuery): Compiled {
  let expression: RegExp;
  try {
    const written = marks ? source : foldedSource(source);
    const hasGroups = (new RegExp(`${written}|`, "u").exec("")?.length ?? 1) > 1;
    expression = new RegExp(written, `gu${capitals ? "" : "i"}${hasGroups ? "d" : ""}`);
  } catch (error) {
    return faultOf(error);
  }
  const find = (searched: SearchedText): Hit[] =>
    linesOf(searched, !marks).flatMap((line) =>
      [...line.text.matchAll(expression)].flatMap((match) => {
        const hit = hitOf(searched.text, line, match);
        return hit && (!wholeWord || isWholeWord(searched.text, hit.from, hit.to)) ? [hit] : [];
      }),
    );
  return { ok: true, find };
}
