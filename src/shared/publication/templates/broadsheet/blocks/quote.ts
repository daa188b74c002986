import type { QuoteNode } from "../../../../document/nodes.ts";
import { inlineText } from "../../../../document/walk.ts";
import { attributes } from "../../../escape.ts";
import type { PageContext } from "../../../page-context.ts";
import { renderText } from "../../../text-block.ts";
import { hungClass } from "../hung.ts";

/** `<blockquote>` with one paragraph; nothing for a quote without text. */
export function renderQuote(node: QuoteNode, page: PageContext): string {
  const text = renderText(node, page);
  if (!text) return "";
  const marks = { class: hungClass(inlineText(node.children)), ...text.attributes };
  return `<blockquote${attributes(marks)}>\n<p>${text.html}</p>\n</blockquote>`;
}
