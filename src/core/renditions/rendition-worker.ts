import { parentPort } from "node:worker_threads";
import sharp from "sharp";
import { runTask } from "./encode.ts";
import type { FromRenditionWorker, ToRenditionWorker } from "./rendition-messages.ts";

// The thread that decodes and encodes pictures, so that none of it ever stands in the way of a saved word.

const port = parentPort;
if (!port) throw new Error("the rendition worker is started by the core");

// No picture is read twice in a row, and an open file could not be moved or removed on Windows.
sharp.cache(false);

const running = new Map<number, AbortController>();
let closing = false;

const tell = (message: FromRenditionWorker) => port.postMessage(message);

function finish(): void {
  if (closing && running.size === 0) port?.close();
}

async function work({ id, task }: Extract<ToRenditionWorker, { kind: "task" }>): Promise<void> {
  const cancel = new AbortController();
  running.set(id, cancel);
  let failed: Extract<FromRenditionWorker, { kind: "done" }>["failed"] = null;
  try {
    await runTask(task, { signal: cancel.signal, onMade: (path) => tell({ kind: "made", id, path }) });
  } catch (error) {
    const code = (error as { code?: unknown } | null)?.code;
    const message = error instanceof Error ? error.message : String(error);
    failed = { message, code: typeof code === "string" ? code : "" };
  }
  running.delete(id);
  tell({ kind: "done", id, failed });
  finish();
}

port.on("message", (message: ToRenditionWorker) => {
  if (message.kind === "task") void work(message);
  else if (message.kind === "cancel") running.get(message.id)?.abort();
  else {
    closing = true;
    finish();
  }
});
