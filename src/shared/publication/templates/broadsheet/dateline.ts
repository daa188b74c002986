import { bodyOf, inlineText } from "../../../document/walk.ts";
import { attributes, escapeText } from "../../escape.ts";
import type { PageContext } from "../../page-context.ts";
import { textAttributes } from "../../text-attributes.ts";

/** The block that the dateline opens: the first paragraph with text. 0 where the story has no dateline or no paragraph. */
export function datelineBlock(page: PageContext): number {
  if (page.input.fields.dateline.trim() === "") return 0;
  const blocks = bodyOf(page.input.document);
  return blocks.findIndex((node) => node.type === "paragraph" && inlineText(node.children).trim() !== "") + 1;
}

/** Where the story was reported from, as its own element. */
export function renderDateline(page: PageContext): string {
  const dateline = page.input.fields.dateline.replace(/\s+/g, " ").trim();
  const marks = textAttributes(dateline, page);
  return `<span${attributes({ class: "dateline", ...marks })}>${escapeText(dateline)}</span>`;
}
