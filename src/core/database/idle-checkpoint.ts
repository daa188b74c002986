import type { Connection } from "./open-database.ts";

/** How long nobody may have asked anything before the log is folded in; in milliseconds. */
const idle = 30_000;

/**
 * Once nobody has asked anything for a while: does the `steps` in order, each as often as it says that there is more, and then
 * folds the log of the last saves into the database, so that no save waits for either. Whoever asks meanwhile is answered
 * between two steps, and the rest waits for the next pause. So does what fails: the log holds everything until then.
 */
export function createIdleCheckpoint(connection: Connection, steps: readonly (() => boolean)[] = [], pause = idle) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const work = (at: number) => {
    try {
      const step = steps[at];
      if (step === undefined) connection.pragma("wal_checkpoint(TRUNCATE)");
      else timer = setTimeout(work, 0, step() ? at : at + 1);
    } catch {
      // The disk is full, or a reader is in the way.
    }
  };
  return {
    /** Says that somebody asked something. */
    touch(): void {
      clearTimeout(timer);
      timer = setTimeout(work, pause, 0);
    },
    stop(): void {
      clearTimeout(timer);
    },
  };
}
