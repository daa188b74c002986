import type { Database } from "better-sqlite3";

/** Steps through the numbers that a query gives, from one end until it fails. */
function collect(db: Database, sql: string, into: Set<number>): void {
  try {
    for (const id of db.prepare(sql).pluck().iterate()) into.add(Number(id));
  } catch {
    // As far as it could be read.
  }
}

/** The row numbers of a table that any of its trees still knows, from both ends: one bad page hides only what lies under it. */
export function knownIds(db: Database, table: string, column: string, others: readonly string[] = []): number[] {
  const ids = new Set<number>();
  collect(db, `SELECT ${column} FROM ${table} NOT INDEXED ORDER BY ${column}`, ids);
  collect(db, `SELECT ${column} FROM ${table} NOT INDEXED ORDER BY ${column} DESC`, ids);
  for (const sql of others) collect(db, sql, ids);
  return [...ids].sort((a, b) => a - b);
}
