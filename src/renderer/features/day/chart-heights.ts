/** So high, in percent, that something which is not nothing can be seen. */
const least = 4;

/** How long the bar for each number is, in percent of the longest. A bar for 0 is none; all others can be seen. Pure. */
export function chartHeights(counts: readonly number[]): number[] {
  const most = Math.max(0, ...counts);
  return counts.map((count) => (count <= 0 ? 0 : Math.max(least, Math.round((100 * count) / most))));
}
