import type { Credit } from "../credit/credit.ts";
import type { PhotoNode } from "../document/nodes.ts";
import { slotBlocks } from "../document/slots.ts";
import { renderCredit } from "./credit-line.ts";
import { attributes } from "./escape.ts";
import type { PageContext } from "./page-context.ts";
import { renderText } from "./text-block.ts";

function renderCaption(node: PhotoNode, page: PageContext): string {
  const parts = slotBlocks(node, "caption").flatMap((block) => {
    const text = block.type === "paragraph" ? renderText(block, page) : null;
    return text ? [{ html: text.html, attributes: attributes({ ...text.attributes }) }] : [];
  });
  const [first, ...more] = parts;
  if (!first) return "";
  if (more.length === 0) return `<span class="caption"${first.attributes}>${first.html}</span>`;
  const lines = parts.map((part) => `<span class="caption-line"${part.attributes}>${part.html}</span>`);
  return `<span class="caption">${lines.join(" ")}</span>`;
}

/** Caption and credit as separate elements; the credit stands by itself where there is no caption. Empty without either. */
export function renderFigureCaption(node: PhotoNode, credit: Credit, page: PageContext): string {
  const parts = [renderCaption(node, page), renderCredit(credit, page, node.creditDirection)].filter(
    (part) => part !== "",
  );
  return parts.length === 0 ? "" : `<figcaption>${parts.join(" ")}</figcaption>`;
}
