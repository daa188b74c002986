import { caption, divider, embed, gallery, paragraph, photoNode, textNode } from "../document/build.ts";
import {
  type BodyNode,
  type HeadingNode,
  type InlineNode,
  type ListItemNode,
  type ListNode,
  type ParagraphNode,
  type PhotoNode,
  type QuoteNode,
  type TableNode,
  textFormat,
} from "../document/nodes.ts";
import { textOf } from "../document/walk.ts";
import type { FlowBlock, ListBlock, PhotoBlock, QuoteBlock, TableBlock, TextBlock, TextTag } from "./flow-block.ts";
import type { Said } from "./said.ts";

/** Where each photo came from, for whoever fetches it; never in the document. */
export type PhotoSources = Map<PhotoNode, string>;

interface Making {
  said: Said;
  sources: PhotoSources;
  /** 1 where headings of the first level are ordinary ones: all go down by one. */
  lower: 0 | 1;
}

const element = { direction: null, format: "", indent: 0, version: 1 } as const;
const lineBreak = (): InlineNode => ({ type: "linebreak", version: 1 });
const isText = (block: FlowBlock | undefined): block is TextBlock => block?.kind === "text";

function marked(node: InlineNode, language: string): InlineNode {
  if (node.type === "text") return { ...node, $: { language } };
  if (node.type === "linebreak") return node;
  return { ...node, children: node.children.map((child) => marked(child, language)) };
}

/** The runs of a block for a container that has no language of its own. */
const runsOf = ({ runs, language }: TextBlock): InlineNode[] =>
  language === "" ? runs : runs.map((run) => marked(run, language));

/** What a block of text says of itself beside its words. */
const factsOf = ({ direction, language }: TextBlock) => ({
  ...(direction ? { direction } : {}),
  ...(language === "" ? {} : { $: { language } }),
});

const makeParagraph = (block: TextBlock): ParagraphNode => ({ ...paragraph(block.runs), ...factsOf(block) });

function levelOf(tag: TextTag, lower: 0 | 1): HeadingNode["tag"] {
  const level = Number(tag.slice(1)) + lower;
  return level <= 2 ? "h2" : level === 3 ? "h3" : "h4";
}

function makeText(block: TextBlock, { lower }: Making): ParagraphNode | HeadingNode {
  if (block.tag === "p") return makeParagraph(block);
  return { ...element, type: "heading", tag: levelOf(block.tag, lower), children: block.runs, ...factsOf(block) };
}

function makePhoto({ src, alt, caption: lines }: PhotoBlock, { sources }: Making): PhotoNode {
  const node = photoNode({ alt });
  if (lines.length > 0) node.$slots = { caption: { ...caption(""), children: lines.map(makeParagraph) } };
  sources.set(node, src);
  return node;
}

/** The lines of a list as text, with what is drawn before them. */
function listLines({ isNumbered, start, items }: ListBlock, indent = ""): FlowBlock[] {
  return items.flatMap((blocks, at) => {
    const mark = `${indent}${isNumbered ? `${start + at}.` : "•"} `;
    const [first, ...rest] = blocks;
    const lines = isText(first)
      ? [{ ...first, runs: [textNode(mark), ...runsOf(first)], language: "" }, ...rest]
      : blocks;
    return lines.flatMap((block) => (block.kind === "list" ? listLines(block, indent) : [block]));
  });
}

/** A quotation holds words; what else stood in it comes between its parts. */
function makeQuote({ blocks }: QuoteBlock, making: Making): BodyNode[] {
  const made: BodyNode[] = [];
  let open: QuoteNode | null = null;
  let isInList = false;
  const add = (block: TextBlock, ofList: boolean) => {
    if (open) open.children.push(lineBreak(), ...(ofList && isInList ? [] : [lineBreak()]), ...runsOf(block));
    else {
      open = {
        ...element,
        type: "quote",
        children: runsOf(block).slice(),
        ...(block.direction ? { direction: block.direction } : {}),
      };
      made.push(open);
    }
    isInList = ofList;
  };
  const take = (block: FlowBlock, ofList: boolean): void => {
    if (block.kind === "text") add(block, ofList);
    else if (block.kind === "list") for (const line of listLines(block)) take(line, true);
    else {
      open = null;
      made.push(...makeBlock(block, making));
    }
  };
  for (const block of blocks) take(block, false);
  return made;
}

/** How many lists stand in one another, as in Word; what goes deeper stays on that level. A page with any number of them could not be read. */
const deepest = 9;

interface OpenList {
  node: ListNode;
  /** The number of the item that comes next. */
  next: number;
}

function newList(list: ListBlock, start: number): ListNode {
  return {
    ...element,
    type: "list",
    listType: list.isNumbered ? "number" : "bullet",
    start,
    tag: list.isNumbered ? "ol" : "ul",
    children: [],
  };
}

/**
 * A list as lists and what stood between its items: an item holds a line of text, and behind it the list inside it in an item of its own.
 * Pictures and tables part the list, whose numbers go on behind them.
 */
function makeList(list: ListBlock, making: Making, depth = 1): BodyNode[] {
  const made: BodyNode[] = [];
  let open: OpenList | null = null;
  let next = list.start;
  const current = (): OpenList => {
    if (open === null) {
      open = { node: newList(list, list.isNumbered ? next : 1), next: 1 };
      made.push(open.node);
    }
    return open;
  };
  const put = (children: ListItemNode["children"], facts: object = {}) => {
    const { node } = current();
    node.children.push({ ...element, type: "listitem", value: node.children.length + 1, children, ...facts });
  };
  const takeItem = (blocks: readonly FlowBlock[]) => {
    let line: InlineNode[] | null = null;
    for (const block of flat(blocks)) {
      if (block.kind === "text") {
        if (line) line.push(lineBreak(), ...runsOf(block));
        else {
          line = runsOf(block).slice();
          put(line, block.direction ? { direction: block.direction } : {});
        }
        continue;
      }
      line = null;
      if (block.kind === "list" && depth === deepest) {
        for (const item of block.items) takeItem(item);
        continue;
      }
      for (const inner of block.kind === "list" ? makeList(block, making, depth + 1) : makeBlock(block, making)) {
        if (inner.type === "list") put([inner as ListNode]);
        else {
          open = null;
          made.push(inner);
        }
      }
    }
  };
  for (const item of list.items) {
    takeItem(item);
    next++;
  }
  return made;
}

/** Quotations opened: for places that hold none. */
function flat(blocks: readonly FlowBlock[]): FlowBlock[] {
  return blocks.flatMap((block) => (block.kind === "quote" ? flat(block.blocks) : [block]));
}

/** Tables opened and quotations too, however deep they stand in lists: for a cell, which holds neither. */
function opened(blocks: readonly FlowBlock[], said: Said): FlowBlock[] {
  return flat(blocks).flatMap((block): FlowBlock[] => {
    if (block.kind === "list") return [{ ...block, items: block.items.map((item) => opened(item, said)) }];
    if (block.kind !== "table") return [block];
    said.nestedTables++;
    return block.rows.flatMap((row) => row.flatMap((cell) => opened(cell.blocks, said)));
  });
}

/** What a cell holds is paragraphs and lists; pictures come behind the table. */
function cellBlocks(blocks: readonly FlowBlock[], making: Making, behind: BodyNode[]): (ParagraphNode | ListNode)[] {
  return opened(blocks, making.said).flatMap((block): (ParagraphNode | ListNode)[] => {
    if (block.kind === "text") return [makeParagraph(block)];
    return makeBlock(block, making).flatMap((node): (ParagraphNode | ListNode)[] => {
      if (node.type === "list") return [node as ListNode];
      if (node.type !== "divider") behind.push(node);
      return [];
    });
  });
}

/** What heads a row or a column is bold as it is. */
function withoutBold(block: FlowBlock): FlowBlock {
  if (block.kind !== "text" || !block.runs.every((run) => run.type === "text" && run.format & textFormat.bold))
    return block;
  return {
    ...block,
    runs: block.runs.map((run) => (run.type === "text" ? { ...run, format: run.format & ~textFormat.bold } : run)),
  };
}

function makeTable({ rows }: TableBlock, making: Making): BodyNode[] {
  const behind: BodyNode[] = [];
  const table: TableNode = {
    ...element,
    type: "table",
    children: rows.map((row) => ({
      ...element,
      type: "tablerow",
      children: row.map(({ blocks, heads }) => {
        const inside = cellBlocks(heads > 0 ? blocks.map(withoutBold) : blocks, making, behind);
        return {
          ...element,
          type: "tablecell" as const,
          backgroundColor: null,
          colSpan: 1,
          headerState: heads,
          rowSpan: 1,
          children: inside.length > 0 ? inside : [paragraph("")],
        };
      }),
    })),
  };
  const hasWords = table.children.some(({ children }) =>
    children.some((cell) => cell.children.some((block) => textOf(block).trim() !== "")),
  );
  return hasWords ? [table, ...behind] : behind;
}

function makeBlock(block: FlowBlock, making: Making): BodyNode[] {
  switch (block.kind) {
    case "text":
      return [makeText(block, making)];
    case "list":
      return makeList(block, making);
    case "quote":
      return makeQuote(block, making);
    case "table":
      return makeTable(block, making);
    case "photo":
      return [makePhoto(block, making)];
    case "gallery":
      return [gallery(block.photos.map((photo) => makePhoto(photo, making)))];
    case "embed":
      return [embed(block.url, block.title)];
    case "divider":
      return [divider()];
  }
}

/** Gives a photo the caption that was styled as such and stands right behind it. */
function withCaptions(blocks: readonly FlowBlock[]): FlowBlock[] {
  const done: FlowBlock[] = [];
  for (const block of blocks) {
    const last = done.at(-1);
    if (isText(block) && block.isCaption && last?.kind === "photo" && last.caption.length === 0) {
      done[done.length - 1] = { ...last, caption: [{ ...block, tag: "p" }] };
    } else done.push(block.kind === "quote" ? { ...block, blocks: withCaptions(block.blocks) } : block);
  }
  return done;
}

/** Headings of the first level are lowered where there are several: one alone is a title, and others are of the second level then. */
function lowering(blocks: readonly FlowBlock[]): 0 | 1 {
  const tags = blocks.filter(isText).map(({ tag }) => tag);
  return tags.filter((tag) => tag === "h1").length > 1 && tags.includes("h2") ? 1 : 0;
}

/** Lines at the beginning and the end divide nothing here. */
function withoutEdges(blocks: readonly FlowBlock[]): FlowBlock[] {
  const kept = blocks.slice();
  while (kept[0]?.kind === "divider") kept.shift();
  while (kept.at(-1)?.kind === "divider") kept.pop();
  return kept.filter((block, at) => block.kind !== "divider" || kept[at - 1]?.kind !== "divider");
}

/**
 * The blocks of a page that hold what was copied: each kind only what the page's law lets it hold, the order of the words kept. What has
 * no place where it stood (a picture in a list, a table in a quotation) stands beside it. Counts what lost its shape.
 */
export function makePageBlocks(flow: readonly FlowBlock[], said: Said): { blocks: BodyNode[]; sources: PhotoSources } {
  const blocks = withCaptions(withoutEdges(flow));
  const making: Making = { said, sources: new Map(), lower: lowering(blocks) };
  return { blocks: blocks.flatMap((block) => makeBlock(block, making)), sources: making.sources };
}

/** The same as one quotation, with what cannot stand in one between its parts. */
export function makeQuotation(flow: readonly FlowBlock[], said: Said): { blocks: BodyNode[]; sources: PhotoSources } {
  return makePageBlocks([{ kind: "quote", blocks: flat(flow) }], said);
}
