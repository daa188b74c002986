import type {
  BodyNode,
  GalleryNode,
  HeadNode,
  InlineNode,
  ListItemNode,
  ListNode,
  PageNode,
  PhotoNode,
  StoryDocument,
} from "./nodes.ts";

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

/** The caption's paragraphs, joined by a blank line; empty when there is none. */
export function captionText(photo: PhotoNode): string {
  const paragraphs = photo.$slots?.caption?.children ?? [];
  return paragraphs
    .map((paragraph) => inlineText(paragraph.children))
    .join("\n\n")
    .trim();
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

/** The plain text of a body block: a list one line an item, a photo its caption, a gallery its captions, a sealed block nothing. */
export function blockText(node: BodyNode): string {
  switch (node.type) {
    case "list":
      return listLines(node).join("\n");
    case "photo":
      return captionText(node);
    case "gallery":
      return node.children.map(captionText).filter(Boolean).join("\n");
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
