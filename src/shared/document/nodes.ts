import type { Credit } from "../credit/credit.ts";

/**
 * The stored shapes of the page, as Lexical 0.52 serialises them. Every node may carry more keys than are named here:
 * they are kept. Types that this version does not know are kept as they are (see sealed.ts).
 */
export type Direction = "ltr" | "rtl";

interface NodeBase {
  type: string;
  version?: number;
  [key: string]: unknown;
}

/** Bits of `TextNode.format`, as Lexical defines them. */
export const textFormat = {
  bold: 1,
  italic: 2,
  strikethrough: 4,
  underline: 8,
  code: 16,
  subscript: 32,
  superscript: 64,
} as const;

export interface TextNode extends NodeBase {
  type: "text";
  text: string;
  format: number;
}
export interface LineBreakNode extends NodeBase {
  type: "linebreak";
}
export interface LinkNode extends NodeBase {
  type: "link" | "autolink";
  url: string;
  children: InlineNode[];
}
export type InlineNode = TextNode | LineBreakNode | LinkNode;

interface ElementBase extends NodeBase {
  /** Stored only when the editor set it; null or absent means "resolve from the text" (see direction.ts). */
  direction?: Direction | null;
}
/** Always the first three children of the root, in this order, each a single paragraph of inline nodes. */
export interface HeadNode extends ElementBase {
  type: "kicker" | "headline" | "standfirst";
  children: InlineNode[];
}
export interface ParagraphNode extends ElementBase {
  type: "paragraph";
  children: InlineNode[];
}
export interface HeadingNode extends ElementBase {
  type: "heading";
  tag: "h2" | "h3" | "h4";
  children: InlineNode[];
}
export interface QuoteNode extends ElementBase {
  type: "quote";
  children: InlineNode[];
}
export interface ListNode extends ElementBase {
  type: "list";
  listType: "bullet" | "number";
  start?: number;
  children: ListItemNode[];
}
export interface ListItemNode extends ElementBase {
  type: "listitem";
  value?: number;
  /** Inline nodes, or one nested list (Lexical puts a nested list alone in an item of its own). */
  children: (InlineNode | ListNode)[];
}
export interface CaptionNode extends ElementBase {
  type: "caption";
  children: ParagraphNode[];
}
/**
 * One use of a picture. `photo` is a library id, or empty for a placeholder still to be filled.
 * `credit` is null while the use inherits the library's credit.
 */
export interface PhotoNode extends NodeBase {
  type: "photo";
  photo: string;
  alt: string;
  /** BCP 47 tag, or empty for the story's language. */
  altLanguage: string;
  decorative: boolean;
  credit: Credit | null;
  $slots?: { caption?: CaptionNode };
}
export interface GalleryNode extends ElementBase {
  type: "gallery";
  children: PhotoNode[];
}
/** A node of an unknown type, shut away so that it survives opening and saving untouched. */
export interface SealedNode extends NodeBase {
  type: "sealed";
  /** Whether it stood in a line of text or among the blocks. */
  inline: boolean;
  raw: unknown;
}

export type BodyNode = ParagraphNode | HeadingNode | QuoteNode | ListNode | PhotoNode | GalleryNode | SealedNode;
export type PageNode = HeadNode | BodyNode;

export interface RootNode extends NodeBase {
  type: "root";
  children: PageNode[];
}

/** The versioned envelope that is stored and sent. `version` counts document formats, apart from the SQL schema. */
export interface StoryDocument {
  format: "galley-document";
  version: 1;
  root: RootNode;
}

export const documentVersion = 1;
