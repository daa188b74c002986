import { $createHeadingNode } from "@lexical/rich-text";
import { $isParagraphNode, $isTextNode, type LexicalNode } from "lexical";

/** Makes a heading of a paragraph; the bold of its words goes, for a heading has its own. False when it is no paragraph. */
export function $makeHeading(node: LexicalNode, level: 2 | 3 | 4): boolean {
  if (!$isParagraphNode(node)) return false;
  const heading = $createHeadingNode(`h${level}`);
  heading.setDirection(node.getDirection());
  node.replace(heading, true);
  for (const text of heading.getAllTextNodes())
    if ($isTextNode(text) && text.hasFormat("bold")) text.toggleFormat("bold");
  return true;
}
