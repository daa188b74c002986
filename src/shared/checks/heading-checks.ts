import type { BodyNode, HeadingNode, ParagraphNode } from "../document/nodes.ts";
import { textFormat } from "../document/nodes.ts";
import { blockText, bodyOf, headText, inlineText } from "../document/walk.ts";
import { countCharacters } from "../text/words.ts";
import type { Check, Issue } from "./check-input.ts";
import { withoutFullStop } from "./headline-checks.ts";
import { bareWords } from "./text/bare-words.ts";

/** What a line above a part of the text holds at most, in characters: more is a paragraph. */
export const headingLimit = 120;

const at = (code: Issue["code"], block: number, values: Issue["values"] = {}): Issue => ({
  ...{ code, where: `block:${block}`, block, values },
});

const textOf = (node: HeadingNode) => inlineText(node.children).trim();

function eachHeading(body: readonly BodyNode[], look: (node: HeadingNode, block: number) => Issue[]): Issue[] {
  return body.flatMap((node, index) => (node.type === "heading" ? look(node as HeadingNode, index + 1) : []));
}

/** Whether a block shows nothing: a paragraph without words. */
const isNothing = (node: BodyNode) => node.type === "paragraph" && blockText(node).trim() === "";

/** Warns: a heading without words stands in the outline as a gap. */
export const checkEmptyHeadings: Check = ({ document }) =>
  eachHeading(bodyOf(document), (node, block) => (bareWords(textOf(node)) === "" ? [at("heading.empty", block)] : []));

/** Warns: nothing stands under a heading, for another of the same or a higher level follows, or the story ends. */
export const checkBareHeadings: Check = ({ document }) => {
  const body = bodyOf(document);
  return eachHeading(body, (node, block) => {
    if (bareWords(textOf(node)) === "") return [];
    const next = body.slice(block).find((one) => !isNothing(one));
    if (next === undefined) return [at("heading.last", block)];
    return next.type === "heading" && next.tag <= node.tag ? [at("heading.bare", block)] : [];
  });
};

/** Notes: a heading is as long as a paragraph. */
export const checkHeadingLength: Check = ({ document }) =>
  eachHeading(bodyOf(document), (node, block) => {
    const count = countCharacters(textOf(node));
    return count > headingLimit ? [at("heading.long", block, { count, limit: headingLimit })] : [];
  });

/** Notes: a heading ends in a full stop. */
export const checkHeadingStop: Check = ({ document }) =>
  eachHeading(bodyOf(document), (node, block) =>
    withoutFullStop(textOf(node)) === null ? [] : [at("heading.fullStop", block)],
  );

/** Warns: a heading says what the headline, or another heading, says. */
export const checkHeadingTwice: Check = ({ document }) => {
  const seen = new Set([bareWords(headText(document, "headline"))]);
  return eachHeading(bodyOf(document), (node, block) => {
    const words = bareWords(textOf(node));
    if (words === "") return [];
    if (seen.has(words)) return [at("heading.twice", block, { text: textOf(node).slice(0, 60) })];
    seen.add(words);
    return [];
  });
};

const isBold = (node: ParagraphNode) =>
  node.children.length > 0 &&
  node.children.every(
    (child) => child.type === "text" && ((child.format & textFormat.bold) !== 0 || child.text.trim() === ""),
  );

/** Notes: a short paragraph, bold all through, stands before a paragraph: a heading that no outline knows of. */
export const checkBoldParagraphs: Check = ({ document }) => {
  const body = bodyOf(document);
  return body.flatMap((node, index) => {
    const next = body[index + 1];
    if (node.type !== "paragraph" || next?.type !== "paragraph" || !isBold(node as ParagraphNode)) return [];
    const text = inlineText(node.children).trim();
    const isLine = bareWords(text) !== "" && text.length <= 80 && /[\p{L}\p{N}?!”"]$/u.test(text);
    return isLine && !isBold(next as ParagraphNode) ? [at("heading.bold", index + 1)] : [];
  });
};
