import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { z } from "zod";
import { moveDurablySync, syncFolderSync, writeFileAtomicSync } from "../files/durable-sync.ts";
import { databaseFile, databaseParts } from "./database-file.ts";

const plan = z.object({ aside: z.string().regex(/^[\w.-]+$/) });

const planFile = (folder: string) => join(folder, "swap.json");

/** Where a database is put together that will take the place of the present one. */
export const incomingFolder = (folder: string): string => join(folder, "incoming");

/** An empty `incoming` folder; what an earlier attempt left there was never part of the data. */
export function emptyIncoming(folder: string): string {
  const incoming = incomingFolder(folder);
  rmSync(incoming, { recursive: true, force: true });
  mkdirSync(incoming, { recursive: true });
  return incoming;
}

function carryOut(folder: string, aside: string): void {
  const target = databaseFile(folder);
  const incoming = databaseFile(incomingFolder(folder));
  // Once the new database has left `incoming`, the old one is aside already.
  if (existsSync(incoming)) {
    const away = join(folder, aside);
    mkdirSync(away, { recursive: true });
    for (const part of databaseParts(target)) {
      if (existsSync(part)) moveDurablySync(part, join(away, basename(part)));
    }
    moveDurablySync(incoming, target);
  }
  rmSync(planFile(folder), { force: true });
  syncFolderSync(folder);
  rmSync(incomingFolder(folder), { recursive: true, force: true });
}

/**
 * Puts `<folder>/incoming/galley.sqlite`, finished and closed, in the place of the present database, whose three files go to
 * `<folder>/<aside>`. The intention is on record before anything moves, so that `finishSwap` completes what a crash interrupts:
 * at every moment the folder holds the old database or the new one, and never the log of one beside the other.
 */
export function swapDatabase(folder: string, aside: string): void {
  writeFileAtomicSync(planFile(folder), JSON.stringify({ aside }));
  carryOut(folder, aside);
}

/** Completes a swap that was interrupted, and clears away what an interrupted preparation left. Call under the folder's lock. */
export function finishSwap(folder: string): void {
  if (existsSync(planFile(folder))) {
    carryOut(folder, plan.parse(JSON.parse(readFileSync(planFile(folder), "utf8"))).aside);
  } else if (existsSync(incomingFolder(folder))) {
    rmSync(incomingFolder(folder), { recursive: true, force: true });
  }
}
