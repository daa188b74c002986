import { AppError, isCode } from "../../shared/app-error.ts";
import type { FailedFile } from "../../shared/contract.ts";
import type { ImportProgress, ImportReport } from "../../shared/photo-import.ts";
import { type Sending, sendFiles } from "../client/files.ts";
import { createStore, type ReadableStore } from "./store.ts";

/** How far an import is, over all the parts that it was sent in. */
export interface Intake {
  stage: "sending" | "finding" | "reading" | "comparing" | "done" | "cancelled";
  /** Files there are, as far as it is known. */
  total: number;
  /** Files that were sent, where they have to be. */
  sent: number;
  added: number;
  known: number;
  failed: number;
  /** Photos that the files are, refused files, and pairs that look alike; whole once it is over. */
  ids: readonly string[];
  failures: readonly FailedFile[];
  near: ImportReport["near"];
}

/** What is taken in: a folder that the host can see, files that it has tickets for, or files of this window. */
export type IntakeSource = { folder: string } | { tickets: readonly string[] } | { files: readonly File[] };

/** Taking pictures into the library, one import at a time. */
export interface PhotoIntake {
  /** The import that runs or ran last; null when there was none or it was put away. */
  state: ReadableStore<Intake | null>;
  isRunning(): boolean;
  /** Resolves when it is over. Rejects when it could not begin, with `busy` while another one runs: nothing of it is taken then. */
  take(source: IntakeSource): Promise<void>;
  /** Ends it after the files that are being read. */
  cancel(): void;
  dismiss(): void;
}

/** So many files are sent before they are read: a window that sends thousands must not fill the disk with copies. */
const part = 100;
/** An event that was lost while the line was cut is made good after so many milliseconds. */
const look = 5_000;

const nothing: Intake = {
  ...{ stage: "finding", total: 0, sent: 0, added: 0, known: 0, failed: 0 },
  ...{ ids: [], failures: [], near: [] },
};

const isOver = ({ state }: ImportProgress) => state === "done" || state === "cancelled";

export function createPhotoIntake(sending: Sending): PhotoIntake {
  const { client } = sending;
  const state = createStore<Intake | null>(null);
  let job = "";
  let isCancelled = false;
  /** What the parts before the present one came to. */
  let before = nothing;

  const isRunning = () => !["done", "cancelled", undefined].includes(state.get()?.stage);
  const change = (patch: Partial<Intake>) => state.update((now) => ({ ...(now ?? nothing), ...patch }));

  function show(progress: ImportProgress, total: number | null): void {
    change({
      // Its end is told once the whole report is there.
      stage: isOver(progress) || progress.state === "done" ? "reading" : (progress.state as Intake["stage"]),
      total: total ?? progress.total,
      added: before.added + progress.added,
      known: before.known + progress.known,
      failed: before.failed + progress.failed,
    });
  }

  const cancelJob = () => void client.request("photos.cancelImport", { job }).catch(() => {});

  /** Follows one job to its end. */
  function follow(first: ImportProgress, total: number | null): Promise<ImportReport> {
    job = first.job;
    // Stopped while the request to begin was on its way.
    if (isCancelled) cancelJob();
    return new Promise((resolve, reject) => {
      const stop = () => {
        end();
        clearInterval(timer);
      };
      const fail = (error: unknown) => {
        stop();
        reject(error);
      };
      const finish = () => {
        stop();
        client.request("photos.importReport", { job: first.job }).then(resolve, reject);
      };
      const see = (progress: ImportProgress) => {
        if (progress.job !== first.job) return;
        show(progress, total);
        if (isOver(progress)) finish();
      };
      const end = client.on("photos.import", see);
      const timer = setInterval(() => {
        client.request("photos.importReport", { job: first.job }).then(see, (error: unknown) => {
          // A host that was started anew knows nothing of it; any other failure passes.
          if (isCode(error, "not-found")) fail(error);
        });
      }, look);
      // It may have been over before anybody listened.
      client.request("photos.importReport", { job: first.job }).then(see, fail);
      show(first, total);
    });
  }

  function add(report: ImportReport): void {
    before = {
      ...before,
      added: before.added + report.added,
      known: before.known + report.known,
      failed: before.failed + report.failed,
      ids: [...before.ids, ...report.ids],
      failures: [...before.failures, ...report.failures],
      near: [...before.near, ...report.near],
    };
  }

  async function takeFiles(files: readonly File[]): Promise<void> {
    change({ stage: "sending", total: files.length });
    for (let at = 0; at < files.length && !isCancelled; at += part) {
      const { tickets, failed } = await sendFiles(sending, files.slice(at, at + part), () => {
        change({ sent: (state.get()?.sent ?? 0) + 1 });
        return !isCancelled;
      });
      before = { ...before, failed: before.failed + failed.length, failures: [...before.failures, ...failed] };
      if (tickets.length === 0) continue;
      const started = await client.request("photos.import", { tickets });
      add(await follow(started, files.length));
    }
  }

  async function run(source: IntakeSource): Promise<void> {
    if ("files" in source) return takeFiles(source.files);
    const { folder, tickets } = { folder: undefined, tickets: undefined, ...source };
    const wanted = folder === undefined ? { tickets: [...(tickets ?? [])] } : { folder };
    add(await follow(await client.request("photos.import", wanted), null));
  }

  return {
    state,
    isRunning,
    async take(source) {
      if (isRunning()) throw new AppError("busy", "intake.running");
      isCancelled = false;
      job = "";
      before = nothing;
      state.set(nothing);
      try {
        await run(source);
      } catch (error) {
        // What came before the failure is in the library and is told; with nothing to tell, it never began.
        state.set(before.ids.length > 0 ? { ...before, stage: "cancelled" } : null);
        throw error;
      }
      const total = Math.max(state.get()?.total ?? 0, before.ids.length + before.failed);
      state.set({ ...before, total, stage: isCancelled ? "cancelled" : "done" });
    },
    cancel() {
      isCancelled = true;
      if (job !== "") cancelJob();
    },
    dismiss: () => (isRunning() ? undefined : state.set(null)),
  };
}
