import { cpSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";

const parts = ["galley.sqlite", "galley.sqlite-wal"];

/**
 * Opens a copy of a folder's database as the system would after the blow (the log is replayed into the copy) and gives what
 * `look` makes of it. The folder itself is not touched, so that Galley finds it as it was left.
 */
export function lookAtCopy<T>(dataDir: string, look: (db: Database.Database) => T): T {
  const folder = mkdtempSync(join(tmpdir(), "galley-look-"));
  try {
    for (const part of parts) {
      if (existsSync(join(dataDir, part))) cpSync(join(dataDir, part), join(folder, part));
    }
    const db = new Database(join(folder, "galley.sqlite"));
    try {
      return look(db);
    } finally {
      db.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What SQLite has to say against the database: `integrity_check` and `foreign_key_check`. Empty when it is sound. */
export function faultsOf(db: Database.Database): string[] {
  const integrity = db.pragma("integrity_check") as { integrity_check: string }[];
  const keys = db.pragma("foreign_key_check") as unknown[];
  return [
    ...integrity.map((row) => row.integrity_check).filter((line) => line !== "ok"),
    ...keys.map((row) => JSON.stringify(row)),
  ];
}
