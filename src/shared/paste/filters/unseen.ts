import type { Declarations } from "../declarations.ts";
import { isElement, type PastedElement, type PastedNode } from "../tree.ts";

/** Never shown, whatever is in them. */
const unseenTags = new Set([
  "head",
  "title",
  "meta",
  "link",
  "base",
  "style",
  "script",
  "noscript",
  "template",
  "xml",
  "datalist",
  "param",
  "source",
  "track",
  "col",
  "colgroup",
  "map",
  "dialog",
]);

/** Words that only screen readers are to say are drawn in one dot, or cut to nothing. */
const isForListeners = (style: Declarations) =>
  (style.width === "1px" && style.height === "1px") ||
  /^rect\(\s*[01](?:px)?[\s,]+[01](?:px)?[\s,]+[01](?:px)?[\s,]+[01](?:px)?\s*\)$/.test(style.clip ?? "");

function isUnseen({ tag, attributes, style }: PastedElement): boolean {
  if (unseenTags.has(tag)) return !(tag === "dialog" && attributes.open !== undefined);
  if (attributes.hidden !== undefined || attributes.type === "hidden") return true;
  if (style.display === "none" || style.visibility === "hidden" || style["mso-hide"] === "all") return true;
  if (/^0(?:\.0*)?$/.test(style.opacity ?? "") || isForListeners(style)) return true;
  return style["font-size"] !== undefined && /^0(?:px|pt|em|%)?$/.test(style["font-size"]);
}

/** Takes out what nobody saw when it was copied: the head of the page, scripts, elements that are hidden. */
export function dropUnseen(root: PastedElement): void {
  const isSeen = (node: PastedNode) => !isElement(node) || !isUnseen(node);
  if (!root.children.every(isSeen)) root.children = root.children.filter(isSeen);
  for (const child of root.children) if (isElement(child)) dropUnseen(child);
}
