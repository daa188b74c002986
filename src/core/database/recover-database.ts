import { copyFileSync, existsSync, mkdirSync } from "node:fs";
import { basename, join } from "node:path";
import Database from "better-sqlite3";
import type { Incident } from "../../shared/health.ts";
import { syncFileSync, writeFileAtomicSync } from "../files/durable-sync.ts";
import { newId } from "../ids.ts";
import { backupsFolder, restorable } from "./backup-names.ts";
import { checkFile } from "./check-file.ts";
import { databaseFile, freePath, timeName } from "./database-file.ts";
import type { WorkerSettings } from "./database-messages.ts";
import { replaceHeader } from "./file-header.ts";
import { closeDatabase, openDatabase } from "./open-database.ts";
import { addSalvage, readSalvage, type Salvage } from "./salvage.ts";
import { noPhotos } from "./salvage-photos.ts";
import { createSessionMarks } from "./session-marks.ts";
import { emptyIncoming, swapDatabase } from "./swap-database.ts";

/** The newest backup that is sound, copied to `target`; null when there is none. */
function restoreNewest(folder: string, target: string): { path: string; at: string } | null {
  for (const backup of restorable(backupsFolder(folder))) {
    if (checkFile(backup.path).problems.length > 0) continue;
    copyFileSync(backup.path, target);
    syncFileSync(target);
    return backup;
  }
  return null;
}

const nothing: Salvage = { stories: [], library: noPhotos, unread: 0 };

function tryReading(file: string): Salvage | null {
  try {
    const db = new Database(file, { fileMustExist: true });
    try {
      // A file without a readable list of tables is no source at all; a damaged table is still one.
      db.prepare("SELECT count(*) FROM sqlite_schema").get();
      return readSalvage(db);
    } finally {
      db.close();
    }
  } catch {
    return null;
  }
}

/**
 * What a damaged database still gives, read from a copy so that the evidence stays as it is. A file that was cut off is read with
 * its own beginning put right, one whose beginning was destroyed with the backup's, which has the same tables at the same places.
 */
function salvageCopy(folder: string, incoming: string, backup: string | null): Salvage {
  const place = join(incoming, "damaged");
  mkdirSync(place);
  const source = databaseFile(folder);
  const copy = join(place, basename(source));
  if (!existsSync(source)) return nothing;
  copyFileSync(source, copy);
  if (existsSync(`${source}-wal`)) copyFileSync(`${source}-wal`, `${copy}-wal`);
  const found = tryReading(copy);
  if (found !== null) return found;
  for (const beginning of backup === null ? [source] : [source, backup]) {
    if (!replaceHeader(source, beginning, copy)) continue;
    const more = tryReading(copy);
    if (more !== null) return more;
  }
  return nothing;
}

/**
 * Puts the newest sound backup in the place of a database that cannot be read, adds what could be salvaged, and moves the
 * damaged files whole to `damaged-<time>` with a report. Returns what is to be told. Call under the folder's lock, with the
 * database closed. When it throws, nothing has been moved.
 */
export function recoverDatabase(settings: WorkerSettings, problem: string): Incident {
  const { folder, at } = settings;
  const incoming = emptyIncoming(folder);
  const target = databaseFile(incoming);
  const backup = restoreNewest(folder, target);
  const salvage = salvageCopy(folder, incoming, backup?.path ?? null);
  const away = freePath(folder, `damaged-${timeName(at)}`);
  const restored = openDatabase({ ...settings, folder: incoming });
  let incident: Incident;
  try {
    const added = addSalvage(restored, salvage, () => newId(() => new Date(at)));
    incident = {
      kind: "recovered",
      at,
      backupAt: backup?.at ?? "",
      folder: away,
      problem,
      stories: added.stories,
      photos: added.photos,
      unread: salvage.unread,
    };
    createSessionMarks(restored).addIncident(incident);
  } finally {
    closeDatabase(restored);
  }
  swapDatabase(folder, basename(away));
  writeFileAtomicSync(
    join(away, "report.json"),
    `${JSON.stringify({ ...incident, restoredFrom: backup?.path ?? "" }, null, 2)}\n`,
  );
  return incident;
}
