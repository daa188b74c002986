import type { InlineNode, ListItemNode, ListNode } from "../../../../document/nodes.ts";
import { inlineText, listLines } from "../../../../document/walk.ts";
import { attributes } from "../../../escape.ts";
import { renderInline } from "../../../inline.ts";
import type { PageContext } from "../../../page-context.ts";
import { asStory, isPlainlyAsStory, marksOf, textAttributes } from "../../../text-attributes.ts";

const isList = (node: InlineNode | ListNode): node is ListNode => node.type === "list";
const isInline = (node: InlineNode | ListNode): node is InlineNode => node.type !== "list";

/** What a text begins with, where that is text. */
function startOf(nodes: readonly (InlineNode | ListNode)[]): string {
  const [first] = nodes;
  return first?.type === "text" ? first.text : "";
}

function renderItem(item: ListItemNode, nested: readonly ListNode[], page: PageContext): string {
  const own = item.children.filter(isInline);
  const lists = nested.map((list) => renderList(list, page)).join("\n");
  const marks = isPlainlyAsStory(startOf(own), page, item) ? asStory : textAttributes(inlineText(own), page, item);
  const open = `<li${marksOf(marks)}>`;
  return `${open}${renderInline(own, { direction: marks.dir ?? page.direction })}${lists === "" ? "" : `\n${lists}\n`}</li>`;
}

/** Lexical keeps a nested list in an item of its own, behind the item that it belongs to; on the page it goes inside that. */
function renderItems(list: ListNode, page: PageContext): string[] {
  const items: { item: ListItemNode; nested: ListNode[] }[] = [];
  for (const item of list.children) {
    const nested = item.children.filter(isList);
    const previous = items.at(-1);
    if (startOf(item.children).trim() !== "" || inlineText(item.children).trim() !== "") items.push({ item, nested });
    else if (previous) previous.nested.push(...nested);
    else if (nested.length > 0) items.push({ item, nested });
  }
  return items.map(({ item, nested }) => renderItem(item, nested, page));
}

/** `<ul>` or `<ol>` with its nested lists; items without text are left out, and a list of none leaves nothing. */
export function renderList(list: ListNode, page: PageContext): string {
  const beginning = startOf(list.children[0]?.children ?? []);
  const text = isPlainlyAsStory(beginning, page, list) ? beginning : listLines(list).join("\n");
  if (text.trim() === "") return "";
  const numbered = list.listType === "number";
  const tag = numbered ? "ol" : "ul";
  const start = numbered && Number.isSafeInteger(list.start) && list.start !== 1 ? list.start : undefined;
  const open = `<${tag}${attributes({ start, ...textAttributes(text, page, list) })}>`;
  return `${open}\n${renderItems(list, page).join("\n")}\n</${tag}>`;
}
