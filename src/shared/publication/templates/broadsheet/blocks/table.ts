import type { TableCellNode, TableNode, TableRowNode } from "../../../../document/nodes.ts";
import { tableTexts, textOf } from "../../../../document/walk.ts";
import { attributes } from "../../../escape.ts";
import type { PageContext } from "../../../page-context.ts";
import { renderText } from "../../../text-block.ts";
import { renderParagraphs } from "./paragraph.ts";

const headsColumn = (cell: TableCellNode) => (cell.headerState & 1) === 1;
const headsRow = (cell: TableCellNode) => (cell.headerState & 2) === 2;

function renderCell(cell: TableCellNode, inHead: boolean, page: PageContext): string {
  // A corner without words heads nothing.
  const empty = cell.children.every((block) => textOf(block).trim() === "");
  const scope = empty ? undefined : inHead && headsColumn(cell) ? "col" : headsRow(cell) ? "row" : undefined;
  const tag = scope ? "th" : "td";
  const [only, ...more] = cell.children;
  if (only?.type === "paragraph" && more.length === 0) {
    const text = renderText(only, page);
    return `<${tag}${attributes({ scope, ...text?.attributes })}>${text?.html ?? ""}</${tag}>`;
  }
  return `<${tag}${attributes({ scope })}>\n${renderParagraphs(cell.children, page)}\n</${tag}>`;
}

function renderRow(row: TableRowNode, inHead: boolean, width: number, page: PageContext): string {
  const cells = row.children.map((cell) => renderCell(cell, inHead, page));
  while (cells.length < width) cells.push("<td></td>");
  return `<tr>\n${cells.join("\n")}\n</tr>`;
}

/**
 * A table whose first row, where all of it heads columns, is its head. It stands in a frame of its own that scrolls on a
 * narrow screen and can be reached by keyboard for that. Nothing for a table without any text. `block` counts from 1.
 */
export function renderTable(node: TableNode, block: number, page: PageContext): string {
  if (
    tableTexts(node)
      .flat()
      .every((text) => text === "")
  )
    return "";
  const width = Math.max(...node.children.map((row) => row.children.length));
  const [first, ...others] = node.children;
  const hasHead = first?.children.every(headsColumn) ?? false;
  const rows = (list: readonly TableRowNode[], inHead: boolean) =>
    list.map((row) => renderRow(row, inHead, width, page)).join("\n");
  const head = first && hasHead ? `<thead>\n${rows([first], true)}\n</thead>\n` : "";
  const bodyRows = hasHead ? others : node.children;
  const body = bodyRows.length > 0 ? `<tbody>\n${rows(bodyRows, false)}\n</tbody>\n` : "";
  const frame = {
    class: "table",
    role: "group",
    "aria-label": `${page.words.table} ${block}`,
    tabindex: 0,
  };
  return `<div${attributes(frame)}>\n<table>\n${head}${body}</table>\n</div>`;
}
