import type { Connection } from "./open-database.ts";

/** How long nobody may have asked anything before the log is folded in; in milliseconds. */
const idle = 30_000;

/**
 * Folds the log of the last saves into the database once nobody has asked anything for a while, so that no save waits for it.
 * A checkpoint that fails is tried again after the next pause: the log holds everything until then.
 */
export function createIdleCheckpoint(connection: Connection, pause = idle) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const fold = () => {
    try {
      connection.pragma("wal_checkpoint(TRUNCATE)");
    } catch {
      // The disk is full, or a reader is in the way.
    }
  };
  return {
    /** Says that somebody asked something. */
    touch(): void {
      clearTimeout(timer);
      timer = setTimeout(fold, pause);
    },
    stop(): void {
      clearTimeout(timer);
    },
  };
}
