import type { Credit } from "../credit/credit.ts";
import type { FocalPoint, PhotoCrop } from "./crop.ts";

/**
 * The stored shapes of the page, as Lexical 0.52 serialises them. Every node may carry more keys than are named here:
 * they are kept. Types that this version does not know are kept as they are (see sealed.ts).
 */
export type Direction = "ltr" | "rtl";

interface NodeBase {
  type: string;
  version?: number;
  /**
   * Facts that the editor's library keeps beside a node's own keys: `language` is read with `languageOf`; `notes` (the ids of the desk's
   * notes on it; beside the root, the notes themselves) is read by notes.ts.
   */
  $?: { language?: string; notes?: unknown; [key: string]: unknown };
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
/** How much room a photo of the body asks for: the text's measure, more than that, or the whole width of the screen. */
export const photoWidths = ["inline", "wide", "full"] as const;
export type PhotoWidth = (typeof photoWidths)[number];

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
  /** The direction of the alt text and of the credit line where the editor set one, as `direction` of a block is. */
  altDirection?: Direction | null;
  creditDirection?: Direction | null;
  decorative: boolean;
  credit: Credit | null;
  /** Inside a gallery it means nothing, but is kept. */
  width: PhotoWidth;
  /** What of the picture is shown; null or absent for all of it. */
  crop?: PhotoCrop | null;
  /** What must stay in sight in places that have a shape of their own; null or absent while nobody said. */
  focal?: FocalPoint | null;
  $slots?: { caption?: CaptionNode };
}
export interface GalleryNode extends ElementBase {
  type: "gallery";
  children: PhotoNode[];
}
/** Words of the story or of somebody in it, lifted out of the text. */
export interface PullQuoteNode extends NodeBase {
  type: "pullquote";
  $slots?: { text?: CaptionNode; attribution?: ParagraphNode };
}
/** What a fact box holds: paragraphs and lists. */
export interface BoxTextNode extends ElementBase {
  type: "boxtext";
  children: (ParagraphNode | ListNode)[];
}
export interface FactBoxNode extends NodeBase {
  type: "factbox";
  $slots?: { title?: ParagraphNode; text?: BoxTextNode };
}
export const correctionKinds = ["correction", "clarification"] as const;
/** What was wrong and is now right, as readers are told. `date` is `YYYY-MM-DD`, or empty when none is to be printed. */
export interface CorrectionNode extends NodeBase {
  type: "correction";
  kind: (typeof correctionKinds)[number];
  date: string;
  $slots?: { text?: CaptionNode };
}
/** A link to something elsewhere (a video, a post, a document) as a card. Nothing of it is ever loaded into the page. */
export interface EmbedNode extends NodeBase {
  type: "embed";
  url: string;
  $slots?: { title?: ParagraphNode; text?: CaptionNode };
}
/** Links to other stories: each paragraph is one entry. */
export interface RelatedNode extends NodeBase {
  type: "related";
  $slots?: { title?: ParagraphNode; links?: CaptionNode };
}
export interface DividerNode extends NodeBase {
  type: "divider";
}
/** `headerState` is a sum of 1 (heads its column) and 2 (heads its row), as Lexical writes it. */
export interface TableCellNode extends ElementBase {
  type: "tablecell";
  headerState: number;
  children: (ParagraphNode | ListNode)[];
}
export interface TableRowNode extends ElementBase {
  type: "tablerow";
  children: TableCellNode[];
}
/** A plain grid: no merged cells, widths or colours. */
export interface TableNode extends ElementBase {
  type: "table";
  children: TableRowNode[];
}
/** A node of an unknown type, shut away so that it survives opening and saving untouched. */
export interface SealedNode extends NodeBase {
  type: "sealed";
  /** Whether it stood in a line of text or among the blocks. */
  inline: boolean;
  raw: unknown;
}

/** Blocks whose texts stand in named slots; see slots.ts. */
export type SlotNode = PhotoNode | PullQuoteNode | FactBoxNode | CorrectionNode | EmbedNode | RelatedNode;
export type BodyNode =
  | ParagraphNode
  | HeadingNode
  | QuoteNode
  | ListNode
  | GalleryNode
  | SlotNode
  | TableNode
  | DividerNode
  | SealedNode;
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
