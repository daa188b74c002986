import { languageOf } from "../document/language.ts";
import type { InlineNode, LinkNode, ListNode, StoryDocument } from "../document/nodes.ts";
import { blockRuns, blockText, bodyOf, captionText, inlineText, isHead, photosOf, slotText } from "../document/walk.ts";

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
export const headPlaces = { kicker: "headline", headline: "headline", standfirst: "standfirst" } as const;

/** Asked for by many checks of one look at the page: answers once for each document. A document must not change once asked about. */
function perDocument<T>(ask: (document: StoryDocument) => T): (document: StoryDocument) => T {
  const known = new WeakMap<StoryDocument, T>();
  return (document) => {
    const before = known.get(document);
    if (before !== undefined) return before;
    const answer = ask(document);
    known.set(document, answer);
    return answer;
  };
}

/** Every run of inline nodes with the place it stands in: head, body and captions. */
const runs = perDocument((document): readonly PlacedRun[] => {
  const head = document.root.children.filter(isHead).map((node) => {
    return { where: headPlaces[node.type], block: 0, nodes: node.children };
  });
  const body = bodyOf(document).flatMap((node, at): PlacedRun[] => {
    const block = at + 1;
    if (node.type === "photo" || node.type === "gallery") return [];
    return blockRuns(node).map((nodes) => ({ where: `block:${block}`, block, nodes }));
  });
  const captions = photosOf(document).flatMap(({ node, index, block }) =>
    blockRuns(node).map((nodes) => ({ where: `photo:${index}`, block, nodes })),
  );
  return [...head, ...body, ...captions];
});

/** The plain text of each block of the body, in order; see `blockText`. */
export const blockTexts = perDocument((document): readonly string[] => bodyOf(document).map(blockText));

/** The texts that readers will read on the page, each with its place: head, blocks, captions and alternative texts. */
export const storyTexts = perDocument((document): readonly PlacedText[] => {
  const texts = blockTexts(document);
  const head = document.root.children.filter(isHead).map((node) => {
    return { where: headPlaces[node.type], block: 0, text: inlineText(node.children) };
  });
  const body = bodyOf(document).flatMap((node, at): PlacedText[] => {
    const block = at + 1;
    if (node.type === "photo" || node.type === "gallery") return [];
    return [{ where: `block:${block}`, block, text: texts[at] ?? "" }];
  });
  const photos = photosOf(document).flatMap(({ node, index, block }): PlacedText[] => [
    { where: `photo:${index}`, block, text: captionText(node) },
    { where: `photo:${index}`, block, text: node.alt },
  ]);
  return [...head, ...body, ...photos].filter(({ text }) => text.trim() !== "");
});

/** The text of a run of inline nodes, with a line's end in place of what has a language of its own. */
function unmarkedText(nodes: readonly Inline[]): string {
  const texts = nodes.map((node) => {
    if (languageOf(node) !== "") return "\n";
    return isLink(node) ? unmarkedText(node.children) : inlineText([node]);
  });
  return texts.join("");
}

/** The texts of every run of inline nodes that is in the story's language as far as anybody said: head, body and captions. */
export const unmarkedRuns = perDocument((document): readonly PlacedText[] => {
  const marked = new Set(bodyOf(document).flatMap((node, at) => (languageOf(node) === "" ? [] : [`block:${at + 1}`])));
  return runs(document)
    .filter(({ where }) => !marked.has(where))
    .map(({ where, block, nodes }) => ({ where, block, text: unmarkedText(nodes) }));
});

export interface PlacedLink extends Place {
  url: string;
  text: string;
  /** Whether it is a card of its own, not words of a text. */
  isCard: boolean;
}

const isLink = (node: Inline): node is LinkNode => node.type === "link" || node.type === "autolink";

function linksIn(nodes: readonly Inline[]): LinkNode[] {
  return nodes.filter(isLink).flatMap((link) => [link, ...linksIn(link.children)]);
}

/** Every link of the page with its place; an embed is one, unless it has no address yet. */
export const storyLinks = perDocument((document): readonly PlacedLink[] => {
  const inText = runs(document).flatMap(({ where, block, nodes }) =>
    linksIn(nodes).map((link) => ({ where, block, url: link.url, text: inlineText(link.children), isCard: false })),
  );
  const cards = bodyOf(document).flatMap((node, at): PlacedLink[] => {
    if (node.type !== "embed" || node.url.trim() === "") return [];
    return [
      {
        where: `block:${at + 1}`,
        block: at + 1,
        url: node.url,
        text: slotText(node, "title") || node.url,
        isCard: true,
      },
    ];
  });
  return [...inText, ...cards];
});

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
