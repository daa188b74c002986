import {
  $findTableNode,
  $isTableNode,
  registerTableCellUnmergeTransform,
  registerTablePlugin,
  registerTableSelectionObserver,
  setScrollableTablesActive,
  TableCellNode,
  TableExtension,
  TableNode,
  TableRowNode,
} from "@lexical/table";
import {
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_CRITICAL,
  COMMAND_PRIORITY_HIGH,
  configExtension,
  defineExtension,
  type EditorState,
  KEY_ENTER_COMMAND,
  KEY_ESCAPE_COMMAND,
  KEY_TAB_COMMAND,
  type LexicalEditor,
  mergeRegister,
  type NodeKey,
} from "lexical";
import { $selectFigure } from "../figure/figure-nodes.ts";
import { isNamed, onPageEdit } from "../page-updates.ts";
import { $actOnTable, $caretCell, $cellAt, $enterInCell } from "./table-actions.ts";
import { registerTableArrows } from "./table-arrows.ts";
import { $cellPlace, $keepCellLaw, $keepRowLaw, $keepTableLaw } from "./table-law.ts";
import { registerWriteOverCells } from "./write-over-cells.ts";

/** Tab goes from cell to cell; from the last one a row is added. Shift+Tab in the first cell goes out of the page, as anywhere. */
function $tab(event: KeyboardEvent): boolean {
  const cell = $caretCell();
  const place = cell && $cellPlace(cell);
  if (!place || $comesFromOutside()) return false;
  const at = place.row * place.columns + place.column + (event.shiftKey ? -1 : 1);
  if (at < 0) return false;
  event.preventDefault();
  if (at === place.rows * place.columns) {
    $actOnTable("rowBelow");
    $cellAt(place.table, place.rows, 0)?.selectStart();
    return true;
  }
  $cellAt(place.table, Math.floor(at / place.columns), at % place.columns)?.selectEnd();
  return true;
}

/** Whether what is selected began elsewhere and only ends in a cell: then its keys are no keys of the table. */
function $comesFromOutside(): boolean {
  const selection = $getSelection();
  return (
    $isRangeSelection(selection) &&
    !$findTableNode(selection.anchor.getNode())?.is($findTableNode(selection.focus.getNode()))
  );
}

function $enter(event: KeyboardEvent | null): boolean {
  if (event?.shiftKey || !$caretCell() || $comesFromOutside()) return false;
  event?.preventDefault();
  return $enterInCell(event?.ctrlKey || event?.metaKey || false);
}

function $escape(): boolean {
  const cell = $caretCell();
  const place = cell && $cellPlace(cell);
  return place ? $selectFigure(place.table) : false;
}

function register(editor: LexicalEditor): () => void {
  return mergeRegister(
    editor.registerNodeTransform(TableNode, $keepTableLaw),
    editor.registerNodeTransform(TableRowNode, $keepRowLaw),
    editor.registerNodeTransform(TableCellNode, $keepCellLaw),
    editor.registerCommand(KEY_TAB_COMMAND, $tab, COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(KEY_ENTER_COMMAND, $enter, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(KEY_ESCAPE_COMMAND, $escape, COMMAND_PRIORITY_HIGH),
    registerTableArrows(editor),
    registerWriteOverCells(editor),
  );
}

/**
 * The library's selection of cells listens to every move of the caret, whether there is a table or not: it begins with the first table
 * that the page has.
 */
function registerCellSelection(editor: LexicalEditor): () => void {
  let end: (() => void) | null = null;
  let wait = () => {};
  const begin = ({ _nodeMap: nodes }: EditorState, changed: Iterable<NodeKey>) => {
    for (const key of changed) {
      // One that is not drawn yet is found when it is.
      if (!$isTableNode(nodes.get(key)) || editor.getElementByKey(key) === null) continue;
      end ??= registerTableSelectionObserver(editor, false);
      wait();
      return;
    }
  };
  wait = mergeRegister(
    onPageEdit(editor, (update) => {
      const { editorState, dirtyElements } = update;
      begin(editorState, isNamed(update) ? dirtyElements.keys() : editorState._nodeMap.keys());
    }),
    // The page that is there from the first.
    editor.registerRootListener((root) => {
      const state = editor.getEditorState();
      if (root !== null) begin(state, state._nodeMap.keys());
    }),
  );
  return () => {
    wait();
    end?.();
  };
}

/** What the library registers for tables by itself, but for merged and coloured cells and a Tab of its own. */
const PlainTableExtension: typeof TableExtension = {
  ...TableExtension,
  register(editor) {
    setScrollableTablesActive(editor, true);
    return mergeRegister(
      registerTablePlugin(editor),
      registerTableCellUnmergeTransform(editor),
      editor.registerNodeTransform(TableCellNode, (cell) => {
        if (cell.getBackgroundColor() !== null) cell.setBackgroundColor(null);
      }),
      registerCellSelection(editor),
    );
  },
};

/** Tables as a news page has them: a plain grid with a header row, moved through by Tab, Enter and the arrows. */
export const NewsTableExtension = defineExtension({
  name: "galley/table",
  dependencies: [
    configExtension(PlainTableExtension, { hasCellMerge: false, hasCellBackgroundColor: false, hasTabHandler: false }),
  ],
  register,
});
