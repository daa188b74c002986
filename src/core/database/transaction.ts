import type { Connection } from "./open-database.ts";

/** `run` as one `BEGIN IMMEDIATE` transaction: all of it happens or none, and no reader's snapshot is upgraded midway. */
export function transaction<A extends unknown[], R>(db: Connection, run: (...args: A) => R): (...args: A) => R {
  const prepared = db.transaction(run);
  return (...args) => prepared.immediate(...args);
}
