import { Worker } from "node:worker_threads";
import { AppError, type WireError } from "../../shared/app-error.ts";
import type { FromWorker, ToWorker, WorkerSettings } from "./database-messages.ts";
import type { Database } from "./repositories.ts";

/** The database's thread as the core holds it. */
export interface DatabaseClient {
  database: Database;
  /** Calls `listener` when a call met damage in the file. */
  onDamage(listener: (problem: string) => void): void;
  /** Waits for the calls under way, folds the log in, releases the folder. Later calls fail with `unavailable`. */
  close(): Promise<void>;
}

interface Waiting {
  resolve(value: unknown): void;
  reject(error: Error): void;
}

/** One run of the thread. */
interface Thread {
  worker: Worker;
  /** Calls that it has not answered. */
  waiting: Map<number, Waiting>;
  opened: Promise<void>;
  hasEnded(): boolean;
  exited: Promise<void>;
}

const isSource = import.meta.url.endsWith(".ts");
const workerFile = new URL(isSource ? "./database-worker.ts" : "./database-worker.js", import.meta.url);

/** A thread that breaks down is started again, but not for ever: what breaks so often will break again. */
const mostRestarts = 3;

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
    storyLists: true,
    templates: true,
    storyEdits: true,
    photos: true,
    photoEdits: true,
    photoUses: true,
    publications: true,
    revisions: true,
    settings: true,
    archives: true,
    maintenance: true,
  };
  return Object.fromEntries(Object.keys(names).map((name) => [name, repository(name)])) as unknown as Database;
}

function startThread(settings: WorkerSettings, onDamage: (problem: string) => void): Thread {
  const worker = new Worker(workerFile, { workerData: settings });
  const waiting = new Map<number, Waiting>();
  let ended = false;
  const exited = new Promise<void>((resolve) =>
    worker.once("exit", () => {
      ended = true;
      resolve();
    }),
  );
  const opened = new Promise<void>((resolve, reject) => {
    worker.on("message", (message: FromWorker) => {
      if (message.kind === "ready") resolve();
      else if (message.kind === "failed") reject(toError(message.error));
      else if (message.kind === "damage") onDamage(message.problem);
      else {
        const entry = waiting.get(message.id);
        waiting.delete(message.id);
        if (message.kind === "result") entry?.resolve(message.result);
        else entry?.reject(toError(message.error));
      }
    });
    worker.on("error", (error) => reject(error instanceof Error ? error : new Error(String(error))));
    worker.on("exit", (code) => reject(new Error(`the database's thread ended with code ${code}`)));
  });
  return { worker, waiting, opened, hasEnded: () => ended, exited };
}

/**
 * Starts the database's thread on the folder. Rejects with the thread's own reason when the folder cannot be opened. A thread that
 * breaks down later is started again by itself: calls that it had not answered fail with `unavailable`, and whether they were
 * carried out is then for the caller to find out; the others wait for the new one.
 */
export async function openDatabaseClient(settings: WorkerSettings): Promise<DatabaseClient> {
  const damageListeners: ((problem: string) => void)[] = [];
  const tellDamage = (problem: string) => {
    for (const tell of damageListeners) tell(problem);
  };
  let next = 1;
  let restarts = 0;
  let closing: Promise<void> | null = null;
  let thread = startThread(settings, tellDamage);
  try {
    await thread.opened;
  } catch (error) {
    await thread.exited;
    throw error;
  }

  const watch = (watched: Thread) =>
    void watched.exited.then(() => {
      const lost = new AppError("unavailable", closing ? "error.closing" : "error.databaseLost");
      for (const entry of watched.waiting.values()) entry.reject(lost);
      watched.waiting.clear();
      if (closing || restarts >= mostRestarts) return;
      restarts += 1;
      thread = startThread(settings, tellDamage);
      thread.opened.catch(() => {});
      watch(thread);
    });
  watch(thread);

  const call = async (repository: string, method: string, args: unknown[]): Promise<unknown> => {
    if (closing) throw new AppError("unavailable", "error.closing");
    const mine = thread;
    await mine.opened.catch((error: unknown) => {
      throw error instanceof AppError ? error : new AppError("unavailable", "error.databaseLost");
    });
    if (closing) throw new AppError("unavailable", "error.closing");
    if (mine.hasEnded()) throw new AppError("unavailable", "error.databaseLost");
    return new Promise((resolve, reject) => {
      const id = next++;
      mine.waiting.set(id, { resolve, reject });
      mine.worker.postMessage({ kind: "call", id, repository, method, args } satisfies ToWorker);
    });
  };

  return {
    database: remote(call),
    onDamage: (listener) => void damageListeners.push(listener),
    close() {
      closing ??= (async () => {
        await thread.opened.catch(() => {});
        thread.worker.postMessage({ kind: "close" } satisfies ToWorker);
        await thread.exited;
      })();
      return closing;
    },
  };
}
