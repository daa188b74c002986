import { copyFile, mkdir, readdir, rm, stat } from "node:fs/promises";
import { join, parse } from "node:path";
import { isPlainName, moveFileDurably } from "../files/atomic-write.ts";
import { hashFile } from "../files/hash-file.ts";

export interface CopiedOriginals {
  copied: number;
  /** There already, with the same size. */
  present: number;
  /** Names of files whose content is not what their name says; they were not copied. */
  damaged: string[];
}

const readOnly = 0o444;

async function sizeOf(path: string): Promise<number> {
  return (await stat(path).catch(() => null))?.size ?? -1;
}

async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    throw error;
  });
}

/** Whether the content is what the name says. A working copy (`<sha256>.working.jpg`) is made from its original and is named after that. */
async function isWhole(path: string, name: string): Promise<boolean> {
  if (name.includes(".working.")) return true;
  return (await hashFile(path)).sha256 === parse(name).name;
}

async function copyOne(from: string, to: string, name: string): Promise<"copied" | "present" | "damaged"> {
  if ((await sizeOf(from)) === (await sizeOf(to))) return "present";
  const unfinished = `${to}.unfinished`;
  try {
    await copyFile(from, unfinished);
    if (!(await isWhole(unfinished, name))) return "damaged";
    await moveFileDurably(unfinished, to, readOnly);
    return "copied";
  } finally {
    await rm(unfinished, { force: true });
  }
}

/**
 * Copies the pictures that `to` lacks; what is there stays. Pictures are named after their content, so each is copied once in its
 * life, and a copy that is not what its name says is not kept. Stops with a rejection at the first failure of the disk.
 */
export async function copyOriginals(from: string, to: string, signal?: AbortSignal): Promise<CopiedOriginals> {
  const result: CopiedOriginals = { copied: 0, present: 0, damaged: [] };
  for (const shelf of (await namesIn(from)).filter(isPlainName).sort()) {
    await mkdir(join(to, shelf), { recursive: true });
    for (const name of (await namesIn(join(from, shelf))).filter((one) => !one.endsWith(".unfinished")).sort()) {
      signal?.throwIfAborted();
      const outcome = await copyOne(join(from, shelf, name), join(to, shelf, name), name);
      if (outcome === "damaged") result.damaged.push(name);
      else result[outcome] += 1;
    }
  }
  return result;
}
