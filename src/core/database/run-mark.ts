import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { writeMarkSync } from "../files/durable-sync.ts";

// A file that lies in the data folder while the program runs: found at the start, it says that the last run did not end in order. It
// stands beside the database and not in it, so that it costs no write there and no copy of the database carries it along. After a
// power cut it may be missing; then the log that is left says the same.

const markFile = (folder: string) => join(folder, "galley.sqlite-running");

/** Whether a run began on this folder and has not ended in order. Call under the folder's lock. */
export const isMarkedRunning = (folder: string): boolean => existsSync(markFile(folder));

export function markRunning(folder: string, at: string): void {
  writeMarkSync(markFile(folder), `Galley has this folder open since ${at}.\n`);
}

export function unmarkRunning(folder: string): void {
  rmSync(markFile(folder), { force: true });
}
