import { accessSync, constants, existsSync, mkdirSync, rmSync } from "node:fs";
import Database from "better-sqlite3";
import { AppError } from "../../shared/app-error.ts";
import { moveDurablySync, syncFileSync } from "../files/durable-sync.ts";
import { backupsFolder } from "./backup-names.ts";
import { databaseFile, freePath, timeName } from "./database-file.ts";
import { migrations } from "./migrations/index.ts";
import { quickCheck } from "./quick-check.ts";

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

/** In pages of 4 KB: so long may the log grow before a save folds it in by itself. Usually the idle checkpoint is there first. */
const longestLog = 16_000;

/** The problems of a copy, read from the copy itself. */
function problemsOf(file: string): string[] {
  const db = new Database(file, { readonly: true, fileMustExist: true });
  try {
    return quickCheck(db);
  } finally {
    db.close();
  }
}

/** A verified copy of the database as it was before its schema is changed. Throws when it cannot be made: then nothing is changed. */
function keepBeforeMigration(connection: Connection, folder: string, from: number, at: string): void {
  const backups = backupsFolder(folder);
  mkdirSync(backups, { recursive: true });
  const unfinished = `${backups}/.pre-migration.tmp`;
  rmSync(unfinished, { force: true });
  try {
    connection.prepare("VACUUM INTO ?").run(unfinished);
    const [problem] = problemsOf(unfinished);
    if (problem !== undefined) {
      throw new AppError("corrupt", "error.dataDamaged", { file: databaseFile(folder), problem });
    }
    syncFileSync(unfinished);
    moveDurablySync(unfinished, freePath(backups, `pre-migration-${from}-${timeName(at)}`, ".sqlite"));
  } finally {
    if (existsSync(unfinished)) rmSync(unfinished);
  }
}

function migrate(connection: Connection, known: readonly string[], options: OpenOptions): void {
  const from = connection.pragma("user_version", { simple: true }) as number;
  if (from >= known.length) return;
  if (from > 0) keepBeforeMigration(connection, options.folder, from, options.at ?? "");
  connection
    .transaction(() => {
      for (const sql of known.slice(from)) connection.exec(sql);
      connection.pragma(`user_version = ${known.length}`);
      connection.prepare("INSERT OR REPLACE INTO meta (key, value) VALUES ('writer', ?)").run(options.writer);
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
  /** When it is opened: names the copy that is made before a migration. */
  at?: string;
  /** The schema sequence; another one only in tests. */
  migrations?: readonly string[];
}

/**
 * Opens (or makes) `galley.sqlite` in the folder: WAL, `synchronous=FULL`, foreign keys, migrated to the newest schema
 * in one transaction, after a verified copy was put into `backups`. Throws `too-new`, `invalid` (another program's file) or `corrupt`, leaving the file as it was.
 */
export function openDatabase(options: OpenOptions): Connection {
  const file = databaseFile(options.folder);
  const known = options.migrations ?? migrations;
  // SQLite would open it for reading alone, and refuse the first save instead of the start.
  if (existsSync(file)) accessSync(file, constants.R_OK | constants.W_OK);
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
    connection.pragma(`wal_autocheckpoint = ${longestLog}`);
    migrate(connection, known, options);
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
