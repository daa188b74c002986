import type { BodyNode, SealedNode } from "../document/nodes.ts";
import type { PhotoPlace } from "../document/walk.ts";
import type { PageContext } from "./page-context.ts";

/** Where a block stands, for ids and names that have to differ from those of any other block. */
export interface BlockPlace {
  /** Its number in the body, from 1. */
  block: number;
  /** The photo uses inside it: itself, where it is a photo; those of a gallery. */
  photos: readonly PhotoPlace[];
}

/**
 * One block as HTML: a single element, or empty where the block holds nothing that readers could see. Every text goes
 * through the escaping functions of `escape.ts`, `text-block.ts` and `text-attributes.ts`, every address through `safe-url.ts`.
 */
export type BlockRenderer<Node extends BodyNode> = (node: Node, place: BlockPlace, page: PageContext) => string;

/** The blocks that a page can show; sealed ones, which this version cannot read, never reach a template. */
export type TemplateBlock = Exclude<BodyNode, SealedNode>;

/** A renderer for every type of block: one that is missing is an error of types, not a hole in a page. */
export type BlockRenderers = {
  readonly [Type in TemplateBlock["type"]]: BlockRenderer<Extract<TemplateBlock, { type: Type }>>;
};

/**
 * How pages look: a folder of small functions and style sheets under `templates/`. All of them are pure (no clock, no Intl, no
 * DOM: same input, same bytes). What every page owes its readers and machines whatever it looks like (escaping, credits,
 * JSON-LD, Open Graph, file names of pictures) is not a template's business. docs/templates.md is a walk-through.
 */
export interface Template {
  /** What `profile.template` names it by; kebab-case. */
  readonly id: string;
  readonly blocks: BlockRenderers;
  /** The head of the article: headline (the page's only `h1`), standfirst, byline, times. */
  head(page: PageContext): string;
  /** Everything inside `<body>`, with `head` and `body` (the blocks, one a line) as they were rendered. */
  layout(parts: { head: string; body: string }, page: PageContext): string;
  /** The text of the page's only style sheet: no address of another file, and no text of the story. */
  style(page: PageContext): string;
}
