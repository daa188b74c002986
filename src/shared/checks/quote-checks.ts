import { bodyOf, slotText } from "../document/walk.ts";
import { perText } from "../text/per-text.ts";
import type { Check, CheckInput, Issue } from "./check-input.ts";
import { type PlacedText, storyTexts } from "./story-texts.ts";
import { bareWords } from "./text/bare-words.ts";
import { quoteFacts } from "./text/quotation-marks.ts";

/** Paragraphs with what they say of quotation marks, in reading order. */
const paragraphs = (texts: readonly PlacedText[]) =>
  texts.flatMap(({ where, block, text }) => quoteFacts(text).map((facts) => ({ where, block, facts })));

/** Warns: a quotation is opened and not closed, or closed and not opened. One that goes on in the next paragraph is open by rule. */
export const checkQuotes: Check = ({ document }) => {
  const all = paragraphs(storyTexts(document));
  const odd = all.filter(({ where, facts }, at) => {
    const next = all[at + 1];
    const goesOn =
      next?.facts.opens === true &&
      (where.startsWith("block:") ? next.where.startsWith("block:") : next.where === where);
    return facts.odd && !goesOn;
  });
  const places = new Map(odd.map(({ where, block }) => [where, { where, block }]));
  return [...places.values()].map((place): Issue => ({ code: "text.quotes", ...place, values: {} }));
};

/** Notes: some quotation marks are straight and some are curly. The first of the rarer kind is named. */
export const checkMixedQuotes: Check = ({ document }) => {
  const all = paragraphs(storyTexts(document));
  const straight = all.filter(({ facts }) => facts.straight);
  const curly = all.filter(({ facts }) => facts.curly);
  const [first] = straight.length <= curly.length ? straight : curly;
  if (straight.length === 0 || curly.length === 0 || !first) return [];
  const { where, block } = first;
  const key = straight.length <= curly.length ? "check.quote.mixed" : "check.quote.mixedCurly";
  const values = { straight: straight.length, curly: curly.length };
  return [{ code: "quote.mixed", where, block, key, values }];
};

/** The quotation marks that most of the story's paragraphs have. */
export function usualQuotes(document: CheckInput["document"]): "curly" | "straight" {
  const all = paragraphs(storyTexts(document));
  const count = (kind: "curly" | "straight") => all.filter(({ facts }) => facts[kind]).length;
  return count("straight") > count("curly") ? "straight" : "curly";
}

/** Warns: a quotation or a pull quote has no words. */
export const checkEmptyQuotes: Check = ({ document }) =>
  bodyOf(document).flatMap((node, at): Issue[] => {
    const isEmpty =
      (node.type === "quote" &&
        bareWords(node.children.map((one) => ("text" in one ? String(one.text) : "x")).join("")) === "") ||
      (node.type === "pullquote" && bareWords(slotText(node, "text")) === "");
    return isEmpty ? [{ code: "quote.empty", where: `block:${at + 1}`, block: at + 1, values: {} }] : [];
  });

const pieces = perText((text): readonly string[] =>
  text
    .split(/…|\.{3}|\[[^\]]*\]|\n/)
    .map(bareWords)
    .filter((piece) => piece !== ""),
);

/** Notes: words that are lifted out of the text are not in it. What "…" or brackets leave out may be missing. */
export const checkPullQuotes: Check = ({ document }) => {
  const body = bodyOf(document);
  if (!body.some(({ type }) => type === "pullquote")) return [];
  const others = new Set(body.flatMap(({ type }, at) => (type === "pullquote" ? [] : [`block:${at + 1}`])));
  const text = ` ${storyTexts(document)
    .filter(({ where }) => others.has(where) || where === "standfirst")
    .map((one) => bareWords(one.text))
    .join(" ")} `;
  return body.flatMap((node, at): Issue[] => {
    if (node.type !== "pullquote") return [];
    const isThere = pieces(slotText(node, "text")).every((piece) => text.includes(` ${piece} `));
    return isThere ? [] : [{ code: "pullquote.words", where: `block:${at + 1}`, block: at + 1, values: {} }];
  });
};
