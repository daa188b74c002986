import type { QuoteNode } from "../../../../document/nodes.ts";
import { attributes } from "../../../escape.ts";
import type { PageContext } from "../../../page-context.ts";
import { renderText } from "../../../text-block.ts";

/** `<blockquote>` with one paragraph; nothing for a quote without text. */
export function renderQuote(node: QuoteNode, page: PageContext): string {
  const text = renderText(node, page);
  return text ? `<blockquote${attributes({ ...text.attributes })}>\n<p>${text.html}</p>\n</blockquote>` : "";
}
