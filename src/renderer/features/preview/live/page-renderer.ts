import { isHead } from "../../../../shared/document/walk.ts";
import { BlockMemory, pageValues, type RenderedBlock } from "../../../../shared/publication/block-memory.ts";
import { type PageContext, pageContext } from "../../../../shared/publication/page-context.ts";
import type { PageInput } from "../../../../shared/publication/page-input.ts";
import { renderAround } from "../../../../shared/publication/render-page.ts";
import { templateOf } from "../../../../shared/publication/templates/registry.ts";

/** A page in the parts in which it is kept up to date. */
export interface RenderedPage {
  /** The blocks of the body that leave something, each one element. */
  blocks: readonly RenderedBlock[];
  /** Numbers of all blocks of the body (from 1) by their order among `blocks`. */
  numbers: readonly number[];
  /** Everything else as a whole page, with `blocksMark` where the blocks go. The same string while nothing in it changed. */
  around: string;
}

/** Stands where the blocks go. No text of a page can hold it: `<` is escaped in all of them. */
export const blocksMark = "<!--blocks-->";

/** The page in one piece: what `renderPage` gives for the same input. */
export function pageText({ blocks, around }: RenderedPage): string {
  const body = blocks.map(({ html }) => html).join("\n");
  const at = around.indexOf(blocksMark);
  return around.slice(0, at) + body + around.slice(at + blocksMark.length);
}

/** What a page around its blocks is made of, but for what counts all of its words: facts, heads, pictures, and what blocks decide. */
function partsAround(page: PageContext): unknown[] {
  const { document, ...shared } = page.input;
  const heads = document.root.children.filter(isHead);
  const { document: _, ...values } = pageValues(page);
  const pictures = [...page.pictures.values()].map(({ place }) => place.node);
  return [...Object.values(shared), ...Object.values(values), ...heads, ...pictures];
}

const sameParts = (one: readonly unknown[], other: readonly unknown[]) =>
  one.length === other.length && one.every((value, at) => Object.is(value, other[at]));

/** Renders one story's page again and again, and of it only what changed. */
export class PageRenderer {
  private readonly memory = new BlockMemory();
  private parts: readonly unknown[] = [];
  private around = "";

  /**
   * The page for this input. `thorough` makes all around the blocks anew, whatever it is made of; else only when heads, pictures or facts
   * changed. Yields where it may be interrupted.
   */
  *render(input: PageInput, thorough: boolean): Generator<unknown, RenderedPage> {
    const page = pageContext(input);
    const template = templateOf(input.profile.template);
    const all = yield* this.memory.render(page, template);
    const parts = partsAround(page);
    if (thorough || !sameParts(parts, this.parts)) {
      yield;
      const around = renderAround(page, template, blocksMark);
      if (around !== this.around) this.around = around;
      this.parts = parts;
      yield;
    }
    const blocks: RenderedBlock[] = [];
    const numbers: number[] = [];
    for (const [at, block] of all.entries()) {
      if (block.html === "") continue;
      blocks.push(block);
      numbers.push(at + 1);
    }
    return { blocks, numbers, around: this.around };
  }
}
