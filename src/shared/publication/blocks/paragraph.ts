import type { ParagraphNode } from "../../document/nodes.ts";
import { inlineText } from "../../document/walk.ts";
import { attributes } from "../escape.ts";
import { renderInline } from "../inline.ts";
import type { PageContext } from "../page-context.ts";
import { textAttributes } from "../text-attributes.ts";

/** `<p>`; nothing for a paragraph without text. */
export function renderParagraph(node: ParagraphNode, page: PageContext): string {
  const text = inlineText(node.children);
  if (text.trim() === "") return "";
  return `<p${attributes({ ...textAttributes(text, page, node.direction) })}>${renderInline(node.children)}</p>`;
}
