import { $getSlotHost, type LexicalNode } from "lexical";

/**
 * The block of the page that a node stands in, itself included, out of captions and galleries; null for the root and for what
 * is not on the page. (The library's own `getTopLevelElement` ends at a caption or a gallery.)
 */
export function $pageBlock(node: LexicalNode | null | undefined): LexicalNode | null {
  let at = node ?? null;
  while (at) {
    const parent: LexicalNode | null = at.getParent() ?? $getSlotHost(at);
    if (parent?.getKey() === "root") return at;
    at = parent;
  }
  return null;
}
