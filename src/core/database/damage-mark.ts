import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { writeFileAtomicSync } from "../files/durable-sync.ts";

// Damage that is found while the program runs cannot be noted in the damaged database: a file beside it says so to the next start.

const markFile = (folder: string) => join(folder, "damage-found.txt");

export function markDamage(folder: string, problem: string): void {
  writeFileAtomicSync(markFile(folder), `${problem}\n`);
}

/** What was found by an earlier run; null when nothing was. */
export function markedDamage(folder: string): string | null {
  return existsSync(markFile(folder)) ? readFileSync(markFile(folder), "utf8").trim() : null;
}

export function clearDamageMark(folder: string): void {
  rmSync(markFile(folder), { force: true });
}
