import type { Incident } from "../../shared/health.ts";
import type { Connection } from "./open-database.ts";
import { quickCheck } from "./quick-check.ts";
import { createSessionMarks } from "./session-marks.ts";

/** The upkeep of the database itself, and what `doctor` asks of it. */
export function createMaintenanceRepository(db: Connection) {
  const marks = createSessionMarks(db);
  return {
    /** Empty when the file is sound; else the first problems that SQLite names. Everything else waits meanwhile. */
    quickCheck: (): string[] => quickCheck(db),
    facts(): { sqlite: string; schema: number; journal: string; synchronous: number } {
      return {
        sqlite: String(db.prepare("SELECT sqlite_version()").pluck().get()),
        schema: Number(db.pragma("user_version", { simple: true })),
        journal: String(db.pragma("journal_mode", { simple: true })),
        synchronous: Number(db.pragma("synchronous", { simple: true })),
      };
    },
    isCheckDue: (at: string): boolean => marks.isCheckDue(at),
    setChecked: (at: string): void => marks.setChecked(at),
    incidents: (): Incident[] => marks.incidents(),
    dismissIncident: (at: string): void => marks.dismissIncident(at),
    /**
     * Copies the database as it is at the end of the copying to a new file, in steps between other calls: saves go on and are
     * in the copy. The copy is not durable and not verified yet.
     */
    async copyTo(path: string): Promise<void> {
      await db.backup(path);
    },
  };
}
