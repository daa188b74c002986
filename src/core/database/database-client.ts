import { Worker } from "node:worker_threads";
import { AppError, type WireError } from "../../shared/app-error.ts";
import type { FromWorker, ToWorker, WorkerSettings } from "./database-messages.ts";
import type { Database } from "./repositories.ts";

/** The database's thread as the core holds it. */
export interface DatabaseClient {
  database: Database;
  /** Waits for the calls under way, folds the log in, releases the folder. Later calls fail with `unavailable`. */
  close(): Promise<void>;
}

interface Waiting {
  resolve(value: unknown): void;
  reject(error: Error): void;
}

const isSource = import.meta.url.endsWith(".ts");
const workerFile = new URL(isSource ? "./database-worker.ts" : "./database-worker.js", import.meta.url);

function toError(error: WireError | { internal: string }): Error {
  return "internal" in error ? new Error(error.internal) : AppError.fromWire(error);
}

/** `database.stories.save(…)` becomes a message; the types come from the repositories themselves. */
function remote(call: (repository: string, method: string, args: unknown[]) => Promise<unknown>): Database {
  const repository = (name: string) =>
    new Proxy(
      {},
      {
        get:
          (_target, method) =>
          (...args: unknown[]) =>
            call(name, String(method), args),
      },
    );
  const names: Record<keyof Database, true> = {
    stories: true,
    photos: true,
    publications: true,
    revisions: true,
    settings: true,
    maintenance: true,
  };
  return Object.fromEntries(Object.keys(names).map((name) => [name, repository(name)])) as unknown as Database;
}

/** Starts the database's thread on the folder. Rejects with the thread's own reason when the folder cannot be opened. */
export async function openDatabaseClient(settings: WorkerSettings): Promise<DatabaseClient> {
  const worker = new Worker(workerFile, { workerData: settings });
  const waiting = new Map<number, Waiting>();
  let next = 1;
  let closing: Promise<void> | null = null;
  const exited = new Promise<void>((resolve) => worker.once("exit", () => resolve()));

  const failAll = (error: Error) => {
    for (const entry of waiting.values()) entry.reject(error);
    waiting.clear();
  };
  const opened = new Promise<void>((resolve, reject) => {
    worker.on("message", (message: FromWorker) => {
      if (message.kind === "ready") resolve();
      else if (message.kind === "failed") reject(toError(message.error));
      else {
        const entry = waiting.get(message.id);
        waiting.delete(message.id);
        if (message.kind === "result") entry?.resolve(message.result);
        else entry?.reject(toError(message.error));
      }
    });
    worker.on("error", (error) => {
      const failure = error instanceof Error ? error : new Error(String(error));
      reject(failure);
      failAll(failure);
    });
    worker.on("exit", () => failAll(new AppError("unavailable", "error.closing")));
  });

  try {
    await opened;
  } catch (error) {
    await exited;
    throw error;
  }

  const post = (message: ToWorker) => worker.postMessage(message);
  const call = (repository: string, method: string, args: unknown[]) =>
    new Promise<unknown>((resolve, reject) => {
      if (closing) return reject(new AppError("unavailable", "error.closing"));
      const id = next++;
      waiting.set(id, { resolve, reject });
      post({ kind: "call", id, repository, method, args });
    });

  return {
    database: remote(call),
    close() {
      closing ??= (async () => {
        post({ kind: "close" });
        await exited;
      })();
      return closing;
    },
  };
}
