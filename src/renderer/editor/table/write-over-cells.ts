import { $isTableCellNode, $isTableSelection, type TableSelection } from "@lexical/table";
import {
  $createParagraphNode,
  $getEditor,
  $getSelection,
  BEFORE_INPUT_COMMAND,
  COMMAND_PRIORITY_CRITICAL,
  COMPOSITION_START_COMMAND,
  getDOMSelection,
  type LexicalEditor,
  mergeRegister,
} from "lexical";
import { onUpdateBesidesTyping } from "../page-updates.ts";

/** Empties the cells that are selected and puts the caret in the first of them, the browser's too: the library asks where that is. */
function $emptyCells(selection: TableSelection): void {
  const cells = selection.getNodes().filter($isTableCellNode);
  const [first] = cells;
  const dom = first && $getEditor().getElementByKey(first.getKey());
  for (const cell of cells) cell.clear().append($createParagraphNode());
  first?.selectStart();
  if (dom) getDOMSelection(window)?.collapse(dom, 0);
}

function $beforeInput(event: InputEvent): boolean {
  const selection = $getSelection();
  if (!$isTableSelection(selection)) return false;
  if (event.inputType === "insertText") {
    $emptyCells(selection);
    return false;
  }
  event.preventDefault();
  return true;
}

function $beforeComposition(): boolean {
  const selection = $getSelection();
  if ($isTableSelection(selection)) $emptyCells(selection);
  return false;
}

/**
 * What is typed while cells are selected as a whole replaces what stands in them. The browser, which has no caret then, would make one where
 * the page begins, and write into the kicker. Listens only while cells are selected.
 */
export function registerWriteOverCells(editor: LexicalEditor): () => void {
  let stop: (() => void) | null = null;
  const end = () => {
    stop?.();
    stop = null;
  };
  return mergeRegister(
    onUpdateBesidesTyping(editor, ({ editorState }) => {
      if (!$isTableSelection(editorState._selection)) return end();
      stop ??= mergeRegister(
        editor.registerCommand(BEFORE_INPUT_COMMAND, $beforeInput, COMMAND_PRIORITY_CRITICAL),
        editor.registerCommand(COMPOSITION_START_COMMAND, $beforeComposition, COMMAND_PRIORITY_CRITICAL),
      );
    }),
    end,
  );
}
