import { parseCredit } from "../../src/shared/credit/parse-credit.ts";
import type { BodyNode, InlineNode, ListNode, PhotoNode, StoryDocument } from "../../src/shared/document/nodes.ts";
import { parseDocument } from "../../src/shared/document/parse.ts";
import { blockRuns, bodyOf, captionText, inlineText, photosOf } from "../../src/shared/document/walk.ts";
import { pageContext } from "../../src/shared/publication/page-context.ts";
import type { PageInput } from "../../src/shared/publication/page-input.ts";
import { renderBody } from "../../src/shared/publication/render-body.ts";
import { renderPage } from "../../src/shared/publication/render-page.ts";
import { sampleId, sampleInput, samplePhoto } from "../../src/shared/publication/testing/page-samples.ts";
import { loadPeer } from "../harness/peer.ts";
import { makeStory } from "../harness/prose.ts";
import type { Contestant, Size, Subject } from "../harness/subject.ts";
import { plainWalk } from "./render-walk.ts";

interface Ghost {
  LexicalHTMLRenderer: new (options: {
    nodes: unknown[];
    onError: (error: Error) => void;
  }) => { render(state: string, options: object): Promise<string> };
}

const credit = parseCredit("Rivka Tal / Reuters");

/** A story of so many words whose photos are there, with what its page is made of. */
function story(words: number, photos: number): { json: string; document: StoryDocument; input: PageInput } {
  const document = makeStory(3, words, photos);
  const library = photosOf(document).map(({ node }, at) => {
    node.photo = sampleId(at + 1);
    return samplePhoto(at + 1, { credit });
  });
  return { json: JSON.stringify(document), document, input: sampleInput({ document, photos: library }) };
}

type Json = Record<string, unknown>;

/** The same block as the peer's own editor writes it, with the defaults that its version wants to see. */
function foreign(node: BodyNode): Json {
  if (node.type === "photo") return foreignPhoto(node);
  const common = { direction: "ltr", format: "", indent: 0, version: 1 };
  const inline = (one: InlineNode | ListNode): Json => {
    if (one.type === "text") return { mode: "normal", style: "", detail: 0, version: 1, ...one };
    if (one.type === "linebreak") return { type: "linebreak", version: 1 };
    const children = (one.children as InlineNode[]).map(inline);
    return { ...common, rel: null, target: null, title: null, ...one, children };
  };
  if (node.type === "list") {
    const items = node.children.map((item) => ({ ...common, ...item, children: item.children.map(inline) }));
    return { ...common, ...node, children: items };
  }
  if (!("children" in node)) throw new Error(`no such block in the peer: ${node.type}`);
  return { ...common, ...node, children: (node.children as InlineNode[]).map(inline) };
}

function foreignPhoto(node: PhotoNode): Json {
  const file = { src: "img/harbour-1200.jpg", width: 1200, height: 800, title: "" };
  return {
    type: "image",
    version: 1,
    ...file,
    alt: node.alt,
    caption: captionText(node),
    cardWidth: "regular",
    href: "",
  };
}

function foreignState(document: StoryDocument): string {
  const children = bodyOf(document).map(foreign);
  return JSON.stringify({ root: { children, direction: "ltr", format: "", indent: 0, type: "root", version: 1 } });
}

const entities: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  "#39": "'",
  nbsp: "\u00a0",
};

/** What is read of HTML outside figures, without white space; and how many figures there are. */
function readingOf(html: string): { text: string; figures: number } {
  const text = html
    .replace(/<figure.*?<\/figure>/gs, "")
    .replace(/<[^>]*>/g, "")
    .replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (_, name: string) => entities[name] ?? "")
    .replace(/\s+/g, "");
  return { text, figures: html.match(/<figure/g)?.length ?? 0 };
}

function textOf(document: StoryDocument): string {
  const blocks = bodyOf(document).filter(({ type }) => type !== "photo");
  return blocks
    .flatMap((block) => blockRuns(block).map(inlineText))
    .join("")
    .replace(/\s+/g, "");
}

function parsed(json: string): StoryDocument {
  const result = parseDocument(json);
  if (!result.ok) throw new Error(result.problem);
  return result.document;
}

async function contestants(words: number, photos: number): Promise<Contestant[]> {
  const { json, document, input } = story(words, photos);
  const { DEFAULT_NODES } = loadPeer<{ DEFAULT_NODES: unknown[] }>("@tryghost/kg-default-nodes", "ghost");
  const { LexicalHTMLRenderer } = loadPeer<Ghost>("@tryghost/kg-lexical-html-renderer", "ghost");
  const ghost = new LexicalHTMLRenderer({
    nodes: DEFAULT_NODES,
    onError: (error) => {
      throw error;
    },
  });
  const state = foreignState(document);
  const wanted = textOf(document);
  const check = (result: unknown) => {
    const { text, figures } = readingOf(String(result));
    if (text !== wanted) throw new Error("the page has another text");
    if (figures !== photos) throw new Error(`${figures} figures in place of ${photos}`);
  };
  const bodyIn = (page: string) => page.slice(page.indexOf('<div class="body">'), page.indexOf("</article>"));
  return [
    { name: "galley", run: () => renderBody(pageContext({ ...input, document: parsed(json) })), check },
    {
      name: "galley, whole page",
      run: () => renderPage({ ...input, document: parsed(json) }),
      check: (result) => check(bodyIn(String(result))),
    },
    { name: "plain walk", run: () => plainWalk(json), check },
    { name: "Ghost", run: () => ghost.render(state, {}), check },
  ];
}

function renderSubject(name: string, sizeOf: (size: Size) => { words: number; photos: number }): Subject {
  return {
    name,
    about: (size) => `a stored story of ${sizeOf(size).words.toLocaleString("en")} words to HTML`,
    reference: "plain walk",
    goals: [
      { of: "galley", against: "Ghost", statistic: "p50", atMost: 0.1 },
      { of: "galley", against: "plain walk", statistic: "p50", atMost: 2.5 },
    ],
    setUp: async (size) => {
      const { words, photos } = sizeOf(size);
      return await contestants(words, photos);
    },
  };
}

/** An ordinary story with three pictures. */
export const render600 = renderSubject("render-600", () => ({ words: 600, photos: 3 }));
/** A story of 50,000 words with forty pictures. */
export const render50k = renderSubject("render-50k", () => ({ words: 50_000, photos: 40 }));
