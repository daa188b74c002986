import { randomBytes } from "node:crypto";
import { mkdir, readdir, rm } from "node:fs/promises";
import { join } from "node:path";

/** The data folder's place for files that are on their way in; on the same file system as where they end up. */
export interface TemporaryFolder {
  /** A path that no other file has; its folder exists, the file does not. */
  newPath(): Promise<string>;
  /** Removes everything in it. Only for the start, before anything is on its way. */
  clean(): Promise<void>;
}

export function createTemporaryFolder(dataDir: string): TemporaryFolder {
  const folder = join(dataDir, "tmp");
  return {
    async newPath() {
      await mkdir(folder, { recursive: true });
      return join(folder, randomBytes(16).toString("hex"));
    },
    async clean() {
      const names = await readdir(folder).catch(() => [] as string[]);
      await Promise.all(names.map((name) => rm(join(folder, name), { recursive: true, force: true })));
    },
  };
}
