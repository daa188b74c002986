import { isElement, type PastedElement, type PastedNode, pastedElement } from "../tree.ts";

const lists = new Set(["ul", "ol", "menu", "dir"]);

/** Puts a list around items that stand in none: who copies a part of a list gets its items alone. */
export function gatherLooseItems(root: PastedElement): void {
  const isLoose = (node: PastedNode) => isElement(node) && node.tag === "li";
  if (!lists.has(root.tag) && root.children.some(isLoose)) {
    const children: PastedNode[] = [];
    let list: PastedElement | null = null;
    for (const child of root.children) {
      if (isLoose(child)) {
        if (list === null) {
          list = pastedElement("ul");
          children.push(list);
        }
        list.children.push(child);
        continue;
      }
      if (typeof child !== "string" || child.trim() !== "") list = null;
      children.push(child);
    }
    root.children = children;
  }
  for (const child of root.children) if (isElement(child)) gatherLooseItems(child);
}
