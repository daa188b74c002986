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
  getDOMSelection,
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
import { editorCommand, keysHere, matchesKeys, pressOf } from "../commands/editor-commands.ts";
import { rememberControl } from "./field-in-hand.ts";
import { $isFigure, $selectedFigure } from "./figure-nodes.ts";

const controls: ReadonlySet<string> = new Set(["input", "textarea", "select", "button"]);

/** Whether an event belongs to a form control inside a figure rather than to the text. */
export function isNativeControl(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && controls.has(target.localName);
}

/** The page has one undo stack, and a photo's lines have a direction and a language as its blocks do (see field-in-hand.ts). */
const shared = (["undo", "redo", "directionLtr", "directionRtl", "language", "note"] as const).map(editorCommand);

/** Whether the page has a meaning for a key that is pressed in a control. */
function passesThrough(event: KeyboardEvent): boolean {
  if (!event.ctrlKey && !event.metaKey) return false;
  const press = pressOf(event);
  return shared.some((command) => keysHere(command).some((keys) => matchesKeys(press, keys, IS_APPLE)));
}

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
 * While a button or a list of choices has the keyboard the browser would still type at its own caret in the page, by itself, and take what is
 * selected there. And a block that moves leaves that caret between the blocks where it stood: Lexical would draw it as a line at the next
 * press of the mouse, which moves what is being pressed from under the pointer.
 */
function dropBrowserCaret(): void {
  getDOMSelection(window)?.removeAllRanges();
}

/**
 * Keeps form controls inside figures apart from the text. The editor listens on its root, so without this Ctrl+B in the alt
 * field would make the story bold and Ctrl+X there would cut a caption. While a figure is selected, text that is typed
 * goes nowhere.
 */
export function registerNativeControls(editor: LexicalEditor): () => void {
  const onFocusIn = (event: FocusEvent) => {
    if (!isHTMLElement(event.target) || !isNativeControl(event.target)) return;
    leaveText(editor, event.target);
    if (event.target.matches("button, select")) dropBrowserCaret();
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
