import { readdirSync } from "node:fs";
import { join } from "node:path";
import { timeName } from "./database-file.ts";

export interface BackupFile {
  path: string;
  /** Grows with every backup of this folder. */
  number: number;
  at: string;
}

/** The folder of the backups that Galley makes by itself. */
export const backupsFolder = (dataDir: string): string => join(dataDir, "backups");

export const backupName = (number: number, at: string): string =>
  `galley-${String(number).padStart(6, "0")}-${timeName(at)}.sqlite`;

/** A folder that cannot be listed holds no backup that could be used. */
function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Backups in the order of their making, the newest first; by number, since clocks are set back. */
export function listBackups(folder: string): BackupFile[] {
  const found = namesIn(folder).flatMap((name) => {
    const match = /^galley-(\d{6,})-(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)Z\.sqlite$/.exec(name);
    if (!match) return [];
    const [, number, day, hour, minute, second] = match;
    return [{ path: join(folder, name), number: Number(number), at: `${day}T${hour}:${minute}:${second}.000Z` }];
  });
  return found.sort((a, b) => b.number - a.number);
}

/** Copies made before a schema was changed, the newest first. */
function listPreMigration(folder: string): { path: string; at: string }[] {
  const found = namesIn(folder).flatMap((name) => {
    const match = /^pre-migration-\d+-(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)Z(?:-\d+)?\.sqlite$/.exec(name);
    if (!match) return [];
    const [, day, hour, minute, second] = match;
    return [{ path: join(folder, name), at: `${day}T${hour}:${minute}:${second}.000Z` }];
  });
  return found.sort((a, b) => (a.at < b.at ? 1 : -1));
}

/** Every file that a lost database can be restored from, the most recent first. */
export function restorable(folder: string): { path: string; at: string }[] {
  const [regular, before] = [listBackups(folder) as { path: string; at: string }[], listPreMigration(folder)];
  const merged: { path: string; at: string }[] = [];
  while (regular.length > 0 || before.length > 0) {
    const takeRegular = before.length === 0 || (regular[0]?.at ?? "") >= (before[0]?.at ?? "");
    const next = (takeRegular ? regular : before).shift();
    if (next) merged.push(next);
  }
  return merged;
}
