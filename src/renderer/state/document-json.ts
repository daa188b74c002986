import type { PageNode, StoryDocument } from "../../shared/document/nodes.ts";

const texts = new WeakMap<PageNode, string>();

function blockJson(block: PageNode): string {
  let text = texts.get(block);
  if (text === undefined) {
    text = JSON.stringify(block);
    texts.set(block, text);
  }
  return text;
}

/** The keys of an object as the inside of its JSON, with a comma behind them where there are any. */
function keysJson(object: object): string {
  const inside = JSON.stringify(object).slice(1, -1);
  return inside === "" ? "" : `${inside},`;
}

/**
 * A page as JSON text. Blocks that were written before are not written again, so that saving a long page costs what was
 * changed in it. Blocks must not be changed once they were given here.
 */
export function documentJson(document: StoryDocument): string {
  const { root, ...envelope } = document;
  const { children, ...shell } = root;
  return `{${keysJson(envelope)}"root":{${keysJson(shell)}"children":[${children.map(blockJson).join(",")}]}}`;
}
