import { existsSync, statSync } from "node:fs";
import { AppError } from "../../shared/app-error.ts";
import { backupsFolder, restorable } from "./backup-names.ts";
import { checkFile } from "./check-file.ts";
import { clearDamageMark, markedDamage } from "./damage-mark.ts";
import { databaseFile } from "./database-file.ts";
import type { WorkerSettings } from "./database-messages.ts";
import { isCutOff } from "./file-header.ts";
import { lockFolder } from "./instance-lock.ts";
import { mapSystemError } from "./map-error.ts";
import { type Connection, closeDatabase, openDatabase } from "./open-database.ts";
import { quickCheck } from "./quick-check.ts";
import { recoverDatabase } from "./recover-database.ts";
import { isMarkedRunning, markRunning, unmarkRunning } from "./run-mark.ts";
import { createSessionMarks } from "./session-marks.ts";
import { finishSwap } from "./swap-database.ts";

export interface OpenedFolder {
  connection: Connection;
  /** Marks the run as ended in order, folds the log in, closes and lets the folder go. */
  close(): void;
}

function damaged(folder: string, problem: string): AppError {
  return new AppError("corrupt", "error.dataDamaged", { file: databaseFile(folder), problem });
}

/** Why a folder that held data once cannot be taken for a new one: its database is gone or empty. Empty when that is not so. */
function missing(folder: string): string {
  const file = databaseFile(folder);
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > 0) return "";
  const log = statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0;
  if (log === 0 && restorable(backupsFolder(folder)).length === 0) return "";
  return existsSync(file) ? "the file was emptied" : "the file is gone";
}

function lastSave(connection: Connection): string {
  return String(connection.prepare("SELECT max(updated_at) FROM story").pluck().get() ?? "");
}

/** Opens the database and begins a run on it. Throws `corrupt` for a file that should not be worked on. */
function openSound(settings: WorkerSettings): Connection {
  const { folder, at } = settings;
  const found = markedDamage(folder);
  if (found !== null) {
    const [problem] = checkFile(databaseFile(folder)).problems;
    if (problem !== undefined) throw damaged(folder, problem);
    clearDamageMark(folder);
  }
  const gone = missing(folder);
  if (gone !== "") throw damaged(folder, gone);
  const hadLog = existsSync(`${databaseFile(folder)}-wal`);
  const isUnclean = hadLog || isMarkedRunning(folder);
  if (!hadLog && isCutOff(databaseFile(folder))) throw damaged(folder, "the file was cut off");
  const connection = openDatabase(settings);
  try {
    const marks = createSessionMarks(connection);
    if (isUnclean) marks.setUnchecked(at);
    if (isUnclean && !hadLog) {
      const [problem] = quickCheck(connection);
      if (problem !== undefined) throw damaged(folder, problem);
      marks.addIncident({ kind: "log-missing", at, lastSavedAt: lastSave(connection) });
    }
    markRunning(folder, at);
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}

function openOrRecover(settings: WorkerSettings): Connection {
  try {
    return openSound(settings);
  } catch (error) {
    const known = mapSystemError(error, settings.folder);
    if (known?.code !== "corrupt") throw error;
    recoverDatabase(settings, String(known.values.problem ?? known.message));
    clearDamageMark(settings.folder);
    return openSound(settings);
  }
}

/**
 * Opens a data folder's database for this process alone: completes what a crash interrupted, restores a backup where the
 * file is damaged, and leaves marks by which the next start knows how this run ended. Throws as `lockFolder` and `openDatabase` do.
 */
export function openFolder(settings: WorkerSettings): OpenedFolder {
  const unlock = lockFolder(settings.folder);
  try {
    finishSwap(settings.folder);
    const connection = openOrRecover(settings);
    return {
      connection,
      close() {
        try {
          closeDatabase(connection);
          unmarkRunning(settings.folder);
        } finally {
          if (connection.open) connection.close();
          unlock();
        }
      },
    };
  } catch (error) {
    unlock();
    throw error;
  }
}
