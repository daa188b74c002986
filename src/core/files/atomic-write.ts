import { randomBytes } from "node:crypto";
import { chmod, mkdir, open, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

/**
 * Makes a rename or a new name in `folder` durable. Where a folder cannot be opened for that (Windows), the file system
 * journals names by itself and nothing is done.
 */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null))?.isDirectory() ?? false;
}

/**
 * Makes `folder` and its parents; what was made survives a power cut. Level by level: `mkdir` with `recursive` never
 * returns where a file system refuses new folders by saying ENOENT (procfs).
 */
export async function makeFolder(folder: string): Promise<void> {
  if (await isFolder(folder)) return;
  if (dirname(folder) !== folder) await makeFolder(dirname(folder));
  await mkdir(folder).catch(async (error: unknown) => {
    if (!(await isFolder(folder))) throw error;
  });
  await syncFolder(dirname(folder));
}

/** Short and with a dot before it, so that a long target name fits and a half-written file is never listed. */
const temporaryName = () => `.${randomBytes(8).toString("hex")}.tmp`;

/** Whether a file is one that `writeFileAtomic` left half-written when the program was killed. */
export function isAbandonedTemporary(name: string): boolean {
  return /^\.[0-9a-f]{16}\.tmp$/.test(name);
}

/** What is written: at once, or piece by piece as it comes. */
export type FileContent = Uint8Array | string | AsyncIterable<Uint8Array>;

/** How much of a new file survives a power cut: everything, its content once somebody syncs the folder, or perhaps nothing. */
type Durability = "all" | "content" | "none";

async function writeWhole(path: string, data: FileContent, durability: Durability): Promise<void> {
  const folder = dirname(path);
  // Whoever writes many has made their folders.
  if (durability !== "content") await makeFolder(folder);
  const temporary = join(folder, temporaryName());
  try {
    const handle = await open(temporary, "wx");
    try {
      await handle.writeFile(data);
      if (durability !== "none") await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  if (durability === "all") await syncFolder(folder);
}

/**
 * Writes the whole file or nothing: a temporary file beside the target is written, synced and renamed over it, and the
 * folder is synced. A reader sees the old bytes or the new ones. On failure, of what brings the pieces too, the target is
 * untouched and nothing is left.
 */
export function writeFileAtomic(path: string, data: FileContent): Promise<void> {
  return writeWhole(path, data, "all");
}

/**
 * The same for one of many files in a folder that is there: its bytes are durable, its name is only once the folder is synced (`syncFolder`), which is
 * then done once for all of them.
 */
export function writeFileOfMany(path: string, data: FileContent): Promise<void> {
  return writeWhole(path, data, "content");
}

/**
 * The same for what can be made again at any time: nothing waits for the disk, so after a power cut the file may be missing, or there
 * and empty.
 */
export function writeCacheFile(path: string, data: Uint8Array | string): Promise<void> {
  return writeWhole(path, data, "none");
}

/**
 * Moves a finished file to its last place on the same file system, durably: content synced, `mode` set, renamed, folder
 * synced. On failure `from` is still there and `to` is untouched.
 */
export async function moveFileDurably(from: string, to: string, mode: number): Promise<void> {
  await makeFolder(dirname(to));
  const handle = await open(from, "r+");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
  await chmod(from, mode);
  await rename(from, to);
  await syncFolder(dirname(to));
}

/** Whether `name` is one plain part of a path: no folder, not empty, not `.` or `..`, no NUL. */
export function isPlainName(name: string): boolean {
  return name !== "" && name !== "." && name !== ".." && !/[/\\\0]/.test(name) && basename(name) === name;
}
