import { $isLinkNode, type LinkNode } from "@lexical/link";
import { $isHeadingNode } from "@lexical/rich-text";
import { $dfsWithSlots } from "@lexical/utils";
import type { LexicalNode } from "lexical";
import { isSafeUrl } from "../text/link-url.ts";

/** A change that puts right what a finding is about. */
export type Mend = { kind: "heading-level"; level: 2 | 3 | 4 } | { kind: "unlink" };

function $unlink(link: LinkNode): void {
  for (const child of link.getChildren()) link.insertBefore(child);
  link.remove();
}

/** Carries out a mend on the block or photo of a finding. False when there is nothing to be mended there. */
export function $mend(node: LexicalNode, mend: Mend): boolean {
  if (mend.kind === "heading-level") {
    if (!$isHeadingNode(node)) return false;
    node.setTag(`h${mend.level}`);
    return true;
  }
  const links = $dfsWithSlots(node)
    .map((visited) => visited.node)
    .filter((one) => $isLinkNode(one) && !isSafeUrl(one.getURL()));
  for (const link of links) if ($isLinkNode(link)) $unlink(link);
  return links.length > 0;
}
