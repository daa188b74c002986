import { languageOf } from "../document/language.ts";
import type { LinkNode, PageNode, StoryDocument } from "../document/nodes.ts";
import { bodyOf, inlineText, isHead, photosOf } from "../document/walk.ts";
import type { StylePhrase, StyleText } from "../style/style-text.ts";
import { guessLanguage } from "../text/direction.ts";
import type { Place } from "./story-texts.ts";
import { headPlaces } from "./story-texts.ts";

/** A line of the page with its place, as house rules read it. */
export type PlacedStyleText = StyleText & Place;

interface AnyNode {
  type: string;
  children?: AnyNode[];
  $slots?: Record<string, AnyNode | undefined>;
  $?: { language?: string };
  format?: unknown;
  text?: string;
}

/** What a line inherits from the blocks around it. */
interface Around {
  marked: string;
  quoted: boolean;
}

const inlineTypes = new Set(["text", "linebreak", "link", "autolink"]);
const code = 16;
/** A link whose words are its address. */
const isAddress = (link: LinkNode) => /^(?:\w+:\/\/|www\.)/i.test(inlineText(link.children));

/** The text of inline nodes, and what in it is another language, code or an address. */
function readInline(
  nodes: readonly AnyNode[],
  language: string,
  verbatim: boolean,
  into: { text: string; phrases: StylePhrase[] },
) {
  for (const node of nodes) {
    if (node.type === "linebreak") into.text += "\n";
    else if (node.type === "link" || node.type === "autolink") {
      readInline(node.children ?? [], language, isAddress(node as unknown as LinkNode), into);
    } else if (node.type === "text") {
      const from = into.text.length;
      into.text += node.text ?? "";
      const own = languageOf(node);
      const isCode = verbatim || ((Number(node.format) || 0) & code) !== 0;
      if (own === "" && !isCode) continue;
      into.phrases.push({ from, to: into.text.length, language: own, verbatim: isCode });
    }
  }
}

function lineOf(nodes: readonly AnyNode[], story: string, { marked, quoted }: Around): StyleText {
  const read = { text: "", phrases: [] as StylePhrase[] };
  readInline(nodes, story, false, read);
  const language = marked || guessLanguage(read.text, story) || story;
  const phrases = read.phrases.map((phrase) => ({ ...phrase, language: phrase.language || language }));
  return { text: read.text, language, phrases, quoted };
}

/** Every line inside a block: its own, those of its items and cells and of its slots. Photos in it stand for themselves. */
function linesIn(node: AnyNode, story: string, around: Around): StyleText[] {
  const own: Around = { marked: languageOf(node) || around.marked, quoted: around.quoted || node.type === "quote" };
  const children = node.children ?? [];
  const inline = children.filter(({ type }) => inlineTypes.has(type));
  const lines = inline.some(({ type }) => type !== "linebreak") ? [lineOf(inline, story, own)] : [];
  for (const child of children) if (!inlineTypes.has(child.type)) lines.push(...linesIn(child, story, own));
  for (const [name, slot] of Object.entries(node.$slots ?? {})) {
    if (slot)
      lines.push(
        ...linesIn(slot, story, { ...own, quoted: own.quoted || (node.type === "pullquote" && name === "text") }),
      );
  }
  return lines;
}

const nowhere: Around = { marked: "", quoted: false };

function textsOf(document: StoryDocument, story: string): PlacedStyleText[] {
  const placed = (node: PageNode, place: Place, around = nowhere): PlacedStyleText[] =>
    linesIn(node as unknown as AnyNode, story, around).map((line) => ({ ...line, ...place }));
  const head = document.root.children
    .filter(isHead)
    .flatMap((node) => placed(node, { where: headPlaces[node.type], block: 0 }));
  const body = bodyOf(document).flatMap((node, at) => {
    const block = at + 1;
    return node.type === "photo" || node.type === "gallery" || node.type === "sealed"
      ? []
      : placed(node, { where: `block:${block}`, block });
  });
  const photos = photosOf(document).flatMap(({ node, gallery, index, block }) => {
    const place = { where: `photo:${index}`, block };
    const marked = languageOf(node) || (gallery ? languageOf(gallery) : "");
    const language = node.altLanguage || marked || guessLanguage(node.alt, story) || story;
    const alt = { ...place, text: node.decorative ? "" : node.alt, language, phrases: [], quoted: false };
    return [...placed(node, place, { marked, quoted: false }), alt];
  });
  return [...head, ...body, ...photos].filter(({ text }) => text.trim() !== "");
}

const known = new WeakMap<StoryDocument, { story: string; texts: readonly PlacedStyleText[] }>();

/**
 * Every line that readers read, with its language and what of it is not the writer's own words. `story` is the story's language. Asked
 * for several times in one look at a page, whose document must not change meanwhile.
 */
export function styleTexts(document: StoryDocument, story: string): readonly PlacedStyleText[] {
  const before = known.get(document);
  if (before?.story === story) return before.texts;
  const texts = textsOf(document, story);
  known.set(document, { story, texts });
  return texts;
}
