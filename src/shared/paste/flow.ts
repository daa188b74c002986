import { textFormat } from "../document/nodes.ts";
import type { EmbedBlock, FlowBlock, PhotoBlock, TableCell, TextBlock, TextTag } from "./flow-block.ts";
import { createLine } from "./line.ts";
import { pictureIn, readPicture } from "./pasted-picture.ts";
import { pastedUrl } from "./pasted-url.ts";
import type { Said } from "./said.ts";
import type { PasteSource } from "./source.ts";
import { isLayout, readGrid } from "./table-grid.ts";
import { contextIn, directionIn, type TextContext } from "./text-context.ts";
import { findElement, hasClass, isBlank, isElement, type PastedElement, type PastedNode, textIn } from "./tree.ts";

/** What the reading depends on, and where it tells what could not be kept. */
export interface FlowOptions {
  source: PasteSource;
  /** BCP 47: the language that needs no mark. */
  storyLanguage: string;
  said: Said;
}

const blockTags = new Set(
  `address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6
  header hgroup hr html legend li main menu nav ol optgroup option p pre search section summary table tbody td tfoot th thead tr ul`.split(
    /\s+/,
  ),
);
const headings = /^h[1-6]$/;
const media = new Set(["video", "audio", "object", "embed", "applet", "canvas"]);
const inlineDisplay = /^inline/;
const blockDisplay = /^(?:block|flex|grid|list-item|table|flow-root)$/;
const captionClass = /^(?:MsoCaption|(?:wp-)?caption(?:-text)?|image-?caption|photo-?caption|figcaption)$/i;

/** Whether an element is drawn as a block: by what it is, or as its style says. */
export function isBlock({ tag, style }: PastedElement): boolean {
  const { display } = style;
  if (display !== undefined && !headings.test(tag) && tag !== "p" && tag !== "li") {
    if (blockDisplay.test(display)) return true;
    if (inlineDisplay.test(display) && !/^t/.test(tag)) return false;
  }
  return blockTags.has(tag);
}

const newContext = (tag: TextTag = "p"): TextContext => ({
  format: 0,
  url: "",
  language: "",
  isPre: false,
  block: { tag, direction: null, isCaption: false },
});

/** Reads nodes in order as blocks. */
export function readFlow(nodes: readonly PastedNode[], options: FlowOptions, context = newContext()): FlowBlock[] {
  const { said, storyLanguage } = options;
  const blocks: FlowBlock[] = [];
  const line = createLine(storyLanguage);
  /** Pictures in the middle of a text: behind it, so that no sentence is cut in two. */
  let behind: FlowBlock[] = [];

  const flush = () => {
    blocks.push(...line.take(), ...behind);
    behind = [];
  };
  const put = (block: FlowBlock) => {
    flush();
    blocks.push(block);
  };
  const inner = (children: readonly PastedNode[], around: TextContext) =>
    readFlow(children, options, { ...around, block: { ...around.block, tag: "p" } });

  const text = (value: string, around: TextContext) => {
    const block = line.block();
    if (block && block !== around.block && value.trim() !== "") flush();
    line.add(value, around);
  };

  const photo = (element: PastedElement, around: TextContext) => {
    const picture = readPicture(element, options.source);
    if (picture.kind === "emoji") text(picture.text, around);
    else if (picture.kind === "icon") said.icons++;
    else if (picture.kind === "picture") {
      const block: PhotoBlock = { kind: "photo", src: picture.src, alt: picture.alt, caption: [] };
      if (line.block()) behind.push(block);
      else put(block);
    }
  };

  const list = (element: PastedElement, around: TextContext) => {
    const items: FlowBlock[][] = [];
    for (const child of element.children) {
      if (!isElement(child) ? child.trim() === "" : isBlank(child) && child.tag !== "li") continue;
      const isItem = isElement(child) && child.tag === "li";
      const own = isElement(child) ? contextIn(child, around, said) : around;
      const direction = isElement(child) ? directionIn(child, around.block.direction) : around.block.direction;
      const read = inner(isItem ? child.children : [child], { ...own, block: { ...own.block, direction } });
      // A list that stands between items belongs to the one before it.
      if (!isItem && read[0]?.kind === "list" && items.length > 0) items.at(-1)?.push(...read);
      else if (read.length > 0) items.push(read);
    }
    if (items.length === 0) return;
    const start = Number.parseInt(element.attributes.start ?? "1", 10);
    put({ kind: "list", isNumbered: element.tag === "ol", start: start >= 0 ? start : 1, items });
  };

  const table = (element: PastedElement, around: TextContext) => {
    const grid = readGrid(element);
    flush();
    if (grid.caption) blocks.push(...inner(grid.caption.children, around));
    if (isLayout(element, grid, options.source)) {
      for (const row of grid.rows)
        for (const cell of row) if (cell.element) blocks.push(...inner([{ ...cell.element, tag: "div" }], around));
      return;
    }
    said.mergedCells += grid.merged;
    const rows = grid.rows.map((row) => row.map((cell) => readCell(cell.element, cell.heads, around)));
    blocks.push({ kind: "table", rows });
  };
  const readCell = (element: PastedElement | null, heads: TableCell["heads"], around: TextContext): TableCell => {
    if (!element) return { blocks: [], heads };
    const own = contextIn({ ...element, tag: "td" }, around, said);
    return {
      heads,
      blocks: inner(element.children, {
        ...own,
        block: { ...own.block, direction: directionIn(element, around.block.direction) },
      }),
    };
  };

  /** A frame of pictures and their caption. False for one with other words in it: then all of it is read in order. */
  const figure = (element: PastedElement, around: TextContext): boolean => {
    const isCaption = (child: PastedNode) =>
      isElement(child) && (child.tag === "figcaption" || hasClass(child, captionClass));
    const rest = element.children.filter((child) => !isCaption(child));
    const isPictured = rest.some((child) => isElement(child) && findElement(child, ({ tag }) => tag === "img"));
    if (!isPictured || rest.some((child) => textIn(child).trim() !== "")) return false;
    const shown = inner(rest, around);
    const words = inner(element.children.filter(isCaption), around);
    const photos = shown.filter((block): block is PhotoBlock => block.kind === "photo");
    const caption = words.filter((block): block is TextBlock => block.kind === "text");
    flush();
    const [first] = photos;
    if (first && shown.length === 1 && caption.length === words.length) blocks.push({ ...first, caption });
    else if (photos.length > 1 && photos.length === shown.length) blocks.push({ kind: "gallery", photos }, ...words);
    else blocks.push(...shown, ...words);
    return true;
  };

  const frame = ({ attributes, style }: PastedElement) => {
    const url = pastedUrl(attributes.src ?? "");
    const isSmall = Number.parseFloat(attributes.width ?? style.width ?? "300") < 10;
    if (isSmall) return;
    if (url === null) said.media++;
    else put({ kind: "embed", url, title: attributes.title ?? "" } satisfies EmbedBlock);
  };

  const field = ({ tag, attributes, children }: PastedElement, around: TextContext) => {
    if (tag === "select") {
      const options = children.filter(isElement).filter((child) => child.tag === "option");
      const chosen = options.find((option) => option.attributes.selected !== undefined) ?? options[0];
      if (chosen) walk([" ", ...chosen.children, " "], around);
    } else if (/^(?:checkbox|radio)$/.test(attributes.type ?? "")) {
      if (attributes.checked !== undefined) said.ticks++;
    } else if (!/^(?:password|file|image|color|range)$/.test(attributes.type ?? ""))
      text(` ${attributes.value ?? ""} `, around);
  };

  /** Elements that mean more than their text. False for all others. */
  const special = (element: PastedElement, around: TextContext): boolean => {
    const { tag } = element;
    if (tag === "br") line.break();
    else if (tag === "img") photo(element, around);
    else if (tag === "picture") photo(pictureIn(element) ?? element, around);
    else if (tag === "svg") said.icons++;
    else if (tag === "iframe") frame(element);
    else if (media.has(tag)) said.media++;
    else if (tag === "input" || tag === "select") field(element, around);
    else if (tag === "wbr") return true;
    else if (tag === "hr") put({ kind: "divider" });
    else if (tag === "ul" || tag === "ol" || tag === "menu" || tag === "dir") {
      flush();
      list(element, contextIn(element, withDirection(element, around), said));
    } else if (tag === "table") table(element, contextIn(element, withDirection(element, around), said));
    else if (tag === "figure" || (tag === "div" && hasClass(element, /^(?:wp-caption|tsg?image|thumbinner)$/)))
      return figure(element, around);
    else if (tag === "blockquote") {
      const read = inner(element.children, contextIn(element, withDirection(element, around), said));
      if (read.length > 0) put({ kind: "quote", blocks: read });
    } else return false;
    return true;
  };
  const withDirection = (element: PastedElement, around: TextContext): TextContext => {
    const direction = directionIn(element, around.block.direction);
    return direction === around.block.direction ? around : { ...around, block: { ...around.block, direction } };
  };

  const ordinary = (element: PastedElement, around: TextContext) => {
    const { tag, attributes } = element;
    const own = contextIn(element, around, said);
    if (!isBlock(element)) {
      // Browsers draw these marks.
      if (tag === "q") text('"', own);
      walk(element.children, own);
      if (tag === "q") text('"', own);
      return;
    }
    flush();
    const level = /^[1-6]$/.exec(attributes.role === "heading" ? (attributes["aria-level"] ?? "2") : "")?.[0];
    const name = (level ? `h${level}` : headings.test(tag) ? tag : around.block.tag) as TextTag;
    const direction = directionIn(element, around.block.direction);
    own.block = {
      tag: name,
      direction,
      isCaption: around.block.isCaption || tag === "figcaption" || hasClass(element, captionClass),
    };
    if (tag === "dt") own.format |= textFormat.bold;
    if (tag === "pre" && options.source !== "mail") own.format |= textFormat.code;
    walk(element.children, own);
    flush();
  };

  const walk = (children: readonly PastedNode[], around: TextContext) => {
    for (const child of children) {
      if (!isElement(child)) text(child, around);
      else if (!special(child, around)) ordinary(child, around);
    }
  };
  walk(nodes, context);
  flush();
  return blocks;
}
