import { join } from "node:path";
import Database from "better-sqlite3";
import { AppError } from "../../shared/app-error.ts";

/**
 * Holds the data folder for this process by an exclusive SQLite lock, which the system frees by itself when the
 * process dies in whatever way. Throws `busy` while another Galley holds it. Returns the release.
 */
export function lockFolder(folder: string): () => void {
  const connection = new Database(join(folder, "lock.sqlite"), { timeout: 0 });
  try {
    connection.exec("BEGIN EXCLUSIVE");
  } catch (error) {
    connection.close();
    if ((error as { code?: string }).code?.startsWith("SQLITE_BUSY")) {
      throw new AppError("busy", "error.dataInUse", { folder });
    }
    throw error;
  }
  return () => connection.close();
}
