import { isElement, type PastedElement, type PastedNode, pastedElement } from "../tree.ts";

/** How deep an item is by its own word, from 1. */
const levelOf = (item: PastedElement) =>
  Math.max(1, Math.min(9, Number.parseInt(item.attributes["data-aria-level"] ?? "1", 10) || 1));

/** The one item of a list that Word in the browser draws for each item, or null. */
function onlyItem(node: PastedNode): { list: PastedElement; item: PastedElement } | null {
  if (!isElement(node)) return null;
  const inner = node.tag === "div" ? node.children.filter((child) => isElement(child) || child.trim() !== "") : [node];
  const [list] = inner;
  if (inner.length !== 1 || !isElement(list) || !/^[uo]l$/.test(list.tag)) return null;
  const items = list.children.filter(isElement);
  const [item] = items;
  return items.length === 1 && item?.attributes["data-aria-level"] !== undefined ? { list, item } : null;
}

/** Word in the browser makes a list of its own of every item; those in a row become one, with their levels. */
export function joinWordOnlineLists(root: PastedElement): void {
  const children: PastedNode[] = [];
  let open: { list: PastedElement; level: number }[] = [];
  for (const child of root.children) {
    const found = onlyItem(child);
    if (!found) {
      if (typeof child !== "string" || child.trim() !== "") open = [];
      if (isElement(child)) joinWordOnlineLists(child);
      children.push(child);
      continue;
    }
    const level = levelOf(found.item);
    open = open.filter((one) => one.level < level || (one.level === level && one.list.tag === found.list.tag));
    if (open.at(-1)?.level !== level) {
      const list = pastedElement(found.list.tag, found.list.attributes);
      const parent = open.at(-1)?.list;
      if (parent) parent.children.push(list);
      else children.push(list);
      open.push({ list, level });
    }
    open.at(-1)?.list.children.push(found.item);
  }
  root.children = children;
}
