import { readFile, stat, utimes } from "node:fs/promises";
import { basename, join } from "node:path";
import { AppError } from "../../shared/app-error.ts";
import type { LibraryPhoto } from "../../shared/photos.ts";
import type { PlannedRendition } from "../../shared/publication/rendition-plan.ts";
import { mapSystemError } from "../database/map-error.ts";
import { isPlainName } from "../files/atomic-write.ts";
import { sha256Of } from "../files/hash-file.ts";
import { blobPaths } from "../photos/blob-store.ts";
import { needsWorkingCopy } from "../photos/photo-kinds.ts";
import type { EncodeOutput } from "./rendition-messages.ts";
import { knownSum } from "./rendition-sums.ts";
import type { Urgency } from "./waiting-line.ts";
import { createWorkerQueue, type WorkOptions } from "./worker-queue.ts";
import { buildXmp } from "./xmp.ts";

/** The longer side in pixels of the pictures that the desk shows. */
const pictureSides = { thumb: 480, large: 1600 } as const;
/** Part of their names; a new number makes them all anew. */
const pictureRecipe = 1;

type DeskVariant = keyof typeof pictureSides;
/** What a picture is made of, and what it is called to people. */
type Original = Pick<LibraryPhoto, "sha256" | "mime" | "file">;
type Waiting = Pick<WorkOptions, "urgency" | "signal">;

/** A picture file's content with its SHA-256. */
export interface RenditionBytes {
  bytes: Uint8Array;
  sha256: string;
}

/** The file's content, if it is what was made. */
async function soundBytes(path: string): Promise<RenditionBytes | null> {
  const bytes = await readFile(path).catch(() => null);
  if (!bytes) return null;
  const sha256 = sha256Of(bytes);
  return sha256 === (await knownSum(path)) ? { bytes, sha256 } : null;
}

/** Smaller pictures of originals, made in a thread of their own and kept in `<data>/renditions`, which may be deleted at any time. */
export interface RenditionService {
  /**
   * The files of a plan, as absolute paths in the plan's order; those not there yet are made first, from one decoding, and `onMade` is
   * told of each. The same plan always gives the same bytes. Throws `corrupt` when the original is missing or damaged, `no-space`,
   * `io`, and `cancelled` by the signal: what was made by then stays.
   */
  ensure(photo: Original, planned: readonly PlannedRendition[], options?: WorkOptions): Promise<string[]>;
  /** One file of a plan, for somebody who looks at its empty place: it is made first, the others after it. Throws as `ensure` does. */
  ensureOne(photo: Original, planned: readonly PlannedRendition[], path: string): Promise<string>;
  /**
   * The bytes of one file of a plan, proved to be those that the encoder made: a file that was damaged since, or that nothing is known
   * of, is made again. What goes out is read with this. Throws as `ensure` does.
   */
  read(photo: Original, planned: readonly PlannedRendition[], path: string): Promise<RenditionBytes>;
  /** How many files of a plan are still to be made. */
  missing(planned: readonly PlannedRendition[]): Promise<number>;
  /** A WebP for the desk, at most 480 or 1600 pixels on its longer side; the absolute path. Throws as `ensure` does. */
  picture(photo: LibraryPhoto, variant: DeskVariant, options?: Waiting): Promise<string>;
  /** The path that `picture` would give, if nothing need be made for it. */
  readyPicture(photo: LibraryPhoto, variant: DeskVariant): Promise<string | null>;
  /** Decodes a HEIC file at `source` to a JPEG at `to`. Throws `TaskError` when it cannot be decoded. */
  makeWorkingCopy(source: string, to: string): Promise<void>;
  /** Lets what is under way finish, then ends the thread. */
  close(): Promise<void>;
}

const day = 24 * 60 * 60 * 1000;

/** Where pictures are made. */
export interface RenditionServiceOptions {
  dataDir: string;
  /** Without one no file is marked as used again, and `sweepRenditions` goes by when it was made. */
  clock?: () => Date;
}

function largest(planned: readonly PlannedRendition[]): { width: number; height: number } {
  return {
    width: Math.max(...planned.map(({ width }) => width)),
    height: Math.max(...planned.map(({ height }) => height)),
  };
}

/** See `RenditionService`. Its thread starts with the first picture. */
export function createRenditionService({ dataDir, clock }: RenditionServiceOptions): RenditionService {
  const folder = join(dataDir, "renditions");
  const queue = createWorkerQueue();

  /** Whether a file is there. One that is asked for again after a day is marked as used, so that it is not swept as an old one. */
  const isThere = async (path: string): Promise<boolean> => {
    const found = await stat(path).catch(() => null);
    if (found?.isFile() !== true || found.size === 0) return false;
    const now = clock?.();
    if (now && now.getTime() - found.mtimeMs > day) await utimes(path, now, now).catch(() => {});
    return true;
  };

  const explain = (error: unknown, photo: Original): AppError => {
    // The encoder names no code when it cannot read a picture; a missing HEIC original is found by the file system.
    const known = mapSystemError(error, dataDir);
    if (known && (error as { code?: unknown }).code !== "ENOENT") return known;
    const problem = error instanceof Error ? error.message : String(error);
    return new AppError("corrupt", "photos.originalGone", { file: photo.file }, { problem });
  };

  /** The file that sharp can decode: the original, or its working copy, made again should it be gone. */
  const sourceOf = async (photo: Original, urgency: Urgency | undefined): Promise<string> => {
    const { original, working } = blobPaths(dataDir, photo);
    if (!needsWorkingCopy(photo.mime)) return original;
    if (!(await isThere(working))) {
      await queue.run(working, { kind: "working-copy", source: original, to: working }, { urgency });
    }
    return working;
  };

  const pathOf = (planned: PlannedRendition): string => {
    const name = basename(planned.path);
    if (!isPlainName(name)) throw new Error(`not a rendition's path: ${planned.path}`);
    return join(folder, name);
  };

  const outputOf = (planned: PlannedRendition): EncodeOutput => {
    const { format, width, height, crop, xmp } = planned;
    return { to: pathOf(planned), format, width, height, xmp: buildXmp(xmp), ...(crop ? { crop } : {}) };
  };

  const missingOf = async (planned: readonly PlannedRendition[]): Promise<PlannedRendition[]> => {
    const there = await Promise.all(planned.map((one) => isThere(pathOf(one))));
    return planned.filter((_, at) => !there[at]);
  };

  /** Makes files of the plan, also over those that are there. */
  const make = async (
    photo: Original,
    planned: readonly PlannedRendition[],
    wanted: readonly PlannedRendition[],
    { key, ...options }: WorkOptions & { key: string },
  ): Promise<void> => {
    const outputs = wanted.map(outputOf);
    if (outputs.length === 0) return;
    try {
      const source = await sourceOf(photo, options.urgency);
      await queue.run(key, { kind: "renditions", source, decode: largest(planned), outputs }, options);
    } catch (error) {
      throw explain(error, photo);
    }
  };

  const plannedAt = (planned: readonly PlannedRendition[], path: string): PlannedRendition => {
    const wanted = planned.find((one) => one.path === path);
    if (!wanted) throw new Error(`not in the plan: ${path}`);
    return wanted;
  };

  const pictureFile = (photo: LibraryPhoto, variant: DeskVariant) =>
    join(folder, `${photo.sha256}-${variant}-${pictureRecipe}.webp`);

  const service: RenditionService = {
    async ensure(photo, planned, options = {}) {
      const paths = planned.map(pathOf);
      // Whoever asks for the same plan meanwhile joins this work, whatever of it is there by then.
      await make(photo, planned, await missingOf(planned), { ...options, key: paths.join("\n") });
      return paths;
    },
    async ensureOne(photo, planned, path) {
      const wanted = plannedAt(planned, path);
      const to = pathOf(wanted);
      if (await isThere(to)) return to;
      await make(photo, planned, [wanted], { urgency: "now", key: to });
      // Whoever looks at the page will want the rest, or publish it. What fails then fails again for whoever asks for it.
      service.ensure(photo, planned, { urgency: "idle" }).catch(() => undefined);
      return to;
    },
    async read(photo, planned, path) {
      const wanted = plannedAt(planned, path);
      const to = pathOf(wanted);
      const found = await soundBytes(to);
      if (found) return found;
      await make(photo, planned, [wanted], { urgency: "now", key: `${to}\n` });
      const made = await soundBytes(to);
      if (!made) throw new Error(`${path} is not what was made of ${photo.file}`);
      return made;
    },
    missing: async (planned) => (await missingOf(planned)).length,
    async picture(photo, variant, options = {}) {
      const to = pictureFile(photo, variant);
      if (await isThere(to)) return to;
      const { urgency = "now" } = options;
      try {
        const source = await sourceOf(photo, urgency);
        const task = { kind: "picture", source, to, side: pictureSides[variant] } as const;
        await queue.run(to, task, { ...options, urgency });
      } catch (error) {
        throw explain(error, photo);
      }
      return to;
    },
    async readyPicture(photo, variant) {
      const path = pictureFile(photo, variant);
      return (await isThere(path)) ? path : null;
    },
    makeWorkingCopy: (source, to) => queue.run(to, { kind: "working-copy", source, to }),
    close: () => queue.close(),
  };
  return service;
}
