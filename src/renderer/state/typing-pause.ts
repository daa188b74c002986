import { lastLetterAt, lookAtPage } from "./letters.ts";

/** Work that waits until the typing rests, but not for ever. */
export interface TypingPause {
  /**
   * Says that something was changed, `at` this time of the clock: the work is to be done once nothing was, and no letter came, for a
   * while.
   */
  touch(at?: number): void;
  /** The work that waits is not done, until something is changed again. */
  cancel(): void;
}

/** However long somebody types without a rest, what waits for one is done this often; in milliseconds. */
export const typingLimit = 5_000;

/** A clock in milliseconds, and what is to be done by it. */
export interface Clock {
  now(): number;
  /** When a letter came last; never, where it is not said. */
  lastLetterAt?(): number;
  /** Runs once after so many milliseconds, unless the returned function is called first. */
  after(milliseconds: number, run: () => void): () => void;
}

/** The clock of this window. */
export const windowClock: Clock = {
  now: () => performance.now(),
  lastLetterAt,
  after(milliseconds, run) {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
};

interface Waiting {
  dueAt(): number;
  run(): void;
}

/** All that waits by one clock. */
interface Queue {
  waiting: Set<Waiting>;
  /** Begins to wait, or wakes earlier than it would have. */
  sleep(until: number): void;
}

/** One timer runs for all that wait. It is left to run and looks again: setting one anew for each key costs more than a key may. */
function createQueue(clock: Clock): Queue {
  const waiting = new Set<Waiting>();
  let stopTimer = () => {};
  let wakesAt = Number.POSITIVE_INFINITY;

  function sleep(until: number): void {
    if (until >= wakesAt) return;
    stopTimer();
    wakesAt = until;
    // A timer of the browser leaves fractions out, and would come too early.
    stopTimer = clock.after(Math.max(0, Math.ceil(until - clock.now())), wake);
  }

  /** Does the work that has waited longest past its time; the next has a task of its own, so that a key can come between. */
  function wake(): void {
    wakesAt = Number.POSITIVE_INFINITY;
    let first: Waiting | null = null;
    for (const one of waiting) if (first === null || one.dueAt() < first.dueAt()) first = one;
    if (first === null) return;
    try {
      if (first.dueAt() <= clock.now()) {
        waiting.delete(first);
        lookAtPage();
        first.run();
      }
    } finally {
      for (const one of waiting) sleep(one.dueAt());
    }
  }
  return { waiting, sleep };
}

/** The later of a time and of when the last letter came. */
export function afterLetters(at: number, { lastLetterAt: last }: Clock): number {
  return last ? Math.max(at, last()) : at;
}

const queues = new WeakMap<Clock, Queue>();

function queueOf(clock: Clock): Queue {
  const there = queues.get(clock);
  if (there) return there;
  const made = createQueue(clock);
  queues.set(clock, made);
  return made;
}

/**
 * Calls `run` when nothing was touched and no letter came for `pause` milliseconds, and every `limit` milliseconds while something is or
 * does all the time.
 */
export function typingPause(
  pause: number,
  run: () => void,
  limit = typingLimit,
  clock: Clock = windowClock,
): TypingPause {
  const { waiting, sleep } = queueOf(clock);
  let [since, changedAt] = [0, 0];
  const own: Waiting = { dueAt: () => Math.min(afterLetters(changedAt, clock) + pause, since + limit), run };
  return {
    touch(at = clock.now()) {
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
