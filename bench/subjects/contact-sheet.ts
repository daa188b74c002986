import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { mapLimited } from "../../src/core/files/concurrency.ts";
import { blobPaths } from "../../src/core/photos/blob-store.ts";
import { createThumbnails } from "../../src/core/photos/thumbnails/thumbnails.ts";
import { createRenditionService } from "../../src/core/renditions/rendition-service.ts";
import type { Served } from "../../src/core/web/web-sources.ts";
import type { LibraryPhoto } from "../../src/shared/photos.ts";
import { keepPhotograph } from "../harness/library.ts";
import { assertShows, makePhotograph, type Photograph } from "../harness/photographs.ts";
import type { Contestant, Size, Subject } from "../harness/subject.ts";

const sizes: Record<Size, { files: number; photos: number; portion: number }> = {
  quick: { files: 2, photos: 40, portion: 4 },
  full: { files: 20, photos: 1_000, portion: 40 },
};
/** The sensor's: 24 megapixels. */
const [width, height] = [6_000, 4_000];
/** Requests that a browser has under way at once. */
const lanes = 6;
/** Pictures that are decoded at once, as many as the program's own thread does. */
const decoders = 2;

interface Sheet {
  photos: LibraryPhoto[];
  pathOf: (photo: LibraryPhoto) => string;
  dataDir: string;
  /** Photos of one call of a contestant that cannot do all. */
  portion: (call: number) => LibraryPhoto[];
}

interface Result<T> {
  /** Milliseconds for a thousand pictures. */
  cost: number;
  made: { photo: LibraryPhoto; result: T }[];
}

async function timed<T>(
  photos: LibraryPhoto[],
  atOnce: number,
  work: (photo: LibraryPhoto) => Promise<T>,
): Promise<Result<T>> {
  const start = performance.now();
  const made = await mapLimited(photos, atOnce, async (photo) => ({ photo, result: await work(photo) }));
  return { cost: ((performance.now() - start) / photos.length) * 1_000, made };
}

const cost = (result: unknown) => (result as Result<unknown>).cost;

function longest({ width, height }: LibraryPhoto, side: number): [number, number] {
  const scale = side / Math.max(width, height);
  return [Math.round(width * scale), Math.round(height * scale)];
}

/** All photos asked for as a desk asks for them; the making of proper pictures has begun behind it. */
function firstPaint(sheet: Sheet): Contestant {
  let renditions = createRenditionService({ dataDir: sheet.dataDir });
  const idle = async () => {
    await renditions.close();
    rmSync(join(sheet.dataDir, "renditions"), { recursive: true, force: true });
    renditions = createRenditionService({ dataDir: sheet.dataDir });
  };
  return {
    name: "first paint",
    cost,
    idle,
    run() {
      const thumbnails = createThumbnails({
        renditions,
        originalPath: sheet.pathOf,
        onBetter: () => {},
        log: () => {},
      });
      return timed(sheet.photos, lanes, (photo) => thumbnails.show(photo));
    },
    async check(result) {
      const { made } = result as Result<Served>;
      if (made.length !== sheet.photos.length) throw new Error("not all photos were shown");
      for (const { photo, result: served } of made.slice(0, 40)) {
        if (!("body" in served) || !served.provisional) throw new Error("not from the file's own thumbnail");
        await assertShows(served.body, ...longest(photo, 160), 4);
      }
      await idle();
    },
    close: () => renditions.close(),
  };
}

/** The least that making pictures of that size can be: sharp with shrink-on-load. */
function sharpMaking(sheet: Sheet): Contestant {
  return {
    name: "sharp, 160 px",
    cost,
    run: (call) =>
      timed(sheet.portion(call), decoders, (photo) =>
        sharp(sheet.pathOf(photo)).autoOrient().resize(160, 160, { fit: "inside" }).jpeg().toBuffer(),
      ),
    async check(result) {
      for (const { photo, result: jpeg } of (result as Result<Buffer>).made) {
        await assertShows(jpeg, ...longest(photo, 160), 1);
      }
    },
  };
}

/** The program's own proper pictures, by its queue and its thread. */
function background(sheet: Sheet): Contestant {
  const dataDir = sheet.dataDir;
  const renditions = createRenditionService({ dataDir });
  return {
    name: "background",
    cost,
    idle: () => rmSync(join(dataDir, "renditions"), { recursive: true, force: true }),
    run: (call) => {
      const photos = sheet.portion(call);
      return timed(photos, photos.length, (photo) => renditions.picture(photo, "thumb", { urgency: "idle" }));
    },
    async check(result) {
      for (const { photo, result: path } of (result as Result<string>).made) {
        await assertShows(path, ...longest(photo, 480), 1);
      }
    },
    close: () => renditions.close(),
  };
}

/** The same pictures by sharp alone, written with the same settings. */
function sharpAlone(sheet: Sheet, folder: string): Contestant {
  mkdirSync(folder);
  return {
    name: "sharp, 480 px",
    cost,
    idle: () => {
      for (const name of readdirSync(folder)) rmSync(join(folder, name));
    },
    run: (call) =>
      timed(sheet.portion(call), decoders, async (photo) => {
        const to = join(folder, `${photo.id}.webp`);
        const sized = sharp(sheet.pathOf(photo)).autoOrient().resize(480, 480, { fit: "inside" });
        await sized.webp({ quality: 78, effort: 3 }).toFile(to);
        return to;
      }),
    async check(result) {
      for (const { photo, result: path } of (result as Result<string>).made) {
        await assertShows(path, ...longest(photo, 480), 1);
      }
    },
  };
}

/** A folder of photographs is to be seen at once, and to be seen well soon. */
export const contactSheet: Subject = {
  name: "contact-sheet",
  about: (size) =>
    `small pictures for ${sizes[size].photos} photographs of 24 megapixels, in milliseconds for a thousand; those that decode do ${sizes[size].portion} a call`,
  reference: "sharp, 160 px",
  goals: [
    { of: "first paint", against: "sharp, 160 px", statistic: "p50", atMost: 1 / 50 },
    { of: "background", against: "sharp, 480 px", statistic: "p50", atMost: 1.2 },
  ],
  calls: 1,
  idleEvery: 1,
  rounds: { quick: 2, full: 7 },
  async setUp(size, folder) {
    const { files, photos: count, portion } = sizes[size];
    const dataDir = join(folder, "data");
    mkdirSync(dataDir);
    // As both sides work with several pictures at once, none of them is given several threads.
    sharp.concurrency(1);
    sharp.cache(false);
    const originals: Photograph[] = [];
    for (let number = 0; number < files; number += 1) {
      originals.push(await makePhotograph(join(folder, `${number}.jpg`), number, width, height));
    }
    const photos = Array.from({ length: count }, (_, number) => {
      const original = originals[number % files];
      if (!original) throw new Error("no photograph");
      return keepPhotograph(dataDir, original, number);
    });
    const sheet: Sheet = {
      photos,
      dataDir,
      pathOf: (photo) => blobPaths(dataDir, photo).original,
      portion: (call) =>
        Array.from({ length: portion }, (_, at) => photos[(call * portion + at) % count] as LibraryPhoto),
    };
    return [firstPaint(sheet), sharpMaking(sheet), background(sheet), sharpAlone(sheet, join(folder, "sharp"))];
  },
};
