import type { InlineNode, LinkNode, ListNode, StoryDocument } from "../document/nodes.ts";
import { bodyOf, captionText, inlineText, isHead, listLines, photosOf } from "../document/walk.ts";

/** A place that an issue can name. */
export interface Place {
  where: string;
  block: number;
}

export interface PlacedText extends Place {
  text: string;
}

type Inline = InlineNode | ListNode;

interface PlacedRun extends Place {
  nodes: readonly Inline[];
}

/** The kicker has no place of its own: whoever goes to the headline stands beside it. */
const headPlaces = { kicker: "headline", headline: "headline", standfirst: "standfirst" } as const;

function itemRuns(list: ListNode): Inline[] {
  return list.children.flatMap((item) =>
    item.children.flatMap((node) => (node.type === "list" ? itemRuns(node) : [node])),
  );
}

/** Every run of inline nodes with the place it stands in: head, body and captions. */
function runs(document: StoryDocument): PlacedRun[] {
  const head = document.root.children.filter(isHead).map((node) => {
    return { where: headPlaces[node.type], block: 0, nodes: node.children };
  });
  const body = bodyOf(document).flatMap((node, at): PlacedRun[] => {
    const block = at + 1;
    const where = `block:${block}`;
    if (node.type === "photo" || node.type === "gallery" || node.type === "sealed") return [];
    return [{ where, block, nodes: node.type === "list" ? itemRuns(node) : node.children }];
  });
  const captions = photosOf(document).flatMap(({ node, index, block }) =>
    (node.$slots?.caption?.children ?? []).map(({ children }) => ({ where: `photo:${index}`, block, nodes: children })),
  );
  return [...head, ...body, ...captions];
}

/** The texts that readers will read on the page, each with its place: head, blocks, captions and alternative texts. */
export function storyTexts(document: StoryDocument): PlacedText[] {
  const head = document.root.children.filter(isHead).map((node) => {
    return { where: headPlaces[node.type], block: 0, text: inlineText(node.children) };
  });
  const body = bodyOf(document).flatMap((node, at): PlacedText[] => {
    const block = at + 1;
    const where = `block:${block}`;
    if (node.type === "photo" || node.type === "gallery" || node.type === "sealed") return [];
    return [{ where, block, text: node.type === "list" ? listLines(node).join("\n") : inlineText(node.children) }];
  });
  const photos = photosOf(document).flatMap(({ node, index, block }): PlacedText[] => [
    { where: `photo:${index}`, block, text: captionText(node) },
    { where: `photo:${index}`, block, text: node.alt },
  ]);
  return [...head, ...body, ...photos].filter(({ text }) => text.trim() !== "");
}

export interface PlacedLink extends Place {
  url: string;
  text: string;
}

const isLink = (node: Inline): node is LinkNode => node.type === "link" || node.type === "autolink";

function linksIn(nodes: readonly Inline[]): LinkNode[] {
  return nodes.filter(isLink).flatMap((link) => [link, ...linksIn(link.children)]);
}

/** Every link of the page with its place. */
export function storyLinks(document: StoryDocument): PlacedLink[] {
  return runs(document).flatMap(({ where, block, nodes }) =>
    linksIn(nodes).map((link) => ({ where, block, url: link.url, text: inlineText(link.children) })),
  );
}

function holdsSealed(nodes: readonly Inline[]): boolean {
  return nodes.some((node) => (node.type as string) === "sealed" || (isLink(node) && holdsSealed(node.children)));
}

/** Where something of an unknown type stands, among the blocks or inside a line; each place once. */
export function sealedPlaces(document: StoryDocument): Place[] {
  const blocks = bodyOf(document).flatMap((node, at) =>
    node.type === "sealed" ? [{ where: `block:${at + 1}`, block: at + 1 }] : [],
  );
  const inside = runs(document).filter(({ nodes }) => holdsSealed(nodes));
  const places = new Map([...blocks, ...inside].map(({ where, block }) => [where, { where, block }]));
  return [...places.values()];
}
