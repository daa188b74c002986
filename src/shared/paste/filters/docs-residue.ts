import type { Said } from "../said.ts";
import { findElement, isElement, type PastedElement, pastedElement, replaceElements, textIn } from "../tree.ts";

const leads = (element: PastedElement, to: RegExp) => element.tag === "a" && to.test(element.attributes.href ?? "");
const mark = /#cmnt\d+$/;
const back = /#cmnt_ref\d+$/;

/** Takes the comments of Google Docs out: their letters in the text, `[a]`, and their texts at its end. */
export function dropDocsComments(root: PastedElement, said: Said): void {
  replaceElements(root, (element) => {
    if (leads(element, mark)) {
      said.comments++;
      return [];
    }
    if (element.tag === "sup" && element.children.length === 0) return [];
    const isText = /^(?:div|p|li)$/.test(element.tag) && /^\s*\[[a-z]{1,2}\]/.test(textIn(element));
    return isText && findElement(element, (inner) => leads(inner, back)) ? [] : null;
  });
}

/** Lists to tick off: the drawn boxes go, and where one was ticked the list says so. */
export function flattenChecklists(root: PastedElement, said: Said): void {
  replaceElements(root, (element) => {
    const { role, "aria-checked": checked } = element.attributes;
    if (element.tag !== "li" || role !== "checkbox") return null;
    if (checked === "true") said.ticks++;
    const children = element.children.filter((child) => !isElement(child) || child.tag !== "img");
    return [pastedElement("li", {}, children)];
  });
}
