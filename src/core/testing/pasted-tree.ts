import { type DefaultTreeAdapterTypes, parse } from "parse5";
import { type PastedElement, type PastedNode, pastedElement } from "../../shared/paste/tree.ts";

type Node = DefaultTreeAdapterTypes.Node;

function read(node: Node): PastedNode[] {
  if ("value" in node && node.nodeName === "#text") return [node.value];
  if (!("tagName" in node)) return [];
  const attributes = Object.fromEntries(
    node.attrs.map(({ prefix, name, value }) => [prefix ? `${prefix}:${name}` : name, value]),
  );
  return [pastedElement(node.tagName, attributes, node.childNodes.flatMap(read))];
}

/** The tree of what was copied, as the desk makes it, by a parser that follows the HTML standard to the letter. */
export function pastedTree(html: string): PastedElement {
  return pastedElement("html", {}, parse(html, { scriptingEnabled: false }).childNodes.flatMap(read));
}
