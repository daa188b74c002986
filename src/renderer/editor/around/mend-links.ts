import { $isLinkNode, type LinkNode } from "@lexical/link";
import { $dfsWithSlots } from "@lexical/utils";
import type { LexicalNode } from "lexical";

function $linksIn(node: LexicalNode): LinkNode[] {
  return $dfsWithSlots(node).flatMap(({ node: one }) => ($isLinkNode(one) ? [one] : []));
}

/** Makes plain words of the links to these addresses; a link without words goes whole. False when there is none. */
export function $unlink(node: LexicalNode, urls: readonly string[]): boolean {
  const found = $linksIn(node).filter((link) => urls.includes(link.getURL()));
  for (const link of found) {
    if (link.getTextContent().trim() !== "") for (const child of link.getChildren()) link.insertBefore(child);
    link.remove();
  }
  return found.length > 0;
}

/** Lets links lead elsewhere: each to what stands for its address. False when none does. */
export function $changeLinks(node: LexicalNode, urls: ReadonlyMap<string, string>): boolean {
  let changed = false;
  for (const link of $linksIn(node)) {
    const url = urls.get(link.getURL());
    if (url === undefined) continue;
    link.setURL(url);
    changed = true;
  }
  return changed;
}
