/** One change that a page tells its reader to make: a new file, or lines to be put in place of others. */
export type Step =
  | { file: string; kind: "new"; content: string }
  | { file: string; kind: "edit"; from: string; to: string };

/**
 * The changes that a Markdown page describes, in order. A block of `diff` changes the file that was named last before it, a
 * block of `ts` is the whole of a file that the text before it calls new.
 */
export function writtenSteps(markdown: string): Step[] {
  const steps: Step[] = [];
  let file = "";
  for (const part of markdown.split(/(^```[\s\S]*?^```$)/m)) {
    const fence = /^```(\w*)\n([\s\S]*?)```$/.exec(part);
    if (fence === null) {
      file = [...part.matchAll(/`(src\/[\w./-]+\.tsx?)`/g)].at(-1)?.[1] ?? file;
    } else if (fence[1] === "diff") steps.push({ file, kind: "edit", ...sides(fence[2] ?? "") });
    else if (fence[1] === "ts") steps.push({ file, kind: "new", content: fence[2] ?? "" });
  }
  return steps;
}

function sides(diff: string): { from: string; to: string } {
  const lines = diff.split("\n").slice(0, -1);
  const side = (drop: string) => lines.filter((line) => !line.startsWith(drop)).map((line) => line.slice(1));
  return { from: side("+").join("\n"), to: side("-").join("\n") };
}

/** The text with an edit made. Throws, saying what to repair, when its lines are not there exactly once. */
export function applyEdit(text: string, { file, from, to }: Extract<Step, { kind: "edit" }>): string {
  const [before, ...after] = text.split(from);
  if (after.length !== 1) {
    throw new Error(`A step no longer fits ${file}: these lines are there ${after.length} times.\n${from}`);
  }
  return `${before}${to}${after[0]}`;
}
