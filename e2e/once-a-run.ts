import { existsSync } from "node:fs";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import process from "node:process";
import { setTimeout as pause } from "node:timers/promises";

/** Whether the process that makes it ended in the middle, as a worker does whose test took too long. */
async function isLeft(turn: string): Promise<boolean> {
  const maker = Number(await readFile(join(turn, "maker"), "utf8").catch(() => ""));
  if (!Number.isInteger(maker) || maker <= 0) return false;
  try {
    process.kill(maker, 0);
    return false;
  } catch {
    return true;
  }
}

/**
 * A folder that one worker makes for all workers of a run, below the folder of its results, which every run begins empty. The first that asks
 * makes it, others that ask meanwhile wait; it is put there whole. Where that fails, or the worker ends, whoever waited tries it once more.
 */
export async function onceARun(folder: string, make: (partial: string) => Promise<void>): Promise<string> {
  const turn = `${folder}.turn`;
  const partial = `${folder}.partial`;
  await mkdir(dirname(folder), { recursive: true });
  while (!existsSync(folder)) {
    const isMine = await mkdir(turn).then(
      () => true,
      () => false,
    );
    if (!isMine) {
      await pause(50);
      if (await isLeft(turn)) for (const left of [partial, turn]) await rm(left, { recursive: true, force: true });
      continue;
    }
    try {
      await writeFile(join(turn, "maker"), String(process.pid));
      if (existsSync(folder)) break;
      await make(partial);
      await rename(partial, folder);
    } finally {
      await rm(partial, { recursive: true, force: true });
      await rm(turn, { recursive: true });
    }
  }
  return folder;
}
