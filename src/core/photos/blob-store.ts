import { rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { moveFileDurably } from "../files/atomic-write.ts";
import { extensionOf } from "./photo-kinds.ts";

/** Whose bytes: what names a stored original. */
export interface BlobKey {
  sha256: string;
  mime: string;
}

/** Originals by content, under `<data>/originals/ab/<sha256>.<ext>`, read-only and never changed. */
export interface BlobStore {
  originalPath(key: BlobKey): string;
  /** The decodable copy of an original that the encoder cannot read (HEIC), beside it. */
  workingPath(key: BlobKey): string;
  /**
   * Moves a finished temporary file, whose hash is `key.sha256`, to its place; durable when it resolves. When the same
   * content is there already nothing is written. Tells whether the file is new, so that a failure afterwards can undo it.
   */
  put(temporary: string, key: BlobKey, bytes: number): Promise<{ isNew: boolean }>;
  /** Whether the original is there, of that size. */
  isWhole(key: BlobKey, bytes: number): Promise<boolean>;
  putWorkingCopy(temporary: string, key: BlobKey): Promise<void>;
  /** Takes back what `put` has just stored and nothing refers to. */
  remove(key: BlobKey): Promise<void>;
}

const readOnly = 0o444;

async function sizeOf(path: string): Promise<number> {
  return (await stat(path).catch(() => null))?.size ?? -1;
}

/** Where the files of one content lie; also for those who only read. */
export function blobPaths(dataDir: string, { sha256, mime }: BlobKey): { original: string; working: string } {
  const stem = join(dataDir, "originals", sha256.slice(0, 2), sha256);
  return { original: `${stem}.${extensionOf(mime)}`, working: `${stem}.working.jpg` };
}

export function createBlobStore(dataDir: string): BlobStore {
  const originalPath = (key: BlobKey) => blobPaths(dataDir, key).original;
  const workingPath = (key: BlobKey) => blobPaths(dataDir, key).working;
  return {
    originalPath,
    workingPath,
    async put(temporary, key, bytes) {
      const path = originalPath(key);
      const stored = await sizeOf(path);
      if (stored === bytes) return { isNew: false };
      await moveFileDurably(temporary, path, readOnly);
      // A stored file of another size was damaged from outside; it has been made good, and belongs to someone.
      return { isNew: stored === -1 };
    },
    isWhole: async (key, bytes) => (await sizeOf(originalPath(key))) === bytes,
    putWorkingCopy: (temporary, key) => moveFileDurably(temporary, workingPath(key), readOnly),
    async remove(key) {
      await rm(originalPath(key), { force: true });
      await rm(workingPath(key), { force: true });
    },
  };
}
