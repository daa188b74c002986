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
  IS_APPLE,
  isHTMLElement,
  type LexicalCommand,
  type LexicalEditor,
  mergeRegister,
  PASTE_COMMAND,
  SKIP_DOM_SELECTION_TAG,
} from "lexical";
import { editorCommand, matchesKeys, pressOf } from "../commands/editor-commands.ts";
import { rememberControl } from "./field-in-hand.ts";
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

const lineCommands = [editorCommand("directionLtr"), editorCommand("directionRtl"), editorCommand("language")];

/** The keys for direction and language pass through as well: a line of a photo has its own (see field-in-hand.ts). */
function isLineKey(event: KeyboardEvent): boolean {
  const press = pressOf(event);
  return lineCommands.some(({ keys }) => keys.some((combination) => matchesKeys(press, combination, IS_APPLE)));
}

/** Whether the page has a meaning for a key that is pressed in a control. */
const passesThrough = (event: KeyboardEvent) =>
  (event.ctrlKey || event.metaKey) && (isUndoKey(event) || isLineKey(event));

/** Whether a key belongs to a form control inside a figure, so that the text must not act on it. */
export function isControlKey(event: KeyboardEvent): boolean {
  return isNativeControl(event.target) && !passesThrough(event);
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

function leaveText(editor: LexicalEditor, control: HTMLElement): void {
  editor.update(
    () => {
      const figure = $getNearestNodeFromDOMNode(control);
      if ($isFigure(figure)) rememberControl(editor, { key: figure.getKey(), field: control.dataset.field ?? "" });
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
