import { $isListNode } from "@lexical/list";
import {
  $computeTableMapSkipCellCheck,
  $findTableNode,
  $isTableRowNode,
  type TableCellNode,
  type TableNode,
  type TableRowNode,
} from "@lexical/table";
import { $keepText } from "../figure/figure-law.ts";

/** A cell holds paragraphs and lists only; figures move out behind the table. No width, height or colour is kept. */
export function $keepCellLaw(cell: TableCellNode): void {
  $keepText(cell, $findTableNode(cell), $isListNode);
  if (cell.getWidth() !== undefined) cell.setWidth(undefined);
  if (cell.getVerticalAlign() !== undefined) cell.setVerticalAlign(undefined);
  if (cell.getFormatType() !== "") cell.setFormat("");
}

/** A row is as high as its text. */
export function $keepRowLaw(row: TableRowNode): void {
  if (row.getHeight() !== undefined) row.setHeight(undefined);
}

/** A table has rows with cells, or it goes; nothing of its look is kept. */
export function $keepTableLaw(table: TableNode): void {
  const rows = table.getChildren();
  if (!rows.some((row) => $isTableRowNode(row) && row.getChildrenSize() > 0)) {
    table.remove();
    return;
  }
  if (table.getColWidths() !== undefined) table.setColWidths(undefined);
  if (table.getRowStriping()) table.setRowStriping(false);
  if (table.getFrozenColumns() !== 0) table.setFrozenColumns(0);
  if (table.getFrozenRows() !== 0) table.setFrozenRows(0);
  if (table.getFormatType() !== "") table.setFormat("");
}

/** Where a cell stands: its table, and its row and column from 0. */
export interface CellPlace {
  table: TableNode;
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** The place of a cell in its table, or null outside one. */
export function $cellPlace(cell: TableCellNode): CellPlace | null {
  const table = $findTableNode(cell);
  if (!table) return null;
  const [map, found] = $computeTableMapSkipCellCheck(table, cell, cell);
  if (!found) return null;
  return { table, row: found.startRow, column: found.startColumn, rows: map.length, columns: map[0]?.length ?? 0 };
}
