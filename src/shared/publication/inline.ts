import { languageOf } from "../document/language.ts";
import { type Direction, type InlineNode, type ListNode, type TextNode, textFormat } from "../document/nodes.ts";
import { listLines } from "../document/walk.ts";
import { languageDirection } from "../text/direction.ts";
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

/** What surrounds a run of text: the direction of its block, and whether a link does. */
interface Around {
  direction: Direction;
  inLink: boolean;
}

/** The opening of the element that marks a phrase's language; `dir` as well, and with it isolation, where that turns. */
function languageTag(node: TextNode, direction: Direction): string[] {
  const lang = languageOf(node);
  if (lang === "") return [];
  const dir = languageDirection(lang);
  return [`span${attributes({ lang, dir: dir === direction ? undefined : dir })}`];
}

const anyTag = tags.reduce((bits, [, bit]) => bits | bit, 0);

/** The tags of each combination of formats, worked out when it is first met. */
const byFormat = new Map<number, readonly string[]>([[0, []]]);

function formatTags(format: number): readonly string[] {
  const bits = format & anyTag;
  const known = byFormat.get(bits);
  if (known) return known;
  const made = tags.filter(([, bit]) => (bits & bit) !== 0).map(([tag]) => tag);
  byFormat.set(bits, made);
  return made;
}

function tagsOf(node: TextNode, direction: Direction): readonly string[] {
  const formats = formatTags(node.format);
  if (node.$ === undefined) return formats;
  const language = languageTag(node, direction);
  return language.length === 0 ? formats : [...language, ...formats];
}

/** How many of the nodes from `start` on carry `tag` without a break; a line break does not end a format. */
function runLength(nodes: readonly InlineNode[], start: number, tag: string, direction: Direction): number {
  let length = 0;
  for (const node of nodes.slice(start)) {
    if (node.type === "text" && !tagsOf(node, direction).includes(tag)) break;
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
    if (wanted.length === 0) {
      this.closeTo(0);
      return;
    }
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
    while (this.open.length > length) this.html += `</${this.open.pop()?.split(" ")[0]}>`;
  }
}

function renderRun(nodes: readonly InlineNode[], around: Around): string {
  const { direction } = around;
  const writer = new FormatWriter();
  for (let at = 0; at < nodes.length; at += 1) {
    const node = nodes[at] as InlineNode;
    if (node.type === "text") {
      if (node.text === "") continue;
      writer.setFormats(tagsOf(node, direction), (tag) => runLength(nodes, at, tag, direction));
      writer.write(escapeText(node.text));
    } else if (node.type === "linebreak") writer.write("<br>");
    else {
      writer.setFormats([], () => 0);
      const content = renderRun(knownOf(node.children), { direction, inLink: true });
      writer.write(renderLink(node.url, content, around.inLink));
    }
  }
  return writer.end();
}

/** A link to an address that a page may not hold, or inside another link, leaves its text. */
function renderLink(address: string, content: string, inLink: boolean): string {
  const url = inLink ? null : safeUrl(address);
  return url === null || content === "" ? content : `<a${attributes({ href: url })}>${content}</a>`;
}

function isKnown(node: InlineNode | ListNode): boolean {
  return known.has(node.type);
}

function knownOf(nodes: readonly InlineNode[]): readonly InlineNode[] {
  return nodes.every(isKnown) ? nodes : nodes.filter(isKnown);
}

const isLine = (node: InlineNode | ListNode): node is InlineNode => node.type !== "list";

/** A list that strayed into a line of text, as lines. */
function listAsText(list: ListNode): InlineNode[] {
  const lines = listLines(list).map((text): TextNode => ({ type: "text", text, format: 0 }));
  return lines.flatMap((line): InlineNode[] => [{ type: "linebreak" }, line]);
}

/** Whether this is all there is: text without a format or a mark. */
function isBare(nodes: readonly (InlineNode | ListNode)[]): boolean {
  const [only] = nodes;
  return nodes.length === 1 && only?.type === "text" && (only.format & anyTag) === 0 && only.$ === undefined;
}

/**
 * A run of inline nodes as HTML: text escaped, formats correctly nested, a phrase's language marked, line breaks as
 * `<br>`, links only to addresses that `safeUrl` allows, and none inside a link. Nodes of unknown types leave nothing.
 */
export function renderInline(nodes: readonly (InlineNode | ListNode)[], around: Partial<Around> = {}): string {
  if (isBare(nodes)) return escapeText((nodes[0] as TextNode).text);
  const lines = nodes.every(isLine) ? nodes : nodes.flatMap((node) => (isLine(node) ? [node] : listAsText(node)));
  return renderRun(knownOf(lines), { direction: around.direction ?? "ltr", inLink: around.inLink ?? false });
}
