import { $isTableCellNode, $isTableNode, $isTableRowNode, type TableNode } from "@lexical/table";
import type { LexicalNode } from "lexical";
import { isSignedNumber, numericColumns } from "../../../shared/text/numbers.ts";
import { $hasHeaderRow } from "./table-actions.ts";

function $texts(table: TableNode): string[][] {
  return table
    .getChildren()
    .filter($isTableRowNode)
    .map((row) => row.getChildren().map((cell) => cell.getTextContent().trim()));
}

/** Shows numbers as the published page does: a column of them at the end of its cells, a sign before its number in every direction. */
export function $showNumbers(node: LexicalNode, dom: HTMLElement): void {
  if ($isTableCellNode(node)) dom.toggleAttribute("data-signed", isSignedNumber(node.getTextContent().trim()));
  if (!$isTableNode(node)) return;
  const columns = [...numericColumns($texts(node), $hasHeaderRow(node))].map((column) => column + 1).join(" ");
  if (dom.dataset.numbers !== columns) dom.dataset.numbers = columns;
}
