import { markupWithoutStyles } from "../../../shared/paste/markup-without-styles.ts";
import { type PastedElement, type PastedNode, pastedElement } from "../../../shared/paste/tree.ts";

/** The attributes that the filters look at; all others are left behind at once. */
const read = new Set(
  `aria-checked aria-level border checked cite class colspan data-aria-level data-lazy-src data-original data-src datetime dir height hidden
  href id lang name o:title open role rowspan scope selected src srcset start title type v:shape value width xml:lang alt`.split(
    /\s+/,
  ),
);

function nodesIn(parent: Node): PastedNode[] {
  const nodes: PastedNode[] = [];
  for (let child = parent.firstChild; child; child = child.nextSibling) {
    if (child.nodeType === Node.TEXT_NODE) nodes.push(child.nodeValue ?? "");
    else if (child.nodeType === Node.ELEMENT_NODE) nodes.push(elementOf(child as Element));
  }
  return nodes;
}

function elementOf(element: Element): PastedElement {
  const attributes: Record<string, string> = {};
  for (const { name, value } of element.attributes) {
    if (name === "data-style" || name === "style") attributes.style = value;
    else if (read.has(name)) attributes[name] = value;
  }
  return pastedElement(element.localName, attributes, nodesIn(element));
}

/** HTML from the clipboard as a tree, by way of a document that nothing is loaded or run in. */
export function pastedTree(html: string): PastedElement {
  return elementOf(new DOMParser().parseFromString(markupWithoutStyles(html), "text/html").documentElement);
}
