import type { Credit } from "../credit/credit.ts";
import {
  type BodyNode,
  type CaptionNode,
  documentVersion,
  type GalleryNode,
  type HeadingNode,
  type HeadNode,
  type InlineNode,
  type ListNode,
  type ParagraphNode,
  type PhotoNode,
  type QuoteNode,
  type StoryDocument,
  type TextNode,
} from "./nodes.ts";

// Constructors of the stored shapes, with every key that Lexical 0.52 writes itself, so that a document built here
// and one that has been through the editor are alike.

const element = { direction: null, format: "", indent: 0, version: 1 } as const;

export function textNode(text: string, format = 0): TextNode {
  return { type: "text", detail: 0, format, mode: "normal", style: "", text, version: 1 };
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
    $slots: { caption: caption(use.caption ?? "") },
  };
}
export function gallery(photos: PhotoNode[]): GalleryNode {
  return { ...element, type: "gallery", children: photos };
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
