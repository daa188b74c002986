import {
  $getNearestNodeFromDOMNode,
  $setSelection,
  BEFORE_INPUT_COMMAND,
  COMMAND_PRIORITY_CRITICAL,
  COMPOSITION_END_COMMAND,
  COMPOSITION_START_COMMAND,
  COPY_COMMAND,
  CUT_COMMAND,
  DRAGSTART_COMMAND,
  DROP_COMMAND,
  HISTORY_MERGE_TAG,
  INPUT_COMMAND,
  isHTMLElement,
  KEY_DOWN_COMMAND,
  type LexicalCommand,
  type LexicalEditor,
  mergeRegister,
  type NodeKey,
  PASTE_COMMAND,
  SKIP_DOM_SELECTION_TAG,
} from "lexical";
import { $isFigure, $selectedFigure } from "./figure-nodes.ts";

/** Whether an event belongs to a form control inside a figure rather than to the text. */
export function isNativeControl(target: EventTarget | null): boolean {
  return isHTMLElement(target) && target.matches("input, textarea, select, button");
}

/** Undo and redo pass through from a control, on any keyboard layout: the page has one undo stack. */
function isUndoKey(event: KeyboardEvent): boolean {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return false;
  return /^[zy]$/i.test(event.key) || event.code === "KeyZ" || event.code === "KeyY";
}

const guarded = [
  CUT_COMMAND,
  COPY_COMMAND,
  PASTE_COMMAND,
  INPUT_COMMAND,
  COMPOSITION_START_COMMAND,
  COMPOSITION_END_COMMAND,
  DROP_COMMAND,
  DRAGSTART_COMMAND,
] as unknown as LexicalCommand<Event | null>[];

const lastControl = new WeakMap<LexicalEditor, NodeKey>();

/** The figure whose control had the keyboard last, while the text has no selection. */
export function figureOfLastControl(editor: LexicalEditor): NodeKey | null {
  return lastControl.get(editor) ?? null;
}

function leaveText(editor: LexicalEditor, control: HTMLElement): void {
  editor.update(
    () => {
      const figure = $getNearestNodeFromDOMNode(control);
      if ($isFigure(figure)) lastControl.set(editor, figure.getKey());
      $setSelection(null);
    },
    { tag: [SKIP_DOM_SELECTION_TAG, HISTORY_MERGE_TAG] },
  );
}

/**
 * Keeps form controls inside figures apart from the text. The editor listens on its root, so without this Ctrl+B in the alt
 * field would make the story bold and Ctrl+X there would cut a caption. While a figure is selected, text that is typed
 * goes nowhere.
 */
export function registerNativeControls(editor: LexicalEditor): () => void {
  const onFocusIn = (event: FocusEvent) => {
    if (isHTMLElement(event.target) && isNativeControl(event.target)) leaveText(editor, event.target);
  };
  return mergeRegister(
    editor.registerCommand(
      BEFORE_INPUT_COMMAND,
      (event) => {
        if (isNativeControl(event.target)) return true;
        if (!$selectedFigure() || /^(delete|history)/.test(event.inputType)) return false;
        event.preventDefault();
        return true;
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
    editor.registerCommand(
      KEY_DOWN_COMMAND,
      (event) => isNativeControl(event.target) && !isUndoKey(event),
      COMMAND_PRIORITY_CRITICAL,
    ),
    ...guarded.map((command) =>
      editor.registerCommand(
        command,
        (event) => event !== null && isNativeControl(event.target),
        COMMAND_PRIORITY_CRITICAL,
      ),
    ),
    editor.registerRootListener((root, previous) => {
      previous?.removeEventListener("focusin", onFocusIn);
      root?.addEventListener("focusin", onFocusIn);
    }),
  );
}
