import { accessSync, constants, existsSync, mkdirSync, statSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { AppError } from "../shared/app-error.ts";
import { networkShare } from "./files/network-share.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/** Where Galley keeps its data when nobody says otherwise: the system's own place for it, or `GALLEY_DATA`. */
export function defaultDataDir(env: Environment, platform: NodeJS.Platform, home = homedir()): string {
  if (env.GALLEY_DATA) return resolve(env.GALLEY_DATA);
  if (platform === "win32") return join(env.APPDATA ?? join(home, "AppData", "Roaming"), "Galley");
  if (platform === "darwin") return join(home, "Library", "Application Support", "Galley");
  return join(env.XDG_DATA_HOME ?? join(home, ".local", "share"), "galley");
}

/** Level by level: `mkdir` with `recursive` never returns where a file system refuses new folders by saying ENOENT (procfs). */
function makeFolders(folder: string): void {
  if (existsSync(folder)) return;
  makeFolders(dirname(folder));
  mkdirSync(folder);
}

/**
 * Makes the data folder if it is missing and proves that it can be written to.
 * Throws `read-only`, `no-space`, `denied` (a network share) or `invalid` with a plain sentence; changes nothing in a folder that it refuses.
 */
export function prepareDataDir(folder: string, share: (folder: string) => string | null = networkShare): void {
  const kind = share(folder);
  if (kind !== null) throw new AppError("denied", "error.dataOnShare", { folder, kind });
  try {
    makeFolders(resolve(folder));
    if (!statSync(folder).isDirectory()) throw new AppError("invalid", "error.dataNotFolder", { folder });
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    if (error instanceof AppError) throw error;
    const code = (error as NodeJS.ErrnoException).code;
    if (code === "EEXIST" || code === "ENOTDIR") throw new AppError("invalid", "error.dataNotFolder", { folder });
    if (code === "EACCES" || code === "EPERM" || code === "EROFS") {
      throw new AppError("read-only", "error.dataReadOnly", { folder });
    }
    if (code === "ENOSPC" || code === "EDQUOT") throw new AppError("no-space", "error.noSpace");
    throw new AppError("io", "error.io", { problem: (error as Error).message });
  }
}
