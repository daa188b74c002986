/** A number with its sign, unit or currency, a share, a time. */
const numeric = /^[-+−±]?\s?[$€£₪¥]?\s?\d[\d.,:\u00a0\u202f ]*\s?(?:%|[$€£₪¥]|[a-z]{1,3})?$/i;

/** Whether a text is one number, with what belongs to it. */
export function isNumber(text: string): boolean {
  return numeric.test(text);
}

/** Whether it is one with a sign before it, which a text from right to left would show behind it: it runs from left to right by itself. */
export function isSignedNumber(text: string): boolean {
  return /^[-+−±]/.test(text) && numeric.test(text);
}

/** The columns of a table, from 0, of which every cell under the head is a number or empty, and one at least a number. */
export function numericColumns(texts: readonly (readonly string[])[], hasHead: boolean): ReadonlySet<number> {
  const rows = hasHead ? texts.slice(1) : texts;
  const width = Math.max(0, ...rows.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, column) => column);
  return new Set(
    columns.filter((column) => {
      const cells = rows.map((row) => row[column] ?? "").filter((text) => text !== "");
      return cells.length > 0 && cells.every(isNumber);
    }),
  );
}
