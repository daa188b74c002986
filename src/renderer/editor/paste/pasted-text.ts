import { paragraph, quote, textNode } from "../../../shared/document/build.ts";
import type { BodyNode, InlineNode } from "../../../shared/document/nodes.ts";

const unseen = /[\u00AD\u200B\uFEFF\u2060]/g;

/** Plain text in lines as the page shows it: a tab is a space, nothing invisible is left but what turns words round. */
export function textLines(text: string): string[] {
  return (
    text
      .replace(unseen, "")
      .replace(/\t/g, " ")
      // Word processors end a line inside a paragraph with the first of these.
      .split(/[\n\v\f\u0085\u2028\u2029]/)
  );
}

/** A paragraph for each line; blank lines only part them. A single line is kept with the blanks at its ends. */
export function textParagraphs(text: string): BodyNode[] {
  const lines = textLines(text);
  if (lines.length === 1) return [paragraph([textNode(lines[0] ?? "")])];
  return lines.filter((line) => line.trim() !== "").map((line) => paragraph([textNode(line)]));
}

/** The text as one quotation: its lines, with an empty one between paragraphs. */
export function textQuote(text: string): BodyNode[] {
  const nodes: InlineNode[] = [];
  let isApart = false;
  for (const line of textLines(text.trim())) {
    if (line.trim() === "") {
      isApart = true;
      continue;
    }
    const ends = nodes.length === 0 ? 0 : isApart ? 2 : 1;
    for (let end = 0; end < ends; end++) nodes.push({ type: "linebreak", version: 1 });
    nodes.push(textNode(line.trim()));
    isApart = false;
  }
  return nodes.length === 0 ? [] : [quote(nodes)];
}
