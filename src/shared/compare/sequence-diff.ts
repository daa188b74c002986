/** A stretch where two sequences differ: `[aStart, aEnd)` of the first stands against `[bStart, bEnd)` of the second. */
export interface Hunk {
  aStart: number;
  aEnd: number;
  bStart: number;
  bEnd: number;
}

/** Differences tried before a stretch is split at landmarks instead: bounds the work to this, times the length. */
const effort = 512;

type Ids = ArrayLike<number>;

/**
 * The edits that lead from `a` to `b`, in order, never touching each other: as few as possible (Myers, "An O(ND) Difference
 * Algorithm and Its Variations", 1986) while they are fewer than a fixed number, else found between landmarks (numbers
 * that stand once on each side); a stretch without any is replaced whole. What lies between two hunks is equal.
 */
export function diffSequences(a: Ids, b: Ids): Hunk[] {
  const hunks: Hunk[] = [];
  diffRange(a, b, { aStart: 0, aEnd: a.length, bStart: 0, bEnd: b.length }, hunks);
  return hunks;
}

function push(hunks: Hunk[], next: Hunk): void {
  const last = hunks.at(-1);
  if (last && last.aEnd === next.aStart && last.bEnd === next.bStart) {
    last.aEnd = next.aEnd;
    last.bEnd = next.bEnd;
  } else hunks.push(next);
}

function diffRange(a: Ids, b: Ids, range: Hunk, hunks: Hunk[]): void {
  let { aStart, aEnd, bStart, bEnd } = range;
  while (aStart < aEnd && bStart < bEnd && a[aStart] === b[bStart]) {
    aStart += 1;
    bStart += 1;
  }
  while (aEnd > aStart && bEnd > bStart && a[aEnd - 1] === b[bEnd - 1]) {
    aEnd -= 1;
    bEnd -= 1;
  }
  const rest = { aStart, aEnd, bStart, bEnd };
  if (aStart === aEnd && bStart === bEnd) return;
  const found = aStart === aEnd || bStart === bEnd ? [rest] : shortest(a, b, rest);
  if (found) for (const hunk of found) push(hunks, hunk);
  else betweenLandmarks(a, b, rest, hunks);
}

/** Myers' greedy search; null when more than `effort` edits would be needed. */
function shortest(a: Ids, b: Ids, { aStart, aEnd, bStart, bEnd }: Hunk): Hunk[] | null {
  const n = aEnd - aStart;
  const m = bEnd - bStart;
  const most = Math.min(n + m, effort);
  const middle = most + 1;
  const reach = new Int32Array(2 * most + 3);
  const trace: Int32Array[] = [];
  for (let d = 0; d <= most; d += 1) {
    trace.push(reach.slice(middle - d - 1, middle + d + 2));
    // Diagonals beyond either end hold nothing.
    const from = -d + 2 * Math.max(0, d - m);
    const to = d - 2 * Math.max(0, d - n);
    for (let k = from; k <= to; k += 2) {
      const left = reach[middle + k - 1] ?? 0;
      const right = reach[middle + k + 1] ?? 0;
      let x = k === -d || (k !== d && left < right) ? right : left + 1;
      let y = x - k;
      while (x < n && y < m && a[aStart + x] === b[bStart + y]) {
        x += 1;
        y += 1;
      }
      reach[middle + k] = x;
      if (x >= n && y >= m) return walkBack(trace, d, n, m, aStart, bStart);
    }
  }
  return null;
}

function walkBack(trace: Int32Array[], edits: number, n: number, m: number, aStart: number, bStart: number): Hunk[] {
  const backwards: Hunk[] = [];
  let x = n;
  let y = m;
  for (let d = edits; d > 0; d -= 1) {
    const reach = trace[d] as Int32Array;
    const middle = d + 1;
    const k = x - y;
    const left = reach[middle + k - 1] ?? 0;
    const right = reach[middle + k + 1] ?? 0;
    const inserts = k === -d || (k !== d && left < right);
    const fromX = inserts ? right : left;
    const fromY = fromX - (inserts ? k + 1 : k - 1);
    const toX = inserts ? fromX : fromX + 1;
    const toY = inserts ? fromY + 1 : fromY;
    const last = backwards.at(-1);
    if (last && last.aStart === aStart + toX && last.bStart === bStart + toY) {
      last.aStart = aStart + fromX;
      last.bStart = bStart + fromY;
    } else {
      backwards.push({
        aStart: aStart + fromX,
        aEnd: aStart + toX,
        bStart: bStart + fromY,
        bEnd: bStart + toY,
      });
    }
    x = fromX;
    y = fromY;
  }
  return backwards.reverse();
}

function betweenLandmarks(a: Ids, b: Ids, range: Hunk, hunks: Hunk[]): void {
  const anchors = landmarks(a, b, range);
  if (anchors.length === 0) {
    push(hunks, range);
    return;
  }
  let { aStart, bStart } = range;
  for (const [x, y] of anchors) {
    diffRange(a, b, { aStart, aEnd: x, bStart, bEnd: y }, hunks);
    aStart = x + 1;
    bStart = y + 1;
  }
  diffRange(a, b, { aStart, aEnd: range.aEnd, bStart, bEnd: range.bEnd }, hunks);
}

function places(ids: Ids, from: number, to: number): Map<number, number> {
  const once = new Map<number, number>();
  for (let at = from; at < to; at += 1) {
    const id = ids[at] as number;
    once.set(id, once.has(id) ? -1 : at);
  }
  return once;
}

/** Pairs of places of numbers that stand once on each side, as many as stand in the same order on both. */
function landmarks(a: Ids, b: Ids, { aStart, aEnd, bStart, bEnd }: Hunk): [number, number][] {
  const inB = places(b, bStart, bEnd);
  const pairs: [number, number][] = [];
  for (const [id, x] of places(a, aStart, aEnd)) {
    const y = inB.get(id) ?? -1;
    if (x >= 0 && y >= 0) pairs.push([x, y]);
  }
  pairs.sort((one, other) => one[0] - other[0]);
  return increasing(pairs.map(([, y]) => y)).map((at) => pairs[at] as [number, number]);
}

/** The places of a longest increasing subsequence (patience sorting). */
export function increasing(values: readonly number[]): number[] {
  const tops: number[] = [];
  const before = new Int32Array(values.length).fill(-1);
  for (const [at, value] of values.entries()) {
    let low = 0;
    let high = tops.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((values[tops[middle] ?? 0] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    before[at] = low > 0 ? (tops[low - 1] ?? -1) : -1;
    tops[low] = at;
  }
  const result: number[] = [];
  for (let at = tops.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) result.push(at);
  return result.reverse();
}
