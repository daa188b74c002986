import { lstat } from "node:fs/promises";
import { join } from "node:path";

async function isTaken(path: string): Promise<boolean> {
  try {
    await lstat(path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return false;
    throw error;
  }
}

/** A path in `folder` that nothing stands at: `<stem>.<extension>`, else with the first number that is free behind the stem. */
export async function freePath(folder: string, stem: string, extension: string): Promise<string> {
  for (let number = 1; ; number += 1) {
    const path = join(folder, `${stem}${number === 1 ? "" : `-${number}`}.${extension}`);
    if (!(await isTaken(path))) return path;
  }
}
