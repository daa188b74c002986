import type { Direction, InlineNode, ListNode } from "../document/nodes.ts";
import { inlineText } from "../document/walk.ts";
import { renderInline } from "./inline.ts";
import type { PageContext } from "./page-context.ts";
import { asStory, isPlainlyAsStory, type TextAttributes, textAttributes } from "./text-attributes.ts";

/** A block of inline nodes, with what the editor may have set on it. */
interface TextBlock {
  children: readonly (InlineNode | ListNode)[];
  direction?: Direction | null;
  $?: unknown;
}

/** A text ready for the page: what stands inside its element, and that element's `dir` and `lang`. */
export interface RenderedText {
  html: string;
  attributes: TextAttributes;
}

/** The text of a block, or null when it has none. With `inLink` the links in it leave only their words. */
export function renderText(block: TextBlock, page: PageContext, inLink = false): RenderedText | null {
  const [first] = block.children;
  // Of nearly every text its first node tells all there is to know.
  if (first?.type === "text" && isPlainlyAsStory(first.text, page, block)) {
    return { html: renderInline(block.children, { direction: page.direction, inLink }), attributes: asStory };
  }
  const text = inlineText(block.children);
  if (text.trim() === "") return null;
  const own = textAttributes(text, page, block);
  return { html: renderInline(block.children, { direction: own.dir ?? page.direction, inLink }), attributes: own };
}
