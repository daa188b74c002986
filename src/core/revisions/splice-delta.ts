import { diffSequences } from "../../shared/compare/sequence-diff.ts";
import { eachWord } from "../../shared/compare/words.ts";

/** A stretch of a text, referred to and not copied. */
interface Stretch {
  text: string;
  from: number;
  length: number;
}

type Slices = { ids: number[]; ends: number[] };

/** Cuts a text by `each` and numbers the parts so that equal parts have equal numbers. */
function slices(text: string, numbers: Map<string, number>, each: typeof eachWord): Slices {
  const ids: number[] = [];
  const ends: number[] = [];
  each(text, (start, end) => {
    const part = text.slice(start, end);
    let id = numbers.get(part);
    if (id === undefined) {
      id = numbers.size;
      numbers.set(part, id);
    }
    ids.push(id);
    ends.push(end);
  });
  return { ids, ends };
}

/** Parts of JSON of about a node each. */
const eachNode: typeof eachWord = (text, found) => {
  let start = 0;
  while (start < text.length) {
    const next = text.indexOf(",{", start + 1);
    const end = next < 0 ? text.length : next;
    found(start, end, false);
    start = end;
  }
};

interface Splice {
  start: number;
  end: number;
  text: string;
}

function spliced(before: string, after: string, offset: number, each: typeof eachWord): Splice[] {
  const numbers = new Map<string, number>();
  const left = slices(before, numbers, each);
  const right = slices(after, numbers, each);
  const at = (ends: number[], place: number) => (place === 0 ? 0 : (ends[place - 1] as number));
  return diffSequences(left.ids, right.ids).map(({ aStart, aEnd, bStart, bEnd }) => ({
    start: offset + at(left.ends, aStart),
    end: offset + at(left.ends, aEnd),
    text: after.slice(at(right.ends, bStart), at(right.ends, bEnd)),
  }));
}

/**
 * What to replace in `before` so that it becomes `after`: nodes first, then words within the nodes that differ. Null where
 * most nodes differ: then there is little to gain, and much to look through.
 */
function splices(before: string, after: string): Splice[] | null {
  const nodes = spliced(before, after, 0, eachNode);
  if (nodes.reduce((sum, node) => sum + node.text.length, 0) > after.length * 0.7) return null;
  return nodes.flatMap(({ start, end, text }) => spliced(before.slice(start, end), text, start, eachWord));
}

function writeNumber(bytes: number[], value: number): void {
  let rest = value;
  while (rest > 127) {
    bytes.push((rest & 127) | 128);
    rest >>>= 7;
  }
  bytes.push(rest);
}

/**
 * `after` as changes of `before`: per change the length kept, the length left out (both in UTF-16 units), and the bytes put
 * in their place. A few dozen bytes for an edited sentence, whatever the length of the text. Null when the two have little
 * in common.
 */
export function encodeSplices(before: string, after: string): Buffer | null {
  const found = splices(before, after);
  if (!found) return null;
  const parts: Buffer[] = [];
  let at = 0;
  for (const { start, end, text } of found) {
    const inserted = Buffer.from(text, "utf8");
    const head: number[] = [];
    writeNumber(head, start - at);
    writeNumber(head, end - start);
    writeNumber(head, inserted.length);
    parts.push(Buffer.from(head), inserted);
    at = end;
  }
  return Buffer.concat(parts);
}

/** One set of changes applied to a text that is still in stretches. */
function splice(stretches: readonly Stretch[], delta: Buffer): Stretch[] {
  const result: Stretch[] = [];
  let place = 0;
  let used = 0;
  let read = 0;
  const number = () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = delta[read++] ?? 0;
      value |= (byte & 127) << shift;
      if (byte < 128) return value;
    }
  };
  const pass = (length: number, keep: boolean) => {
    for (let left = length; left > 0; ) {
      const stretch = stretches[place];
      if (!stretch) return;
      const taken = Math.min(left, stretch.length - used);
      if (keep) {
        const isWhole = taken === stretch.length;
        result.push(isWhole ? stretch : { text: stretch.text, from: stretch.from + used, length: taken });
      }
      left -= taken;
      used += taken;
      if (used === stretch.length) {
        place += 1;
        used = 0;
      }
    }
  };
  while (read < delta.length) {
    pass(number(), true);
    pass(number(), false);
    const length = number();
    if (length === 0) continue;
    const text = delta.toString("utf8", read, read + length);
    read += length;
    result.push({ text, from: 0, length: text.length });
  }
  const { length } = stretches;
  if (used > 0) pass((stretches[place] as Stretch).length - used, true);
  for (; place < length; place += 1) result.push(stretches[place] as Stretch);
  return result;
}

/**
 * The text that a chain of changes leads to. The text itself is put together once, at the end: a long chain costs little
 * more than a short one.
 */
export function applySplices(base: string, deltas: readonly Buffer[]): string {
  let stretches: Stretch[] = [{ text: base, from: 0, length: base.length }];
  for (const delta of deltas) stretches = splice(stretches, delta);
  let text = "";
  for (const stretch of stretches) text += stretch.text.slice(stretch.from, stretch.from + stretch.length);
  return text;
}
