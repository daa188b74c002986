import {
  $getRoot,
  $getSelection,
  $getSlotFrame,
  $isElementNode,
  $isRangeSelection,
  $isShadowRootNode,
  type ElementNode,
  IS_APPLE,
  type LexicalEditor,
} from "lexical";

/** Whether the key goes to the end of the page: Ctrl+End, on a Mac Cmd+Down; with Shift it takes the selection along. */
function isToEnd({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  if (altKey) return false;
  return IS_APPLE ? metaKey && !ctrlKey && key === "ArrowDown" : ctrlKey && !metaKey && key === "End";
}

function $lastText(): ElementNode | null {
  const last = $getRoot().getLastChild();
  return $isElementNode(last) && !$isShadowRootNode(last) ? last : null;
}

/**
 * Ctrl+End. The browser would put the caret at the start of the last block, since one that was never in sight has no lines yet
 * (see long-page.css). True when the key was that one and was taken.
 */
export function $toEnd(editor: LexicalEditor, event: KeyboardEvent): boolean {
  if (!isToEnd(event)) return false;
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
