import type { Edit } from "../checks/text/edit.ts";

/** Writes `instead` over a part of a text by the least change: letters that stay keep their format, and a link its place. */
export function closestEdit(text: string, from: number, to: number, instead: string): Edit {
  const before = text.slice(from, to);
  const most = Math.min(before.length, instead.length);
  let head = 0;
  while (head < most && before[head] === instead[head]) head += 1;
  // Never between the halves of a pair.
  if (/[\uD800-\uDBFF]/.test(before.charAt(head - 1))) head -= 1;
  let tail = 0;
  while (tail < most - head && before.at(-1 - tail) === instead.at(-1 - tail)) tail += 1;
  if (tail > 0 && /[\uDC00-\uDFFF]/.test(before.charAt(before.length - tail))) tail -= 1;
  return { start: from + head, end: to - tail, text: instead.slice(head, instead.length - tail) };
}
