import type { Database } from "better-sqlite3";

/** Empty when the open database is sound; else the first problems that SQLite names. */
export function quickCheck(db: Database): string[] {
  const rows = db.pragma("quick_check(20)") as { quick_check: string }[];
  return rows.map((row) => row.quick_check).filter((line) => line !== "ok");
}
