import { AppError } from "../../shared/app-error.ts";
import type { NearPhoto } from "../../shared/photo-query.ts";
import type { LibraryPhoto } from "../../shared/photos.ts";
import type { Database } from "../database/repositories.ts";
import { nearPairs } from "./perceptual-hash.ts";
import { readPixels } from "./read-pixels.ts";

export interface LikenessOptions {
  store: Pick<Database["photos"], "setHash">;
  get: (ids: readonly string[]) => Promise<LibraryPhoto[]>;
  hashes: () => Promise<{ id: string; hash: string }[]>;
  /** A small picture of the photo, made when it is not there. */
  pathOf: (photo: LibraryPhoto) => Promise<string>;
  log: (line: string) => void;
}

/** Which photos look alike. Hashes that are missing, of photos from before there were any, are worked out when they are needed. */
export function createLikeness({ store, get, hashes, pathOf, log }: LikenessOptions) {
  /** Photos whose picture gave none, in this run of the program: of one colour, or lost. */
  const without = new Set<string>();

  async function complete({ id, hash }: { id: string; hash: string }): Promise<{ id: string; hash: string }> {
    if (hash !== "" || without.has(id)) return { id, hash };
    try {
      const [photo] = await get([id]);
      if (!photo) return { id, hash };
      const { perceptualHash } = await readPixels(await pathOf(photo), photo.file);
      if (perceptualHash === "") without.add(id);
      else await store.setHash(id, perceptualHash);
      return { id, hash: perceptualHash };
    } catch (error) {
      without.add(id);
      log(`the picture of ${id} could not be compared: ${error instanceof Error ? error.message : String(error)}`);
      return { id, hash };
    }
  }

  /** Every photo's hash, the missing ones worked out first, unless `isOver` says that nobody waits any more. */
  async function hashesOfAll(isOver: () => boolean): Promise<{ id: string; hash: string }[]> {
    const all = [];
    for (const one of await hashes()) all.push(isOver() ? one : await complete(one));
    return all;
  }

  return {
    hashesOfAll,
    /** Among the photos whose hash is known. Throws `not-found` for an unknown id. */
    async near(id: string): Promise<NearPhoto[]> {
      const all = await hashes();
      const mine = await Promise.all(all.filter((one) => one.id === id).map(complete));
      if (mine.length === 0) throw new AppError("not-found", "error.photoNotFound", { id });
      const steps = nearPairs(mine, all);
      let step = steps.next();
      while (!step.done) step = steps.next();
      const distances = new Map(step.value.map(({ like, distance }) => [like, distance]));
      const photos = await get([...distances.keys()]);
      return photos.map((photo) => ({ photo, distance: distances.get(photo.id) ?? 0 }));
    },
  };
}
