/** A line of the page that holds something to see. */
export interface PageLine {
  text: string;
  /** Whether at least one empty line stands before it. */
  gap: boolean;
}

export interface CleanedPage {
  lines: PageLine[];
  /** How many invisible characters (bidi controls, zero-width marks, controls) were taken out. */
  hidden: number;
  /** Whether empty lines say nothing: there are none, or they stand between nearly all lines. */
  evenlySpaced: boolean;
}

// Byte order marks, bidi controls, zero-width space and word joiner, soft hyphens and control characters. The joiners
// U+200C and U+200D stay: they are part of Persian words and of emoji.
const hiddenCharacters =
  /[[\p{Cc}\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]--[\t\n\v\f\r\u0085]]/gv;
const lineEnds = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/;

/**
 * The visible lines of a copied page: any kind of line end, every kind of space made one plain space, invisible
 * characters taken out and counted, lone surrogates replaced. Linear in the length of the text; never throws.
 */
export function cleanLines(text: string): CleanedPage {
  const hidden = text.match(hiddenCharacters)?.length ?? 0;
  const lines: PageLine[] = [];
  let gap = false;
  for (const raw of text.toWellFormed().replace(hiddenCharacters, "").split(lineEnds)) {
    const line = raw.replace(/\s+/g, " ").trim();
    if (line === "") gap = true;
    else {
      lines.push({ text: line, gap: gap && lines.length > 0 });
      gap = false;
    }
  }
  const gaps = lines.filter((line) => line.gap).length;
  return { lines, hidden, evenlySpaced: gaps === 0 || gaps >= (lines.length - 1) * 0.8 };
}
