import type { textNode } from "../../src/shared/document/build.ts";
import type { PageNode, StoryDocument } from "../../src/shared/document/nodes.ts";
import { bodyOf, captionText, isHead } from "../../src/shared/document/walk.ts";

type Json = Record<string, unknown>;

const base = { direction: null, format: "", indent: 0, version: 1 };

/** The page for an editor that knows no head: kicker, headline and standfirst become ordinary blocks in front. */
function blocks(document: StoryDocument, figure: (node: PageNode & { type: "photo" }) => Json): Json[] {
  const heads = document.root.children.filter(isHead).map(({ type, children }): Json => {
    if (type === "headline") return { ...base, type: "heading", tag: "h2", children };
    return { ...base, type: "paragraph", textFormat: 0, textStyle: "", children };
  });
  const body = bodyOf(document).map((node) => (node.type === "photo" ? figure(node) : (node as Json)));
  return [...heads, ...body];
}

const state = (children: Json[]) => JSON.stringify({ root: { ...base, type: "root", children } });

/** For bare Lexical: figures hold nothing but their place. */
export function lexicalState(document: StoryDocument): string {
  return state(blocks(document, () => ({ type: "figure", version: 1 })));
}

/** For Koenig: figures are its image cards, with caption and alternative text. */
export function koenigState(document: StoryDocument): string {
  return state(
    blocks(document, (node) => ({
      type: "image",
      version: 1,
      src: "/pixel.png",
      width: 1200,
      height: 800,
      title: "",
      alt: node.alt,
      caption: captionText(node),
      cardWidth: "regular",
      href: "",
    })),
  );
}

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

function inlineHtml(nodes: readonly Json[]): string {
  return nodes
    .map((node) => {
      if (node.type === "linebreak") return "<br>";
      if (node.type === "link")
        return `<a href="${escaped(String(node.url))}">${inlineHtml(node.children as Json[])}</a>`;
      const text = escaped(String((node as ReturnType<typeof textNode>).text));
      return node.format === 1 ? `<b>${text}</b>` : node.format === 2 ? `<i>${text}</i>` : text;
    })
    .join("");
}

function blockHtml(node: Json): string {
  const children = (node.children ?? []) as Json[];
  if (node.type === "figure") return `<figure contenteditable="false"><img alt=""><figcaption></figcaption></figure>`;
  if (node.type === "list")
    return `<ul>${children.map((item) => `<li>${inlineHtml(item.children as Json[])}</li>`).join("")}</ul>`;
  const tag = node.type === "heading" ? String(node.tag) : node.type === "quote" ? "blockquote" : "p";
  // A space at the end of a block is nothing where white space collapses, as it does on a plain page.
  return `<${tag}>${inlineHtml(children).trimEnd()}</${tag}>`;
}

/** For a plain editable element. */
export function plainHtml(document: StoryDocument): string {
  return blocks(document, () => ({ type: "figure" }))
    .map(blockHtml)
    .join("");
}
