import type { ParagraphNode, TableCellNode, TableNode, TableRowNode } from "../../../../document/nodes.ts";
import { tableTexts, textOf } from "../../../../document/walk.ts";
import { isSignedNumber, numericColumns } from "../../../../text/numbers.ts";
import { attributes } from "../../../escape.ts";
import type { PageContext } from "../../../page-context.ts";
import { renderText } from "../../../text-block.ts";
import { renderParagraphs } from "./paragraph.ts";

const headsColumn = (cell: TableCellNode) => (cell.headerState & 1) === 1;
const headsRow = (cell: TableCellNode) => (cell.headerState & 2) === 2;

/** Whether the sign of a number would come out behind it. */
function needsIsolation(cell: ParagraphNode, page: PageContext): boolean {
  return (cell.direction || page.direction) === "rtl" && isSignedNumber(textOf(cell).trim());
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
    const html = text && needsIsolation(only, page) ? `<bdi dir="ltr">${text.html}</bdi>` : (text?.html ?? "");
    return `<${tag}${attributes({ class: kind, scope, ...text?.attributes })}>${html}</${tag}>`;
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
