import { parentPort, workerData } from "node:worker_threads";
import type { FromWorker, ToWorker, WorkerSettings } from "./database-messages.ts";
import { lockFolder } from "./instance-lock.ts";
import { mapSystemError } from "./map-error.ts";
import { closeDatabase, openDatabase } from "./open-database.ts";
import { callRepository, createRepositories } from "./repositories.ts";

// The thread that owns the connection. It answers one call at a time, in the order they came.

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
  const unlock = lockFolder(settings.folder);
  let connection: ReturnType<typeof openDatabase>;
  try {
    connection = openDatabase(settings);
  } catch (error) {
    unlock();
    throw error;
  }
  const repositories = createRepositories(connection);
  port?.on("message", (message: ToWorker) => {
    if (message.kind === "close") {
      closeDatabase(connection);
      unlock();
      port?.close();
      return;
    }
    try {
      const result = callRepository(repositories, message.repository, message.method, message.args);
      post({ kind: "result", id: message.id, result });
    } catch (error) {
      post({ kind: "error", id: message.id, error: describe(error) });
    }
  });
  post({ kind: "ready" });
}

try {
  start();
} catch (error) {
  post({ kind: "failed", error: describe(error) });
}
