import { $isTableNode } from "@lexical/table";
import {
  $createParagraphNode,
  $getSelection,
  $isParagraphNode,
  $isRangeSelection,
  COMMAND_PRIORITY_HIGH,
  COMMAND_PRIORITY_LOW,
  DELETE_CHARACTER_COMMAND,
  DELETE_LINE_COMMAND,
  DELETE_WORD_COMMAND,
  type ElementNode,
  KEY_ARROW_DOWN_COMMAND,
  KEY_ARROW_LEFT_COMMAND,
  KEY_ARROW_RIGHT_COMMAND,
  KEY_ARROW_UP_COMMAND,
  KEY_DELETE_COMMAND,
  KEY_ENTER_COMMAND,
  KEY_ESCAPE_COMMAND,
  type LexicalCommand,
  type LexicalEditor,
  type LexicalNode,
  MOVE_TO_END,
  MOVE_TO_START,
  mergeRegister,
  type RangeSelection,
} from "lexical";
import { $arrow } from "./figure-arrows.ts";
import { $deleteAtFigure } from "./figure-deletion.ts";
import { $moveSelected } from "./figure-moves.ts";
import {
  $caretHost,
  $caretIn,
  $firstSlot,
  $selectedFigure,
  $selectFigure,
  type CaretHost,
  type FigureNode,
} from "./figure-nodes.ts";
import { $leave, $neighbourSlot } from "./figure-travel.ts";
import { $isGalleryNode } from "./gallery-node.ts";

function $writeBelow(figure: FigureNode): true {
  if ($isGalleryNode(figure.getParent())) return $leave(figure, true);
  const below = figure.getNextSibling();
  // An empty paragraph that stands there is the one that is wanted: nobody asked for two.
  if ($isParagraphNode(below) && below.isEmpty()) return $caretIn(below, true);
  const paragraph = $createParagraphNode();
  figure.insertAfter(paragraph);
  paragraph.select();
  return true;
}

/** The empty last paragraph of a slot that the caret is in, or null: there Enter goes on instead of making another. */
function $emptyEnd(selection: RangeSelection, frame: ElementNode): LexicalNode | null {
  const last = frame.getLastChild();
  const here = selection.isCollapsed() && $isParagraphNode(last) && last.isEmpty();
  return here && selection.anchor.getNode().is(last) ? last : null;
}

/** Enter in a slot: on from a line, and from the empty last paragraph of a text; elsewhere a new paragraph. */
function $enterInSlot(selection: RangeSelection, slot: CaretHost): boolean {
  const line = $isParagraphNode(slot.frame);
  const end = line ? null : $emptyEnd(selection, slot.frame);
  if (!line && !end) return false;
  if (end && slot.frame.getChildrenSize() > 1) end.remove();
  const next = $neighbourSlot(slot, true);
  return next ? $caretIn(next, true) : $writeBelow(slot.host);
}

/** Enter on a selected figure goes into its text; in a slot it goes on where there is no more to write; Ctrl+Enter always. */
function $enterKey(event: KeyboardEvent | null): boolean {
  const control = event?.ctrlKey || event?.metaKey || false;
  const figure = $selectedFigure();
  if (figure) {
    event?.preventDefault();
    const text = $isTableNode(figure) ? figure : $firstSlot(figure);
    return text && !control ? $caretIn(text, false) : $writeBelow(figure);
  }
  const selection = $getSelection();
  const slot = $isRangeSelection(selection) ? $caretHost(selection) : null;
  if (!slot || !$isRangeSelection(selection)) return false;
  if (event?.shiftKey && !control) {
    if (!$isParagraphNode(slot.frame)) return false;
    event.preventDefault();
    return true;
  }
  const done = control ? $writeBelow(slot.host) : $enterInSlot(selection, slot);
  if (done) event?.preventDefault();
  return done;
}

function $escapeKey(): boolean {
  const selection = $getSelection();
  const slot = $isRangeSelection(selection) ? $caretHost(selection) : null;
  return slot ? $selectFigure(slot.host) : false;
}

/** Alt+Up and Alt+Down move the blocks that have the keyboard, the caret staying where it is in them. */
export function $moveKey(event: KeyboardEvent): boolean {
  if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return false;
  if (event.key !== "ArrowUp" && event.key !== "ArrowDown") return false;
  event.preventDefault();
  $moveSelected(event.key === "ArrowDown");
  return true;
}

/** A figure has no line with an end to go to; the library would go to the end of the whole story. */
function $lineEdgeKey(event: KeyboardEvent): boolean {
  if (!$selectedFigure()) return false;
  event.preventDefault();
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
    // The library would take the keyboard from the page, and what is typed next would be nowhere.
    editor.registerCommand(KEY_ESCAPE_COMMAND, () => true, COMMAND_PRIORITY_LOW),
    editor.registerCommand(MOVE_TO_START, $lineEdgeKey, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(MOVE_TO_END, $lineEdgeKey, COMMAND_PRIORITY_HIGH),
  );
}
