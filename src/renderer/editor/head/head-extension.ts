import { copyToClipboard } from "@lexical/clipboard";
import {
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_CRITICAL,
  COMMAND_PRIORITY_HIGH,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  CUT_COMMAND,
  CUT_TAG,
  DELETE_CHARACTER_COMMAND,
  DELETE_LINE_COMMAND,
  DELETE_WORD_COMMAND,
  defineExtension,
  INSERT_LINE_BREAK_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  type LexicalEditor,
  mergeRegister,
  PASTE_COMMAND,
  REMOVE_TEXT_COMMAND,
  RootNode,
  SELECT_ALL_COMMAND,
} from "lexical";
import { $breakInHead, $deleteAtHead, $enterFromHead, $selectHead } from "./head-keys.ts";
import { $keepHeadLaw, $keepHeadLine } from "./head-law.ts";
import { headClasses } from "./head-nodes.ts";
import { $crossesHead, $removeIfAcrossHead } from "./head-removal.ts";

/** Cutting copies the whole range but removes it block by block; the library's own cut would melt the blocks together. */
function cutAcrossHead(editor: LexicalEditor, event: ClipboardEvent | KeyboardEvent | null): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !$crossesHead(selection)) return false;
  const clipboard = event instanceof ClipboardEvent ? event : null;
  void copyToClipboard(editor, clipboard).then(() => {
    editor.update(() => $removeIfAcrossHead(), { tag: CUT_TAG });
  });
  return true;
}

function registerHead(editor: LexicalEditor): () => void {
  return mergeRegister(
    editor.registerNodeTransform(RootNode, $keepHeadLaw),
    ...headClasses.map((kind) => editor.registerNodeTransform(kind, $keepHeadLine)),
    editor.registerCommand(INSERT_PARAGRAPH_COMMAND, $enterFromHead, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(INSERT_LINE_BREAK_COMMAND, $breakInHead, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(DELETE_CHARACTER_COMMAND, $deleteAtHead, COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(DELETE_WORD_COMMAND, $deleteAtHead, COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(DELETE_LINE_COMMAND, $deleteAtHead, COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(REMOVE_TEXT_COMMAND, $removeIfAcrossHead, COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(SELECT_ALL_COMMAND, $selectHead, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(CUT_COMMAND, (event) => cutAcrossHead(editor, event), COMMAND_PRIORITY_HIGH),
    // What is typed or pasted over such a range replaces it: first the removal, then the ordinary insertion.
    editor.registerCommand(
      CONTROLLED_TEXT_INSERTION_COMMAND,
      () => {
        $removeIfAcrossHead();
        return false;
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
    editor.registerCommand(
      PASTE_COMMAND,
      () => {
        $removeIfAcrossHead();
        return false;
      },
      COMMAND_PRIORITY_HIGH,
    ),
  );
}

/** Kicker, headline and standfirst: their nodes, their law, and the keys and pastes that respect it. */
export const HeadExtension = defineExtension({
  name: "galley/head",
  nodes: () => [...headClasses],
  register: registerHead,
});
