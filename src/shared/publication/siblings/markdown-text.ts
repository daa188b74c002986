import { languageOf } from "../../document/language.ts";
import {
  type Direction,
  type InlineNode,
  type LinkNode,
  type ListNode,
  type TextNode,
  textFormat,
} from "../../document/nodes.ts";
import { languageDirection } from "../../text/direction.ts";
import { attributes, cleanText } from "../escape.ts";
import { safeUrl } from "../safe-url.ts";

/**
 * Text that a Markdown reader shows as it was typed (CommonMark 0.31 §2.4, GFM): what could be markup anywhere in a line is
 * escaped, addresses and mailboxes that GFM would make links of are broken off by an escape.
 */
export function markdownText(text: string): string {
  const clean = cleanText(text);
  // Most texts have nothing of the kind.
  if (!/[\\`*_[\]<>~|$#&:@!\n\t]|www\./i.test(clean)) return clean;
  return clean
    .replace(/\s+/g, (space) => (/[\n\t]/.test(space) ? " " : space))
    .replace(/[\\`*_[\]<>~|$#]/g, "\\$&")
    .replace(/&(?=[#\w]+;)/g, "\\&")
    .replace(/\b(https?|ftp|mailto|xmpp)(?=:)/gi, "$1\\")
    .replace(/\bwww(?=\.)/gi, "$&\\")
    .replace(/@(?=\S)/g, "\\@")
    .replace(/!(?=$|\\\[)/g, "\\!");
}

/**
 * A line that stands at the beginning of a block, so that it begins no list, rule, heading, table or code: such a beginning is
 * escaped, spaces around it are left out.
 */
export function lineStart(line: string): string {
  const text = line.replace(/^[ \t]+|[ \t]+$/g, "");
  const numbered = /^(\d{1,9})([.)])(?=\s|$)/.exec(text);
  if (numbered) return `${numbered[1]}\\${text.slice(numbered[1]?.length)}`;
  return /^[-+=:]/.test(text) ? `\\${text}` : text;
}

const tags = [
  ["strong", textFormat.bold],
  ["em", textFormat.italic],
  ["s", textFormat.strikethrough],
  ["sub", textFormat.subscript],
  ["sup", textFormat.superscript],
] as const;

const marks: Readonly<Record<string, string>> = { strong: "**", em: "*", s: "~~" };

/** Between letters and digits a delimiter opens and closes whatever stands outside it (CommonMark §6.2). */
const wordEdges = /^[\p{L}\p{N}](?:.*[\p{L}\p{N}])?$/su;

const formatBits = tags.reduce((bits, [, bit]) => bits | bit, 0);
type Nodes = readonly (InlineNode | ListNode)[];

/** Whether the delimiters of a neighbour may stand beside those of a run without a space between them, and so be taken for its own. */
function touches(node: InlineNode | ListNode | undefined, edge: RegExp): boolean {
  return node?.type === "text" && (node.format & formatBits) !== 0 && edge.test(node.text);
}

function formatted(node: TextNode, nodes: Nodes, at: number): string {
  const bits = tags.filter(([, bit]) => (node.format & bit) !== 0).map(([tag]) => tag);
  const isCode = (node.format & textFormat.code) !== 0;
  const [, lead = "", inner = "", tail = ""] = /^(\s*)(.*?)(\s*)$/su.exec(cleanText(node.text)) ?? [];
  if (inner === "" || (bits.length === 0 && !isCode)) return markdownText(node.text);
  const text = isCode ? `<code>${markdownText(inner)}</code>` : markdownText(inner);
  const mark = bits.length === 1 && !isCode && wordEdges.test(inner) ? marks[bits[0] ?? ""] : undefined;
  const free = (lead !== "" || !touches(nodes[at - 1], /\S$/u)) && (tail !== "" || !touches(nodes[at + 1], /^\S/u));
  const wrapped =
    mark && free ? `${mark}${text}${mark}` : bits.reduceRight<string>((html, tag) => `<${tag}>${html}</${tag}>`, text);
  return `${markdownText(lead)}${wrapped}${markdownText(tail)}`;
}

/** What stands around a run of text. */
export interface MarkdownPlace {
  direction: Direction;
  /** How a line break is written: as a line end, for `markdownLines` to finish, or as `<br>` in what must stay on one line. */
  lineBreak: "\n" | "<br>";
  inLink?: boolean;
}

/** An address in a link's angle brackets, without what Markdown and its tables read even there. */
function address(url: string): string {
  return `<${url.replace(/&(?=[#\w]+;)/g, "&amp;").replaceAll("|", "%7C")}>`;
}

function linkMarkdown(node: LinkNode, place: MarkdownPlace): string {
  const content = markdownInline(node.children, { ...place, lineBreak: "<br>", inLink: true });
  const url = place.inLink ? null : safeUrl(node.url);
  return url === null || content.trim() === "" ? content : `[${content}](${address(url)})`;
}

/** A run of inline nodes as Markdown; what Markdown has no sign for is HTML that only marks text (`em`, `sub`, `span lang` …). */
export function markdownInline(nodes: Nodes, place: MarkdownPlace): string {
  return nodes
    .map((node, at) => {
      if (node.type === "linebreak") return place.lineBreak;
      if (node.type === "link" || node.type === "autolink") return linkMarkdown(node, place);
      if (node.type !== "text") return "";
      const language = languageOf(node);
      const text = formatted(node, nodes, at);
      if (language === "" || node.text.trim() === "") return text;
      const dir = languageDirection(language);
      return `<span${attributes({ lang: language, dir: dir === place.direction ? undefined : dir })}>${text}</span>`;
    })
    .join("");
}

/** Lines of Markdown as the lines of one paragraph, broken by `\\` at their ends; each is fit to begin a block. */
export function markdownLines(text: string): string {
  return text.trim().split("\n").map(lineStart).join("\\\n");
}

/** A link that is a line of its own, or its words alone where the address is none that may be linked to. */
export function markdownLink(content: string, url: string): string {
  const safe = safeUrl(url);
  return safe === null ? content : `[${content}](${address(safe)})`;
}
