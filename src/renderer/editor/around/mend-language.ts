import type { LexicalNode, TextNode } from "lexical";
import { foreignRuns } from "../../../shared/checks/text/foreign-runs.ts";
import type { Direction } from "../../../shared/document/nodes.ts";
import { $languageOf, $setLanguageOf } from "../text/language-state.ts";
import { $textRuns, type TextRun } from "./text-runs.ts";

/** What the check reads of a run: a line's end stands for words that have a language. Of the same length, so that places agree. */
function unmarkedText({ text, pieces }: TextRun): string {
  let plain = text;
  for (const { node, start } of pieces) {
    if ($languageOf(node) === "") continue;
    const size = node.getTextContentSize();
    plain = plain.slice(0, start) + "\n".repeat(size) + plain.slice(start + size);
  }
  return plain;
}

/** The part of a text node between two places of it, as a node of its own. */
function $partOf(node: TextNode, from: number, to: number): TextNode | undefined {
  const size = node.getTextContentSize();
  const offsets = [from, to].filter((at) => at > 0 && at < size);
  return offsets.length === 0 ? node : node.splitText(...offsets)[from > 0 ? 1 : 0];
}

/** Marks the language of words of another script, three and more in a row. False when there are none. */
export function $markForeignWords(node: LexicalNode, story: Direction): boolean {
  let changed = false;
  for (const run of $textRuns(node)) {
    for (const { start, end, language } of foreignRuns(unmarkedText(run), story).toReversed()) {
      for (const { node: text, start: at } of run.pieces.toReversed()) {
        const [from, to] = [Math.max(0, start - at), Math.min(text.getTextContentSize(), end - at)];
        if (from >= to) continue;
        const part = $partOf(text, from, to);
        if (part) $setLanguageOf(part, language);
        changed = true;
      }
    }
  }
  return changed;
}
