import {
  $createParagraphNode,
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_HIGH,
  DELETE_CHARACTER_COMMAND,
  DELETE_LINE_COMMAND,
  DELETE_WORD_COMMAND,
  KEY_ARROW_DOWN_COMMAND,
  KEY_ARROW_LEFT_COMMAND,
  KEY_ARROW_RIGHT_COMMAND,
  KEY_ARROW_UP_COMMAND,
  KEY_DELETE_COMMAND,
  KEY_DOWN_COMMAND,
  KEY_ENTER_COMMAND,
  KEY_ESCAPE_COMMAND,
  type LexicalCommand,
  type LexicalEditor,
  mergeRegister,
} from "lexical";
import { $deleteAtFigure } from "./figure-deletion.ts";
import { $moveFigure } from "./figure-moves.ts";
import {
  $activeFigure,
  $captionOf,
  $caretHost,
  $caretIn,
  $selectedFigure,
  $selectFigure,
  type FigureNode,
} from "./figure-nodes.ts";
import { $arrow, $leave } from "./figure-travel.ts";
import { $isGalleryNode } from "./gallery-node.ts";

function $writeBelow(figure: FigureNode): true {
  if ($isGalleryNode(figure.getParent())) return $leave(figure, true);
  const paragraph = $createParagraphNode();
  figure.insertAfter(paragraph);
  paragraph.select();
  return true;
}

/** Enter on a selected photo goes into its caption; Ctrl+Enter in a caption goes on below the photo. */
function $enterKey(event: KeyboardEvent | null): boolean {
  const figure = $selectedFigure();
  if (figure) {
    event?.preventDefault();
    const caption = $captionOf(figure);
    return caption && !event?.ctrlKey && !event?.metaKey ? $caretIn(caption, false) : $writeBelow(figure);
  }
  const selection = $getSelection();
  const caption = $isRangeSelection(selection) ? $caretHost(selection) : null;
  if (!caption || !(event?.ctrlKey || event?.metaKey)) return false;
  event.preventDefault();
  return $writeBelow(caption.host);
}

function $escapeKey(): boolean {
  const selection = $getSelection();
  const caption = $isRangeSelection(selection) ? $caretHost(selection) : null;
  return caption ? $selectFigure(caption.host) : false;
}

/** Alt+Up and Alt+Down move the figure that has the keyboard, caption caret included. */
function $moveKey(event: KeyboardEvent): boolean {
  if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return false;
  if (event.key !== "ArrowUp" && event.key !== "ArrowDown") return false;
  const figure = $activeFigure();
  if (!figure) return false;
  event.preventDefault();
  $moveFigure(figure, event.key === "ArrowDown");
  return true;
}

/** In a caption Delete would arrive as input that the library takes for "delete to the end of the line". */
function $deleteKey(editor: LexicalEditor, event: KeyboardEvent): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !$caretHost(selection)) return false;
  event.preventDefault();
  return editor.dispatchCommand(DELETE_CHARACTER_COMMAND, false);
}

/** The keys of figures: arrows, Enter, Escape, deletion and moves. */
export function registerFigureKeys(editor: LexicalEditor): () => void {
  const arrow = (command: LexicalCommand<KeyboardEvent>, forward: boolean, vertical: boolean) =>
    editor.registerCommand(command, (event) => $arrow(editor, event, forward, vertical), COMMAND_PRIORITY_HIGH);
  const deletion = (command: LexicalCommand<boolean>) =>
    editor.registerCommand(command, $deleteAtFigure, COMMAND_PRIORITY_HIGH);
  return mergeRegister(
    arrow(KEY_ARROW_DOWN_COMMAND, true, true),
    arrow(KEY_ARROW_UP_COMMAND, false, true),
    arrow(KEY_ARROW_RIGHT_COMMAND, true, false),
    arrow(KEY_ARROW_LEFT_COMMAND, false, false),
    deletion(DELETE_CHARACTER_COMMAND),
    deletion(DELETE_WORD_COMMAND),
    deletion(DELETE_LINE_COMMAND),
    editor.registerCommand(KEY_DELETE_COMMAND, (event) => $deleteKey(editor, event), COMMAND_PRIORITY_HIGH),
    editor.registerCommand(KEY_ENTER_COMMAND, $enterKey, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(KEY_ESCAPE_COMMAND, $escapeKey, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(KEY_DOWN_COMMAND, $moveKey, COMMAND_PRIORITY_HIGH),
  );
}
