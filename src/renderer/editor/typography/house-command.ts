import { $getSelection, $isRangeSelection, $isTextNode, type LexicalEditor, type TextNode } from "lexical";
import { houseText } from "../../../shared/typography/type-character.ts";
import { $selectedTextBlocks } from "../text/direction-commands.ts";
import { $isVerbatim, $languageAt, $textBefore } from "./text-around.ts";

/** Writes a part of a text node in house typography. How much longer it became, or null where nothing changed. */
function $house(editor: LexicalEditor, node: TextNode, from: number, to: number): number | null {
  if ($isVerbatim(node)) return null;
  const text = node.getTextContent();
  const before = $textBefore(node) + text.slice(0, from);
  const done = houseText(text.slice(from, to), $languageAt(editor, node, before + text), before);
  if (done === text.slice(from, to)) return null;
  node.spliceText(from, to - from, done);
  return done.length - (to - from);
}

/**
 * Puts the selected words in house typography; without any, the whole block that holds the caret. To be called in an update, and is one
 * step of undo. False where nothing was to be put right.
 */
export function $houseSelection(editor: LexicalEditor): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return false;
  const points = { anchor: { ...selection.anchor }, focus: { ...selection.focus } };
  const [start, end] = selection.isBackward()
    ? [selection.focus, selection.anchor]
    : [selection.anchor, selection.focus];
  const nodes = selection.isCollapsed()
    ? $selectedTextBlocks().flatMap((block) => block.getAllTextNodes())
    : selection.getNodes().filter($isTextNode);
  const ends = { from: { ...start }, to: { ...end } };
  let changed = false;
  for (const node of nodes) {
    const whole = selection.isCollapsed();
    const from = !whole && node.getKey() === ends.from.key ? ends.from.offset : 0;
    const to = !whole && node.getKey() === ends.to.key ? ends.to.offset : node.getTextContentSize();
    const grown = $house(editor, node, from, to);
    if (grown === null) continue;
    changed = true;
    for (const point of [points.anchor, points.focus]) {
      if (point.key === node.getKey() && point.offset >= to) point.offset += grown;
    }
  }
  if (!changed) return false;
  const size = (key: string, offset: number, node = nodes.find((one) => one.getKey() === key)) =>
    node ? Math.min(offset, node.getLatest().getTextContentSize()) : offset;
  selection.anchor.set(points.anchor.key, size(points.anchor.key, points.anchor.offset), points.anchor.type);
  selection.focus.set(points.focus.key, size(points.focus.key, points.focus.offset), points.focus.type);
  return true;
}
