import { $getEditor, $getSelection, $isRangeSelection, $isTextNode, type TextNode } from "lexical";
import { $noteIds, $setNoteIds } from "./note-state.ts";

/** What of a text was written at its beginning or end in this update: its letters, counted. */
function $addedAtEdge(text: TextNode): { before: number; behind: number } | null {
  const was = $getEditor().getEditorState()._nodeMap.get(text.getKey());
  const selection = $getSelection();
  if (!$isTextNode(was) || !$isRangeSelection(selection) || !selection.isCollapsed()) return null;
  const { key, offset } = selection.anchor;
  const [then, now] = [was.__text, text.__text];
  const added = now.length - then.length;
  if (key !== text.getKey() || added <= 0) return null;
  if (offset > then.length && now.startsWith(then)) return { before: 0, behind: added };
  return offset === added && now.endsWith(then) ? { before: added, behind: 0 } : null;
}

/**
 * Words that are written right before or behind words with a note are no part of what the note is on; what is written inside them is.
 * While an input method composes, nothing is parted.
 */
export function $keepNoteEdges(text: TextNode): void {
  if ($noteIds(text).length === 0 || $getEditor().isComposing()) return;
  const added = $addedAtEdge(text);
  if (added === null) return;
  const parts = text.splitText(added.before > 0 ? added.before : text.getTextContentSize() - added.behind);
  const free = added.before > 0 ? parts[0] : parts[1];
  if (free) $setNoteIds(free, []);
}
