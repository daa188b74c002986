import { z } from "zod/mini";
import { type Incident, incident } from "../../shared/health.ts";
import type { Connection } from "./open-database.ts";

// What the database remembers of itself from run to run.

/** Set when a run did not end in order, until the file has been looked over. */
const unchecked = "unchecked";
/** When the file was last found sound. */
const checked = "checked";
const incidents = "incidents";

/** After so long the file is looked over even when every run ended in order. */
const checkEvery = 7 * 24 * 60 * 60 * 1000;

/** When the file was looked over, and what befell it. */
export function createSessionMarks(db: Connection) {
  const read = db.prepare("SELECT value FROM meta WHERE key = ?").pluck();
  const write = db.prepare("INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)");
  const remove = db.prepare("DELETE FROM meta WHERE key = ?");
  const get = (key: string): string | null => (read.get(key) as string | undefined) ?? null;

  function readIncidents(): Incident[] {
    try {
      const parsed = z.array(incident).safeParse(JSON.parse(get(incidents) ?? "[]"));
      return parsed.success ? parsed.data : [];
    } catch {
      return [];
    }
  }

  return {
    /** The last run did not end in order: the file is to be looked over. */
    setUnchecked(at: string): void {
      write.run(unchecked, at);
    },
    /** Whether the file should be looked over: after a run that did not end in order, and once a week. A clock set back counts. */
    isCheckDue(at: string): boolean {
      const last = get(checked);
      if (get(unchecked) !== null || last === null) return true;
      return Math.abs(Date.parse(at) - Date.parse(last)) > checkEvery;
    },
    setChecked(at: string): void {
      db.transaction(() => {
        write.run(checked, at);
        remove.run(unchecked);
      }).immediate();
    },
    incidents: readIncidents,
    addIncident(entry: Incident): void {
      write.run(incidents, JSON.stringify([...readIncidents(), entry]));
    },
    /** Forgets what was read. */
    dismissIncident(at: string): void {
      write.run(incidents, JSON.stringify(readIncidents().filter((entry) => entry.at !== at)));
    },
  };
}
