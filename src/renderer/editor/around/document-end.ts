import {
  $getRoot,
  $getSelection,
  $getSlotFrame,
  $isElementNode,
  $isNodeSelection,
  $isRangeSelection,
  $isShadowRootNode,
  type ElementNode,
  IS_APPLE,
  type LexicalEditor,
} from "lexical";
import { $caretIn, $isFigure, $selectFigure } from "../figure/figure-nodes.ts";

/** The edge of the page that the key goes to: Ctrl+Home and Ctrl+End, on a Mac Cmd+Up and Cmd+Down; or null. */
function edgeOf({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): "start" | "end" | null {
  if (altKey || (IS_APPLE ? !metaKey || ctrlKey : !ctrlKey || metaKey)) return null;
  if (key === (IS_APPLE ? "ArrowDown" : "End")) return "end";
  return key === (IS_APPLE ? "ArrowUp" : "Home") ? "start" : null;
}

function $lastText(): ElementNode | null {
  const last = $getRoot().getLastChild();
  return $isElementNode(last) && !$isShadowRootNode(last) ? last : null;
}

/** From a block that is selected as a whole, where the browser has no caret to move. */
function $fromFigure(editor: LexicalEditor, edge: "start" | "end"): boolean {
  if (!$isNodeSelection($getSelection())) return false;
  const block = edge === "end" ? $getRoot().getLastChild() : $getRoot().getFirstChild();
  if (!block) return false;
  if ($isElementNode(block) && !$isFigure(block)) $caretIn(block, edge === "start");
  else $selectFigure(block);
  editor.getElementByKey(block.getKey())?.scrollIntoView({ block: "nearest" });
  return true;
}

/**
 * Ctrl+End, and Ctrl+Home from a block that is selected as a whole. The browser would put the caret at the start of the last block, since one that was never in sight has no lines yet
 * (see long-page.css). True when the key was that one and was taken.
 */
export function $toEdge(editor: LexicalEditor, event: KeyboardEvent): boolean {
  const edge = edgeOf(event);
  if (edge === null) return false;
  if ($fromFigure(editor, edge)) {
    event.preventDefault();
    return true;
  }
  if (edge === "start") return false;
  const selection = $getSelection();
  const last = $lastText();
  if (!$isRangeSelection(selection) || $getSlotFrame(selection.focus.getNode()) || !last) return false;
  event.preventDefault();
  const { anchor } = selection;
  const [key, offset, type] = [anchor.key, anchor.offset, anchor.type];
  const end = last.selectEnd();
  if (event.shiftKey) end.anchor.set(key, offset, type);
  const dom = editor.getElementByKey(last.getKey());
  // Once more when it is laid out: until then its height is a guess.
  dom?.scrollIntoView({ block: "nearest" });
  requestAnimationFrame(() => dom?.scrollIntoView({ block: "nearest" }));
  return true;
}
