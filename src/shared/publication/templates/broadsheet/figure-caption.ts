import type { Credit } from "../../../credit/credit.ts";
import type { PhotoNode } from "../../../document/nodes.ts";
import { slotBlocks } from "../../../document/slots.ts";
import { unsaidOrigin } from "../../../rights/picture-origin.ts";
import { renderCredit } from "../../credit-line.ts";
import { attributes, escapeText } from "../../escape.ts";
import type { PageContext } from "../../page-context.ts";
import { marksOf, wordsAttributes } from "../../text-attributes.ts";
import { renderText } from "../../text-block.ts";

function renderCaption(node: PhotoNode, page: PageContext): string {
  const blocks = slotBlocks(node, "caption");
  const [only] = blocks;
  if (blocks.length === 1 && only?.type === "paragraph") {
    const text = renderText(only, page);
    return text ? `<span class="caption"${marksOf(text.attributes)}>${text.html}</span>` : "";
  }
  const parts = blocks.flatMap((block) => {
    const text = block.type === "paragraph" ? renderText(block, page) : null;
    return text ? [{ html: text.html, attributes: marksOf(text.attributes) }] : [];
  });
  const [first, ...more] = parts;
  if (!first) return "";
  if (more.length === 0) return `<span class="caption"${first.attributes}>${first.html}</span>`;
  const lines = parts.map((part) => `<span class="caption-line"${part.attributes}>${part.html}</span>`);
  return `<span class="caption">${lines.join(" ")}</span>`;
}

/** The mark of a picture made or composed by machine, where its credit does not say so itself. */
function renderOrigin(node: PhotoNode, credit: Credit, page: PageContext): string {
  const { photos } = page.input;
  const photo = Object.hasOwn(photos, node.photo) ? photos[node.photo] : undefined;
  const origin = photo ? unsaidOrigin(photo.digitalSourceType, credit.items) : null;
  if (origin === null) return "";
  const open = `<span${attributes({ class: "origin", ...wordsAttributes(page) })}>`;
  return `${open}${escapeText(page.words.origin[origin])}</span>`;
}

/** Caption, a mark of origin and credit as separate elements; the credit stands by itself where there is no caption. Empty without either. */
export function renderFigureCaption(node: PhotoNode, credit: Credit, page: PageContext): string {
  const parts = [
    renderCaption(node, page),
    renderOrigin(node, credit, page),
    renderCredit(credit, page, node.creditDirection),
  ].filter((part) => part !== "");
  return parts.length === 0 ? "" : `<figcaption>${parts.join(" ")}</figcaption>`;
}
