/** The longest text that is taken from a file's metadata, in UTF-16 units. */
const limits = { line: 2_000, block: 20_000 } as const;

// Line breaks stay and tabs become spaces; other controls go, and so do the bidi embeddings, overrides and isolates that
// would reach beyond the text they stand in. The plain marks (LRM, RLM) are kept: they are typed on purpose.
const controls = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/**
 * Text from a file's metadata as it is kept: CR and CRLF are line breaks, no control characters, NFC, no white space at
 * the ends of lines, at most one blank line in a row, at most 20,000 units. A lone hyphen, which some suppliers write
 * for "nothing", is nothing.
 */
export function cleanBlock(text: string): string {
  const clean = text
    .toWellFormed()
    .normalize("NFC")
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, "\n")
    .replace(/[\t\v\f]/g, " ")
    .replace(controls, (character) => (character === "\n" ? "\n" : ""))
    .replace(/[^\S\n]+$/gm, "")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
  return clean === "-" ? "" : clean.slice(0, limits.block).toWellFormed();
}

/** As `cleanBlock`, on one line with single spaces, at most 2,000 units. */
export function cleanLine(text: string): string {
  return cleanBlock(text).replace(/\s+/g, " ").slice(0, limits.line).toWellFormed();
}
