import type { Said } from "../said.ts";
import {
  eachElement,
  hasClass,
  isElement,
  type PastedElement,
  type PastedNode,
  pastedElement,
  replaceElements,
  textIn,
} from "../tree.ts";

const isMark = (element: PastedElement) => hasClass(element, /^(?:MsoCommentReference|msocomanchor)$/i);

/** Takes Word's comments out: their texts behind the text, then their marks in it. The words that were commented on stay. */
export function dropWordComments(root: PastedElement, said: Said): void {
  let [texts, marks] = [0, 0];
  replaceElements(root, (element) => {
    const part = element.style["mso-element"];
    if (part === "comment") texts++;
    return part === "comment" || part === "comment-list" || hasClass(element, /^msocomoff$/i) ? [] : null;
  });
  replaceElements(root, (element) => {
    if (element.style["mso-comment-reference"] !== undefined) return element.children;
    if (!isMark(element)) return null;
    if (hasClass(element, /^MsoCommentReference$/i)) marks++;
    return [];
  });
  said.comments += Math.max(texts, marks);
}

/** Who changed it and when: what is only drawn as deleted or inserted says neither. */
const isTracked = ({ attributes }: PastedElement) => attributes.cite !== undefined || attributes.datetime !== undefined;

/** Takes tracked changes as accepted: what was deleted goes, what was inserted is text like any other. */
export function acceptChanges(root: PastedElement, said: Said): void {
  replaceElements(root, (element) => {
    if (hasClass(element, /^msoDel$/i)) return [];
    if (hasClass(element, /^msoIns$/i)) return element.children;
    if (!(element.tag === "del" || element.tag === "ins") || !isTracked(element)) return null;
    said.changes++;
    return element.tag === "del" ? [] : element.children;
  });
}

/** Takes the codes of Word's fields out and leaves what they showed. */
export function dropFieldCodes(root: PastedElement): void {
  // Fields stand in fields: one flag for each that has begun, true while its code is told.
  const open: boolean[] = [];
  const walk = (element: PastedElement) => {
    const kept: PastedNode[] = [];
    for (const child of element.children) {
      if (!isElement(child)) {
        if (!open.includes(true)) kept.push(child);
        continue;
      }
      const part = child.style["mso-element"];
      if (part === "field-begin") open.push(true);
      else if (part === "field-separator") open[open.length - 1] = false;
      else if (part === "field-end") open.pop();
      else {
        walk(child);
        kept.push(child);
      }
    }
    element.children = kept;
  };
  walk(root);
}

/** Footnotes and endnotes: the number stays, raised; the line above them goes. That their links lead nowhere is seen to with all links. */
export function keepWordNotes(root: PastedElement): void {
  eachElement(root, (element) => {
    if (hasClass(element, /^Mso(?:Foot|End)noteReference$/i)) element.tag = "sup";
    if (!/^(?:foot|end)note-list$/.test(element.style["mso-element"] ?? "")) return;
    element.children = element.children.filter((child) => !isElement(child) || child.tag !== "hr");
  });
}

const outline = /^[1-9]$/;

/** Bullets before headings are drawing; numbers are words. */
function withoutBullet(heading: PastedElement): void {
  replaceElements(heading, (element) => {
    const isBullet = element.style["mso-list"] === "ignore" && !/[\p{L}\p{N}]/u.test(textIn(element));
    return isBullet ? [] : null;
  });
}

/** Headings that Word says by a style's name or an outline level. Its own `h1` to `h6` are headings as they are. */
export function nameWordHeadings(root: PastedElement): void {
  eachElement(root, (element) => {
    if (/^h[1-6]$/.test(element.tag)) withoutBullet(element);
    if (element.tag !== "p") return;
    const level = element.style["mso-outline-level"] ?? "";
    if (hasClass(element, /^(?:x_)?MsoTitle/i)) element.tag = "h1";
    else if (outline.test(level)) element.tag = `h${Math.min(6, Number(level))}`;
  });
}

/** Counts text boxes, whose words go into the text where Word put them. */
export function tellTextBoxes(root: PastedElement, said: Said): void {
  eachElement(root, ({ tag, attributes, style }) => {
    if (tag === "div" && attributes["v:shape"] !== undefined) said.textBoxes++;
    else if (style["mso-element"] === "frame") said.textBoxes++;
  });
}

/** Pictures that stand there as Office's own drawing alone: as ordinary ones. */
export function showVmlPictures(root: PastedElement): void {
  replaceElements(root, ({ tag, attributes }) => {
    if (tag !== "v:imagedata" || !attributes.src) return null;
    return [pastedElement("img", { src: attributes.src, alt: attributes["o:title"] ?? "" })];
  });
}
