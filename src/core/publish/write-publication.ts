import { readdir, readFile, rmdir, unlink } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { AppError } from "../../shared/app-error.ts";
import type { PublishedFile } from "../../shared/publication-record.ts";
import { isAbandonedTemporary, syncFolder, writeFileAtomic, writeFileOfMany } from "../files/atomic-write.ts";
import { mapLimited } from "../files/concurrency.ts";
import { sha256Of } from "../files/hash-file.ts";

/** Files of a publication by path; bytes are fetched when they are needed. */
export type FileSource = (path: string) => Promise<Uint8Array>;

/** Files that are written at once: the disk makes several durable in one go. */
const lanes = 4;

async function isThere(path: string, file: PublishedFile): Promise<boolean> {
  try {
    return sha256Of(await readFile(path)) === file.sha256;
  } catch {
    return false;
  }
}

/** Who watches the writing, and may stop it. */
export interface WritingWatch {
  /** Stops the writing: no further file is begun. */
  signal?: AbortSignal;
  /** Told of how many files are in their places. */
  onWritten?: (done: number) => void;
}

/**
 * Puts every file but the page in its place, each whole or not at all; what is there with equal bytes is left alone. All of them are
 * durable when it resolves. What the source gives is compared with what was recorded: a damaged picture never goes out. Throws
 * `cancelled` by the signal.
 */
export async function writeAssets(
  folder: string,
  files: readonly PublishedFile[],
  source: FileSource,
  { signal, onWritten }: WritingWatch = {},
): Promise<void> {
  const assertGoesOn = () => {
    if (signal?.aborted) throw new AppError("cancelled", "error.cancelled");
  };
  const assets = files.filter(({ path }) => path !== "index.html");
  // One look at each folder instead of one for every file that is not there yet, as in a new folder none is.
  const there = new Set([
    ...(await namesIn(folder)),
    ...(await namesIn(join(folder, "img"))).map((name) => `img/${name}`),
  ]);
  const folders = new Set<string>();
  let done = 0;
  await mapLimited(assets, lanes, async (file) => {
    assertGoesOn();
    const path = join(folder, file.path);
    if (!(there.has(file.path) && (await isThere(path, file)))) {
      const bytes = await source(file.path);
      if (sha256Of(bytes) !== file.sha256) throw new Error(`${file.path} is not what was recorded`);
      folders.add(dirname(path));
      await writeFileOfMany(path, bytes);
    }
    done += 1;
    onWritten?.(done);
  });
  for (const written of folders) await syncFolder(written);
  assertGoesOn();
}

/** Swaps the page in by one rename: readers have the old page or the new one, never half of either. */
export async function writePage(folder: string, html: Uint8Array): Promise<void> {
  await writeFileAtomic(join(folder, "index.html"), html);
}

/** The same for a page that leads on from a folder; where it stands already nothing is written. */
export async function writeRedirect(folder: string, html: Uint8Array): Promise<void> {
  const path = join(folder, "index.html");
  const there = await readFile(path).catch(() => null);
  if (there?.equals(html) !== true) await writeFileAtomic(path, html);
}

async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    throw error;
  });
}

/**
 * Removes files beside the page that Galley put in the folder and that no page needs any more, and files that a killed Galley left
 * half-written. `keep` holds the paths that stay. Files of others are not touched.
 */
export async function sweepAssets(folder: string, ours: ReadonlySet<string>, keep: ReadonlySet<string>): Promise<void> {
  const pictures = await namesIn(join(folder, "img"));
  for (const path of [...(await namesIn(folder)), ...pictures.map((name) => `img/${name}`)]) {
    const stale = path !== "index.html" && ours.has(path) && !keep.has(path);
    if (stale || isAbandonedTemporary(basename(path))) await unlink(join(folder, path));
  }
}

/** Takes a story's folder away where nothing is in it. */
export async function removeEmptyFolder(folder: string): Promise<void> {
  for (const path of [join(folder, "img"), folder]) await rmdir(path).catch(() => {});
}
