import { Worker } from "node:worker_threads";
import type { FileCheck } from "./check-file.ts";
import type { CheckRequest } from "./check-worker.ts";

const isSource = import.meta.url.endsWith(".ts");
const workerFile = new URL(isSource ? "./check-worker.ts" : "./check-worker.js", import.meta.url);

/** `checkFile` in a thread of its own. A check that breaks down counts as a problem; never rejects. */
export function checkInThread(request: CheckRequest): Promise<FileCheck> {
  return new Promise((resolve) => {
    const broken = (problem: string) => resolve({ problems: [problem], schema: 0, bytes: 0 });
    const worker = new Worker(workerFile, { workerData: request });
    worker.once("message", (check: FileCheck) => resolve(check));
    worker.once("error", (error) => broken(error instanceof Error ? error.message : String(error)));
    worker.once("exit", (code) => broken(`the check ended with code ${code}`));
  });
}
