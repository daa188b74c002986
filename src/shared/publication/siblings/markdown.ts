import type {
  BodyNode,
  Direction,
  InlineNode,
  ListNode,
  ParagraphNode,
  TableNode,
  TableRowNode,
} from "../../document/nodes.ts";
import { slotBlocks } from "../../document/slots.ts";
import { bodyOf, inlineText, isHead, type PhotoPlace, photosOf, tableTexts } from "../../document/walk.ts";
import { hasLetterOf, languageDirection } from "../../text/direction.ts";
import { attributes } from "../escape.ts";
import type { PageContext } from "../page-context.ts";
import { safeUrl } from "../safe-url.ts";
import { datelineBlock, oneLine as oneLineOf, writersOf } from "../story-facts.ts";
import { textAttributes } from "../text-attributes.ts";
import { frontMatter } from "./front-matter.ts";
import { lineStart, markdownInline, markdownLines, markdownLink, markdownText } from "./markdown-text.ts";
import { plainFigure } from "./plain-figure.ts";

/** A block of inline nodes, with what the editor may have set on it. */
interface Block {
  children: readonly (InlineNode | ListNode)[];
  direction?: Direction | null;
  $?: unknown;
}

const filled = (parts: readonly string[], between = "\n\n") => parts.filter((part) => part !== "").join(between);
const indented = (text: string, by: string) => text.replace(/^(?=.)/gm, by);
const quoted = (text: string) => text.replace(/^(?=.)/gm, "> ").replace(/^$/gm, ">");

/** Markdown has no sign for a direction or a language: what differs from the story's stands in a `div` that says so. */
function inDirection(text: string, block: Block, page: PageContext): string {
  const marks = attributes({ ...textAttributes(inlineText(block.children), page, block) });
  return text === "" || marks === "" ? text : `<div${marks}>\n\n${text}\n\n</div>`;
}

function lines(block: Block, page: PageContext): string {
  return markdownLines(markdownInline(block.children, { direction: page.direction, lineBreak: "\n" }));
}

function oneLine(block: Block, page: PageContext): string {
  return markdownInline(block.children, { direction: page.direction, lineBreak: "<br>" }).trim();
}

const paragraph = (block: Block, page: PageContext) => inDirection(lines(block, page), block, page);

/** A list; `other` writes it with the other sign, so that it does not run into the list before it. */
function listMarkdown(list: ListNode, page: PageContext, other = false): string {
  let number = Number.isSafeInteger(list.start) && (list.start ?? 1) >= 0 ? (list.start ?? 1) : 1;
  const items: string[] = [];
  let width = 2;
  for (const item of list.children) {
    const own = lines({ ...item, children: item.children.filter(({ type }) => type !== "list") }, page);
    const nested = item.children.flatMap((child) => (child.type === "list" ? [listMarkdown(child, page)] : []));
    const inside = filled(nested, "\n");
    if (own === "" && items.length > 0) items.push(indented(inside, " ".repeat(width)));
    else if (own !== "" || inside !== "") {
      const mark = list.listType === "number" ? `${number++}${other ? ")" : "."}` : other ? "*" : "-";
      const lead = `${mark} `;
      width = lead.length;
      items.push(`${lead}${indented(filled([own, inside], "\n"), " ".repeat(lead.length)).trimStart()}`);
    }
  }
  return filled(items, "\n");
}

const blocks = (nodes: readonly (ParagraphNode | ListNode)[], page: PageContext): string[] =>
  nodes.map((node) => (node.type === "list" ? listMarkdown(node, page) : paragraph(node, page)));

const strong = (text: string) => (text === "" ? "" : `<strong>${text}</strong>`);

function slotLine(node: Parameters<typeof slotBlocks>[0], name: string, page: PageContext): string {
  return filled(
    slotBlocks(node, name).map((block) => (block.type === "list" ? "" : oneLine(block, page))),
    " ",
  );
}

function rowMarkdown(row: TableRowNode | undefined, width: number, page: PageContext): string {
  const cells = (row?.children ?? []).map((cell) =>
    filled(
      cell.children.flatMap((block) =>
        block.type === "list"
          ? listMarkdown(block, page)
              .split("\n")
              .map((line) => line.trim())
          : [oneLine(block, page)],
      ),
      "<br>",
    ),
  );
  while (cells.length < width) cells.push("");
  return `| ${cells.join(" | ")} |`;
}

/** A table of GFM, which must have a head: one without has an empty one. */
function tableMarkdown(node: TableNode, page: PageContext): string {
  if (
    tableTexts(node)
      .flat()
      .every((text) => text === "")
  )
    return "";
  const width = Math.max(...node.children.map((row) => row.children.length));
  const [first, ...rest] = node.children;
  const hasHead = first?.children.every((cell) => (cell.headerState & 1) === 1) ?? false;
  const head = rowMarkdown(hasHead ? first : undefined, width, page);
  const body = (hasHead ? rest : node.children).map((row) => rowMarkdown(row, width, page));
  return [head, `|${" --- |".repeat(width)}`, ...body].join("\n");
}

function correctionMarkdown(node: Extract<BodyNode, { type: "correction" }>, page: PageContext): string {
  const text = blocks(slotBlocks(node, "text"), page);
  if (filled(text) === "") return "";
  const word = node.kind === "clarification" ? page.words.clarification : page.words.correction;
  const date = /^\d{4}-\d{2}-\d{2}$/.test(node.date) ? `, ${node.date}` : "";
  return quoted(filled([strong(`${word}${date}`), ...text]));
}

function relatedMarkdown(node: Extract<BodyNode, { type: "related" }>, page: PageContext): string {
  const entries = slotBlocks(node, "links").map((entry) => (entry.type === "list" ? "" : oneLine(entry, page)));
  const list = entries.filter((entry) => entry !== "").map((entry) => `- ${lineStart(entry)}`);
  const title = slotLine(node, "title", page) || markdownText(page.words.related);
  return list.length === 0 ? "" : filled([strong(title), list.join("\n")]);
}

function embedMarkdown(node: Extract<BodyNode, { type: "embed" }>, page: PageContext): string {
  const line = node.$slots?.title;
  const words = line
    ? markdownInline(line.children, { direction: page.direction, lineBreak: "<br>", inLink: true }).trim()
    : "";
  const url = safeUrl(node.url);
  const title = words || (url === null ? "" : markdownText(url));
  const link = title === "" ? "" : markdownLink(title, node.url);
  return filled([link === "" ? "" : strong(link), ...blocks(slotBlocks(node, "text"), page)]);
}

function pullQuoteMarkdown(node: Extract<BodyNode, { type: "pullquote" }>, page: PageContext): string {
  const words = filled(blocks(slotBlocks(node, "text"), page));
  const name = slotLine(node, "attribution", page);
  return words === "" ? "" : quoted(filled([words, name === "" ? "" : `— ${name}`]));
}

function factBoxMarkdown(node: Extract<BodyNode, { type: "factbox" }>, page: PageContext): string {
  return quoted(filled([strong(slotLine(node, "title", page)), ...blocks(slotBlocks(node, "text"), page)]));
}

function photosMarkdown(places: readonly PhotoPlace[], page: PageContext): string {
  return filled(
    places.map((place) => {
      const picture = page.pictures.get(place.index);
      return picture ? plainFigure(picture, page) : "";
    }),
  );
}

function blockMarkdown(node: BodyNode, places: readonly PhotoPlace[], afterList: boolean, page: PageContext): string {
  switch (node.type) {
    case "heading": {
      const text = oneLine(node, page);
      return text === "" ? "" : inDirection(`${"#".repeat(Number(node.tag.slice(1)) || 2)} ${text}`, node, page);
    }
    case "quote":
      return quoted(paragraph(node, page));
    case "list":
      return listMarkdown(node, page, afterList);
    case "photo":
    case "gallery":
      return photosMarkdown(places, page);
    case "pullquote":
      return pullQuoteMarkdown(node, page);
    case "factbox":
      return factBoxMarkdown(node, page);
    case "correction":
      return correctionMarkdown(node, page);
    case "embed":
      return embedMarkdown(node, page);
    case "related":
      return relatedMarkdown(node, page);
    case "table":
      return tableMarkdown(node, page);
    case "divider":
      return "* * *";
    case "sealed":
      return "";
    default:
      return paragraph(node, page);
  }
}

const datelineLead = (page: PageContext): string =>
  `${strong(lineStart(markdownText(oneLineOf(page.input.fields.dateline))))}${markdownText(page.words.datelineEnd)}`;

function headSign(page: PageContext): string[] {
  const { words } = page;
  const { published, modified, updateLine = "", fields, profile } = page.input;
  const names = writersOf(page).map(({ name, url }) => {
    const turns = hasLetterOf(languageDirection(words.language) === "ltr" ? "rtl" : "ltr", name);
    const written = turns ? `<bdi>${markdownText(name)}</bdi>` : markdownText(name);
    return url === "" ? written : markdownLink(written, url);
  });
  const last = names.pop();
  const list = names.length === 0 ? last : `${names.join(words.nameSeparator)}${words.lastNameSeparator}${last}`;
  const none = fields.byline.none ? lineStart(markdownText(oneLineOf(profile.noBylines.text))) : "";
  const homeless = fields.dateline.trim() !== "" && datelineBlock(page) === 0;
  const times = [words.time(published), modified ? `${words.updated} ${words.time(modified)}` : ""];
  return [
    last === undefined ? none : `${words.by} ${list}`,
    homeless ? lineStart(markdownText(oneLineOf(fields.dateline))) : "",
    filled(times, ". "),
    lineStart(markdownText(oneLineOf(updateLine))),
  ];
}

function bodyMarkdown(page: PageContext): string {
  const places = photosOf(page.input.document);
  const opened = datelineBlock(page);
  let afterList = false;
  const parts = bodyOf(page.input.document).map((node, at) => {
    const inside = places.filter((place) => place.block === at + 1);
    const text =
      node.type === "paragraph" && at + 1 === opened
        ? inDirection(`${datelineLead(page)}${lines(node, page)}`, node, page)
        : blockMarkdown(node, inside, afterList, page);
    if (text !== "") afterList = node.type === "list" && !afterList;
    return text;
  });
  return filled(parts);
}

function headMarkdown(page: PageContext): string[] {
  const { words } = page;
  const heads = page.input.document.root.children.filter(isHead).map((node) => {
    if (node.type !== "headline") return paragraph(node, page);
    const text = oneLine(node, page) || markdownText(words.untitled);
    return inDirection(`# ${text}`, node, page);
  });
  return [...heads, ...headSign(page)];
}

/**
 * The story as Markdown (CommonMark with the tables of GFM) behind YAML front matter. Figures are HTML with caption and credit; text that
 * looks like markup is escaped and stays text.
 */
export function markdown(page: PageContext): string {
  return `${filled([frontMatter(page), ...headMarkdown(page), bodyMarkdown(page)])}\n`;
}
