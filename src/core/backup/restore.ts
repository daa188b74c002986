import { existsSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { prepareDataDir } from "../data-dir.ts";
import { lockFolder } from "../database/instance-lock.ts";
import { mapSystemError } from "../database/map-error.ts";
import { chooseBackup, type Restored, restoreDatabase } from "../database/restore-database.ts";
import { finishSwap } from "../database/swap-database.ts";
import { version } from "../version.ts";
import { type CopiedOriginals, copyOriginals } from "./copy-originals.ts";

export interface RestoreResult extends Restored {
  originals: CopiedOriginals;
}

/**
 * Restores a backup file, or the newest sound one of a folder, into a data folder that no Galley has open. Pictures that lie
 * beside it are added first. What was in the data folder is kept: the database moves to `replaced-<time>`, pictures stay. Rejects
 * with `AppError` and changes nothing when the folder is in use or the backup cannot be used.
 */
export async function restoreBackup(dataDir: string, source: string, clock: () => Date): Promise<RestoreResult> {
  const folder = resolve(dataDir);
  prepareDataDir(folder);
  try {
    const unlock = lockFolder(folder);
    try {
      finishSwap(folder);
      const from = chooseBackup(source);
      const beside = join(statSync(source).isDirectory() ? source : dirname(from), "originals");
      const originals = existsSync(beside)
        ? await copyOriginals(beside, join(folder, "originals"))
        : { copied: 0, present: 0, damaged: [] };
      const restored = restoreDatabase({ folder, writer: version, at: clock().toISOString() }, from);
      return { ...restored, originals };
    } finally {
      unlock();
    }
  } catch (error) {
    throw mapSystemError(error, folder) ?? error;
  }
}
