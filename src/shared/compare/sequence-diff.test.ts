import fc from "fast-check";
import { expect, test } from "vitest";
import { diffSequences, increasing } from "./sequence-diff.ts";

function apply(a: readonly number[], b: readonly number[]): number[] {
  const out: number[] = [];
  let at = 0;
  for (const hunk of diffSequences(a, b)) {
    out.push(...a.slice(at, hunk.aStart), ...b.slice(hunk.bStart, hunk.bEnd));
    at = hunk.aEnd;
  }
  return [...out, ...a.slice(at)];
}

const edits = (a: readonly number[], b: readonly number[]) =>
  diffSequences(a, b).reduce((sum, hunk) => sum + hunk.aEnd - hunk.aStart + hunk.bEnd - hunk.bStart, 0);

/** The length of a longest common subsequence, the slow and plain way. */
function common(a: readonly number[], b: readonly number[]): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const value of a) {
    const next = [0];
    for (const [y, other] of b.entries()) {
      next.push(value === other ? (row[y] ?? 0) + 1 : Math.max(row[y + 1] ?? 0, next[y] ?? 0));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

const ids = fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 40 });

test("the hunks lead from one to the other with as few edits as there can be, and never touch", () => {
  fc.assert(
    fc.property(ids, ids, (a, b) => {
      expect(apply(a, b)).toEqual(b);
      expect(edits(a, b)).toBe(a.length + b.length - 2 * common(a, b));
      const hunks = diffSequences(a, b);
      for (const [at, hunk] of hunks.entries()) {
        const last = hunks[at - 1];
        if (last) expect(hunk.aStart - last.aEnd).toBeGreaterThan(0);
      }
    }),
    { numRuns: 500 },
  );
});

test("beyond the bounded effort it is still right", () => {
  let seed = 1;
  const next = (below: number) => {
    seed = (seed * 48271) % 2147483647;
    return seed % below;
  };
  const shuffled = (values: number[]) => values.sort(() => next(3) - 1);
  const a = Array.from({ length: 4000 }, () => next(9));
  const b = Array.from({ length: 4000 }, () => next(9));
  expect(apply(a, b)).toEqual(b);
  const unique = Array.from({ length: 3000 }, (_v, at) => at);
  const turned = shuffled([...unique]);
  expect(apply(unique, turned)).toEqual(turned);
  expect(apply(a, unique)).toEqual(unique);
});

test("a longest increasing subsequence", () => {
  expect(increasing([3, 1, 2, 9, 4, 5]).length).toBe(4);
  expect(increasing([])).toEqual([]);
});
