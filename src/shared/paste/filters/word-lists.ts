import { inPoints } from "../declarations.ts";
import {
  findElement,
  hasClass,
  isElement,
  type PastedElement,
  type PastedNode,
  pastedElement,
  textIn,
} from "../tree.ts";

/** A paragraph that Word draws as an item of a list: HTML of its own it has none for that. */
interface WordItem {
  /** Word's number of the list, so that two lists in a row stay two. */
  list: string;
  /** From 1. */
  level: number;
  isNumbered: boolean;
  /** What its number counts from; 1 for bullets. */
  start: number;
  children: PastedNode[];
}

const listStyle = /^(l\d+) level(\d+)/;
/** `1.`, `(2)`, `iv)`, `א.`: whatever counts has a mark behind it. */
const counted = /^[([]?(?:\d+(?:\.\d+)*|[a-z]{1,3}|[ivxlcdm]+|[\u05D0-\u05EA]{1,3})[.)\]]/i;
const bullet = /^[\u00B7\u2022\u25AA\u25CF\u25CB\uF0B7\uF0A7\uF0D8\uF0FC\uF076§o–-]$/i;

const isMarker = (element: PastedElement) => element.style["mso-list"] === "ignore";

/** Takes the first element that `is` is true of out of a copy of the children. */
function without(children: readonly PastedNode[], marker: PastedElement): PastedNode[] {
  return children.flatMap((child): PastedNode[] => {
    if (child === marker) return [];
    return isElement(child) ? [{ ...child, children: without(child.children, marker) }] : [child];
  });
}

function startOf(marker: string): number {
  const number = /\d+(?=\D*$)/.exec(marker)?.[0];
  return number === undefined ? 1 : Number(number);
}

/** Of a paragraph that says its list in its style, as Word does. */
function readStyled(paragraph: PastedElement): WordItem | null {
  const [, list = "", level = "1"] = listStyle.exec(paragraph.style["mso-list"] ?? "") ?? [];
  if (list === "") return null;
  const marker = findElement(paragraph, isMarker);
  const text = marker ? textIn(marker).trim() : "";
  return {
    list,
    level: Math.min(Number(level), 9),
    isNumbered: counted.test(text),
    start: counted.test(text) ? startOf(text) : 1,
    children: marker ? without(paragraph.children, marker) : paragraph.children,
  };
}

/** The first text below an element with the element that holds it. */
function firstText(element: PastedElement): { holder: PastedElement; at: number; text: string } | null {
  for (const [at, child] of element.children.entries()) {
    if (isElement(child)) {
      const found = firstText(child);
      if (found) return found;
    } else if (child.trim() !== "") return { holder: element, at, text: child.trim() };
  }
  return null;
}

/** Of a paragraph that is styled as an item and shows its bullet as text: what is left where Word's own marks were lost on the way. */
function readShown(paragraph: PastedElement): WordItem | null {
  if (!hasClass(paragraph, /^(?:x_)?MsoListParagraph/i)) return null;
  const first = firstText(paragraph);
  if (!first || !(bullet.test(first.text) || (counted.test(first.text) && first.text.length < 6))) return null;
  first.holder.children = first.holder.children.filter((_, at) => at !== first.at);
  const indent = inPoints(paragraph.style["margin-left"]) ?? 36;
  return {
    list: "shown",
    level: Math.max(1, Math.min(9, Math.round(indent / 36))),
    isNumbered: counted.test(first.text),
    start: counted.test(first.text) ? startOf(first.text) : 1,
    children: paragraph.children,
  };
}

function readItem(node: PastedNode): WordItem | null {
  if (!isElement(node) || !(node.tag === "p" || node.tag === "div")) return null;
  return readStyled(node) ?? (node.tag === "p" ? readShown(node) : null);
}

/** Items in a row as lists in lists. */
function nest(items: readonly WordItem[]): PastedElement[] {
  const lists: PastedElement[] = [];
  let open: { element: PastedElement; level: number; item: WordItem }[] = [];
  for (const item of items) {
    open = open.filter(({ level }) => level <= item.level);
    const last = open.at(-1);
    const goesOn =
      last?.level === item.level &&
      last.item.isNumbered === item.isNumbered &&
      (item.level > 1 || last.item.list === item.list);
    if (last?.level === item.level && !goesOn) open.pop();
    if (!goesOn) {
      const element = pastedElement(item.isNumbered ? "ol" : "ul", item.start > 1 ? { start: String(item.start) } : {});
      const parent = open.at(-1)?.element;
      if (parent) parent.children.push(element);
      else lists.push(element);
      open.push({ element, level: item.level, item });
    }
    open.at(-1)?.element.children.push(pastedElement("li", {}, item.children));
  }
  return lists;
}

/**
 * Makes lists of Word's paragraphs that are drawn as such, with their levels and numbers; the drawn bullets and numbers go. Has to come
 * before anything that takes styles away.
 */
export function makeWordLists(root: PastedElement): void {
  const children: PastedNode[] = [];
  let items: WordItem[] = [];
  const close = () => {
    children.push(...nest(items));
    items = [];
  };
  for (const child of root.children) {
    const item = readItem(child);
    if (item) items.push(item);
    else if (typeof child === "string" && child.trim() === "" && items.length > 0) continue;
    else {
      close();
      if (isElement(child)) makeWordLists(child);
      children.push(child);
    }
  }
  close();
  root.children = children;
}
