import type { PullQuoteNode } from "../../../../document/nodes.ts";
import { slotBlocks } from "../../../../document/slots.ts";
import { slotText } from "../../../../document/walk.ts";
import { attributes } from "../../../escape.ts";
import type { PageContext } from "../../../page-context.ts";
import { marksOf } from "../../../text-attributes.ts";
import { renderText } from "../../../text-block.ts";
import { hungClass } from "../hung.ts";
import { renderParagraphs } from "./paragraph.ts";

/** A figure of the quoted words with who said them; without an attribution no caption, without words nothing. */
export function renderPullQuote(node: PullQuoteNode, page: PageContext): string {
  const words = renderParagraphs(slotBlocks(node, "text"), page);
  if (words === "") return "";
  const line = node.$slots?.attribution;
  const name = line ? renderText(line, page) : null;
  const caption = name ? `\n<figcaption${marksOf(name.attributes)}>${name.html}</figcaption>` : "";
  const open = `<blockquote${attributes({ class: hungClass(slotText(node, "text")) })}>`;
  return `<figure${attributes({ class: "pull-quote" })}>\n${open}\n${words}\n</blockquote>${caption}\n</figure>`;
}
