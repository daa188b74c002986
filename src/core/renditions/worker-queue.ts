import { Worker } from "node:worker_threads";
import { AppError } from "../../shared/app-error.ts";
import type { FromRenditionWorker, RenditionTask, ToRenditionWorker } from "./rendition-messages.ts";
import { createWaitingLine, type Urgency } from "./waiting-line.ts";

/** How many pictures are worked on at once; more would only take turns on a small machine. */
const parallel = 2;

interface Waiter {
  resolve: () => void;
  reject: (error: Error) => void;
  onMade: (path: string) => void;
}

interface Job {
  id: number;
  key: string;
  task: RenditionTask;
  waiters: Set<Waiter>;
}

/** A task that failed in the worker; `code` is the file system's, or empty. */
export class TaskError extends Error {
  readonly code: string;
  constructor(message: string, code: string) {
    super(message);
    this.name = "TaskError";
    this.code = code;
  }
}

/** How a task is waited for. */
export interface WorkOptions {
  /** `soon` when absent. */
  urgency?: Urgency | undefined;
  /** Gives up waiting. Work for which nobody waits is dropped, or ended before its next file. */
  signal?: AbortSignal | undefined;
  /** Told of each file of several as it is there. */
  onMade?: ((path: string) => void) | undefined;
}

/** The queue in front of the worker. */
export interface WorkerQueue {
  /**
   * Resolves when the task is done; whoever asks for the same `key` meanwhile waits for the same work, which is then as urgent as the
   * most urgent of them needs it. Rejects with `TaskError`, `cancelled` by the signal, or `unavailable` once closing.
   */
  run(key: string, task: RenditionTask, options?: WorkOptions): Promise<void>;
  /** Lets tasks under way finish, refuses the waiting ones, and ends the thread by message. */
  close(): Promise<void>;
}

const isSource = import.meta.url.endsWith(".ts");
const workerFile = isSource ? "./rendition-worker.ts" : "./rendition-worker.js";
const closingError = () => new AppError("unavailable", "error.closing");

/** The thread starts with the first task; should it die, its tasks fail and the next one starts another. */
export function createWorkerQueue(): WorkerQueue {
  const waiting = createWaitingLine<Job>();
  const running = new Map<number, Job>();
  /** Every job that may still be joined. */
  const byKey = new Map<string, Job>();
  let worker: Worker | null = null;
  let exited: Promise<void> = Promise.resolve();
  let closing = false;
  let nextId = 1;

  const settle = (job: Job, how: (waiter: Waiter) => void) => {
    if (byKey.get(job.key) === job) byKey.delete(job.key);
    for (const waiter of job.waiters) how(waiter);
    job.waiters.clear();
  };

  const lose = (lost: Worker, error: Error) => {
    if (worker !== lost) return;
    worker = null;
    const jobs = [...running.values()];
    running.clear();
    for (const job of jobs) settle(job, ({ reject }) => reject(error));
    pump();
  };

  const hear = (message: FromRenditionWorker) => {
    const job = running.get(message.id);
    if (message.kind === "made") {
      for (const waiter of job?.waiters ?? []) waiter.onMade(message.path);
      return;
    }
    const { failed } = message;
    running.delete(message.id);
    if (job && failed) settle(job, ({ reject }) => reject(new TaskError(failed.message, failed.code)));
    else if (job) settle(job, ({ resolve }) => resolve());
    pump();
  };

  const start = (): Worker => {
    const started = new Worker(new URL(workerFile, import.meta.url));
    exited = new Promise((resolve) => started.once("exit", () => resolve()));
    started.on("message", hear);
    started.on("error", (error) => lose(started, error instanceof Error ? error : new Error(String(error))));
    started.on("exit", () => lose(started, closingError()));
    return started;
  };

  const post = (message: ToRenditionWorker) => worker?.postMessage(message);

  const pump = () => {
    while (!closing && running.size < parallel) {
      const job = waiting.next();
      if (!job) return;
      worker ??= start();
      running.set(job.id, job);
      post({ kind: "task", id: job.id, task: job.task });
    }
  };

  /** Work that nobody waits for is not begun, and not gone on with; whoever asks for it now has it begun anew. */
  const leave = (job: Job, waiter: Waiter) => {
    if (!job.waiters.delete(waiter)) return;
    waiter.reject(new AppError("cancelled", "error.cancelled"));
    if (job.waiters.size > 0) return;
    if (byKey.get(job.key) === job) byKey.delete(job.key);
    if (!waiting.remove(job)) post({ kind: "cancel", id: job.id });
  };

  const jobFor = (key: string, task: RenditionTask): Job => {
    const known = byKey.get(key);
    if (known) return known;
    const job = { id: nextId++, key, task, waiters: new Set<Waiter>() };
    byKey.set(key, job);
    return job;
  };

  return {
    run(key, task, { urgency = "soon", signal, onMade = () => {} } = {}) {
      return new Promise((resolve, reject) => {
        if (closing) return reject(closingError());
        if (signal?.aborted) return reject(new AppError("cancelled", "error.cancelled"));
        const job = jobFor(key, task);
        const waiter = { resolve, reject, onMade };
        job.waiters.add(waiter);
        signal?.addEventListener("abort", () => leave(job, waiter), { once: true });
        if (!running.has(job.id)) waiting.add(job, urgency);
        pump();
      });
    },
    async close() {
      closing = true;
      for (let job = waiting.next(); job; job = waiting.next()) settle(job, ({ reject }) => reject(closingError()));
      post({ kind: "close" });
      await exited;
    },
  };
}
