import { BEFORE_INPUT_COMMAND, COMMAND_PRIORITY_CRITICAL, defineExtension, type LexicalEditor } from "lexical";

/** A dialog in front hides all else from the keyboard and from whoever listens. */
const isBehind = (page: Element) => page.closest('[inert], [aria-hidden="true"]') !== null;

/**
 * The browser hands its own undo to the last text that was written in, wherever the keyboard is: behind a dialog that would take back what
 * nobody sees.
 */
function stayBehind(editor: LexicalEditor, event: InputEvent): boolean {
  const root = event.inputType.startsWith("history") ? editor.getRootElement() : null;
  if (root === null || !isBehind(root)) return false;
  event.preventDefault();
  return true;
}

/** Leaves the page as it is while a dialog is in front of it. */
export const BehindDialogsExtension = defineExtension({
  name: "galley/behind-dialogs",
  register: (editor) =>
    editor.registerCommand(BEFORE_INPUT_COMMAND, (event) => stayBehind(editor, event), COMMAND_PRIORITY_CRITICAL),
});
