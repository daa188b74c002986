import type {
  BodyNode,
  GalleryNode,
  HeadNode,
  InlineNode,
  ListItemNode,
  ListNode,
  PageNode,
  ParagraphNode,
  PhotoNode,
  SlotNode,
  StoryDocument,
  TableNode,
} from "./nodes.ts";
import { hasSlots, slotBlocks, slotsOf } from "./slots.ts";

/** The text of a run of inline nodes; a line break is a newline. */
export function inlineText(nodes: readonly (InlineNode | ListNode)[]): string {
  let text = "";
  for (const node of nodes) {
    if (node.type === "text") text += node.text;
    else if (node.type === "linebreak") text += "\n";
    else if (node.type === "link" || node.type === "autolink") text += inlineText(node.children);
  }
  return text;
}

/** The text of a slot: its paragraphs joined by a blank line, a list one line an item. Empty when there is none. */
export function slotText(node: SlotNode, name: string): string {
  return slotBlocks(node, name).map(textOf).join("\n\n").trim();
}

/** The caption's paragraphs, joined by a blank line; empty when there is none. */
export function captionText(photo: PhotoNode): string {
  return slotText(photo, "caption");
}

/** The text of a paragraph or a list, a list one line an item. */
export function textOf(node: ParagraphNode | ListNode): string {
  return node.type === "list" ? listLines(node).join("\n") : inlineText(node.children);
}

export function isHead(node: PageNode): node is HeadNode {
  return node.type === "kicker" || node.type === "headline" || node.type === "standfirst";
}

/** The text of one of the three head nodes, on one line. */
export function headText(document: StoryDocument, type: HeadNode["type"]): string {
  const node = document.root.children.find((child) => child.type === type);
  return node && isHead(node) ? inlineText(node.children).replace(/\s+/g, " ").trim() : "";
}

export function bodyOf(document: StoryDocument): BodyNode[] {
  return document.root.children.filter((node): node is BodyNode => !isHead(node));
}

/** One photo use with its place: `index` counts uses from 1 in reading order, filled or not; `block` counts body blocks from 1. */
export interface PhotoPlace {
  node: PhotoNode;
  gallery: GalleryNode | null;
  index: number;
  block: number;
}

/** Every photo use in reading order, those inside galleries included. */
export function photosOf(document: StoryDocument): PhotoPlace[] {
  const places: PhotoPlace[] = [];
  for (const [at, node] of bodyOf(document).entries()) {
    if (node.type === "photo") places.push({ node, gallery: null, index: places.length + 1, block: at + 1 });
    if (node.type !== "gallery") continue;
    for (const child of node.children) {
      if (child.type === "photo") places.push({ node: child, gallery: node, index: places.length + 1, block: at + 1 });
    }
  }
  return places;
}

/** The items of a list as lines, nested ones included, in reading order. */
export function listLines(list: ListNode): string[] {
  return list.children.flatMap((item: ListItemNode) => {
    const lines = item.children.flatMap((child) => (child.type === "list" ? listLines(child) : []));
    const own = inlineText(item.children);
    return own === "" && lines.length > 0 ? lines : [own, ...lines];
  });
}

/** The rows of a table as the texts of their cells. */
export function tableTexts(table: TableNode): string[][] {
  return table.children.map((row) => row.children.map((cell) => cell.children.map(textOf).join("\n").trim()));
}

/** The runs of inline nodes in a block, in reading order: its own text, its items, its cells, what stands in its slots. */
export function blockRuns(node: BodyNode): (readonly (InlineNode | ListNode)[])[] {
  const ofText = (block: ParagraphNode | ListNode): (readonly (InlineNode | ListNode)[])[] =>
    block.type === "list"
      ? block.children.flatMap((item) => {
          const nested = item.children.filter((child) => child.type === "list");
          return [item.children.filter((child) => child.type !== "list"), ...nested.flatMap(ofText)];
        })
      : [block.children];
  if (hasSlots(node.type)) {
    const host = node as SlotNode;
    return slotsOf(host.type).flatMap(([name]) => slotBlocks(host, name).flatMap(ofText));
  }
  switch (node.type) {
    case "gallery":
      return (node as GalleryNode).children.flatMap(blockRuns);
    case "table":
      return (node as TableNode).children.flatMap((row) =>
        row.children.flatMap((cell) => cell.children.flatMap(ofText)),
      );
    case "list":
      return ofText(node as ListNode);
    case "divider":
    case "sealed":
      return [];
    default:
      return [(node as ParagraphNode).children];
  }
}

/**
 * The plain text of a body block: a list or a table one line an item or cell, a block with slots one paragraph a slot, a
 * gallery its captions; a divider and a sealed block nothing.
 */
export function blockText(node: BodyNode): string {
  switch (node.type) {
    case "list":
      return listLines(node).join("\n");
    case "photo":
      return captionText(node);
    case "gallery":
      return node.children.map(captionText).filter(Boolean).join("\n");
    case "table":
      return tableTexts(node).flat().filter(Boolean).join("\n");
    case "pullquote":
    case "factbox":
    case "correction":
    case "embed":
    case "related":
      return slotsOf(node.type)
        .map(([name]) => slotText(node, name))
        .filter(Boolean)
        .join("\n\n");
    case "divider":
    case "sealed":
      return "";
    default:
      return inlineText(node.children);
  }
}

/** Head and body as plain text, blocks apart by a blank line. What is counted and searched. */
export function documentText(document: StoryDocument): string {
  const head = (["kicker", "headline", "standfirst"] as const).map((type) => headText(document, type));
  return [...head, ...bodyOf(document).map(blockText)].filter((text) => text.trim() !== "").join("\n\n");
}
