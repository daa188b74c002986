import { $dfsWithSlots } from "@lexical/utils";
import {
  $createRangeSelection,
  $getNodeByKey,
  $getSelection,
  $getSlotHost,
  $isElementNode,
  $isNodeSelection,
  $isTextNode,
  $setSelection,
  type LexicalEditor,
  type LexicalNode,
} from "lexical";
import { figureOfLastControl } from "../figure/field-in-hand.ts";
import { $isFigure, $selectFigure } from "../figure/figure-nodes.ts";
import { $noteIds, $notes } from "./note-state.ts";

/** Every text, photo and block with a note, in the order of the page. */
export function $notedNodes(): LexicalNode[] {
  return $dfsWithSlots().flatMap(({ node }) => ($noteIds(node).length > 0 ? [node] : []));
}

/** The node that the caret, the selection or a photo's field stands in. */
function $here(editor: LexicalEditor): LexicalNode | null {
  const selection = $getSelection();
  if (selection === null) return $getNodeByKey(figureOfLastControl(editor) ?? "");
  if ($isNodeSelection(selection)) return selection.getNodes()[0] ?? null;
  const [start] = selection.getStartEndPoints() ?? [];
  return start?.getNode() ?? null;
}

/** The notes on the words, the photo or the block where the caret is. */
export function $notesHere(editor: LexicalEditor): readonly string[] {
  for (let at = $here(editor); at; at = at.getParent() ?? $getSlotHost(at)) {
    const ids = $noteIds(at);
    if (ids.length > 0 && at.getKey() !== "root") return ids;
  }
  return [];
}

/** The open note that comes after the caret, or before it, round the page; null where there is none. `last` was shown last. */
export function $neighbourNote(editor: LexicalEditor, step: 1 | -1, last: string | null): string | null {
  const open = new Set($notes().flatMap(({ id, resolved }) => (resolved === null ? [id] : [])));
  const order = [...new Set($notedNodes().flatMap($noteIds))].filter((id) => open.has(id));
  if (order.length === 0) return null;
  const ids = $notesHere(editor);
  const current = last !== null && ids.includes(last) ? last : ids.find((id) => open.has(id));
  const at = current === undefined ? -1 : order.indexOf(current);
  if (at >= 0) return order.at((at + step) % order.length) ?? null;
  const before = $openBefore($here(editor), open);
  return order.at((step > 0 ? before : before - 1) % order.length) ?? null;
}

/** How many of the open notes begin before a node. */
function $openBefore(here: LexicalNode | null, open: ReadonlySet<string>): number {
  const seen = new Set<string>();
  for (const { node } of $dfsWithSlots()) {
    if (here !== null && node.is(here)) return seen.size;
    for (const id of $noteIds(node)) if (open.has(id)) seen.add(id);
  }
  return 0;
}

/** Selects the words of a note that stand together first, or its photo or block. The node that they begin in; null where they are gone. */
export function $selectNote(id: string): LexicalNode | null {
  const nodes = $notedNodes().filter((node) => $noteIds(node).includes(id));
  const [first] = nodes;
  if (!first) return null;
  if ($isFigure(first)) $selectFigure(first);
  else if ($isElementNode(first)) first.selectEnd();
  if (!$isTextNode(first)) return first;
  let last = first;
  for (const node of nodes) if ($isTextNode(node) && node.getParent()?.is(first.getParent())) last = node;
  const selection = $createRangeSelection();
  selection.anchor.set(first.getKey(), 0, "text");
  selection.focus.set(last.getKey(), last.getTextContentSize(), "text");
  $setSelection(selection);
  return first;
}
