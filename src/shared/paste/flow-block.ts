import type { Direction, InlineNode } from "../document/nodes.ts";

/** What was copied, read in order as the blocks that it shows, before it is decided what of the page holds them. */
export type FlowBlock =
  | TextBlock
  | ListBlock
  | QuoteBlock
  | TableBlock
  | PhotoBlock
  | GalleryBlock
  | EmbedBlock
  | DividerBlock;

export type TextTag = "p" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6";

/** A paragraph or heading with words in it: never empty. */
export interface TextBlock {
  kind: "text";
  tag: TextTag;
  /** Marks of language stand on the runs only where the block as a whole has none. */
  runs: InlineNode[];
  direction: Direction | null;
  language: string;
  /** Whether it was styled as the caption of what stands beside it. */
  isCaption: boolean;
}
export interface ListBlock {
  kind: "list";
  isNumbered: boolean;
  start: number;
  items: FlowBlock[][];
}
export interface QuoteBlock {
  kind: "quote";
  blocks: FlowBlock[];
}
export interface TableCell {
  blocks: FlowBlock[];
  /** 1 heads its column, 2 its row. */
  heads: 0 | 1 | 2 | 3;
}
/** A grid whose rows are of one length. */
export interface TableBlock {
  kind: "table";
  rows: TableCell[][];
}
export interface PhotoBlock {
  kind: "photo";
  /** As it was copied; it is looked at, never stored. */
  src: string;
  alt: string;
  caption: TextBlock[];
}
export interface GalleryBlock {
  kind: "gallery";
  photos: PhotoBlock[];
}
export interface EmbedBlock {
  kind: "embed";
  url: string;
  title: string;
}
export interface DividerBlock {
  kind: "divider";
}
