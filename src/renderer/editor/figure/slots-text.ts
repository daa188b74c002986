import { $getNodeByKey, $getSlot, $getSlotNames, $isElementNode, $isTextNode, type LexicalNode } from "lexical";

function $textIn(node: LexicalNode): string {
  if ($isTextNode(node)) return node.__text;
  if (!$isElementNode(node) || $getSlotNames(node).length > 0) return node.getTextContent();
  let text = "";
  for (let key = node.__first; key !== null; ) {
    const child = $getNodeByKey(key);
    if (child === null) break;
    text += $textIn(child);
    if ($isElementNode(child) && child.__next !== null && !child.isInline()) text += "\n\n";
    key = child.__next;
  }
  return text;
}

/**
 * The text of a block's slots, one after another, as the library itself puts it together. It asks every block of a page for it at
 * each key, so this goes from node to node without its detours: sixty captions are felt.
 */
export function $slotsText(host: LexicalNode): string {
  let text = "";
  for (const name of $getSlotNames(host)) {
    const slot = $getSlot(host, name);
    if (slot !== null) text += $textIn(slot);
  }
  return text;
}
