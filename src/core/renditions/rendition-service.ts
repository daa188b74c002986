import { stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { AppError } from "../../shared/app-error.ts";
import type { LibraryPhoto } from "../../shared/photos.ts";
import type { PlannedRendition } from "../../shared/publication/rendition-plan.ts";
import { mapSystemError } from "../database/map-error.ts";
import { isPlainName } from "../files/atomic-write.ts";
import { blobPaths } from "../photos/blob-store.ts";
import { needsWorkingCopy } from "../photos/photo-kinds.ts";
import type { EncodeOutput, RenditionTask } from "./rendition-messages.ts";
import { createWorkerQueue } from "./worker-queue.ts";
import { buildXmp } from "./xmp.ts";

/** The longer side in pixels of the pictures that the desk shows. */
const pictureSides = { thumb: 480, large: 1600 } as const;
/** Part of their names; a new number makes them all anew. */
const pictureRecipe = 1;

/** Smaller pictures of originals, made in a thread of their own and kept in `<data>/renditions`, which may be deleted at any time. */
export interface RenditionService {
  /**
   * The files of a plan, as absolute paths in the plan's order; those not there yet are made first, from one decoding.
   * The same plan always gives the same bytes. Throws `corrupt` when the original is missing or damaged, `no-space`, `io`.
   */
  ensure(photo: LibraryPhoto, planned: readonly PlannedRendition[]): Promise<string[]>;
  /** A WebP for the desk, at most 480 or 1600 pixels on its longer side; the absolute path. Throws as `ensure` does. */
  picture(photo: LibraryPhoto, variant: "thumb" | "large"): Promise<string>;
  /** Decodes a HEIC file at `source` to a JPEG at `to`. Throws `TaskError` when it cannot be decoded. */
  makeWorkingCopy(source: string, to: string): Promise<void>;
  /** Lets what is under way finish, then ends the thread. */
  close(): Promise<void>;
}

async function isThere(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => null);
  return found?.isFile() === true && found.size > 0;
}

/** Runs `make` for a key; whoever asks for the same key meanwhile waits for the same run. */
function createShared(): (key: string, make: () => Promise<void>) => Promise<void> {
  const running = new Map<string, Promise<void>>();
  return (key, make) => {
    const current = running.get(key);
    if (current) return current;
    const started = make().finally(() => running.delete(key));
    running.set(key, started);
    return started;
  };
}

export function createRenditionService({ dataDir }: { dataDir: string }): RenditionService {
  const folder = join(dataDir, "renditions");
  const queue = createWorkerQueue();
  const shared = createShared();

  const explain = (error: unknown, photo: LibraryPhoto): AppError => {
    // The encoder names no code when it cannot read a picture; a missing HEIC original is found by the file system.
    const known = mapSystemError(error, dataDir);
    if (known && (error as { code?: unknown }).code !== "ENOENT") return known;
    const problem = error instanceof Error ? error.message : String(error);
    return new AppError("corrupt", "photos.originalGone", { file: photo.file }, { problem });
  };

  /** The file that sharp can decode: the original, or its working copy, made again should it be gone. */
  const sourceOf = async (photo: LibraryPhoto): Promise<string> => {
    const { original, working } = blobPaths(dataDir, photo);
    if (!needsWorkingCopy(photo.mime)) return original;
    if (!(await isThere(working))) {
      await shared(working, () => queue.run({ kind: "working-copy", source: original, to: working }));
    }
    return working;
  };

  const run = async (photo: LibraryPhoto, task: (source: string) => RenditionTask, urgent: boolean): Promise<void> => {
    try {
      await queue.run(task(await sourceOf(photo)), urgent);
    } catch (error) {
      throw explain(error, photo);
    }
  };

  const outputOf = (planned: PlannedRendition): EncodeOutput => {
    const name = basename(planned.path);
    if (!isPlainName(name)) throw new Error(`not a rendition's path: ${planned.path}`);
    const { format, width, height } = planned;
    return { to: join(folder, name), format, width, height, xmp: buildXmp(planned.xmp) };
  };

  return {
    async ensure(photo, planned) {
      const outputs = planned.map(outputOf);
      const missing: EncodeOutput[] = [];
      for (const output of outputs) if (!(await isThere(output.to))) missing.push(output);
      const key = missing.map((output) => output.to).join("\n");
      if (missing.length > 0) {
        await shared(key, () => run(photo, (source) => ({ kind: "renditions", source, outputs: missing }), false));
      }
      return outputs.map((output) => output.to);
    },
    async picture(photo, variant) {
      const to = join(folder, `${photo.sha256}-${variant}-${pictureRecipe}.webp`);
      const side = pictureSides[variant];
      if (!(await isThere(to))) {
        await shared(to, () => run(photo, (source) => ({ kind: "picture", source, to, side }), true));
      }
      return to;
    },
    makeWorkingCopy: (source, to) => queue.run({ kind: "working-copy", source, to }),
    close: () => queue.close(),
  };
}
