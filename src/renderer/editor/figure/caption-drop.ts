import { $insertDataTransferForRichText, caretFromPoint } from "@lexical/clipboard";
import {
  $getNearestNodeFromDOMNode,
  $getSelection,
  $getSlotFrame,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  type LexicalEditor,
} from "lexical";
import { $headOf } from "../head/head-law.ts";
import { $removeIfAcrossHead } from "../head/head-removal.ts";

/**
 * Text dragged across the border of a caption, or into the head. The library's own handler cannot compare such places and
 * would leave the browser to move the text behind the editor's back, which undo would then lose.
 */
export function $dropAcrossBorder(editor: LexicalEditor, event: DragEvent): boolean {
  const selection = $getSelection();
  const hit = caretFromPoint(event.clientX, event.clientY, editor.getRootElement());
  const node = hit && $getNearestNodeFromDOMNode(hit.node);
  if (!node || !event.dataTransfer || !$isRangeSelection(selection) || selection.isCollapsed()) return false;
  const from = selection.anchor.getNode();
  const sameHead = $headOf(node)?.getKey() === $headOf(from)?.getKey();
  if ($getSlotFrame(node) === $getSlotFrame(from) && sameHead) return false;
  event.preventDefault();
  if (!$isTextNode(node) && !$isElementNode(node)) return true;
  if (!$removeIfAcrossHead()) selection.removeText();
  const target = node.getLatest();
  if (!target.isAttached()) return true;
  if ($isTextNode(target)) {
    const offset = Math.min(hit.offset, target.getTextContentSize());
    target.select(offset, offset);
  } else if ($isElementNode(target)) target.selectEnd();
  const landed = $getSelection();
  if (landed) $insertDataTransferForRichText(event.dataTransfer, landed, editor);
  return true;
}
