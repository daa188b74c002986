import type { BackupFile } from "../database/backup-names.ts";

const days = 10;
const weeks = 4;

const dayOf = (at: string) => at.slice(0, 10);

/** The Monday of the week, in UTC. */
function weekOf(at: string): string {
  const day = new Date(`${dayOf(at)}T00:00:00.000Z`);
  day.setUTCDate(day.getUTCDate() - ((day.getUTCDay() + 6) % 7));
  return day.toISOString().slice(0, 10);
}

/** The newest of each group, for so many groups. Backups come newest first by their number, so a clock set back hides none. */
function newestOf(backups: readonly BackupFile[], group: (at: string) => string, most: number): BackupFile[] {
  const newest = new Map<string, BackupFile>();
  for (const backup of backups) {
    const key = group(backup.at);
    if (!newest.has(key) && newest.size < most) newest.set(key, backup);
  }
  return [...newest.values()];
}

/**
 * The backups that are no longer kept: all but the newest of each of the last 10 days that have one, and of each of the last 4 weeks
 * before those. `backups` come newest first.
 */
export function outdated(backups: readonly BackupFile[]): BackupFile[] {
  const daily = newestOf(backups, dayOf, days);
  const covered = new Set(daily.map(({ at }) => weekOf(at)));
  const older = backups.filter(({ at }) => !covered.has(weekOf(at)));
  const kept = new Set([...daily, ...newestOf(older, weekOf, weeks)]);
  return backups.filter((backup) => !kept.has(backup));
}
