import type { CorrectionNode } from "../../../../document/nodes.ts";
import { slotBlocks } from "../../../../document/slots.ts";
import { attributes, escapeText } from "../../../escape.ts";
import type { PageContext } from "../../../page-context.ts";
import { wordsAttributes } from "../../../text-attributes.ts";
import { renderParagraphs } from "./paragraph.ts";

const isoDate = /^(\d{4})-(\d{2})-(\d{2})$/;

/** A day as the page prints it, or empty when `date` is none. */
function printedDate(date: string, page: PageContext): string {
  const [, year, month, day] = isoDate.exec(date) ?? [];
  const numbers = { year: Number(year), month: Number(month), day: Number(day) };
  const valid = numbers.month >= 1 && numbers.month <= 12 && numbers.day >= 1 && numbers.day <= 31;
  if (!valid) return "";
  return `, <time${attributes({ datetime: date })}>${escapeText(page.words.date(numbers))}</time>`;
}

/** What was put right, said as such and with its day; nothing for a notice without text. */
export function renderCorrection(node: CorrectionNode, page: PageContext): string {
  const text = renderParagraphs(slotBlocks(node, "text"), page);
  if (text === "") return "";
  const word = node.kind === "clarification" ? page.words.clarification : page.words.correction;
  const label = `<p${attributes({ class: "part-title", ...wordsAttributes(page) })}>${escapeText(word)}${printedDate(node.date, page)}</p>`;
  return `<div${attributes({ class: "correction", role: "note" })}>\n${label}\n${text}\n</div>`;
}
