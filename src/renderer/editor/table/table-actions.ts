import {
  $createTableNodeWithDimensions,
  $deleteTableColumnAtSelection,
  $deleteTableRowAtSelection,
  $findCellNode,
  $findTableNode,
  $insertTableColumnAtSelection,
  $insertTableRowAtSelection,
  $isTableCellNode,
  $isTableRowNode,
  $isTableSelection,
  $setTableRowIsHeader,
  type TableCellNode,
  type TableNode,
} from "@lexical/table";
import { $createParagraphNode, $getSelection, $isElementNode, $isRangeSelection } from "lexical";
import { $removeFigure } from "../figure/figure-deletion.ts";
import { $cellPlace } from "./table-law.ts";

/** What the buttons of a table ask for. */
export type TableAction =
  | "rowAbove"
  | "rowBelow"
  | "columnBefore"
  | "columnAfter"
  | "removeRow"
  | "removeColumn"
  | "headerRow"
  | "removeTable";

/** The cell that the caret is in, or null. */
export function $caretCell(): TableCellNode | null {
  const selection = $getSelection();
  if ($isTableSelection(selection)) {
    const node = selection.focus.getNode();
    return $isTableCellNode(node) ? node : $findCellNode(node);
  }
  return $isRangeSelection(selection) ? $findCellNode(selection.focus.getNode()) : null;
}

/** A new table of three columns with a header row. */
export function $createNewsTable(): TableNode {
  return $createTableNodeWithDimensions(3, 3, { rows: true, columns: false });
}

/** The cell at a place, or null. */
export function $cellAt(table: TableNode, row: number, column: number): TableCellNode | null {
  const line = table.getChildAtIndex(row);
  const cell = $isTableRowNode(line) ? line.getChildAtIndex(column) : null;
  return $isTableCellNode(cell) ? cell : null;
}

/** Whether all cells of the first row head their columns. */
export function $hasHeaderRow(table: TableNode): boolean {
  const first = table.getFirstChild();
  return (
    $isTableRowNode(first) && first.getChildren().every((cell) => $isTableCellNode(cell) && cell.hasHeaderState(1))
  );
}

/** A row or column is removed with its caret going to what takes its place; the last one takes the table with it. */
function $removeLine(cell: TableCellNode, row: boolean): void {
  const place = $cellPlace(cell);
  if (!place) return;
  if ((row ? place.rows : place.columns) <= 1) {
    $removeFigure(place.table);
    return;
  }
  const wasHeader = row && place.row === 0 && $hasHeaderRow(place.table);
  if (row) $deleteTableRowAtSelection();
  else $deleteTableColumnAtSelection();
  if (wasHeader) $setTableRowIsHeader(place.table, 0, true);
  const at = row
    ? $cellAt(place.table, Math.min(place.row, place.rows - 2), place.column)
    : $cellAt(place.table, place.row, Math.min(place.column, place.columns - 2));
  at?.selectEnd();
}

/** Carries out what a button of a table asks for, at the caret. False when the caret is in no table. */
export function $actOnTable(action: TableAction): boolean {
  const cell = $caretCell();
  const table = cell && $findTableNode(cell);
  if (!cell || !table) return false;
  const place = $cellPlace(cell);
  switch (action) {
    case "rowAbove":
    case "rowBelow": {
      const header = $hasHeaderRow(table);
      $insertTableRowAtSelection(action === "rowBelow");
      // The header is always the first row and only that.
      if (header) for (let row = 0; row < 2; row++) $setTableRowIsHeader(table, row, row === 0);
      $cellAt(table, (place?.row ?? 0) + (action === "rowBelow" ? 1 : 0), place?.column ?? 0)?.selectStart();
      return true;
    }
    case "columnBefore":
    case "columnAfter": {
      const header = $hasHeaderRow(table);
      $insertTableColumnAtSelection(action === "columnAfter");
      $setTableRowIsHeader(table, 0, header);
      $cellAt(table, place?.row ?? 0, (place?.column ?? 0) + (action === "columnAfter" ? 1 : 0))?.selectStart();
      return true;
    }
    case "removeRow":
    case "removeColumn":
      $removeLine(cell, action === "removeRow");
      return true;
    case "headerRow":
      $setTableRowIsHeader(table, 0, !$hasHeaderRow(table));
      return true;
    case "removeTable":
      $removeFigure(table);
      return true;
  }
}

/** Enter in a cell: to the cell below; from the last row a new row is made. With `leave` the caret goes out below the table. */
export function $enterInCell(leave: boolean): boolean {
  const cell = $caretCell();
  const place = cell && $cellPlace(cell);
  if (!cell || !place) return false;
  if (leave) {
    const paragraph = $createParagraphNode();
    place.table.insertAfter(paragraph);
    paragraph.select();
    return true;
  }
  if (place.row + 1 === place.rows) return $actOnTable("rowBelow");
  const below = $cellAt(place.table, place.row + 1, place.column);
  if ($isElementNode(below)) below.selectEnd();
  return true;
}
