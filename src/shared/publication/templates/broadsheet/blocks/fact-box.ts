import type { FactBoxNode } from "../../../../document/nodes.ts";
import { slotBlocks } from "../../../../document/slots.ts";
import { attributes } from "../../../escape.ts";
import type { PageContext } from "../../../page-context.ts";
import { titledPart } from "../titled-part.ts";
import { renderParagraphs } from "./paragraph.ts";

/** A box beside the story, named by its title; nothing when it has neither title nor text. `block` counts from 1. */
export function renderFactBox(node: FactBoxNode, block: number, page: PageContext): string {
  const text = renderParagraphs(slotBlocks(node, "text"), page);
  const { title, naming } = titledPart(node.$slots?.title, block, page, page.words.factBox);
  if (title === "" && text === "") return "";
  const content = [title, text].filter((part) => part !== "").join("\n");
  return `<aside${attributes({ class: "fact-box", ...naming })}>\n${content}\n</aside>`;
}
