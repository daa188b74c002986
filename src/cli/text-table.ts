const letters = new Intl.Segmenter("und", { granularity: "grapheme" });
const width = (text: string) => [...letters.segment(text)].length;

/** Rows as columns, two spaces apart, the last one left as long as it is. Line ends inside a cell become spaces. */
export function textTable(rows: readonly (readonly (string | number)[])[]): string[] {
  const cells = rows.map((row) => row.map((cell) => String(cell).replace(/\s+/g, " ").trim()));
  const widths: number[] = [];
  for (const row of cells) {
    for (const [at, cell] of row.entries()) widths[at] = Math.max(widths[at] ?? 0, width(cell));
  }
  return cells.map((row) =>
    row
      .map((cell, at) => (at === row.length - 1 ? cell : cell + " ".repeat((widths[at] ?? 0) - width(cell))))
      .join("  ")
      .trimEnd(),
  );
}
