import {
  $findMatchingParent,
  $getCharacterOffsets,
  $getSelection,
  $getSlot,
  $getSlotNames,
  $isElementNode,
  $isLineBreakNode,
  $isRangeSelection,
  $isTextNode,
  type LexicalNode,
  type RangeSelection,
} from "lexical";

function slotText(node: LexicalNode): string {
  return $getSlotNames(node)
    .map((name) => `\n${$getSlot(node, name)?.getTextContent() ?? ""}`)
    .join("");
}

function $partOf(node: LexicalNode, selection: RangeSelection): string {
  const text = node.getTextContent();
  const offsets = $getCharacterOffsets(selection);
  const [first, last] = selection.isBackward()
    ? [selection.focus, selection.anchor]
    : [selection.anchor, selection.focus];
  const [start, end] = selection.isBackward() ? [offsets[1], offsets[0]] : offsets;
  return text.slice(first.key === node.getKey() ? start : 0, last.key === node.getKey() ? end : text.length);
}

/** What is selected as plain text, each block on a line of its own, captions of selected photos included. Empty for a caret. */
export function $selectedText(): string {
  const selection = $getSelection();
  if (selection === null || ($isRangeSelection(selection) && selection.isCollapsed())) return "";
  let text = "";
  let block: LexicalNode | null = null;
  for (const node of selection.getNodes()) {
    if ($isTextNode(node) && $isRangeSelection(selection)) {
      const own = $findMatchingParent(node, (one) => $isElementNode(one) && !one.isInline());
      text += `${own?.is(block) ? "" : "\n"}${$partOf(node, selection)}`;
      block = own;
    } else text += $isLineBreakNode(node) ? "\n" : slotText(node);
  }
  return text;
}
