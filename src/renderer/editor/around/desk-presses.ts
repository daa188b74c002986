import { $getRoot, $isElementNode, type LexicalEditor } from "lexical";
import { $caretIn, $isFigure } from "../figure/figure-nodes.ts";
import { $leave } from "../figure/figure-travel.ts";

/** The caret at the end of what is written: in the last text, or in a paragraph behind the last figure. */
function $writeOn(): void {
  const last = $getRoot().getLastChild();
  if ($isElementNode(last) && !$isFigure(last)) $caretIn(last, false);
  else if (last) $leave(last, true);
}

/**
 * A press on the desk beside the page leaves it the keyboard that it has: the browser would give it to nothing, and what is typed
 * next would be lost. Below the page it writes on behind the last block, as a press on the page's own foot does.
 */
export function keepKeyboardOnDesk(editor: LexicalEditor): () => void {
  return editor.registerRootListener((root) => {
    const desk = root?.parentElement;
    if (!root || !desk) return;
    const press = (event: MouseEvent) => {
      const isBar = event.offsetX >= desk.clientWidth || event.offsetX < 0;
      if (event.target !== desk || event.button !== 0 || isBar) return;
      const isBelow = editor.isEditable() && event.clientY > root.getBoundingClientRect().bottom;
      // A field elsewhere that is left by this press has to hear of it.
      if (isBelow || root.contains(document.activeElement)) event.preventDefault();
      if (!isBelow) return;
      root.focus({ preventScroll: true });
      editor.update($writeOn, { discrete: true });
    };
    desk.addEventListener("mousedown", press);
    return () => desk.removeEventListener("mousedown", press);
  });
}
