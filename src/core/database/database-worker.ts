import { parentPort, workerData } from "node:worker_threads";
import type { FromWorker, ToWorker, WorkerSettings } from "./database-messages.ts";
import { createIdleWork } from "./idle-work.ts";
import { mapSystemError } from "./map-error.ts";
import { openFolder } from "./open-folder.ts";
import { createPhotoIndex } from "./photo-index.ts";
import { callRepository, createRepositories } from "./repositories.ts";
import { createSearchIndex } from "./search-index.ts";

// The thread that owns the connection. It answers one call at a time, in the order they came; only a backup is made in
// steps between the others.

const port = parentPort;
if (!port) throw new Error("the database worker is started by the core");
const settings = workerData as WorkerSettings;
const post = (message: FromWorker) => port.postMessage(message);

function describe(error: unknown) {
  const known = mapSystemError(error, settings.folder);
  if (known) return known.toWire();
  return { internal: error instanceof Error ? (error.stack ?? error.message) : String(error) };
}

function start(): void {
  const opened = openFolder(settings);
  const repositories = createRepositories(opened.connection);
  const search = createSearchIndex(opened.connection);
  const photos = createPhotoIndex(opened.connection);
  const idle = createIdleWork(opened.connection, [
    search.catchUp,
    photos.catchUp,
    repositories.photoUses.catchUp,
    search.mergeStep,
    photos.mergeStep,
  ]);
  const running = new Set<Promise<unknown>>();

  const answer = (id: number, result: unknown) => post({ kind: "result", id, result });
  const refuse = (id: number, error: unknown) => {
    const described = describe(error);
    if ("code" in described && described.code === "corrupt") post({ kind: "damage", problem: described.message });
    post({ kind: "error", id, error: described });
  };
  const call = ({ id, repository, method, args }: Extract<ToWorker, { kind: "call" }>) => {
    try {
      const result = callRepository(repositories, repository, method, args);
      if (!(result instanceof Promise)) return answer(id, result);
      const done = result.then(
        (value) => answer(id, value),
        (error: unknown) => refuse(id, error),
      );
      running.add(done);
      void done.finally(() => running.delete(done));
    } catch (error) {
      refuse(id, error);
    }
  };

  port?.on("message", (message: ToWorker) => {
    idle.touch();
    if (message.kind === "call") return call(message);
    void Promise.allSettled(running).then(() => {
      idle.stop();
      opened.close();
      port?.close();
    });
  });
  post({ kind: "ready" });
}

try {
  start();
} catch (error) {
  post({ kind: "failed", error: describe(error) });
}
