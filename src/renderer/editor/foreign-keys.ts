import type { PageNode, RootNode } from "../../shared/document/nodes.ts";

type Json = Record<string, unknown>;

const base = ["type", "version", "$", "$slots", "children"];
const element = ["direction", "format", "indent", "style", "textFormat", "textStyle"];
const own: Readonly<Record<string, readonly string[]>> = {
  text: ["detail", "format", "mode", "style", "text"],
  heading: [...element, "tag"],
  quote: [...element, "shadowRoot"],
  list: [...element, "listType", "start", "tag"],
  listitem: [...element, "value", "checked"],
  link: [...element, "url", "rel", "target", "title"],
  autolink: [...element, "url", "rel", "target", "title", "isUnlinked"],
  photo: [
    "photo",
    "alt",
    "altLanguage",
    "altDirection",
    "creditDirection",
    "decorative",
    "credit",
    "width",
    "crop",
    "focal",
  ],
  pullquote: [],
  factbox: [],
  related: [],
  divider: [],
  correction: ["kind", "date"],
  embed: ["url"],
  table: [...element, "colWidths", "rowStriping", "frozenColumnCount", "frozenRowCount"],
  tablerow: [...element, "height"],
  tablecell: [...element, "headerState", "colSpan", "rowSpan", "backgroundColor", "width", "verticalAlign"],
};

const isJson = (value: unknown): value is Json => typeof value === "object" && value !== null && !Array.isArray(value);

function mapNode(node: unknown, change: (node: Json) => Json): unknown {
  if (!isJson(node) || typeof node.type !== "string" || node.type === "sealed") return node;
  const next = change(node);
  if (Array.isArray(next.children)) next.children = next.children.map((child) => mapNode(child, change));
  if (isJson(next.$slots)) {
    next.$slots = Object.fromEntries(Object.entries(next.$slots).map(([name, slot]) => [name, mapNode(slot, change)]));
  }
  return next;
}

function pack(node: Json): Json {
  const known = new Set([...base, ...(own[String(node.type)] ?? element)]);
  const foreign = Object.entries(node).filter(([key]) => !known.has(key));
  if (foreign.length === 0) return { ...node };
  const kept = Object.fromEntries(Object.entries(node).filter(([key]) => known.has(key)));
  return { ...kept, $: { ...(isJson(node.$) ? node.$ : {}), kept: Object.fromEntries(foreign) } };
}

function unpack(node: Json): Json {
  if (!isJson(node.$) || !isJson(node.$.kept)) return { ...node };
  const { $, ...rest } = node;
  const { kept, ...state } = $ as Json;
  const foreign = Object.fromEntries(Object.entries(kept as Json).filter(([key]) => !Object.hasOwn(rest, key)));
  return { ...rest, ...foreign, ...(Object.keys(state).length > 0 ? { $: state } : {}) };
}

/**
 * Puts the keys of known nodes that this version does not know where the editor carries them through every change of the
 * node (its node state), so that a page written by a newer version loses nothing by being edited here.
 */
export function packForeignKeys(root: RootNode): RootNode {
  return mapNode(root, pack) as RootNode;
}

/** The reverse of `packForeignKeys`, for a page or a part of one that leaves the editor. */
export function unpackForeignKeys<T extends PageNode | RootNode>(node: T): T {
  return mapNode(node, unpack) as T;
}
