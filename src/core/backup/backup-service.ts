import { mkdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { AppError } from "../../shared/app-error.ts";
import { type BackupFile, backupName, backupsFolder, listBackups } from "../database/backup-names.ts";
import { checkInThread } from "../database/check-client.ts";
import type { Database } from "../database/repositories.ts";
import { moveFileDurably } from "../files/atomic-write.ts";
import { createGate } from "../files/concurrency.ts";
import { type CopiedOriginals, copyOriginals } from "./copy-originals.ts";
import { outdated } from "./retention.ts";

export interface BackupServiceOptions {
  dataDir: string;
  database: Database;
  clock: () => Date;
}

export interface MadeBackup {
  path: string;
  at: string;
  bytes: number;
}

export interface BackupService {
  /** The newest backup that Galley made by itself; each was verified before it got its name. Null when there is none. */
  last(): Promise<MadeBackup | null>;
  /** Makes a backup in the data folder and lets go of those that are not kept any more. */
  make(): Promise<MadeBackup>;
  /** Makes a backup of database and pictures in a folder of the person's, where nothing is ever removed or replaced. */
  makeIn(folder: string, signal?: AbortSignal): Promise<{ backup: MadeBackup; originals: CopiedOriginals }>;
}

const ownerOnly = 0o600;

/** Online copies of the database: work goes on while they are made, and none gets its name before it was opened and found sound. */
export function createBackupService({ dataDir, database, clock }: BackupServiceOptions): BackupService {
  const alone = createGate();
  const own = backupsFolder(dataDir);

  async function copyInto(folder: string): Promise<MadeBackup> {
    await mkdir(folder, { recursive: true });
    const at = clock().toISOString();
    const number = (listBackups(folder)[0]?.number ?? 0) + 1;
    const unfinished = join(folder, `.${backupName(number, at)}.unfinished`);
    try {
      await rm(unfinished, { force: true });
      await database.maintenance.copyTo(unfinished);
      const { problems, bytes } = await checkInThread({ file: unfinished, isFreshCopy: true });
      const [problem] = problems;
      if (problem !== undefined) throw new AppError("corrupt", "backup.unsound", { problem });
      const path = join(folder, backupName(number, at));
      await moveFileDurably(unfinished, path, ownerOnly);
      return { path, at, bytes };
    } finally {
      for (const rest of ["", "-journal", "-wal", "-shm"]) await rm(`${unfinished}${rest}`, { force: true });
    }
  }

  const describe = async ({ path, at }: BackupFile): Promise<MadeBackup> => ({
    path,
    at,
    bytes: (await stat(path)).size,
  });

  return {
    async last() {
      const [newest] = listBackups(own);
      return newest ? describe(newest) : null;
    },
    make: () =>
      alone(async () => {
        const made = await copyInto(own);
        for (const old of outdated(listBackups(own))) await rm(old.path, { force: true });
        return made;
      }),
    makeIn: (folder, signal) =>
      alone(async () => {
        // The database last: then every picture that it names is in the backup.
        const originals = await copyOriginals(join(dataDir, "originals"), join(folder, "originals"), signal);
        return { backup: await copyInto(folder), originals };
      }),
  };
}
