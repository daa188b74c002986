import { COMMAND_PRIORITY_EDITOR, type LexicalEditor } from "lexical";
import { BEGIN_NOTE_COMMAND } from "../commands/commands-extension.ts";

/** Calls `begin` when somebody wants to write a note on what is selected. */
export function registerNoteKey(editor: LexicalEditor, begin: () => void): () => void {
  return editor.registerCommand(
    BEGIN_NOTE_COMMAND,
    () => {
      begin();
      return true;
    },
    COMMAND_PRIORITY_EDITOR,
  );
}
