/** A break in the text's course. */
export function renderDivider(): string {
  return "<hr>";
}
