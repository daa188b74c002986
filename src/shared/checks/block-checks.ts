import type { BodyNode, ListNode, TableNode } from "../document/nodes.ts";
import { blockText, bodyOf, slotText } from "../document/walk.ts";
import { countCharacters } from "../text/words.ts";
import type { Check, Issue } from "./check-input.ts";
import type { CheckCode } from "./check-table.ts";
import { blockTexts } from "./story-texts.ts";
import { bareWords } from "./text/bare-words.ts";

/** A paragraph of more characters is a wall on a telephone: about 250 words. */
export const paragraphLimit = 1500;
/** Fewer words at the end of a line without a mark may be meant so: a name, a place, a line of a poem. */
const sentence = 12;

function blockCheck(
  code: CheckCode,
  look: (node: BodyNode, at: number, body: readonly BodyNode[], texts: readonly string[]) => boolean | Issue["values"],
): Check {
  return ({ document }) => {
    const [body, texts] = [bodyOf(document), blockTexts(document)];
    return body.flatMap((node, at): Issue[] => {
      const found = look(node, at, body, texts);
      if (found === false) return [];
      return [{ code, where: `block:${at + 1}`, block: at + 1, values: found === true ? {} : found }];
    });
  };
}

/** Warns: a notice of a correction does not say what was wrong. */
export const checkEmptyCorrections = blockCheck(
  "correction.empty",
  (node) => node.type === "correction" && bareWords(slotText(node, "text")) === "",
);

/** Notes: a notice of a correction does not say when. */
export const checkCorrectionDates = blockCheck(
  "correction.date",
  (node) => node.type === "correction" && node.date === "",
);

const hasHeader = (table: TableNode) =>
  table.children.some((row) => row.children.some((cell) => cell.headerState !== 0));

/** Warns: no row or column of a table says what its figures are, so that a voice reads bare cells. */
export const checkTableHeader = blockCheck(
  "table.header",
  (node) =>
    node.type === "table" &&
    (node as TableNode).children.length > 1 &&
    blockText(node) !== "" &&
    !hasHeader(node as TableNode),
);

/** Warns: a table has no words. */
export const checkEmptyTables = blockCheck(
  "table.empty",
  (node) => node.type === "table" && bareWords(blockText(node)) === "",
);

/** Warns: a link card says nothing but its address. */
export const checkEmbedTitle = blockCheck(
  "embed.title",
  (node) => node.type === "embed" && node.url.trim() !== "" && bareWords(slotText(node, "title")) === "",
);

/** Warns: a fact box has no facts. */
export const checkEmptyBoxes = blockCheck(
  "factbox.empty",
  (node) => node.type === "factbox" && bareWords(slotText(node, "text")) === "",
);

/** Notes: a list has a single entry. */
export const checkShortLists = blockCheck(
  "list.single",
  (node) => node.type === "list" && (node as ListNode).children.length === 1,
);

/** Notes: a divider divides nothing: it stands at the beginning or the end, or beside another. */
export const checkDividers = blockCheck("divider.edge", (node, at, body) => {
  if (node.type !== "divider") return false;
  const others = (part: readonly BodyNode[]) =>
    part.some((one) => blockText(one).trim() !== "" || /^(?:photo|gallery|sealed)$/.test(one.type));
  return !others(body.slice(0, at)) || !others(body.slice(at + 1)) || body[at - 1]?.type === "divider";
});

/** Notes: a paragraph is a wall on a telephone. */
export const checkLongParagraphs = blockCheck("paragraph.long", (node, at, _body, texts) => {
  if (node.type !== "paragraph") return false;
  const text = texts[at] ?? "";
  if (text.length <= paragraphLimit) return false;
  const count = countCharacters(text);
  return count > paragraphLimit ? { count, limit: paragraphLimit } : false;
});

/** Notes: a paragraph of a sentence's length stops without a mark, as if something were missing. */
export const checkUnfinished = blockCheck("paragraph.unfinished", (node, at, _body, texts) => {
  if (node.type !== "paragraph") return false;
  const text = (texts[at] ?? "").trimEnd();
  if (text.length < 40 || !/[\p{L}\p{M}\p{N},]$/u.test(text) || text.split(/\s+/).length < sentence) return false;
  // Not as words to be gone to: whoever goes there writes on behind them.
  return { end: text.slice(-40).replace(/^\S*\s/, "") };
});
