import type { PasteSource } from "./source.ts";
import { findElement, isElement, type PastedElement } from "./tree.ts";

export interface GridCell {
  /** Null where a cell beside or above reaches in. */
  element: PastedElement | null;
  heads: 0 | 1 | 2 | 3;
}

/** A table as it is drawn, before its cells are read. */
export interface Grid {
  caption: PastedElement | null;
  rows: GridCell[][];
  /** Cells that reached over others and were opened. */
  merged: number;
}

interface Row {
  element: PastedElement;
  isHead: boolean;
}

const isCell = (node: unknown): node is PastedElement =>
  isElement(node as PastedElement) && /^t[dh]$/.test((node as PastedElement).tag);

function rowsOf(element: PastedElement, isHead = false): Row[] {
  return element.children.flatMap((child): Row[] => {
    if (!isElement(child)) return [];
    if (child.tag === "tr") return [{ element: child, isHead }];
    return /^(?:thead|tbody|tfoot)$/.test(child.tag) ? rowsOf(child, child.tag === "thead") : [];
  });
}

/** How many columns or rows a cell takes up. Sheets say thousands for a row that is merged to its end. */
function span(cell: PastedElement, name: "colspan" | "rowspan", most: number): number {
  const said = Number.parseInt(cell.attributes[name] ?? "1", 10);
  return Number.isNaN(said) ? 1 : Math.max(1, Math.min(said, most));
}

function headsOf(cell: PastedElement, row: Row, isFirst: boolean, isWholeRow: boolean): GridCell["heads"] {
  if (row.isHead || (cell.tag === "th" && isWholeRow && cell.attributes.scope !== "row")) return 1;
  return cell.tag === "th" && (isFirst || cell.attributes.scope === "row") ? 2 : 0;
}

/** More places than any table on a page has; merged cells are not opened beyond it. */
const mostPlaces = 50_000;

/** Opens a table into a plain grid: what a merged cell held stands in its first place, the others are empty, rows are of one length. */
export function readGrid(table: PastedElement): Grid {
  const rows = rowsOf(table);
  const widest = Math.max(1, ...rows.map(({ element }) => element.children.filter(isCell).length));
  const grid: GridCell[][] = rows.map(() => []);
  let [merged, places] = [0, mostPlaces];
  for (const [at, row] of rows.entries()) {
    const cells = row.element.children.filter(isCell);
    const isWholeRow = cells.length > 0 && cells.every(({ tag }) => tag === "th");
    const line = grid[at] ?? [];
    let column = 0;
    for (const [index, cell] of cells.entries()) {
      while (line[column] !== undefined) column++;
      let [across, down] = [span(cell, "colspan", Math.max(widest, 2)), span(cell, "rowspan", rows.length - at)];
      if (across > 1 || down > 1) merged++;
      places -= across * down;
      if (places < 0) [across, down] = [1, 1];
      const heads = headsOf(cell, row, index === 0, isWholeRow);
      for (let y = 0; y < down; y++) {
        const below = grid[at + y] ?? [];
        for (let x = 0; x < across; x++) below[column + x] = { element: x + y === 0 ? cell : null, heads };
      }
      column += across;
    }
  }
  const columns = Math.max(0, ...grid.map((line) => line.length));
  const filled = grid.map((line) =>
    Array.from({ length: columns }, (_, at) => line[at] ?? { element: null, heads: 0 as const }),
  );
  const caption = table.children.find((child) => isElement(child) && child.tag === "caption");
  return {
    caption: isElement(caption) ? caption : null,
    rows: filled.filter((line) => line.some(({ element }) => element)),
    merged,
  };
}

const isBlockInside = (element: PastedElement) => /^(?:table|h[1-6]|hr|figure|blockquote|ul|ol)$/.test(element.tag);
const hasBorder = (element: PastedElement) =>
  (element.attributes.border !== undefined && element.attributes.border !== "0") ||
  Object.entries(element.style).some(
    ([name, value]) => name.startsWith("border") && /solid|double|dashed|dotted/.test(value),
  );

/**
 * Whether a table only arranges what is in it, as in mails and on old pages: then its cells are read one after the other. What comes from
 * a sheet or has headers is a table; so is what a word processor drew with more than one cell.
 */
export function isLayout(table: PastedElement, { rows, caption }: Grid, source: PasteSource): boolean {
  const columns = rows[0]?.length ?? 0;
  const cells = rows.reduce((count, line) => count + line.filter(({ element }) => element).length, 0);
  if (cells <= 1) return true;
  if (/^(?:presentation|none)$/.test(table.attributes.role ?? "")) return true;
  if (source === "spreadsheet" || caption || rows.some((line) => line.some(({ heads }) => heads > 0))) return false;
  if (source === "word" || source === "google-docs" || source === "libreoffice" || source === "apple") return false;
  if (columns < 2 || rows.length < 2) return true;
  const isArranged = rows.some((line) => line.some(({ element }) => element && findElement(element, isBlockInside)));
  if (source === "mail")
    return (
      isArranged ||
      !(hasBorder(table) || rows.some((line) => line.some(({ element }) => element && hasBorder(element))))
    );
  return isArranged;
}
