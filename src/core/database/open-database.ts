import { join } from "node:path";
import Database from "better-sqlite3";
import { AppError } from "../../shared/app-error.ts";
import { migrations } from "./migrations/index.ts";

/** "Galy" in four bytes: marks the file as Galley's own (PRAGMA application_id). */
export const applicationId = 0x47616c79;

/** The oldest SQLite without the WAL-reset corruption repaired in 3.51.3. */
const oldestSqlite = [3, 51, 3] as const;

export type Connection = Database.Database;

function assertSqliteVersion(connection: Connection): void {
  const version = connection.prepare("SELECT sqlite_version()").pluck().get() as string;
  const parts = version.split(".").map(Number);
  for (const [at, least] of oldestSqlite.entries()) {
    const part = parts[at] ?? 0;
    if (part > least) return;
    if (part < least) throw new Error(`SQLite ${version} is older than ${oldestSqlite.join(".")}`);
  }
}

/** Sets a pragma and proves by reading back that it holds. */
function setPragma(connection: Connection, name: string, value: string, expected: string | number): void {
  connection.pragma(`${name} = ${value}`);
  const found = connection.pragma(name, { simple: true });
  if (found !== expected) throw new Error(`PRAGMA ${name} is ${String(found)}, not ${expected}`);
}

function migrate(connection: Connection, known: readonly string[], writer: string): void {
  const from = connection.pragma("user_version", { simple: true }) as number;
  if (from >= known.length) return;
  connection
    .transaction(() => {
      for (const sql of known.slice(from)) connection.exec(sql);
      connection.pragma(`user_version = ${known.length}`);
      connection.prepare("INSERT OR REPLACE INTO meta (key, value) VALUES ('writer', ?)").run(writer);
    })
    .immediate();
  connection.pragma("optimize");
}

/** Refuses a file of another program and one that a newer Galley wrote, before anything in it is changed. */
function checkIdentity(connection: Connection, file: string, folder: string, known: number): void {
  const id = connection.pragma("application_id", { simple: true }) as number;
  const empty = (connection.prepare("SELECT count(*) FROM sqlite_schema").pluck().get() as number) === 0;
  if (empty && id === 0) {
    connection.pragma(`application_id = ${applicationId}`);
    return;
  }
  if (id !== applicationId) throw new AppError("invalid", "error.dataForeign", { file });
  const found = connection.pragma("user_version", { simple: true }) as number;
  if (found <= known) return;
  const writer = connection.prepare("SELECT value FROM meta WHERE key = 'writer'").pluck().get();
  throw new AppError("too-new", "error.dataTooNew", { folder, writer: String(writer ?? "?"), found, known });
}

export interface OpenOptions {
  folder: string;
  /** Galley's version, remembered as the writer of a schema. */
  writer: string;
  /** The schema sequence; another one only in tests. */
  migrations?: readonly string[];
}

/**
 * Opens (or makes) `galley.sqlite` in the folder: WAL, `synchronous=FULL`, foreign keys, migrated to the newest schema
 * in one transaction. Throws `too-new`, `invalid` (another program's file) or `corrupt`, leaving the file as it was.
 */
export function openDatabase(options: OpenOptions): Connection {
  const file = join(options.folder, "galley.sqlite");
  const known = options.migrations ?? migrations;
  const connection = new Database(file, { timeout: 5000 });
  try {
    assertSqliteVersion(connection);
    checkIdentity(connection, file, options.folder, known.length);
    setPragma(connection, "journal_mode", "WAL", "wal");
    setPragma(connection, "synchronous", "FULL", 2);
    setPragma(connection, "foreign_keys", "ON", 1);
    setPragma(connection, "trusted_schema", "OFF", 0);
    setPragma(connection, "cell_size_check", "ON", 1);
    connection.pragma("checkpoint_fullfsync = 1");
    connection.pragma("journal_size_limit = 67108864");
    migrate(connection, known, options.writer);
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}

/** Gives the file back tidy: statistics refreshed, the log folded in. */
export function closeDatabase(connection: Connection): void {
  connection.pragma("optimize");
  connection.pragma("wal_checkpoint(TRUNCATE)");
  connection.close();
}
