import type { ListNode, ParagraphNode } from "../../../../document/nodes.ts";
import { attributes } from "../../../escape.ts";
import type { PageContext } from "../../../page-context.ts";
import { renderText } from "../../../text-block.ts";
import { renderList } from "./list.ts";

/** `<p>`; nothing for a paragraph without text. */
export function renderParagraph(node: ParagraphNode, page: PageContext): string {
  const text = renderText(node, page);
  return text ? `<p${attributes({ ...text.attributes })}>${text.html}</p>` : "";
}

/** Paragraphs and lists as they stand in a slot, one a line; what has no text leaves nothing. */
export function renderParagraphs(nodes: readonly (ParagraphNode | ListNode)[], page: PageContext): string {
  return nodes
    .map((node) => (node.type === "list" ? renderList(node, page) : renderParagraph(node, page)))
    .filter((html) => html !== "")
    .join("\n");
}
