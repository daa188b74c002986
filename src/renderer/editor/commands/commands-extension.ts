import { ListItemNode } from "@lexical/list";
import { $getNearestNodeOfType } from "@lexical/utils";
import {
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_HIGH,
  createCommand,
  defineExtension,
  FORMAT_TEXT_COMMAND,
  INDENT_CONTENT_COMMAND,
  IS_APPLE,
  KEY_TAB_COMMAND,
  type LexicalCommand,
  type LexicalEditor,
  mergeRegister,
  OUTDENT_CONTENT_COMMAND,
  REDO_COMMAND,
  UNDO_COMMAND,
} from "lexical";
import type { Direction } from "../../../shared/document/nodes.ts";
import { isLetter } from "../../state/letter-hush.ts";
import { $toggleFieldDirection } from "../figure/field-in-hand.ts";
import { $moveSelected } from "../figure/figure-moves.ts";
import { CHOOSE_HERO_COMMAND } from "../figure/hero-choice.ts";
import { $mayLink } from "../head/head-law.ts";
import { pasteQuote } from "../paste/paste-extension.ts";
import { $actOnTable } from "../table/table-actions.ts";
import { $toggleDirection } from "../text/direction-commands.ts";
import { $houseSelection } from "../typography/house-command.ts";
import { $inList, $setBlock, $setList } from "./block-commands.ts";
import { registerDirectionKeys } from "./direction-keys.ts";
import { type EditorCommandId, editorCommands, keysHere, matchesKeys, pressOf } from "./editor-commands.ts";
import { insertBlock } from "./insert-block.ts";
import { $removeBlock } from "./remove-block.ts";

/** Asks the toolbar to open its link field for the selection. */
export const EDIT_LINK_COMMAND: LexicalCommand<null> = createCommand("EDIT_LINK");
/** Asks the toolbar to open its language field for the selection. */
export const EDIT_LANGUAGE_COMMAND: LexicalCommand<null> = createCommand("EDIT_LANGUAGE");
/** Asks whoever shows notes to begin one on the selection. */
export const BEGIN_NOTE_COMMAND: LexicalCommand<null> = createCommand("BEGIN_NOTE");
/** Asks for pictures by the file dialog and puts them at the caret. */
export const CHOOSE_PHOTOS_COMMAND: LexicalCommand<null> = createCommand("CHOOSE_PHOTOS");

function mayLink(editor: LexicalEditor): boolean {
  return editor.read(() => {
    const selection = $getSelection();
    return $isRangeSelection(selection) && $mayLink(selection.anchor.getNode());
  });
}

/** Runs one command of the table. False when it has nothing to act on. */
export function runEditorCommand(editor: LexicalEditor, id: EditorCommandId): boolean {
  switch (id) {
    case "undo":
      return editor.dispatchCommand(UNDO_COMMAND);
    case "redo":
      return editor.dispatchCommand(REDO_COMMAND);
    case "bold":
    case "italic":
    case "strikethrough":
    case "subscript":
    case "superscript":
    case "code":
      return editor.dispatchCommand(FORMAT_TEXT_COMMAND, id);
    case "link":
      return mayLink(editor) && editor.dispatchCommand(EDIT_LINK_COMMAND, null);
    case "photo":
      return editor.dispatchCommand(CHOOSE_PHOTOS_COMMAND, null);
    case "note":
      return editor.dispatchCommand(BEGIN_NOTE_COMMAND, null);
    case "hero":
      return editor.dispatchCommand(CHOOSE_HERO_COMMAND, null);
    case "houseTypography":
      return update(editor, () => $houseSelection(editor));
    case "pasteQuote":
      return pasteQuote(editor);
    case "goToToolbar":
      return focusToolbar(editor);
    case "language":
      return editor.dispatchCommand(EDIT_LANGUAGE_COMMAND, null);
    case "directionLtr":
    case "directionRtl":
      return turn(editor, id === "directionLtr" ? "ltr" : "rtl");
    case "moveBlockUp":
    case "moveBlockDown":
      return update(editor, () => $moveSelected(id === "moveBlockDown"));
    case "removeBlock":
      return update(editor, $removeBlock);
    case "bulletList":
    case "numberList":
      return update(editor, () => $setList(id));
    case "paragraph":
    case "heading2":
    case "heading3":
    case "heading4":
    case "quote":
      return update(editor, () => $setBlock(id));
    case "table":
    case "pullquote":
    case "factbox":
    case "embed":
    case "related":
    case "correction":
    case "divider":
      return insertBlock(editor, id);
    default:
      return update(editor, () => $actOnTable(id));
  }
}

/** The toolbar remembers which of its buttons had the focus last; there the keyboard goes. */
function focusToolbar(editor: LexicalEditor): boolean {
  const bar = editor.getRootElement()?.closest(".galley-editor")?.querySelector(".galley-toolbar");
  const button = bar?.querySelector<HTMLElement>("button:not(:disabled)");
  button?.focus();
  return button !== undefined;
}

/** Turns the photo's line in hand, else the selected blocks. */
function turn(editor: LexicalEditor, direction: Direction): boolean {
  return update(editor, () => $toggleFieldDirection(editor, direction) || $toggleDirection(direction));
}

function update(editor: LexicalEditor, change: () => boolean): boolean {
  let done = false;
  editor.update(
    () => {
      done = change();
    },
    { discrete: true },
  );
  return done;
}

/** Runs the command of the table that a key press means, on every keyboard layout. False when it means none. */
export function runCommandOfKey(editor: LexicalEditor, event: KeyboardEvent): boolean {
  // What only writes a character is no command, and is what nearly every key does.
  if (isLetter(event)) return false;
  const press = pressOf(event);
  const command = editorCommands.find(
    (one) => !one.builtIn && keysHere(one).some((combination) => matchesKeys(press, combination, IS_APPLE)),
  );
  if (!command) return false;
  event.preventDefault();
  queueMicrotask(() => runEditorCommand(editor, command.id));
  return true;
}

/** Tab changes the level of a list item; anywhere else it goes on to the next control, as on every page. */
function onTab(editor: LexicalEditor, event: KeyboardEvent): boolean {
  if (!$inList()) return true;
  const selection = $getSelection();
  const item = $isRangeSelection(selection) ? $getNearestNodeOfType(selection.anchor.getNode(), ListItemNode) : null;
  if (event.shiftKey && item?.getIndent() === 0) return true;
  event.preventDefault();
  return editor.dispatchCommand(event.shiftKey ? OUTDENT_CONTENT_COMMAND : INDENT_CONTENT_COMMAND);
}

/** The keys that turn a block, and Tab. Those of the command table are with the page's other keys (see page-keys.ts). */
export const CommandsExtension = defineExtension({
  name: "galley/commands",
  register: (editor) =>
    mergeRegister(
      registerDirectionKeys(editor, (id) => runEditorCommand(editor, id)),
      editor.registerCommand(KEY_TAB_COMMAND, (event) => onTab(editor, event), COMMAND_PRIORITY_HIGH),
    ),
});
