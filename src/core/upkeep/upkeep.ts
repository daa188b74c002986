import { join } from "node:path";
import { AppError } from "../../shared/app-error.ts";
import type { Health, Incident } from "../../shared/health.ts";
import type { BackupService } from "../backup/backup-service.ts";
import { checkInThread } from "../database/check-client.ts";
import { markDamage } from "../database/damage-mark.ts";
import type { DatabaseClient } from "../database/database-client.ts";
import { databaseFile } from "../database/database-file.ts";
import { mapSystemError } from "../database/map-error.ts";

/** When the upkeep does its work, in milliseconds after a desk was opened. The first screen is painted long before. */
export interface UpkeepTimes {
  check: number;
  firstBackup: number;
  sweep?: number;
  /** Between two looks at whether a backup is due. */
  look: number;
}
const usualTimes: UpkeepTimes = { check: 5_000, firstBackup: 60_000, sweep: 90_000, look: 10 * 60_000 };

const hour = 60 * 60 * 1000;
/** A backup that is so old is renewed even if nothing is known to have changed. */
const backupEvery = 20 * hour;

export interface UpkeepOptions {
  dataDir: string;
  client: DatabaseClient;
  backups: BackupService;
  clock: () => Date;
  log: (line: string) => void;
  /** Clears away what can be made again and nobody has asked for in a long time. */
  sweep?: () => Promise<unknown>;
  onChange: (health: Health) => void;
}

export interface Upkeep {
  /** Begins the work that a desk's being open brings with it: looking the database over when that is due, and backups. */
  start(times?: UpkeepTimes): void;
  health(): Promise<Health>;
  /** Forgets an incident that was read. */
  dismiss(at: string): Promise<Health>;
  backUpNow(): Promise<Health>;
  /** Waits for what is under way and does nothing more. */
  stop(): Promise<void>;
}

/** Looks after the data while a desk is open. Nothing that a person does waits for it. */
export function createUpkeep(options: UpkeepOptions): Upkeep {
  const { dataDir, backups, clock, log } = options;
  const { maintenance, storyLists } = options.client.database;
  const timers = new Set<ReturnType<typeof setTimeout>>();
  let found: Incident[] = [];
  let backupProblem = "";
  let working: Promise<void> = Promise.resolve();
  let stopped = false;

  /** Where the damage hides them too, the damage itself is told, and a desk can still open. */
  const incidents = () =>
    maintenance.incidents().catch((error: unknown) => {
      if (error instanceof AppError && error.code === "corrupt") return [];
      throw error;
    });

  async function health(): Promise<Health> {
    const last = await backups.last();
    return {
      incidents: [...(await incidents()), ...found],
      backup: last && { at: last.at, file: last.path, bytes: last.bytes },
      backupProblem,
    };
  }
  const tell = async () => options.onChange(await health());

  function foundDamage(problem: string): void {
    if (found.length > 0) return;
    found = [{ kind: "damage-found", at: clock().toISOString(), problem }];
    try {
      markDamage(dataDir, problem);
    } catch (error) {
      log(`the damage could not be noted for the next start: ${String(error)}`);
    }
    void tell().catch(() => {});
  }
  options.client.onDamage(foundDamage);

  async function check(): Promise<void> {
    if (!(await maintenance.isCheckDue(clock().toISOString()))) return;
    const { problems } = await checkInThread({ file: databaseFile(dataDir), isFreshCopy: false });
    const [problem] = problems;
    if (problem === undefined) await maintenance.setChecked(clock().toISOString());
    else foundDamage(problem);
  }

  async function isBackupDue(): Promise<boolean> {
    const last = await backups.last();
    if (last === null) return true;
    const age = clock().getTime() - Date.parse(last.at);
    // A clock that was set back makes an age below zero; the distance counts.
    if (Math.abs(age) > backupEvery) return true;
    const newest = (await storyLists.list({ offset: 0, limit: 1 })).rows[0]?.updatedAt ?? "";
    return Math.abs(age) > hour && newest > last.at;
  }

  async function backUp(): Promise<void> {
    try {
      await backups.make();
      backupProblem = "";
    } catch (error) {
      const known = mapSystemError(error, join(dataDir, "backups"));
      backupProblem = known?.message ?? String(error);
      await tell();
      throw known ?? error;
    }
    await tell();
  }

  const inTurn = (work: () => Promise<void>): Promise<void> => {
    const done = working.then(work);
    working = done.catch((error: unknown) => {
      if (!(error instanceof AppError && error.code === "unavailable")) log(`upkeep: ${String(error)}`);
    });
    return done;
  };
  const later = (milliseconds: number, work: () => Promise<void>) => {
    if (stopped) return;
    const timer = setTimeout(() => {
      timers.delete(timer);
      inTurn(work).catch(() => {});
    }, milliseconds);
    timers.add(timer);
  };
  const backUpWhenDue = (look: number) => async () => {
    try {
      if (!stopped && (await isBackupDue())) await backUp();
    } finally {
      later(look, backUpWhenDue(look));
    }
  };

  return {
    health,
    start(times = usualTimes) {
      later(times.check, check);
      later(times.firstBackup, backUpWhenDue(times.look));
      const { sweep } = options;
      if (sweep && times.sweep !== undefined) later(times.sweep, async () => void (await sweep()));
    },
    async dismiss(at) {
      await maintenance.dismissIncident(at);
      await tell();
      return health();
    },
    async backUpNow() {
      await inTurn(backUp);
      return health();
    },
    async stop() {
      stopped = true;
      for (const timer of timers) clearTimeout(timer);
      await working;
    },
  };
}
