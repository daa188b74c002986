import {
  COMMAND_PRIORITY_BEFORE_EDITOR,
  defineExtension,
  IS_APPLE,
  KEY_DOWN_COMMAND,
  type LexicalEditor,
  mergeRegister,
  stopLexicalPropagation,
} from "lexical";
import { endHush, isHeardBeyond, isLetter } from "../state/letter-hush.ts";
import { $toEdge } from "./around/document-end.ts";
import { runCommandOfKey } from "./commands/commands-extension.ts";
import { $moveKey } from "./figure/figure-keys.ts";
import { isControlKey } from "./figure/native-controls.ts";
import { isHeard } from "./key-ears.ts";

/** Every key that means more than a character, in the order in which the parts of the page are asked. */
function $onKey(editor: LexicalEditor, event: KeyboardEvent): boolean {
  const isOfRoot = event.target === editor.getRootElement();
  // Nearly every key is a letter, and given to the page as a whole.
  if (isOfRoot && isLetter(event)) return false;
  if (isHeardBeyond(event) || isHeard(editor, event)) return true;
  if (!isOfRoot && isControlKey(event)) return true;
  return $toEdge(editor, event) || $moveKey(event) || runCommandOfKey(editor, event);
}

/** Whether the library can do nothing with a key before what it writes: the space bar is a command to it. */
const isOnlyWritten = (event: KeyboardEvent): boolean => isLetter(event) && event.key !== " ";

/**
 * A letter means something to the library when it is written, and it is told of that by itself. For the key it would begin an update as well,
 * with a copy of the list of all nodes, in which nobody has anything to do: so it does not hear of it. On a Mac it remembers the last key,
 * for replacements that the system makes.
 */
function spareLibrary(editor: LexicalEditor): () => void {
  if (IS_APPLE) return () => {};
  const onKey = (event: KeyboardEvent) => {
    if (event.target === event.currentTarget && isOnlyWritten(event)) stopLexicalPropagation(event);
  };
  return editor.registerRootListener((root) => {
    root?.addEventListener("keydown", onKey, true);
    return () => root?.removeEventListener("keydown", onKey, true);
  });
}

/**
 * The keys of the page, in one listener, at the priority of the library's own: the library begins an update, with a copy of
 * the list of all nodes, for each priority at which anything listens, and a key is pressed more often than anything else.
 */
export const PageKeysExtension = defineExtension({
  name: "galley/page-keys",
  register: (editor) =>
    mergeRegister(
      editor.registerCommand(KEY_DOWN_COMMAND, (event) => $onKey(editor, event), COMMAND_PRIORITY_BEFORE_EDITOR),
      spareLibrary(editor),
      // A page that is gone says of no key any more that it came.
      endHush,
    ),
});
