import { randomBytes } from "node:crypto";
import { opendir, rm } from "node:fs/promises";
import { isAbsolute } from "node:path";
import { AppError } from "../../shared/app-error.ts";
import type { FailedFile } from "../../shared/contract.ts";
import type { ImportProgress, ImportReport } from "../../shared/photo-import.ts";
import type { LibraryPhoto } from "../../shared/photos.ts";
import { shownPath } from "./file-name.ts";
import { findPictures } from "./find-pictures.ts";
import { nearPairs } from "./perceptual-hash.ts";
import type { PhotoSource } from "./photo-service.ts";

/** Takes in whole folders. */
export interface ImportJobs {
  /** Begins with a folder, files, or both. Throws `not-found` or `denied` when the folder cannot be read. */
  start(wanted: { folder?: string | undefined; sources?: readonly PhotoSource[] }): Promise<ImportProgress>;
  /** Throws `not-found` for a job that there is not. */
  report(job: string): ImportReport;
  /** Ends it after the files that are being read; what is in stays. */
  cancel(job: string): ImportProgress;
  /** Resolves when it is over, done or cancelled. */
  finished(job: string): Promise<ImportReport>;
  /** Cancels everything and waits for it. */
  close(): Promise<void>;
}

export interface ImportJobOptions {
  /** Takes one file in: the photo and whether it is new, or why not. */
  attach: (source: PhotoSource) => Promise<{ photo: LibraryPhoto; isNew: boolean } | FailedFile>;
  /** Why a file or folder could not be read, in a sentence. */
  reasonFor: (error: unknown, file: string) => string;
  /** The perceptual hash of every photo; may take its time until `isOver`. */
  hashes: (isOver: () => boolean) => Promise<{ id: string; hash: string }[]>;
  clock: () => Date;
  onProgress: (progress: ImportProgress) => void;
  onChange: (ids: string[]) => void;
}

interface Job {
  report: ImportReport;
  over: boolean;
  ended: Promise<void>;
  /** Ids of new photos. */
  added: Set<string>;
  /** Those that nobody has been told of. */
  untold: string[];
}

/** Files that are worked on at once. */
const lanes = 2;
/** Desks are told at most so often, in milliseconds. */
const rhythm = 300;
const most = { ids: 10_000, failures: 10_000, near: 1_000 } as const;
/** Jobs that are over and still asked for. */
const kept = 20;

const turn = () => new Promise((resolve) => setImmediate(resolve));

/** Refuses what is no folder that may be read, before anything is done. */
async function assertFolder(folder: string): Promise<void> {
  try {
    if (!isAbsolute(folder)) throw new AppError("invalid", "photos.noFolder", { folder });
    await (await opendir(folder)).close();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EACCES" || code === "EPERM") throw new AppError("denied", "photos.folderDenied", { folder });
    throw new AppError(code === "ENOENT" ? "not-found" : "invalid", "photos.noFolder", { folder });
  }
}

export function progressOf({ job, state, total, added, known, failed }: ImportReport): ImportProgress {
  return { job, state, total, added, known, failed };
}

function fail(report: ImportReport, file: string, reason: string): void {
  report.failed += 1;
  if (report.failures.length < most.failures) report.failures.push({ file: shownPath(file), reason });
}

export function createImportJobs(options: ImportJobOptions): ImportJobs {
  const jobs = new Map<string, Job>();
  let toldAt = 0;

  function tell(job: Job, now: boolean): void {
    const at = options.clock().getTime();
    if (!now && at - toldAt < rhythm) return;
    toldAt = at;
    if (job.untold.length > 0) options.onChange(job.untold.splice(0));
    options.onProgress(progressOf(job.report));
  }

  async function takeOne(job: Job, source: PhotoSource, file: string): Promise<void> {
    const { report } = job;
    const done = await options.attach(source);
    if ("reason" in done) fail(report, file, done.reason);
    else {
      if (done.isNew) {
        report.added += 1;
        job.added.add(done.photo.id);
        job.untold.push(done.photo.id);
      } else report.known += 1;
      if (report.ids.length < most.ids) report.ids.push(done.photo.id);
    }
    tell(job, false);
  }

  /** Pictures that were added now and look like others that were added now or before. */
  async function compare(job: Job): Promise<void> {
    if (job.added.size === 0 || job.over) return;
    job.report.state = "comparing";
    tell(job, true);
    const all = await options.hashes(() => job.over);
    const steps = nearPairs(
      all.filter(({ id }) => job.added.has(id)),
      all,
    );
    for (let at = 1; !job.over; at += 1) {
      const step = steps.next();
      if (step.done) {
        // Of two new ones that look alike, one pair is enough.
        const told = new Set<string>();
        const pairs = step.value.filter(({ id, like }) => !told.has(`${like} ${id}`) && told.add(`${id} ${like}`));
        job.report.near = pairs.slice(0, most.near);
        return;
      }
      if (at % 50 === 0) await turn();
    }
  }

  async function run(job: Job, folder: string | undefined, sources: readonly PhotoSource[]): Promise<void> {
    const { report } = job;
    const files = sources.map((source) => ({ source, file: source.name }));
    if (folder !== undefined) {
      const denied = (inside: string, error: unknown) =>
        fail(report, inside, options.reasonFor(error, shownPath(inside)));
      for (const { path, inside } of await findPictures(folder, denied, () => job.over)) {
        files.push({ source: { path, name: inside.split("/").at(-1) ?? inside }, file: inside });
      }
    }
    report.total = files.length + report.failed;
    if (!job.over) report.state = "reading";
    tell(job, true);
    let next = 0;
    const lane = async () => {
      while (!job.over && next < files.length) {
        const one = files[next++];
        if (one) await takeOne(job, one.source, one.file);
      }
    };
    await Promise.all(Array.from({ length: lanes }, lane));
    const left = files.slice(next).filter(({ source }) => source.temporary);
    await Promise.all(left.map(({ source }) => rm(source.path, { force: true })));
    await compare(job);
  }

  const find = (id: string): Job => {
    const job = jobs.get(id);
    if (!job) throw new AppError("not-found", "photos.noImport");
    return job;
  };
  const isRunning = ({ report }: Job) => report.state !== "done" && report.state !== "cancelled";

  function forgetOld(): void {
    for (const [id, job] of jobs) {
      if (jobs.size <= kept) return;
      if (!isRunning(job)) jobs.delete(id);
    }
  }

  return {
    async start({ folder, sources = [] }) {
      if (folder !== undefined) await assertFolder(folder);
      const id = randomBytes(8).toString("hex");
      const report: ImportReport = {
        ...{ job: id, state: "finding", total: 0, added: 0, known: 0, failed: 0 },
        ...{ ids: [], failures: [], near: [] },
      };
      const job: Job = { report, over: false, ended: Promise.resolve(), added: new Set(), untold: [] };
      forgetOld();
      jobs.set(id, job);
      job.ended = run(job, folder, sources)
        .catch((error: unknown) => {
          const file = folder ?? "";
          fail(report, file, options.reasonFor(error, file));
          job.over = true;
        })
        .then(() => {
          report.state = job.over ? "cancelled" : "done";
          tell(job, true);
        });
      return progressOf(report);
    },
    report: (id) => structuredClone(find(id).report),
    cancel(id) {
      const job = find(id);
      job.over = true;
      return progressOf(job.report);
    },
    async finished(id) {
      const job = find(id);
      await job.ended;
      return job.report;
    },
    async close() {
      for (const job of jobs.values()) job.over = true;
      await Promise.all([...jobs.values()].map(({ ended }) => ended));
    },
  };
}
