/** Work that waits until the typing rests, but not for ever. */
export interface TypingPause {
  /**
   * Says that something was changed, `at` this time of `performance.now`: the work is to be done once nothing was for a while. Cheap
   * enough for every key, but for the look at the clock where no time is given.
   */
  touch(at?: number): void;
  /** The work that waits is not done, until something is changed again. */
  cancel(): void;
}

/** However long somebody types without a rest, what waits for one is done this often; in milliseconds. */
export const typingLimit = 5_000;

interface Waiting {
  dueAt(): number;
  run(): void;
}

const waiting = new Set<Waiting>();
let timer: ReturnType<typeof setTimeout> | undefined;
let wakesAt = Number.POSITIVE_INFINITY;

/** One timer runs for all that wait. It is left to run and looks again: setting one anew for each key costs more than a key may. */
function sleep(until: number): void {
  if (until >= wakesAt) return;
  clearTimeout(timer);
  wakesAt = until;
  timer = setTimeout(wake, Math.max(0, until - performance.now()));
}

/** Does the work that has waited longest past its time; the next has a task of its own, so that a key can come between. */
function wake(): void {
  wakesAt = Number.POSITIVE_INFINITY;
  let first: Waiting | null = null;
  for (const one of waiting) if (first === null || one.dueAt() < first.dueAt()) first = one;
  if (first === null) return;
  try {
    if (first.dueAt() <= performance.now()) {
      waiting.delete(first);
      first.run();
    }
  } finally {
    for (const one of waiting) sleep(one.dueAt());
  }
}

/**
 * Calls `run` when nothing was touched for `pause` milliseconds, and every `limit` milliseconds while something is all the time.
 */
export function typingPause(pause: number, run: () => void, limit = typingLimit): TypingPause {
  let [since, changedAt] = [0, 0];
  const own: Waiting = { dueAt: () => Math.min(changedAt + pause, since + limit), run };
  return {
    touch(at = performance.now()) {
      changedAt = at;
      if (waiting.has(own)) return;
      since = changedAt;
      waiting.add(own);
      sleep(own.dueAt());
    },
    cancel() {
      waiting.delete(own);
    },
  };
}
