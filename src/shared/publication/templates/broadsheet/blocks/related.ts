import type { RelatedNode } from "../../../../document/nodes.ts";
import { slotBlocks } from "../../../../document/slots.ts";
import { attributes } from "../../../escape.ts";
import type { PageContext } from "../../../page-context.ts";
import { marksOf } from "../../../text-attributes.ts";
import { renderText } from "../../../text-block.ts";
import { titledPart } from "../titled-part.ts";

/** Links to other stories as a list under a title, the page's own word where none was written; nothing without entries. */
export function renderRelated(node: RelatedNode, block: number, page: PageContext): string {
  const entries = slotBlocks(node, "links").flatMap((entry) => {
    const text = entry.type === "paragraph" ? renderText(entry, page) : null;
    return text ? [`<li${marksOf(text.attributes)}>${text.html}</li>`] : [];
  });
  if (entries.length === 0) return "";
  const { title, naming } = titledPart(node.$slots?.title, block, page, page.words.related, true);
  return `<nav${attributes({ class: "related", ...naming })}>\n${title}\n<ul>\n${entries.join("\n")}\n</ul>\n</nav>`;
}
