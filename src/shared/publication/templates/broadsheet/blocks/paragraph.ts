import type { ListNode, ParagraphNode } from "../../../../document/nodes.ts";
import { escapeText } from "../../../escape.ts";
import type { PageContext } from "../../../page-context.ts";
import { datelineBlock } from "../../../story-facts.ts";
import type { BlockPlace } from "../../../template.ts";
import { marksOf } from "../../../text-attributes.ts";
import { renderText } from "../../../text-block.ts";
import { renderDateline } from "../dateline.ts";
import { renderList } from "./list.ts";

/** `<p>`; nothing for a paragraph without text. The story's first one begins with the dateline. */
export function renderBodyParagraph(node: ParagraphNode, place: BlockPlace, page: PageContext): string {
  const opened = datelineBlock(page);
  // Asked in this order, a paragraph of a story without a dateline depends on no other block.
  if (opened === 0 || place.block !== opened) return renderParagraph(node, page);
  const text = renderText(node, page);
  if (!text) return "";
  const start = `${renderDateline(page)}${escapeText(page.words.datelineEnd)}`;
  return `<p${marksOf(text.attributes)}>${start}${text.html}</p>`;
}

/** `<p>`; nothing for a paragraph without text. */
export function renderParagraph(node: ParagraphNode, page: PageContext): string {
  const text = renderText(node, page);
  return text ? `<p${marksOf(text.attributes)}>${text.html}</p>` : "";
}

/** Paragraphs and lists as they stand in a slot, one a line; what has no text leaves nothing. */
export function renderParagraphs(nodes: readonly (ParagraphNode | ListNode)[], page: PageContext): string {
  return nodes
    .map((node) => (node.type === "list" ? renderList(node, page) : renderParagraph(node, page)))
    .filter((html) => html !== "")
    .join("\n");
}
