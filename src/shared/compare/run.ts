/** Text of one look. `format` holds the bits of `textFormat`; `href` is the address of the link it stands in, or empty. */
export interface Run {
  text: string;
  format: number;
  href: string;
}

/** What happened to a piece of text between the earlier and the later side. */
export type Change = "same" | "removed" | "added";

/** A run of text and what became of it. `same` and `removed` in order are the earlier side, `same` and `added` the later. */
export interface Piece extends Run {
  change: Change;
}

/** A plain text as runs. */
export function plainRuns(text: string): Run[] {
  return text === "" ? [] : [{ text, format: 0, href: "" }];
}

export function runsText(runs: readonly Run[]): string {
  let text = "";
  for (const run of runs) text += run.text;
  return text;
}

/** The runs of one side, neighbours of one look joined. */
export function sideOf(pieces: readonly Piece[], side: "removed" | "added"): Run[] {
  const runs: Run[] = [];
  for (const { text, format, href, change } of pieces) {
    if (change !== "same" && change !== side) continue;
    const last = runs.at(-1);
    if (last && last.format === format && last.href === href) last.text += text;
    else runs.push({ text, format, href });
  }
  return runs;
}
