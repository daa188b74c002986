import { isLanguageTag } from "../document/language.ts";
import { type Direction, textFormat } from "../document/nodes.ts";
import type { TextTag } from "./flow-block.ts";
import { pastedUrl } from "./pasted-url.ts";
import type { Said } from "./said.ts";
import type { PastedElement } from "./tree.ts";

/** What is true of all text of one block; text of another block begins a line of its own. */
export interface BlockFacts {
  tag: TextTag;
  direction: Direction | null;
  isCaption: boolean;
}

/** What the elements around a text say of it. */
export interface TextContext {
  /** Bits of `TextNode.format`. */
  format: number;
  /** Of the link that it is in; empty for none. */
  url: string;
  /** As the nearest element says; empty for the story's. */
  language: string;
  /** Whether blanks and line ends are shown as they stand. */
  isPre: boolean;
  block: BlockFacts;
}

const formats: Readonly<Record<string, number>> = {
  b: textFormat.bold,
  strong: textFormat.bold,
  i: textFormat.italic,
  em: textFormat.italic,
  cite: textFormat.italic,
  dfn: textFormat.italic,
  var: textFormat.italic,
  s: textFormat.strikethrough,
  strike: textFormat.strikethrough,
  del: textFormat.strikethrough,
  code: textFormat.code,
  kbd: textFormat.code,
  samp: textFormat.code,
  tt: textFormat.code,
  sub: textFormat.subscript,
  sup: textFormat.superscript,
};

/** Elements that browsers draw in bold and that are not bold text for it. */
const boldByNature = new Set(["h1", "h2", "h3", "h4", "h5", "h6", "th"]);

function formatOf({ tag, style }: PastedElement, around: number): number {
  let format = around | (Object.hasOwn(formats, tag) ? (formats[tag] ?? 0) : 0);
  const weight = style["font-weight"];
  if (weight !== undefined && !boldByNature.has(tag)) {
    const isBold = weight === "bold" || weight === "bolder" || Number(weight) >= 600;
    format = isBold ? format | textFormat.bold : format & ~textFormat.bold;
  }
  const slant = style["font-style"];
  if (slant !== undefined) {
    format = /^(?:italic|oblique)/.test(slant) ? format | textFormat.italic : format & ~textFormat.italic;
  }
  const line = style["text-decoration-line"] ?? style["text-decoration"];
  if (line?.includes("line-through")) format |= textFormat.strikethrough;
  const raised = style["vertical-align"];
  if (raised === "super" && tag !== "sup") format |= textFormat.superscript;
  if (raised === "sub" && tag !== "sub") format |= textFormat.subscript;
  if (raised === "baseline") format &= ~(textFormat.superscript | textFormat.subscript);
  return format;
}

function isUnderlined({ tag, style }: PastedElement): boolean {
  return (
    tag === "u" ||
    tag === "ins" ||
    /\bunderline\b/.test(style["text-decoration-line"] ?? style["text-decoration"] ?? "")
  );
}

function languageIn({ attributes }: PastedElement, around: string): string {
  const language = attributes.lang ?? attributes["xml:lang"];
  if (language === undefined) return around;
  return isLanguageTag(language) ? language : "";
}

const pre: Readonly<Record<string, boolean>> = {
  pre: true,
  "pre-wrap": true,
  "pre-line": true,
  "break-spaces": true,
  normal: false,
  nowrap: false,
};

function isPreIn({ tag, style }: PastedElement, around: boolean): boolean {
  const space = style["white-space"] ?? style["white-space-collapse"];
  const said = space === "preserve" ? true : space === undefined ? undefined : pre[space];
  return said ?? (tag === "pre" || tag === "textarea" ? true : around);
}

/** The direction that an element says. Mail programs put `ltr` around everything, whatever is in it. */
export function directionIn({ tag, attributes, style }: PastedElement, around: Direction | null): Direction | null {
  const said = (attributes.dir ?? style.direction ?? "").toLowerCase();
  if (said === "rtl") return "rtl";
  return said === "ltr" ? (tag === "div" || tag === "body" ? null : "ltr") : around;
}

/** What is said of the text in an element by it and by those around it. Counts links that lead nowhere and underlines. */
export function contextIn(element: PastedElement, around: TextContext, said: Said): TextContext {
  let { url } = around;
  if (element.tag === "a" && element.attributes.href !== undefined) {
    url = pastedUrl(element.attributes.href) ?? "";
    // Marks of footnotes and of contents lead to places in the other document: nobody misses those.
    if (url === "" && !/^\s*(?:#|about:blank#|$)/.test(element.attributes.href)) said.links++;
  } else if (url === "" && isUnderlined(element) && element.children.length > 0) said.underlines++;
  return {
    format: formatOf(element, around.format),
    url,
    language: languageIn(element, around.language),
    isPre: isPreIn(element, around.isPre),
    block: around.block,
  };
}
