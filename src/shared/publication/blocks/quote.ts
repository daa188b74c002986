import type { QuoteNode } from "../../document/nodes.ts";
import { inlineText } from "../../document/walk.ts";
import { attributes } from "../escape.ts";
import { renderInline } from "../inline.ts";
import type { PageContext } from "../page-context.ts";
import { textAttributes } from "../text-attributes.ts";

/** `<blockquote>` with one paragraph; nothing for a quote without text. */
export function renderQuote(node: QuoteNode, page: PageContext): string {
  const text = inlineText(node.children);
  if (text.trim() === "") return "";
  const open = `<blockquote${attributes({ ...textAttributes(text, page, node.direction) })}>`;
  return `${open}\n<p>${renderInline(node.children)}</p>\n</blockquote>`;
}
