import { attributes, escapeText } from "../../escape.ts";
import type { PageContext } from "../../page-context.ts";
import { textAttributes } from "../../text-attributes.ts";

/** Where the story was reported from, as its own element. */
export function renderDateline(page: PageContext): string {
  const dateline = page.input.fields.dateline.replace(/\s+/g, " ").trim();
  const marks = textAttributes(dateline, page);
  return `<span${attributes({ class: "dateline", ...marks })}>${escapeText(dateline)}</span>`;
}
