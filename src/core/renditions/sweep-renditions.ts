import { readdir, stat, unlink } from "node:fs/promises";
import { join } from "node:path";
import { isAbandonedTemporary } from "../files/atomic-write.ts";
import { forgetSum } from "./rendition-sums.ts";

const day = 24 * 60 * 60 * 1000;
/** Files that nobody has asked for in so many days may go: they can be made again at any time. */
const keptDays = 30;

/** The name of a page's picture: readable part, identity, width. Small pictures of the desk have others and stay. */
const pageFile = /-[0-9a-f]{16}-\d+\.(jpg|webp|avif)$/;

/** What is swept, and what stays. */
export interface SweepOptions {
  dataDir: string;
  /** Paths of every file that was ever published. They stay for good, whatever their age: a record must open whole. */
  pinned: ReadonlySet<string>;
  now: Date;
}

/** Removes page pictures that were made for previews only and are old, and files that a killed program left half-written. Gives how many. */
export async function sweepRenditions({ dataDir, pinned, now }: SweepOptions): Promise<number> {
  const folder = join(dataDir, "renditions");
  const names = await readdir(folder).catch(() => []);
  let removed = 0;
  for (const name of names) {
    const isPreview = pageFile.test(name) && !pinned.has(`img/${name}`);
    if (!isPreview && !isAbandonedTemporary(name)) continue;
    const found = await stat(join(folder, name)).catch(() => null);
    const age = now.getTime() - (found?.mtimeMs ?? now.getTime());
    if (age < (isPreview ? keptDays : 1) * day) continue;
    await unlink(join(folder, name));
    await forgetSum(join(folder, name));
    removed += 1;
  }
  return removed;
}
