import {
  $findTableNode,
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
  KEY_ENTER_COMMAND,
  KEY_ESCAPE_COMMAND,
  KEY_TAB_COMMAND,
  type LexicalEditor,
  mergeRegister,
} from "lexical";
import { $selectFigure } from "../figure/figure-nodes.ts";
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
  const wait = editor.registerMutationListener(
    TableNode,
    () => {
      wait();
      end ??= registerTableSelectionObserver(editor, false);
    },
    { skipInitialization: true },
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
