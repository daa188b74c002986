import { Worker } from "node:worker_threads";
import { AppError } from "../../shared/app-error.ts";
import type { FromRenditionWorker, RenditionTask, ToRenditionWorker } from "./rendition-messages.ts";

/** How many pictures are worked on at once; more would only take turns on a small machine. */
const parallel = 2;

interface Job {
  id: number;
  task: RenditionTask;
  resolve: () => void;
  reject: (error: Error) => void;
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

/** The queue in front of the worker. */
export interface WorkerQueue {
  /** Resolves when the task is done; rejects with `TaskError`, or `unavailable` once closing. An urgent one goes first. */
  run(task: RenditionTask, urgent?: boolean): Promise<void>;
  /** Lets tasks under way finish, refuses the waiting ones, and ends the thread by message. */
  close(): Promise<void>;
}

const isSource = import.meta.url.endsWith(".ts");
const workerFile = isSource ? "./rendition-worker.ts" : "./rendition-worker.js";

/** The thread starts with the first task; should it die, its tasks fail and the next one starts another. */
export function createWorkerQueue(): WorkerQueue {
  const waiting: Job[] = [];
  const running = new Map<number, Job>();
  let worker: Worker | null = null;
  let exited: Promise<void> = Promise.resolve();
  let closing = false;
  let nextId = 1;

  const lose = (lost: Worker, error: Error) => {
    if (worker !== lost) return;
    worker = null;
    const jobs = [...running.values()];
    running.clear();
    for (const job of jobs) job.reject(error);
    pump();
  };

  const start = (): Worker => {
    const started = new Worker(new URL(workerFile, import.meta.url));
    exited = new Promise((resolve) => started.once("exit", () => resolve()));
    started.on("message", ({ id, failed }: FromRenditionWorker) => {
      const job = running.get(id);
      running.delete(id);
      if (failed) job?.reject(new TaskError(failed.message, failed.code));
      else job?.resolve();
      pump();
    });
    started.on("error", (error) => lose(started, error instanceof Error ? error : new Error(String(error))));
    started.on("exit", () => lose(started, new AppError("unavailable", "error.closing")));
    return started;
  };

  const post = (message: ToRenditionWorker) => worker?.postMessage(message);

  const pump = () => {
    while (!closing && running.size < parallel) {
      const job = waiting.shift();
      if (!job) return;
      worker ??= start();
      running.set(job.id, job);
      post({ kind: "task", id: job.id, task: job.task });
    }
  };

  return {
    run(task, urgent = false) {
      return new Promise((resolve, reject) => {
        if (closing) return reject(new AppError("unavailable", "error.closing"));
        const job = { id: nextId++, task, resolve, reject };
        if (urgent) waiting.unshift(job);
        else waiting.push(job);
        pump();
      });
    },
    async close() {
      closing = true;
      for (const job of waiting.splice(0)) job.reject(new AppError("unavailable", "error.closing"));
      post({ kind: "close" });
      await exited;
    },
  };
}
