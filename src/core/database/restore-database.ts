import { copyFileSync, existsSync, readdirSync, rmdirSync, statSync } from "node:fs";
import { basename } from "node:path";
import { AppError } from "../../shared/app-error.ts";
import { syncFileSync } from "../files/durable-sync.ts";
import { restorable } from "./backup-names.ts";
import { checkFile } from "./check-file.ts";
import { databaseFile, freePath, timeName } from "./database-file.ts";
import type { WorkerSettings } from "./database-messages.ts";
import { closeDatabase, openDatabase } from "./open-database.ts";
import { emptyIncoming, swapDatabase } from "./swap-database.ts";

export interface Restored {
  /** The backup that is in place now. */
  from: string;
  /** Where the data that was there before lies; empty when there was none. */
  aside: string;
}

/** The backup file that is meant: the file itself, or the newest sound one of a folder. Throws `not-found` or `corrupt`. */
export function chooseBackup(source: string): string {
  if (!existsSync(source)) throw new AppError("not-found", "backup.missing", { path: source });
  const isFolder = statSync(source).isDirectory();
  const candidates = isFolder ? restorable(source).map(({ path }) => path) : [source];
  if (candidates.length === 0) throw new AppError("not-found", "backup.noneIn", { folder: source });
  let first = "";
  for (const path of candidates) {
    const [problem] = checkFile(path).problems;
    if (problem === undefined) return path;
    first ||= problem;
  }
  throw new AppError("corrupt", "backup.unsoundFile", { path: candidates[0] ?? source, problem: first });
}

/**
 * Puts a sound backup in the place of the folder's database, which is kept whole in `replaced-<time>`. Throws without having
 * changed anything when the backup cannot be used. Call under the folder's lock, with no swap pending.
 */
export function restoreDatabase(settings: WorkerSettings, source: string): Restored {
  const { folder, at } = settings;
  const from = chooseBackup(source);
  const incoming = emptyIncoming(folder);
  copyFileSync(from, databaseFile(incoming));
  // A database that was put aside after a crash has its last saves in the log beside it.
  if (existsSync(`${from}-wal`)) copyFileSync(`${from}-wal`, `${databaseFile(incoming)}-wal`);
  syncFileSync(databaseFile(incoming));
  closeDatabase(openDatabase({ ...settings, folder: incoming }));
  const aside = freePath(folder, `replaced-${timeName(at)}`);
  swapDatabase(folder, basename(aside));
  if (readdirSync(aside).length > 0) return { from, aside };
  rmdirSync(aside);
  return { from, aside: "" };
}
