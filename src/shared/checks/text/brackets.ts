const faces = /(?<=^|\s)[:;][-']?[()[\]]/g;
const partner: Readonly<Record<string, string>> = { ")": "(", "]": "[" };

/** What stands before the bracket of a list's number or letter: "1)", "ב)". */
const label = /(?:^|\s)[\p{L}\p{N}]{1,3}$/u;

/** Where a round or square bracket has no partner, or null. Faces made of marks and the numbers of lists ("1)") have none by nature. */
export function loneBracket(text: string): number | null {
  if (!/[()[\]]/.test(text)) return null;
  const plain = text.replace(faces, (face) => " ".repeat(face.length));
  const open: { mark: string; at: number }[] = [];
  for (const { 0: mark, index } of plain.matchAll(/[()[\]]/g)) {
    const wanted = partner[mark];
    if (wanted === undefined) open.push({ mark, at: index });
    else if (open.at(-1)?.mark === wanted) open.pop();
    else if (mark !== ")" || !label.test(plain.slice(Math.max(0, index - 4), index))) return index;
  }
  return open[0]?.at ?? null;
}
