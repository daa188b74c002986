import type { Connection } from "./open-database.ts";

/** What `doctor` asks of the database. */
export function createMaintenanceRepository(db: Connection) {
  return {
    /** Empty when the file is sound; else the first problems that SQLite names. */
    quickCheck(): string[] {
      const rows = db.pragma("quick_check(20)") as { quick_check: string }[];
      return rows.map((row) => row.quick_check).filter((line) => line !== "ok");
    },
    facts(): { sqlite: string; schema: number; journal: string; synchronous: number } {
      return {
        sqlite: String(db.prepare("SELECT sqlite_version()").pluck().get()),
        schema: Number(db.pragma("user_version", { simple: true })),
        journal: String(db.pragma("journal_mode", { simple: true })),
        synchronous: Number(db.pragma("synchronous", { simple: true })),
      };
    },
  };
}
