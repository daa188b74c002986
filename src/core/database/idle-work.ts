import type { Connection } from "./open-database.ts";

/** When idle work begins and what it leaves for a longer rest; in milliseconds and in pages of 4 KB. */
export interface IdleRules {
  /** So long nobody may have asked anything before the steps begin: shorter than the wait between two saves of somebody who types. */
  pause: number;
  /** So long before a short log is folded in too. */
  rest: number;
  /** From so many pages on the log counts as long, and is folded in after the steps. */
  longLog: number;
}

const usual: IdleRules = { pause: 500, rest: 30_000, longLog: 1_000 };

/** How many pages of the log are not folded in yet (SQLite, "wal_checkpoint", mode NOOP). */
function waitingPages(connection: Connection): number {
  const [state] = connection.pragma("wal_checkpoint(NOOP)") as { log: number; checkpointed: number }[];
  return state ? state.log - state.checkpointed : 0;
}

/**
 * Once nobody has asked anything for a moment: does the `steps` in order, each as often as it says that there is more, and then
 * folds the log of the last saves into the database, a short log only after a longer rest. So no save waits for either. Whoever
 * asks meanwhile is answered between two steps, and what is left waits for the next pause; so does what fails, for the log holds
 * everything until then. The log's file stays as long as it is: writing over it is quicker than making it grow again.
 */
export function createIdleWork(connection: Connection, steps: readonly (() => boolean)[] = [], rules = usual) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const later = (task: () => void, wait: number) => {
    timer = setTimeout(() => {
      try {
        task();
      } catch {
        // The disk is full, or a reader is in the way.
      }
    }, wait);
  };
  const fold = () => connection.pragma("wal_checkpoint(PASSIVE)");
  const work = (at: number) => {
    const step = steps[at];
    if (step) {
      const isThereMore = step();
      later(() => work(isThereMore ? at : at + 1), 0);
    } else if (waitingPages(connection) >= rules.longLog) fold();
    else later(fold, rules.rest - rules.pause);
  };
  return {
    /** Says that somebody asked something. */
    touch(): void {
      clearTimeout(timer);
      later(() => work(0), rules.pause);
    },
    stop(): void {
      clearTimeout(timer);
    },
  };
}
