import type { Credit } from "../credit/credit.ts";
import type { FocalPoint, PhotoCrop } from "./crop.ts";
import {
  type BodyNode,
  type BoxTextNode,
  type CaptionNode,
  type CorrectionNode,
  type DividerNode,
  documentVersion,
  type EmbedNode,
  type FactBoxNode,
  type GalleryNode,
  type HeadingNode,
  type HeadNode,
  type InlineNode,
  type ListNode,
  type ParagraphNode,
  type PhotoNode,
  type PhotoWidth,
  type PullQuoteNode,
  type QuoteNode,
  type RelatedNode,
  type StoryDocument,
  type TableCellNode,
  type TableNode,
  type TextNode,
} from "./nodes.ts";

// Constructors of the stored shapes, with every key that Lexical 0.52 writes itself, so that a document built here
// and one that has been through the editor are alike.

const element = { direction: null, format: "", indent: 0, version: 1 } as const;

export function textNode(text: string, format = 0): TextNode {
  return { type: "text", detail: 0, format, mode: "normal", style: "", text, version: 1 };
}

/** A phrase marked as being in another language. */
export function phrase(text: string, language: string, format = 0): TextNode {
  return { ...textNode(text, format), $: { language } };
}

/** A run of inline nodes from plain text; a line break in it becomes a line break node. */
export function inline(text: string): InlineNode[] {
  const nodes: InlineNode[] = [];
  for (const [index, line] of text.split(/\r\n|\r|\n/).entries()) {
    if (index > 0) nodes.push({ type: "linebreak", version: 1 });
    if (line !== "") nodes.push(textNode(line));
  }
  return nodes;
}

const children = (content: string | InlineNode[]) => (typeof content === "string" ? inline(content) : content);

export function headNode(type: HeadNode["type"], content: string | InlineNode[]): HeadNode {
  return { ...element, type, children: children(content) };
}
export function paragraph(content: string | InlineNode[]): ParagraphNode {
  return { ...element, type: "paragraph", textFormat: 0, textStyle: "", children: children(content) };
}
export function heading(tag: HeadingNode["tag"], content: string | InlineNode[]): HeadingNode {
  return { ...element, type: "heading", tag, children: children(content) };
}
export function quote(content: string | InlineNode[]): QuoteNode {
  return { ...element, type: "quote", children: children(content) };
}
export function list(listType: ListNode["listType"], items: (string | InlineNode[])[]): ListNode {
  return {
    ...element,
    type: "list",
    listType,
    start: 1,
    tag: listType === "number" ? "ol" : "ul",
    children: items.map((item, index) => ({
      ...element,
      type: "listitem",
      value: index + 1,
      children: children(item),
    })),
  };
}
export function link(url: string, text: string): InlineNode {
  return { ...element, type: "link", url, rel: "noreferrer", target: null, title: null, children: [textNode(text)] };
}
export function caption(text: string): CaptionNode {
  return { ...element, type: "caption", children: text.split(/\n{2,}/).map((part) => paragraph(part)) };
}

export interface PhotoUse {
  photo?: string;
  caption?: string;
  alt?: string;
  altLanguage?: string;
  decorative?: boolean;
  credit?: Credit | null;
  width?: PhotoWidth;
  crop?: PhotoCrop;
  focal?: FocalPoint;
}
export function photoNode(use: PhotoUse = {}): PhotoNode {
  return {
    type: "photo",
    version: 1,
    photo: use.photo ?? "",
    alt: use.alt ?? "",
    altLanguage: use.altLanguage ?? "",
    decorative: use.decorative ?? false,
    credit: use.credit ?? null,
    width: use.width ?? "inline",
    ...(use.crop ? { crop: use.crop } : {}),
    ...(use.focal ? { focal: use.focal } : {}),
    $slots: { caption: caption(use.caption ?? "") },
  };
}
export function gallery(photos: PhotoNode[]): GalleryNode {
  return { ...element, type: "gallery", children: photos };
}

type Line = string | InlineNode[];
/** Paragraphs and lists; a string is a paragraph. */
type Blocks = (string | ParagraphNode | ListNode)[];

const blocks = (content: Blocks) => content.map((part) => (typeof part === "string" ? paragraph(part) : part));

export function pullQuote(text: string, attribution: Line = ""): PullQuoteNode {
  const $slots = { text: caption(text), attribution: paragraph(attribution) };
  return { type: "pullquote", version: 1, $slots };
}
export function boxText(content: Blocks): BoxTextNode {
  return { ...element, type: "boxtext", children: blocks(content) };
}
export function factBox(title: Line, content: Blocks): FactBoxNode {
  return { type: "factbox", version: 1, $slots: { title: paragraph(title), text: boxText(content) } };
}
export function correction(text: string, facts: { kind?: CorrectionNode["kind"]; date?: string } = {}): CorrectionNode {
  const { kind = "correction", date = "" } = facts;
  return { type: "correction", version: 1, kind, date, $slots: { text: caption(text) } };
}
export function embed(url: string, title: Line = "", text = ""): EmbedNode {
  return { type: "embed", version: 1, url, $slots: { title: paragraph(title), text: caption(text) } };
}
/** Related links; each entry is a line of text, usually one link. */
export function related(title: Line, entries: Line[]): RelatedNode {
  const links: CaptionNode = { ...element, type: "caption", children: entries.map(paragraph) };
  return { type: "related", version: 1, $slots: { title: paragraph(title), links } };
}
export function divider(): DividerNode {
  return { type: "divider", version: 1 };
}
/** A table of these texts; with `header` the first row heads the columns. */
export function table(rows: Line[][], header = true): TableNode {
  const cell = (content: Line, headerState: number): TableCellNode => ({
    ...element,
    type: "tablecell",
    backgroundColor: null,
    colSpan: 1,
    headerState,
    rowSpan: 1,
    children: [paragraph(content)],
  });
  return {
    ...element,
    type: "table",
    children: rows.map((cells, at) => ({
      ...element,
      type: "tablerow",
      children: cells.map((content) => cell(content, header && at === 0 ? 1 : 0)),
    })),
  };
}

export interface Head {
  kicker?: string;
  headline?: string;
  standfirst?: string;
}
/** A document with its three head nodes and at least one paragraph, so that there is always a place for the caret. */
export function storyDocument(head: Head, body: BodyNode[]): StoryDocument {
  return {
    format: "galley-document",
    version: documentVersion,
    root: {
      ...element,
      type: "root",
      children: [
        headNode("kicker", head.kicker ?? ""),
        headNode("headline", head.headline ?? ""),
        headNode("standfirst", head.standfirst ?? ""),
        ...(body.length > 0 ? body : [paragraph("")]),
      ],
    },
  };
}
