import { type Edit, edited } from "../checks/text/edit.ts";
import type {
  GalleryNode,
  InlineNode,
  LinkNode,
  ListNode,
  PageNode,
  PhotoNode,
  StoryDocument,
  TextNode,
} from "../document/nodes.ts";
import { replaceInCredit } from "./replace-in-credit.ts";
import { type CreditSource, runsOf, type StoryLine, shownCredit } from "./story-lines.ts";

/** Edits of one line of a story, in order and apart from each other. */
export interface LineEdits {
  block: number;
  line: StoryLine;
  edits: readonly Edit[];
}

type Inline = InlineNode | ListNode;

/** The text nodes of a run with where each begins in the run's text. */
function piecesOf(nodes: readonly Inline[]): { node: TextNode; start: number }[] {
  const pieces: { node: TextNode; start: number }[] = [];
  let at = 0;
  const walk = (inline: readonly Inline[]) => {
    for (const node of inline) {
      if (node.type === "text") {
        pieces.push({ node: node as TextNode, start: at });
        at += (node as TextNode).text.length;
      } else if (node.type === "linebreak") at += 1;
      else if (node.type === "link" || node.type === "autolink") walk((node as LinkNode).children);
    }
  };
  walk(nodes);
  return pieces;
}

/** The text nodes of a run that change, with their new texts. What comes has the look of the first node that it takes something from. */
function changedTexts(nodes: readonly Inline[], edits: readonly Edit[]): Map<object, string> {
  const pieces = piecesOf(nodes);
  const texts = new Map<object, string>();
  for (const { start, end, text } of edits.toReversed()) {
    const touched = pieces.filter(({ node, start: at }) => at < end && at + node.text.length > start);
    for (const piece of touched.toReversed()) {
      const now = texts.get(piece.node) ?? piece.node.text;
      const from = Math.max(0, start - piece.start);
      const to = Math.min(piece.node.text.length, end - piece.start);
      texts.set(piece.node, now.slice(0, from) + (piece === touched[0] ? text : "") + now.slice(to));
    }
  }
  return texts;
}

/** Whether nothing is left of a node: a text without letters, a link without a text. */
function isGone(value: unknown, texts: ReadonlyMap<object, string>): boolean {
  if (typeof value !== "object" || value === null) return false;
  const { type, children } = value as Partial<LinkNode>;
  if (type !== "link" && type !== "autolink") return texts.get(value) === "";
  return children !== undefined && children.length > 0 && children.every((child) => isGone(child, texts));
}

/** A node with some of its text nodes changed, those that are empty now left out; what is not touched is the same object. */
function withTexts<T>(value: T, texts: ReadonlyMap<object, string>): T {
  if (typeof value !== "object" || value === null) return value;
  const text = texts.get(value);
  if (text !== undefined) return { ...value, text };
  if (Array.isArray(value)) {
    const next = value.filter((one) => !isGone(one, texts)).map((one) => withTexts(one, texts));
    const isSame = next.length === value.length && next.every((one, at) => one === value[at]);
    return isSame ? value : (next as T);
  }
  const inside = Object.entries(value).map(([key, one]) => [key, withTexts(one, texts)] as const);
  const isSame = inside.every(([key, one]) => one === (value as Record<string, unknown>)[key]);
  return isSame ? value : (Object.fromEntries(inside) as T);
}

function editPhotoFacts(node: PhotoNode, { line, edits }: LineEdits, source: CreditSource): PhotoNode {
  if (line.kind === "alt") return { ...node, alt: edited(node.alt, edits) };
  if (node.credit === null) return node;
  const credit = replaceInCredit(node.credit, shownCredit(node.credit, source), edits, source.organisations);
  return { ...node, credit };
}

function editPhoto(node: PhotoNode, all: readonly LineEdits[], source: CreditSource): PhotoNode {
  const facts = all.filter(({ line }) => line.kind === "alt" || line.kind === "credit");
  const words = all.filter((one) => !facts.includes(one));
  return facts.reduce((now, one) => editPhotoFacts(now, one, source), editRuns(node, words));
}

function editRuns<T extends PageNode>(node: T, all: readonly LineEdits[]): T {
  const runs = runsOf(node);
  const texts = new Map<object, string>();
  for (const { line, edits } of all) {
    for (const [text, now] of changedTexts(runs[line.run] ?? [], edits)) texts.set(text, now);
  }
  return texts.size === 0 ? node : withTexts(node, texts);
}

function editBlock(node: PageNode, all: readonly LineEdits[], source: CreditSource): PageNode {
  if (node.type === "photo") return editPhoto(node as PhotoNode, all, source);
  if (node.type !== "gallery") return editRuns(node, all);
  const gallery = node as GalleryNode;
  const children = gallery.children.map((child, at) => {
    const own = all.filter(({ line }) => line.photo === at);
    return own.length > 0 && child.type === "photo" ? editPhoto(child, own, source) : child;
  });
  return { ...gallery, children };
}

/**
 * The story with edits made. Formats, links and languages stay; blocks without an edit are the same objects. The edits must be of lines
 * that `linesOf` gave for this very document, none of them fixed.
 */
export function replaceInStory(
  document: StoryDocument,
  all: readonly LineEdits[],
  source: CreditSource,
): StoryDocument {
  const byBlock = Map.groupBy(all, ({ block }) => block);
  const children = document.root.children.map((node, at) => {
    const own = byBlock.get(at);
    return own ? editBlock(node, own, source) : node;
  });
  return { ...document, root: { ...document.root, children } };
}
