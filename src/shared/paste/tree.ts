import { type Declarations, readDeclarations } from "./declarations.ts";

/**
 * What was copied, as a tree of elements and texts that no browser is needed for: made of a parsed document by whoever has one, and
 * changed in place by the filters. Comments, and with them what Office hides in conditional comments, are not in it.
 */
export type PastedNode = PastedElement | string;

export interface PastedElement {
  /** In lower case; Office's own with their prefix (`o:p`). */
  tag: string;
  attributes: Record<string, string>;
  /** What the `style` attribute says, properties of Office's own included. */
  style: Declarations;
  children: PastedNode[];
}

/** An element of the tree; its declarations are read from its `style` attribute. */
export function pastedElement(
  tag: string,
  attributes: Record<string, string> = {},
  children: PastedNode[] = [],
): PastedElement {
  return { tag, attributes, style: readDeclarations(attributes.style ?? ""), children };
}

export function isElement(node: PastedNode | undefined): node is PastedElement {
  return typeof node === "object";
}

/** All text in a node, hidden or not. */
export function textIn(node: PastedNode): string {
  if (typeof node === "string") return node;
  let text = "";
  for (const child of node.children) text += textIn(child);
  return text;
}

/** Whether a node holds no text but blanks, and no picture. */
export function isBlank(node: PastedNode): boolean {
  if (typeof node === "string") return node.trim() === "";
  return node.tag !== "img" && node.children.every(isBlank);
}

/** Whether one of an element's classes matches. */
export function hasClass(element: PastedElement, pattern: RegExp): boolean {
  return element.attributes.class?.split(/\s+/).some((name) => pattern.test(name)) ?? false;
}

/** The first element in document order, the given one included, that `is` is true of. */
export function findElement(element: PastedElement, is: (element: PastedElement) => boolean): PastedElement | null {
  if (is(element)) return element;
  for (const child of element.children) {
    const found = isElement(child) ? findElement(child, is) : null;
    if (found) return found;
  }
  return null;
}

/** Calls `visit` for every element below `root`, parents first; what it does to an element's children is gone through after it. */
export function eachElement(root: PastedElement, visit: (element: PastedElement) => void): void {
  for (const child of root.children) {
    if (!isElement(child)) continue;
    visit(child);
    eachElement(child, visit);
  }
}

/**
 * Puts other nodes in the place of each element below `root`, children first: `change` gives them, or the element itself. Lists of
 * children are only made anew where something changed.
 */
export function replaceElements(root: PastedElement, change: (element: PastedElement) => PastedNode[] | null): void {
  let changed: PastedNode[] | null = null;
  for (const [at, child] of root.children.entries()) {
    if (!isElement(child)) {
      changed?.push(child);
      continue;
    }
    replaceElements(child, change);
    const instead = change(child);
    if (instead) {
      changed ??= root.children.slice(0, at);
      changed.push(...instead);
    } else changed?.push(child);
  }
  if (changed) root.children = changed;
}
