import type { TableCellNode, TableNode, TableRowNode } from "../../../../document/nodes.ts";
import { tableTexts, textOf } from "../../../../document/walk.ts";
import { attributes } from "../../../escape.ts";
import type { PageContext } from "../../../page-context.ts";
import { renderText } from "../../../text-block.ts";
import { renderParagraphs } from "./paragraph.ts";

const headsColumn = (cell: TableCellNode) => (cell.headerState & 1) === 1;
const headsRow = (cell: TableCellNode) => (cell.headerState & 2) === 2;

/** A number with its sign, unit or currency, a share, a time. */
const numeric = /^[-+−±]?\s?[$€£₪¥]?\s?\d[\d.,:\u00a0\u202f ]*\s?(?:%|[$€£₪¥]|[a-z]{1,3})?$/i;

/** The columns, from 0, of which every cell under the head is a number or empty, and one at least a number. */
function numericColumns(texts: readonly (readonly string[])[], hasHead: boolean): ReadonlySet<number> {
  const rows = hasHead ? texts.slice(1) : texts;
  const width = Math.max(0, ...rows.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, column) => column);
  return new Set(
    columns.filter((column) => {
      const cells = rows.map((row) => row[column] ?? "").filter((text) => text !== "");
      return cells.length > 0 && cells.every((text) => numeric.test(text));
    }),
  );
}

interface CellPlace {
  inHead: boolean;
  isNumber: boolean;
}

function renderCell(cell: TableCellNode, { inHead, isNumber }: CellPlace, page: PageContext): string {
  // A corner without words heads nothing.
  const empty = cell.children.every((block) => textOf(block).trim() === "");
  const scope = empty ? undefined : inHead && headsColumn(cell) ? "col" : headsRow(cell) ? "row" : undefined;
  const tag = scope ? "th" : "td";
  const kind = isNumber ? "number" : undefined;
  const [only, ...more] = cell.children;
  if (only?.type === "paragraph" && more.length === 0) {
    const text = renderText(only, page);
    return `<${tag}${attributes({ class: kind, scope, ...text?.attributes })}>${text?.html ?? ""}</${tag}>`;
  }
  return `<${tag}${attributes({ class: kind, scope })}>\n${renderParagraphs(cell.children, page)}\n</${tag}>`;
}

interface TableShape {
  width: number;
  numbers: ReadonlySet<number>;
}

function renderRow(row: TableRowNode, inHead: boolean, shape: TableShape, page: PageContext): string {
  const cells = row.children.map((cell, column) =>
    renderCell(cell, { inHead, isNumber: shape.numbers.has(column) }, page),
  );
  while (cells.length < shape.width) cells.push("<td></td>");
  return `<tr>\n${cells.join("\n")}\n</tr>`;
}

/**
 * A table whose first row, where all of it heads columns, is its head. It stands in a frame of its own that scrolls on a
 * narrow screen and can be reached by keyboard for that. Nothing for a table without any text. `block` counts from 1.
 */
export function renderTable(node: TableNode, block: number, page: PageContext): string {
  const texts = tableTexts(node);
  if (texts.flat().every((text) => text === "")) return "";
  const width = Math.max(...node.children.map((row) => row.children.length));
  const [first, ...others] = node.children;
  const hasHead = first?.children.every(headsColumn) ?? false;
  const shape = { width, numbers: numericColumns(texts, hasHead) };
  const rows = (list: readonly TableRowNode[], inHead: boolean) =>
    list.map((row) => renderRow(row, inHead, shape, page)).join("\n");
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
