import {
  $createRangeSelectionFromDom,
  $getNearestNodeFromDOMNode,
  $isRangeSelection,
  $setSelection,
  CLICK_COMMAND,
  COMMAND_PRIORITY_HIGH,
  getDOMSelection,
  HISTORIC_TAG,
  isHTMLElement,
  type LexicalEditor,
  mergeRegister,
  type UpdateListenerPayload,
} from "lexical";
import { onUpdateBesidesTyping } from "../page-updates.ts";
import { $isFigure, $selectedFigure, $selectFigure } from "./figure-nodes.ts";
import { isNativeControl } from "./native-controls.ts";

const notTheFigure = "input, textarea, select, button, label, a";

function $click(editor: LexicalEditor, event: MouseEvent): boolean {
  const target = event.target;
  if (!editor.isEditable() || !isHTMLElement(target) || target.closest(notTheFigure)) return false;
  const node = $getNearestNodeFromDOMNode(target);
  const figure = $isFigure(node) ? node : null;
  const slot = target.closest("[data-lexical-slot]");
  const inCaption = figure && slot !== null && editor.getElementByKey(figure.getKey())?.contains(slot);
  if (figure && !inCaption) return $selectFigure(figure);
  if ($selectedFigure()) $takeCaretOfClick(editor);
  return false;
}

/** A quick click comes before the browser has told of the caret it set; without it the click would only end the selection. */
function $takeCaretOfClick(editor: LexicalEditor): void {
  const caret = $createRangeSelectionFromDom(getDOMSelection(window), editor);
  if (caret) $setSelection(caret);
}

/**
 * A selected figure owns the DOM focus. Otherwise the browser's caret would stay in some paragraph, and keys and
 * compositions would write there. Bound to updates, because undo and moves select figures too.
 */
function followSelection(editor: LexicalEditor, { tags, editorState }: UpdateListenerPayload): void {
  // A caret in text is no figure: for nearly every key this is all that is asked.
  if ($isRangeSelection(editorState._selection) && !tags.has(HISTORIC_TAG)) return;
  const key = editorState.read(() => $selectedFigure()?.getKey());
  const dom = key ? editor.getElementByKey(key) : null;
  const active = document.activeElement;
  const root = editor.getRootElement();
  if (!dom) {
    if (tags.has(HISTORIC_TAG) && active === document.body) root?.focus({ preventScroll: true });
    return;
  }
  if (isNativeControl(active) || !(active === document.body || root?.contains(active))) return;
  if (active !== dom) dom.focus({ preventScroll: true });
  const selection = getDOMSelection(window);
  if (selection?.rangeCount) selection.removeAllRanges();
}

/** Whether the pointer is down: then the browser is moving caret and focus itself, and has not yet told of it. */
function watchPointer(editor: LexicalEditor): { isDown: () => boolean; stop: () => void } {
  let down = false;
  const press = () => {
    down = true;
  };
  const release = () => {
    down = false;
  };
  window.addEventListener("pointerup", release);
  window.addEventListener("pointercancel", release);
  const stopRoot = editor.registerRootListener((root, previous) => {
    previous?.removeEventListener("pointerdown", press);
    root?.addEventListener("pointerdown", press);
  });
  const stop = () => {
    window.removeEventListener("pointerup", release);
    window.removeEventListener("pointercancel", release);
    stopRoot();
  };
  return { isDown: () => down, stop };
}

/** Selects a figure that is clicked, and keeps the keyboard on the figure that is selected. */
export function registerFigureFocus(editor: LexicalEditor): () => void {
  const pointer = watchPointer(editor);
  return mergeRegister(
    pointer.stop,
    editor.registerCommand(CLICK_COMMAND, (event) => $click(editor, event), COMMAND_PRIORITY_HIGH),
    onUpdateBesidesTyping(editor, (update) => {
      if (!pointer.isDown()) followSelection(editor, update);
    }),
  );
}
