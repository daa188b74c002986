import { hasClass, isBlank, isElement, type PastedElement, type PastedNode, pastedElement, textIn } from "../tree.ts";

const marks = /^(?:x_)?(?:divRplyFwdMsg|appendonsend|OLK_SRC_BODY_SECTION)$/;
/** The first of the lines that Outlook puts above an older mail, in some of the languages that it speaks. */
const from = /^\s*(?:From|Von|De|Da|Van|מאת|От|Od|Från|Fra)\s*:/;

/** Where Outlook begins the older mail: it encloses it in nothing, everything behind the line belongs to it. */
function beginsHistory(node: PastedNode): boolean {
  if (!isElement(node)) return false;
  if (marks.test(node.attributes.id ?? "") || hasClass(node, /OutlookMessageHeader$/)) return true;
  const hasLine =
    /solid/.test(node.style["border-top"] ?? "") ||
    node.children.some((child) => isElement(child) && /solid/.test(child.style["border-top"] ?? ""));
  return hasLine && from.test(textIn(node));
}

/**
 * Makes a quotation of the older mails below the one that was copied. Most programs enclose them in one already; Outlook only draws a
 * line above them.
 */
export function quoteHistory(root: PastedElement): void {
  const at = root.children.findIndex(beginsHistory);
  for (const [index, child] of root.children.entries())
    if (isElement(child) && (at < 0 || index < at)) quoteHistory(child);
  if (at < 0) return;
  const history = root.children.slice(at).filter((child) => !isElement(child) || child.tag !== "hr");
  const before = root.children
    .slice(0, at)
    .filter((child, index, all) => !(isElement(child) && child.tag === "hr" && all.slice(index + 1).every(isBlank)));
  root.children = [...before, pastedElement("blockquote", {}, history)];
}
