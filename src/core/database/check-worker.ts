import { parentPort, workerData } from "node:worker_threads";
import Database from "better-sqlite3";
import { checkFile } from "./check-file.ts";

// Looks one database file over in a thread of its own, so that neither the desk nor a save waits for it, and ends.

export interface CheckRequest {
  file: string;
  /** The file is a fresh copy: make it one file without a log. */
  isFreshCopy: boolean;
}

function finishCopy(file: string): void {
  const db = new Database(file, { fileMustExist: true });
  try {
    db.pragma("journal_mode = DELETE");
  } finally {
    db.close();
  }
}

const { file, isFreshCopy } = workerData as CheckRequest;
try {
  if (isFreshCopy) finishCopy(file);
  parentPort?.postMessage(checkFile(file));
} catch (error) {
  parentPort?.postMessage({ problems: [(error as Error).message], schema: 0, bytes: 0 });
}
