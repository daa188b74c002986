import { randomBytes } from "node:crypto";
import { closeSync, copyFileSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

// The same promises as atomic-write.ts, for the database's thread, where nothing may happen in between.

/** Makes names in `folder` durable; where a folder cannot be opened for that (Windows) the file system sees to it. */
export function syncFolderSync(folder: string): void {
  if (process.platform === "win32") return;
  const handle = openSync(folder, "r");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Makes a file's bytes durable. */
export function syncFileSync(path: string): void {
  const handle = openSync(path, "r+");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Moves a file to its last place on the same file system; durable when it returns. */
export function moveDurablySync(from: string, to: string): void {
  renameSync(from, to);
  syncFolderSync(dirname(to));
  if (dirname(from) !== dirname(to)) syncFolderSync(dirname(from));
}

function intoPlaceSync(path: string, make: (temporary: string) => void): void {
  const folder = dirname(path);
  mkdirSync(folder, { recursive: true });
  const temporary = join(folder, `.${randomBytes(8).toString("hex")}.tmp`);
  try {
    make(temporary);
    syncFileSync(temporary);
    moveDurablySync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** Writes the whole file or nothing, durably. */
export function writeFileAtomicSync(path: string, data: Uint8Array | string): void {
  intoPlaceSync(path, (temporary) => writeFileSync(temporary, data, { flag: "wx" }));
}

/** Writes a small file without waiting for the disk: for a mark that a dead process leaves, which the system keeps by itself. */
export function writeMarkSync(path: string, text: string): void {
  writeFileSync(path, text);
}

/** Copies the whole file or nothing, durably. */
export function copyFileDurablySync(from: string, to: string): void {
  intoPlaceSync(to, (temporary) => copyFileSync(from, temporary));
}
