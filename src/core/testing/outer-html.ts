import { isElement, type PastedNode } from "../../shared/paste/tree.ts";

/** A tree of `shared/paste` written out, without what attributes nobody asked for: for comparing what a filter made. */
export function outerHtml(node: PastedNode, attributes: readonly string[] = []): string {
  if (!isElement(node)) return node;
  const told = attributes.flatMap((name) =>
    node.attributes[name] === undefined ? [] : [` ${name}="${node.attributes[name]}"`],
  );
  const inner = node.children.map((child) => outerHtml(child, attributes)).join("");
  return node.tag === "html" || node.tag === "body" || node.tag === "head"
    ? inner
    : `<${node.tag}${told.join("")}>${inner}</${node.tag}>`;
}
