import type { LivePage } from "./live-page.ts";
import { isElement } from "./patch-element.ts";

/** A line of text on the page, and a place in it. */
export interface LinePlace {
  /** Its words without line breaks. */
  text: string;
  /** Which of the lines with these words in the same block, from 0. */
  nth: number;
  /** Characters of `text` before the place. */
  offset: number;
}

/** Where on the page something is, as the editor is asked to go there. */
export interface PagePlace {
  /** See `finding.where`. */
  where: string;
  /** The field of a photo that is meant: `credit`, `caption`, or the picture. */
  field: "credit" | "caption" | "";
  line: LinePlace | null;
}

const inlineNames = new Set(["a", "strong", "em", "s", "sub", "sup", "code", "span", "bdi", "br", "time", "mark"]);

/** Elements of a run of text. One with a class is a part of the page: a caption, a credit. */
const isInline = (element: Element) => inlineNames.has(element.localName) && !element.hasAttribute("class");

function lineOf(node: Node): Element | null {
  let at = isElement(node) ? node : node.parentElement;
  while (at && isInline(at)) at = at.parentElement;
  return at;
}

/** The texts of a line itself, without those of lines inside it. */
function textsOf(line: Element): Text[] {
  const walker = line.ownerDocument.createTreeWalker(line, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) if (lineOf(walker.currentNode) === line) texts.push(walker.currentNode as Text);
  return texts;
}

/** What stands between elements is no text of the story. */
const words = (text: string) => text.replaceAll("\n", "");
const wordsOf = (line: Element) =>
  words(
    textsOf(line)
      .map(({ data }) => data)
      .join(""),
  );

function linePlace(scope: Element, node: Node, offset: number): LinePlace | null {
  const line = lineOf(node);
  const text = line ? wordsOf(line) : "";
  if (!line || text.trim() === "") return null;
  const before = [scope, ...scope.querySelectorAll("*")].filter(
    (other) => !isInline(other) && other !== line && (other.compareDocumentPosition(line) & 4) !== 0,
  );
  let passed = 0;
  for (const one of textsOf(line)) {
    if (one === node) {
      passed += words(one.data.slice(0, offset)).length;
      break;
    }
    passed += words(one.data).length;
  }
  return { text, nth: before.filter((other) => wordsOf(other) === text).length, offset: passed };
}

const heads = { headline: "h1", kicker: ".kicker", standfirst: ".standfirst" } as const;

/** The part of the page that the editor knows by a name, and its element. */
function partAt(page: LivePage, target: Element): { where: string; element: Element } | null {
  const photo = target.closest('[id^="photo-"], [id^="photos-"]');
  const [, number] = /^photos?-(\d+)$/.exec(photo?.id ?? "") ?? [];
  if (photo && number) return { where: `photo:${number}`, element: photo };
  const block = page.blockOf(target);
  const element = block === null ? null : page.elementOf(block);
  if (element) return { where: `block:${block}`, element };
  for (const [where, selector] of Object.entries(heads)) {
    const head = target.closest(selector);
    if (head) return { where, element: head };
  }
  const byline = target.closest("address");
  return byline ? { where: "byline", element: byline } : null;
}

/** What stands at a point of the frame's window, where the editor has it too; null for the publication's own parts of the page. */
export function placeAt(page: LivePage, target: Node, x: number, y: number): PagePlace | null {
  const element = isElement(target) ? target : target.parentElement;
  const part = element && partAt(page, element);
  if (!element || !part) return null;
  const caret = page.document.caretPositionFromPoint(x, y);
  const isInside = caret && part.element.contains(caret.offsetNode);
  const line = isInside ? linePlace(part.element, caret.offsetNode, caret.offset) : null;
  if (!part.where.startsWith("photo:")) return { ...part, field: "", line };
  if (element.closest(".credit")) return { where: part.where, field: "credit", line: null };
  return element.closest("figcaption")
    ? { where: part.where, field: "caption", line }
    : { where: part.where, field: "", line: null };
}

/** The element that shows a place of the editor; null where the page shows nothing of it. */
export function elementOf(page: LivePage, where: string): Element | null {
  const [, kind, number] = /^(photo|block):(\d+)$/.exec(where) ?? [];
  if (kind === "photo") return page.document.getElementById(`photo-${number}`);
  if (kind === "block") return page.elementOf(Number(number));
  const selector = heads[where as keyof typeof heads];
  return selector ? page.document.querySelector(selector) : null;
}
