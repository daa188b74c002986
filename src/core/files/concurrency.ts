/**
 * Runs `work` on every item, at most `lanes` at once; results in the order of the items. Rejects with the first failure: nothing more is
 * begun after it, and what is under way ends first.
 */
export async function mapLimited<T, R>(
  items: readonly T[],
  lanes: number,
  work: (item: T) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  const queue = [...items.entries()];
  const lane = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) results[next[0]] = await work(next[1]);
  };
  let failure: { error: unknown } | null = null;
  const stop = (error: unknown) => {
    failure ??= { error };
    queue.length = 0;
  };
  await Promise.all(Array.from({ length: Math.min(lanes, items.length) }, () => lane().catch(stop)));
  if (failure) throw (failure as { error: unknown }).error;
  return results;
}

/** A gate that lets one piece of work through at a time, in the order they came. A failure does not hold up the next. */
export function createGate(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(work, work);
    last = mine;
    return mine;
  };
}
