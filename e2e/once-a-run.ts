import { existsSync } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

/**
 * A folder that one worker makes for all workers of a run, below the folder of its results, which every run begins empty. The first that asks
 * makes it, others that ask meanwhile wait; it is put there whole. Where that fails, whoever waited tries it once more and so has the reason.
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
      continue;
    }
    try {
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
