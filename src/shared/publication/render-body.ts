import type { BodyNode, StoryDocument } from "../document/nodes.ts";
import { bodyOf, type PhotoPlace, photosOf } from "../document/walk.ts";
import type { PageContext } from "./page-context.ts";
import type { BlockPlace, BlockRenderer, Template } from "./template.ts";
import { templateOf } from "./templates/registry.ts";

/**
 * One block as the page's template writes it: one element, or empty where it holds nothing. A block of a type that this
 * version does not know leaves nothing, not even a comment: what it holds was never checked (check `block.sealed`).
 */
export function renderBlock(node: BodyNode, place: BlockPlace, page: PageContext, template: Template): string {
  if (node.type === "sealed" || !Object.hasOwn(template.blocks, node.type)) return "";
  // The key says that the node is of the renderer's type; TypeScript cannot follow one from the other.
  const render = template.blocks[node.type] as BlockRenderer<BodyNode>;
  return render(node, place, page);
}

const none: readonly PhotoPlace[] = [];

/** Where each block of the body stands: entry 0 is block 1. */
export function blockPlaces(document: StoryDocument): BlockPlace[] {
  const photos = new Map<number, PhotoPlace[]>();
  for (const place of photosOf(document)) {
    const inside = photos.get(place.block);
    if (inside) inside.push(place);
    else photos.set(place.block, [place]);
  }
  return bodyOf(document).map((_, at) => ({ block: at + 1, photos: photos.get(at + 1) ?? none }));
}

/**
 * The blocks of the body in the story's order, each as its HTML: entry 0 is block 1. One that holds nothing is an empty string, so that
 * the elements of the page are the entries that are not empty, in the same order.
 */
export function renderBlocks(page: PageContext, template = templateOf(page.input.profile.template)): string[] {
  const { document } = page.input;
  const places = blockPlaces(document);
  return bodyOf(document).map((node, at) => renderBlock(node, places[at] as BlockPlace, page, template));
}

/** The blocks of the body, one after the other; blocks that hold nothing leave nothing. */
export function renderBody(page: PageContext, template = templateOf(page.input.profile.template)): string {
  let body = "";
  for (const html of renderBlocks(page, template)) {
    if (html !== "") body += body === "" ? html : `\n${html}`;
  }
  return body;
}
