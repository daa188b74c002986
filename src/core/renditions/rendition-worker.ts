import { parentPort } from "node:worker_threads";
import sharp from "sharp";
import { runTask } from "./encode.ts";
import type { FromRenditionWorker, ToRenditionWorker } from "./rendition-messages.ts";

// The thread that decodes and encodes pictures, so that none of it ever stands in the way of a saved word.

const port = parentPort;
if (!port) throw new Error("the rendition worker is started by the core");

// No picture is read twice in a row, and an open file could not be moved or removed on Windows.
sharp.cache(false);

let running = 0;
let closing = false;

function finish(): void {
  if (closing && running === 0) port?.close();
}

async function work({ id, task }: Extract<ToRenditionWorker, { kind: "task" }>): Promise<void> {
  running += 1;
  let answer: FromRenditionWorker;
  try {
    await runTask(task);
    answer = { id, failed: null };
  } catch (error) {
    const code = (error as { code?: unknown } | null)?.code;
    const message = error instanceof Error ? error.message : String(error);
    answer = { id, failed: { message, code: typeof code === "string" ? code : "" } };
  }
  running -= 1;
  port?.postMessage(answer);
  finish();
}

port.on("message", (message: ToRenditionWorker) => {
  if (message.kind === "task") void work(message);
  else {
    closing = true;
    finish();
  }
});
