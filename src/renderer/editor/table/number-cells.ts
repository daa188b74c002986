import { DOMRenderExtension, domOverride } from "@lexical/html";
import { $isTableRowNode, TableCellNode, TableNode } from "@lexical/table";
import { configExtension, defineExtension } from "lexical";
import { isSignedNumber, numericColumns } from "../../../shared/text/numbers.ts";
import { $hasHeaderRow } from "./table-actions.ts";

function $texts(table: TableNode): string[][] {
  return table
    .getChildren()
    .filter($isTableRowNode)
    .map((row) => row.getChildren().map((cell) => cell.getTextContent().trim()));
}

/** Shows numbers as the published page does: a column of them at the end of its cells, a sign before its number in every direction. */
export const NumberCellsExtension = defineExtension({
  name: "galley/number-cells",
  dependencies: [
    configExtension(DOMRenderExtension, {
      overrides: [
        domOverride([TableNode], {
          $decorateDOM: (table, _previous, dom) => {
            const columns = [...numericColumns($texts(table), $hasHeaderRow(table))]
              .map((column) => column + 1)
              .join(" ");
            if (dom.dataset.numbers !== columns) dom.dataset.numbers = columns;
          },
        }),
        domOverride([TableCellNode], {
          $decorateDOM: (cell, _previous, dom) => {
            dom.toggleAttribute("data-signed", isSignedNumber(cell.getTextContent().trim()));
          },
        }),
      ],
    }),
  ],
});
