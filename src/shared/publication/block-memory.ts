import type { BodyNode } from "../document/nodes.ts";
import { bodyOf } from "../document/walk.ts";
import type { PageContext } from "./page-context.ts";
import type { PageInput } from "./page-input.ts";
import { blockPlaces, renderBlock } from "./render-body.ts";
import type { BlockPlace, Template } from "./template.ts";

/** One block of the body as it is on the page. */
export interface RenderedBlock {
  node: BodyNode;
  /** One element, or empty. The very same string as long as nothing that it was made of changed. */
  html: string;
}

/** What a renderer may look at that other blocks decide. Everything else on a page is the same for all of its blocks. */
type Seen = "block" | "photos" | (typeof ofPage)[number] | "document";

interface Memory {
  html: string;
  seen: readonly Seen[];
  /** What it looked at, as it was then. */
  values: readonly unknown[];
}

const ofPage = ["headingIds", "pictures", "headline", "description", "firstParagraph"] as const;

/** A page that notes which of its parts are looked at. */
function watchedPage(page: PageContext, note: (seen: Seen) => void): PageContext {
  const input = { ...page.input };
  Object.defineProperty(input, "document", {
    enumerable: true,
    get() {
      note("document");
      return page.input.document;
    },
  });
  const watched = { ...page, input };
  for (const name of ofPage) {
    Object.defineProperty(watched, name, {
      enumerable: true,
      get() {
        note(name);
        return page[name];
      },
    });
  }
  return watched;
}

function watchedPlace(place: BlockPlace, note: (seen: Seen) => void): BlockPlace {
  return {
    get block() {
      note("block");
      return place.block;
    },
    get photos() {
      note("photos");
      return place.photos;
    },
  };
}

/** What the parts of a page that blocks decide are compared by. Of pictures which uses have one: their facts are in the nodes. */
export function pageValues(page: PageContext): Readonly<Record<Exclude<Seen, "block" | "photos">, unknown>> {
  return {
    headingIds: [...page.headingIds].join("\n"),
    pictures: [...page.pictures.keys()].join(" "),
    headline: page.headline,
    description: page.description,
    firstParagraph: page.firstParagraph,
    document: page.input.document,
  };
}

type PageValues = ReturnType<typeof pageValues>;

function look(one: Seen, place: BlockPlace, values: PageValues): unknown {
  if (one === "block") return place.block;
  return one === "photos" ? place.photos.map(({ index }) => index).join(" ") : values[one];
}

/** Called for every block of a page with each key: nearly all of them looked at nothing. */
function isStillSo({ seen, values: before }: Memory, place: BlockPlace, values: PageValues): boolean {
  for (let at = 0; at < seen.length; at += 1) {
    if (!Object.is(look(seen[at] as Seen, place, values), before[at])) return false;
  }
  return true;
}

/** What all blocks of a page have in common, one by one. */
function common({ document: _, ...rest }: PageInput): unknown[] {
  return Object.values(rest);
}

/**
 * Renders the blocks of a story again and again and remembers each by the identity of its node: one that did not change, and of which
 * nothing changed that its renderer looked at, is not rendered again. Nodes given here must not be changed afterwards.
 */
export class BlockMemory {
  private blocks = new WeakMap<BodyNode, Memory>();
  private shared: readonly unknown[] = [];
  private template: Template | null = null;

  /** The blocks of the body in order. Yields where it may be interrupted; what was rendered until then stays remembered. */
  *render(page: PageContext, template: Template): Generator<unknown, RenderedBlock[]> {
    const shared = common(page.input);
    const isSame = template === this.template && shared.every((value, at) => Object.is(value, this.shared[at]));
    if (!isSame || shared.length !== this.shared.length) this.blocks = new WeakMap();
    [this.shared, this.template] = [shared, template];
    const values = pageValues(page);
    const places = blockPlaces(page.input.document);
    const seen = new Set<Seen>();
    const watched = watchedPage(page, (one) => seen.add(one));
    const rendered: RenderedBlock[] = [];
    for (const [at, node] of bodyOf(page.input.document).entries()) {
      const place = places[at] as BlockPlace;
      let known = this.blocks.get(node);
      if (!known || !isStillSo(known, place, values)) {
        seen.clear();
        const watchedHere = watchedPlace(place, (one) => seen.add(one));
        const html = renderBlock(node, watchedHere, watched, template);
        const looks = [...seen].map((one) => look(one, place, values));
        known = { html: known?.html === html ? known.html : html, seen: [...seen], values: looks };
        this.blocks.set(node, known);
        yield;
      }
      rendered.push({ node, html: known.html });
    }
    return rendered;
  }
}
