import { readdir, readFile, unlink } from "node:fs/promises";
import { basename, join } from "node:path";
import type { PublishedFile } from "../../shared/publication-record.ts";
import { isAbandonedTemporary, writeFileAtomic } from "../files/atomic-write.ts";
import { sha256Hex } from "./publication-source.ts";

/** Files of a publication by path; bytes are fetched one at a time, so that memory holds one picture at most. */
export type FileSource = (path: string) => Promise<Uint8Array>;

async function isThere(path: string, file: PublishedFile): Promise<boolean> {
  try {
    return sha256Hex(await readFile(path)) === file.sha256;
  } catch {
    return false;
  }
}

/** Puts every file but the page in its place, each whole or not at all; what is there with equal bytes is left alone. */
export async function writeAssets(folder: string, files: readonly PublishedFile[], source: FileSource): Promise<void> {
  for (const file of files) {
    if (file.path === "index.html" || (await isThere(join(folder, file.path), file))) continue;
    const bytes = await source(file.path);
    if (sha256Hex(bytes) !== file.sha256) throw new Error(`${file.path} is not what was recorded`);
    await writeFileAtomic(join(folder, file.path), bytes);
  }
}

/** Swaps the page in by one rename: readers have the old page or the new one, never half of either. */
export async function writePage(folder: string, html: Uint8Array): Promise<void> {
  await writeFileAtomic(join(folder, "index.html"), html);
}

/**
 * Removes pictures that Galley put in the folder and that no page needs any more, and files that a killed Galley left
 * half-written. `keep` holds the paths of the page that is live and of the one before it, which a reader may still have
 * open. Files of others are not touched.
 */
export async function sweepAssets(folder: string, ours: ReadonlySet<string>, keep: ReadonlySet<string>): Promise<void> {
  const names = [...(await readdir(folder)), ...(await readdir(join(folder, "img"))).map((name) => `img/${name}`)];
  for (const path of names) {
    const stale = path.startsWith("img/") && ours.has(path) && !keep.has(path);
    if (stale || isAbandonedTemporary(basename(path))) await unlink(join(folder, path));
  }
}
