import { creditText, wrapCredit } from "../../credit/render-credit.ts";
import { languageOf } from "../../document/language.ts";
import type { BodyNode, Direction, InlineNode, ListNode, ParagraphNode } from "../../document/nodes.ts";
import { slotBlocks } from "../../document/slots.ts";
import { bodyOf, inlineText, isHead, type PhotoPlace, photosOf, tableTexts } from "../../document/walk.ts";
import { unsaidOrigin } from "../../rights/picture-origin.ts";
import { firstStrongDirection, hasLetterOf, languageDirection, resolveDirection } from "../../text/direction.ts";
import { cleanText } from "../escape.ts";
import { creditOptions, type PageContext } from "../page-context.ts";
import { safeUrl } from "../safe-url.ts";
import { bylineNames, datelineBlock, oneLine, tagsOf } from "../story-facts.ts";

// Unicode Bidirectional Algorithm (UAX #9): the isolates, by what stands inside them.
const isolates = { ltr: "\u2066", rtl: "\u2067", first: "\u2068" } as const;
const isolateEnd = "\u2069";

const other = (direction: Direction): Direction => (direction === "ltr" ? "rtl" : "ltr");
const isolate = (text: string, how: keyof typeof isolates) => `${isolates[how]}${text}${isolateEnd}`;

/** A line in its direction: readers of plain text go by its first letter, so one that begins otherwise is isolated. */
function directed(line: string, direction: Direction): string {
  return line === "" || (firstStrongDirection(line) ?? direction) === direction ? line : isolate(line, direction);
}

/** The letters of a run, a phrase of the other direction isolated as it is on the page. */
function inlinePlain(nodes: readonly (InlineNode | ListNode)[], direction: Direction): string {
  return nodes
    .map((node) => {
      if (node.type === "linebreak") return "\n";
      if (node.type === "link" || node.type === "autolink") return inlinePlain(node.children, direction);
      if (node.type !== "text") return "";
      const text = cleanText(node.text).replace(/\s*\n\s*/g, " ");
      const language = languageOf(node);
      const turns = language !== "" && languageDirection(language) !== direction && text.trim() !== "";
      return turns ? isolate(text, languageDirection(language)) : text;
    })
    .join("");
}

/** What may stand around a text: a block that remembers a direction or a language. */
interface Block {
  children: readonly (InlineNode | ListNode)[];
  direction?: Direction | null;
  $?: unknown;
}

function paragraphPlain(block: Block, page: PageContext): string {
  const marked = languageOf(block);
  const usual = marked === "" ? page.direction : languageDirection(marked);
  const direction = resolveDirection(inlineText(block.children), usual, block.direction);
  const lines = inlinePlain(block.children, direction).split("\n");
  return lines
    .map((line) => directed(line.trim(), direction))
    .join("\n")
    .trim();
}

function listPlain(list: ListNode, page: PageContext, depth = 0): string {
  let number = Number.isSafeInteger(list.start) ? (list.start ?? 1) : 1;
  const lines = list.children.flatMap((item) => {
    const own = paragraphPlain({ ...item, children: item.children.filter(({ type }) => type !== "list") }, page);
    const nested = item.children.flatMap((child) => (child.type === "list" ? [listPlain(child, page, depth + 1)] : []));
    const mark = list.listType === "number" ? `${own === "" ? "" : number++}.` : "•";
    return [...(own === "" ? [] : [`${"  ".repeat(depth)}${mark} ${own}`]), ...nested.filter((text) => text !== "")];
  });
  return lines.join("\n");
}

const blocksPlain = (blocks: readonly (ParagraphNode | ListNode)[], page: PageContext): string[] =>
  blocks.map((block) => (block.type === "list" ? listPlain(block, page) : paragraphPlain(block, page)));

/** `[2/5] caption (Photo: …)`: every picture of the story with its credit, captioned or not. */
function photoPlain(place: PhotoPlace, page: PageContext): string {
  const picture = page.pictures.get(place.index);
  if (!picture) return "";
  const { words, language, direction } = page;
  const style = page.input.profile.creditStyle;
  const line = cleanText(creditText(picture.credit, style, languageDirection(words.language), creditOptions(page)));
  const origin = unsaidOrigin(picture.photo.digitalSourceType, picture.credit.items);
  const parts = [
    `[${place.index}/${page.pictures.size}]`,
    ...blocksPlain(slotBlocks(place.node, "caption"), page),
    origin === null ? "" : `[${words.origin[origin]}]`,
    directed(wrapCredit(line, language), languageDirection(words.language)),
  ];
  // An isolate ends with its line, so the whole is one.
  return directed(filled(parts, " ").replace(/\n/g, " "), direction);
}

const addressPlain = (url: string): string => {
  const safe = safeUrl(url);
  return safe === null ? "" : `<${safe}>`;
};

function linksPlain(entry: ParagraphNode | ListNode, page: PageContext): string {
  if (entry.type === "list") return listPlain(entry, page);
  const addresses = entry.children.flatMap((node) => ("url" in node ? [addressPlain(String(node.url))] : []));
  const text = [paragraphPlain(entry, page), ...addresses].filter((part) => part !== "").join(" ");
  return text === "" ? "" : `• ${text}`;
}

function correctionLabel(kind: string, date: string, page: PageContext): string {
  const word = kind === "clarification" ? page.words.clarification : page.words.correction;
  return /^\d{4}-\d{2}-\d{2}$/.test(date) ? `${word} (${date})` : word;
}

/** The story's first paragraph begins with where it was reported from. */
function withDateline(text: string, page: PageContext): string {
  const dateline = cleanText(oneLine(page.input.fields.dateline));
  const line = hasLetterOf(other(page.direction), dateline) ? isolate(dateline, "first") : dateline;
  return text === "" ? line : `${line}${page.words.datelineEnd}${text}`;
}

const filled = (parts: readonly string[], between: string) => parts.filter((part) => part !== "").join(between);

function blockPlain(node: BodyNode, places: readonly PhotoPlace[], page: PageContext): string {
  switch (node.type) {
    case "list":
      return listPlain(node, page);
    case "photo":
    case "gallery":
      return filled(
        places.map((place) => photoPlain(place, page)),
        "\n\n",
      );
    case "pullquote": {
      const words = filled(blocksPlain(slotBlocks(node, "text"), page), "\n");
      const name = filled(blocksPlain(slotBlocks(node, "attribution"), page), " ");
      return words === "" ? "" : filled([words, name === "" ? "" : `— ${name}`], "\n");
    }
    case "factbox":
      return filled(
        [...blocksPlain(slotBlocks(node, "title"), page), ...blocksPlain(slotBlocks(node, "text"), page)],
        "\n",
      );
    case "correction": {
      const text = filled(blocksPlain(slotBlocks(node, "text"), page), "\n");
      return text === "" ? "" : `${correctionLabel(node.kind, node.date, page)}\n${text}`;
    }
    case "embed":
      return filled(
        [
          ...blocksPlain(slotBlocks(node, "title"), page),
          ...blocksPlain(slotBlocks(node, "text"), page),
          addressPlain(node.url),
        ],
        "\n",
      );
    case "related": {
      const entries = slotBlocks(node, "links").map((entry) => linksPlain(entry, page));
      const title = filled(blocksPlain(slotBlocks(node, "title"), page), " ") || page.words.related;
      return entries.every((entry) => entry === "") ? "" : filled([title, ...entries], "\n");
    }
    case "table":
      return tableTexts(node)
        .map((row) => row.map((cell) => cleanText(cell).replace(/\s+/g, " ")).join("\t"))
        .filter((row) => row.trim() !== "")
        .join("\n");
    case "divider":
      return "* * *";
    case "sealed":
      return "";
    default:
      return paragraphPlain(node, page);
  }
}

function bylinePlain(page: PageContext): string {
  const { words } = page;
  const own = languageDirection(words.language);
  const names = bylineNames(page)
    .map(cleanText)
    .map((name) => (hasLetterOf(other(own), name) ? isolate(name, "first") : name));
  const last = names.pop();
  const { byline } = page.input.fields;
  if (last === undefined) return byline.none ? cleanText(oneLine(page.input.profile.noBylines.text)) : "";
  const list = names.length === 0 ? last : `${names.join(words.nameSeparator)}${words.lastNameSeparator}${last}`;
  return `${words.by} ${list}`;
}

function headPlain(page: PageContext): string[] {
  const { document, published, modified, updateLine = "", fields } = page.input;
  const heads = document.root.children.filter(isHead).map((node) => paragraphPlain(node, page));
  const times = [page.words.time(published), modified ? `${page.words.updated} ${page.words.time(modified)}` : ""];
  const homeless = fields.dateline.trim() !== "" && datelineBlock(page) === 0;
  const sign = [
    bylinePlain(page),
    homeless ? withDateline("", page) : "",
    filled(times, ". "),
    cleanText(oneLine(updateLine)),
  ];
  return [...heads, filled(sign, "\n")];
}

/** The blocks of the body as plain text, an empty line between them. */
export function plainBody(page: PageContext): string {
  const places = photosOf(page.input.document);
  const opened = datelineBlock(page);
  const blocks = bodyOf(page.input.document).map((node, at) => {
    const inside = places.filter((place) => place.block === at + 1);
    const text = blockPlain(node, inside, page);
    return at + 1 === opened ? withDateline(text, page) : text;
  });
  return filled(blocks, "\n\n");
}

/**
 * The story as plain text in UTF-8, lines ended by line feeds: headline, standfirst, byline, times, then every block, pictures
 * as their captions with their credits. Text of two directions keeps its order by Unicode isolates.
 */
export function plainText(page: PageContext): string {
  const tags = tagsOf(page).map(cleanText).join(", ");
  const topics = tags === "" ? "" : `${page.words.tags}: ${tags}`;
  return `${filled([...headPlain(page), plainBody(page), topics], "\n\n")}\n`;
}
