import { readFile, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { writeCacheFile } from "../files/atomic-write.ts";

/** Below the folder of the pictures, so that it goes where they go; a file of the same name for each. */
const sumFile = (picture: string): string => join(dirname(picture), ".sums", basename(picture));

/**
 * Writes down the SHA-256 that a picture file had when it was made, so that one that was damaged since is known. After a power cut it may
 * be missing or empty, and the picture is then made again.
 */
export const rememberSum = (picture: string, sha256: string): Promise<void> => writeCacheFile(sumFile(picture), sha256);

/** What `rememberSum` wrote for a picture file; null for one that nothing is known of. */
export const knownSum = (picture: string): Promise<string | null> =>
  readFile(sumFile(picture), "utf8").catch(() => null);

/** Forgets a picture file that was removed. */
export const forgetSum = (picture: string): Promise<void> => rm(sumFile(picture), { force: true });
