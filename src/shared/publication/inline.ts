import { type InlineNode, type ListNode, type TextNode, textFormat } from "../document/nodes.ts";
import { listLines } from "../document/walk.ts";
import { attributes, escapeText } from "./escape.ts";
import { safeUrl } from "./safe-url.ts";

/** In the order in which they nest where nothing else decides. Underline is no format of a news page and is left out. */
const tags = [
  ["strong", textFormat.bold],
  ["em", textFormat.italic],
  ["s", textFormat.strikethrough],
  ["sub", textFormat.subscript],
  ["sup", textFormat.superscript],
  ["code", textFormat.code],
] as const;

const known = new Set(["text", "linebreak", "link", "autolink", "list"]);

function tagsOf(node: TextNode): string[] {
  return tags.filter(([, bit]) => (node.format & bit) !== 0).map(([tag]) => tag);
}

/** How many of the nodes from `start` on carry `tag` without a break; a line break does not end a format. */
function runLength(nodes: readonly InlineNode[], start: number, tag: string): number {
  let length = 0;
  for (const node of nodes.slice(start)) {
    if (node.type === "text" && !tagsOf(node).includes(tag)) break;
    if (node.type !== "text" && node.type !== "linebreak") break;
    length += 1;
  }
  return length;
}

/** Writes elements that may overlap as elements that nest: what ends first is opened last. */
class FormatWriter {
  private html = "";
  private readonly open: string[] = [];

  write(html: string): void {
    this.html += html;
  }

  /** Closes down to what stays open and opens the rest, the longest run outermost. */
  setFormats(wanted: readonly string[], run: (tag: string) => number): void {
    const stay = this.open.findIndex((tag) => !wanted.includes(tag));
    if (stay >= 0) this.closeTo(stay);
    const missing = wanted.filter((tag) => !this.open.includes(tag)).sort((one, other) => run(other) - run(one));
    for (const tag of missing) {
      this.html += `<${tag}>`;
      this.open.push(tag);
    }
  }

  end(): string {
    this.closeTo(0);
    return this.html;
  }

  private closeTo(length: number): void {
    while (this.open.length > length) this.html += `</${this.open.pop()}>`;
  }
}

function renderRun(nodes: readonly InlineNode[], inLink: boolean): string {
  const writer = new FormatWriter();
  for (const [at, node] of nodes.entries()) {
    if (node.type === "text") {
      if (node.text === "") continue;
      writer.setFormats(tagsOf(node), (tag) => runLength(nodes, at, tag));
      writer.write(escapeText(node.text));
    } else if (node.type === "linebreak") writer.write("<br>");
    else {
      writer.setFormats([], () => 0);
      writer.write(renderLink(node.url, renderRun(node.children.filter(isKnown), true), inLink));
    }
  }
  return writer.end();
}

/** A link to an address that a page may not hold, or inside another link, leaves its text. */
function renderLink(address: string, content: string, inLink: boolean): string {
  const url = inLink ? null : safeUrl(address);
  return url === null || content === "" ? content : `<a${attributes({ href: url })}>${content}</a>`;
}

function isKnown(node: InlineNode): boolean {
  return known.has(node.type);
}

/** A list that strayed into a line of text, as lines. */
function listAsText(list: ListNode): InlineNode[] {
  const lines = listLines(list).map((text): TextNode => ({ type: "text", text, format: 0 }));
  return lines.flatMap((line): InlineNode[] => [{ type: "linebreak" }, line]);
}

/**
 * A run of inline nodes as HTML: text escaped, formats correctly nested, line breaks as `<br>`, links only to addresses
 * that `safeUrl` allows. Nodes of unknown types leave nothing.
 */
export function renderInline(nodes: readonly (InlineNode | ListNode)[]): string {
  const flat = nodes.flatMap((node) => (node.type === "list" ? listAsText(node) : [node]));
  return renderRun(flat.filter(isKnown), false);
}
