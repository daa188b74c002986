import { mkdirSync, readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { sha256Of } from "../../src/core/files/hash-file.ts";
import { blobPaths } from "../../src/core/photos/blob-store.ts";
import { createRenditionService } from "../../src/core/renditions/rendition-service.ts";
import type { LibraryPhoto } from "../../src/shared/photos.ts";
import { type PlannedRendition, planRenditions, xmpFacts } from "../../src/shared/publication/rendition-plan.ts";
import { keepPhotograph } from "../harness/library.ts";
import { assertShows, makePhotograph } from "../harness/photographs.ts";
import type { Contestant, Size, Subject } from "../harness/subject.ts";

const sensors: Record<Size, [width: number, height: number]> = { quick: [400, 600], full: [4_000, 6_000] };
/** How far the sizes of both sides together may be apart for them to be called equal. */
const slack = 0.05;

interface Order {
  photo: LibraryPhoto;
  source: string;
  planned: PlannedRendition[];
}

const bytesOf = (paths: readonly string[]) => paths.reduce((sum, path) => sum + statSync(path).size, 0);

async function assertAll({ planned }: Order, paths: readonly string[]): Promise<void> {
  if (paths.length !== planned.length) throw new Error(`${paths.length} files instead of ${planned.length}`);
  for (const [at, { width, height }] of planned.entries()) await assertShows(paths[at] ?? "", width, height);
}

/** What a program does that asks sharp for each file: its defaults for every format, one after another. */
function fileByFile(order: Order, folder: string): Contestant {
  mkdirSync(folder);
  return {
    name: "sharp",
    async run() {
      const paths: string[] = [];
      for (const { path, format, width, height } of order.planned) {
        const to = join(folder, path.replace("/", "-"));
        await sharp(order.source).autoOrient().resize(width, height).toFormat(format).toFile(to);
        paths.push(to);
      }
      return paths;
    },
    check: (paths) => assertAll(order, paths as string[]),
  };
}

function galley(order: Order, dataDir: string, seen: (bytes: number) => void): Contestant {
  const service = createRenditionService({ dataDir });
  const folder = join(dataDir, "renditions");
  const clear = () => rmSync(folder, { recursive: true, force: true });
  return {
    name: "galley",
    idle: clear,
    async run() {
      return service.ensure(order.photo, order.planned);
    },
    async check(result) {
      await assertAll(order, result as string[]);
      seen(bytesOf(result as string[]));
      clear();
    },
    close: () => service.close(),
  };
}

/** A second publication: everything is there, and nothing may be made again. */
function again(order: Order, dataDir: string): Contestant {
  const service = createRenditionService({ dataDir });
  let made = "";
  const state = (paths: readonly string[]) => JSON.stringify(paths.map((path) => [path, statSync(path).mtimeMs]));
  return {
    name: "galley, again",
    run: () => service.ensure(order.photo, order.planned),
    async check(result) {
      const paths = result as string[];
      await assertAll(order, paths);
      if (made !== "" && made !== state(paths)) throw new Error("files were made again");
      made = state(paths);
      if (
        readdirSync(join(dataDir, "renditions"), { withFileTypes: true }).filter((one) => one.isFile()).length !==
        paths.length
      )
        throw new Error("there are other files");
    },
    close: () => service.close(),
  };
}

let compared = "";

/** The files that a page offers of one photograph. */
export const renditions: Subject = {
  name: "renditions",
  about: (size) =>
    `the files of a page of one photograph of ${(sensors[size][0] * sensors[size][1]) / 1e6} megapixels, in five widths at most, as AVIF, WebP and JPEG; ${compared}`,
  reference: "sharp",
  goals: [
    // A small photograph in a quick run has small files only, and those gain the least.
    { of: "galley", against: "sharp", statistic: "p50", atMost: 1 / 7, fullOnly: true },
    { of: "galley, again", against: "galley", statistic: "p50", atMost: 1 / 100 },
  ],
  calls: 1,
  idleEvery: 1,
  rounds: { quick: 1, full: 3 },
  async setUp(size, folder) {
    const [data, second] = [join(folder, "data"), join(folder, "second")];
    // Number 1 lies on its side, so it is shown as wide as its sensor is high.
    const photograph = await makePhotograph(join(folder, "photograph.jpg"), 1, ...sensors[size]);
    const orderIn = (dataDir: string): Order => {
      const photo = keepPhotograph(dataDir, photograph, 1);
      const planned = planRenditions(photo, xmpFacts(photo, "Ines Calder"), (text) => sha256Of(Buffer.from(text)));
      return { photo, planned, source: blobPaths(dataDir, photo).original };
    };
    sharp.cache(false);
    const order = orderIn(data);
    const peer = fileByFile(order, join(folder, "sharp"));
    const plain = { bytes: 0 };
    const own = galley(order, data, (bytes) => {
      const ratio = bytes / plain.bytes;
      if (Math.abs(ratio - 1) > slack) throw new Error(`${ratio.toFixed(3)} times the bytes are another size`);
      compared = `Galley's files have ${ratio.toFixed(3)} times the bytes of sharp's`;
    });
    const check = peer.check;
    peer.check = async (paths, call) => {
      await check(paths, call);
      plain.bytes = bytesOf(paths as string[]);
    };
    return [peer, own, again(orderIn(second), second)];
  },
};
