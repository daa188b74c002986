import { statfs } from "node:fs/promises";
import type { Health, Incident } from "../shared/health.ts";
import type { Database } from "./database/repositories.ts";

export interface DoctorLine {
  name: string;
  ok: boolean;
  detail: string;
}
export interface DoctorReport {
  ok: boolean;
  lines: DoctorLine[];
}

/** Below this much free space saving and picture work are likely to fail soon. */
const lowSpace = 200 * 1024 * 1024;

const names: Record<Incident["kind"], string> = {
  recovered: "recovered from damage",
  "log-missing": "last saves missing",
  "damage-found": "damage found",
};

/** What befell the data and has not been read in the desk yet. */
function incidentDetail(incident: Incident): string {
  if (incident.kind === "damage-found") return incident.problem;
  if (incident.kind === "log-missing") return `the newest save that is left is of ${incident.lastSavedAt || "no time"}`;
  const from = incident.backupAt === "" ? "no backup was there" : `back to ${incident.backupAt}`;
  return `${incident.at}: ${from}; ${incident.stories.length} stories added, ${incident.unread} unreadable; see ${incident.folder}`;
}

function age(at: string, now: Date): string {
  const hours = Math.floor((now.getTime() - Date.parse(at)) / 3_600_000);
  if (hours < 0) return "in the future: the clock was set back";
  return hours < 48 ? `${hours} hours old` : `${Math.floor(hours / 24)} days old`;
}

/** Looks the data folder over without changing anything in it. */
export async function examine(database: Database, dataDir: string, health: Health, now: Date): Promise<DoctorReport> {
  const facts = await database.maintenance.facts();
  const problems = await database.maintenance.quickCheck();
  const stories = await database.storyLists.list({ offset: 0, limit: 1 });
  const photos = await database.photos.list({ offset: 0, limit: 1 });
  const interrupted = await database.publications.interrupted();
  const disk = await statfs(dataDir);
  const free = disk.bavail * disk.bsize;
  const line = (name: string, ok: boolean, detail: string): DoctorLine => ({ name, ok, detail });
  const lines = [
    line("data folder", true, dataDir),
    line("database", problems.length === 0, problems.length === 0 ? "sound" : problems.join("; ")),
    line("sqlite", true, `${facts.sqlite}, schema ${facts.schema}`),
    line(
      "durability",
      facts.journal === "wal" && facts.synchronous === 2,
      `journal ${facts.journal}, synchronous ${facts.synchronous}`,
    ),
    line("stories", true, String(stories.total)),
    line("photos", true, String(photos.total)),
    line("interrupted publications", interrupted.length === 0, String(interrupted.length)),
    line(
      "last backup",
      health.backupProblem === "",
      health.backup ? `${health.backup.at}, ${age(health.backup.at, now)}` : "none yet",
    ),
    ...health.incidents.map((incident) =>
      line(names[incident.kind], incident.kind !== "damage-found", incidentDetail(incident)),
    ),
    line("free space", free >= lowSpace, `${Math.floor(free / 1024 / 1024)} MB`),
    line("node", true, process.versions.node),
  ];
  return { ok: lines.every((entry) => entry.ok), lines };
}
