import type { HeadingNode } from "../../../../document/nodes.ts";
import { attributes } from "../../../escape.ts";
import type { PageContext } from "../../../page-context.ts";
import { renderText } from "../../../text-block.ts";

/** `<h2>`–`<h4>` with an id that is made of its words; nothing for a heading without text. `block` counts from 1. */
export function renderHeading(node: HeadingNode, block: number, page: PageContext): string {
  const text = renderText(node, page);
  if (!text) return "";
  const id = page.headingIds.get(block);
  return `<${node.tag}${attributes({ id, ...text.attributes })}>${text.html}</${node.tag}>`;
}
