import type { HeadingNode } from "../../document/nodes.ts";
import { inlineText } from "../../document/walk.ts";
import { attributes } from "../escape.ts";
import { renderInline } from "../inline.ts";
import type { PageContext } from "../page-context.ts";
import { textAttributes } from "../text-attributes.ts";

/** `<h2>`–`<h4>` with an id that is made of its words; nothing for a heading without text. `block` counts from 1. */
export function renderHeading(node: HeadingNode, block: number, page: PageContext): string {
  const text = inlineText(node.children);
  if (text.trim() === "") return "";
  const id = page.headingIds.get(block);
  const head = attributes({ id, ...textAttributes(text, page, node.direction) });
  return `<${node.tag}${head}>${renderInline(node.children)}</${node.tag}>`;
}
