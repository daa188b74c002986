import type { Credit } from "../credit/credit.ts";
import type { PhotoNode } from "../document/nodes.ts";
import { inlineText } from "../document/walk.ts";
import { renderCredit } from "./credit-line.ts";
import { attributes } from "./escape.ts";
import { renderInline } from "./inline.ts";
import type { PageContext } from "./page-context.ts";
import { textAttributes } from "./text-attributes.ts";

function renderCaption(node: PhotoNode, page: PageContext): string {
  const paragraphs = (node.$slots?.caption?.children ?? []).filter(
    ({ children }) => inlineText(children).trim() !== "",
  );
  const parts = paragraphs.map((paragraph) => ({
    html: renderInline(paragraph.children),
    attributes: attributes({ ...textAttributes(inlineText(paragraph.children), page, paragraph.direction) }),
  }));
  const [first, ...more] = parts;
  if (!first) return "";
  if (more.length === 0) return `<span class="caption"${first.attributes}>${first.html}</span>`;
  const lines = parts.map((part) => `<span class="caption-line"${part.attributes}>${part.html}</span>`);
  return `<span class="caption">${lines.join(" ")}</span>`;
}

/** Caption and credit as separate elements; the credit stands by itself where there is no caption. Empty without either. */
export function renderFigureCaption(node: PhotoNode, credit: Credit, page: PageContext): string {
  const parts = [renderCaption(node, page), renderCredit(credit, page)].filter((part) => part !== "");
  return parts.length === 0 ? "" : `<figcaption>${parts.join(" ")}</figcaption>`;
}
