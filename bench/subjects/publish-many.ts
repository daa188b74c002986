import { closeSync, fsyncSync, mkdirSync, openSync, readdirSync, readFileSync, rmSync, writeSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { type Core, createCore } from "../../src/core/create-core.ts";
import { sha256Of } from "../../src/core/files/hash-file.ts";
import { parseCredit } from "../../src/shared/credit/parse-credit.ts";
import { photoNode } from "../../src/shared/document/build.ts";
import { makePhotograph } from "../harness/photographs.ts";
import { makeStory } from "../harness/prose.ts";
import { quantile } from "../harness/statistics.ts";
import type { Contestant, Size, Subject } from "../harness/subject.ts";

const words = 600;
const storiesIn: Record<Size, number> = { quick: 24, full: 1_000 };
/** Of the photographs, in pixels: with 1,600 a page has twelve files of each. */
const widths: Record<Size, number> = { quick: 800, full: 1_600 };
/** Different photographs; every story has one of them. */
const photographs = 4;

interface Desk {
  core: Core;
  /** Where the files of pages are kept that were made before. */
  renditions: string;
  photos: string[];
  /** Stories that nobody has published yet. */
  ids: string[];
}

async function addStories(desk: Desk, count: number): Promise<void> {
  desk.ids = [];
  for (let number = 0; number < count; number += 1) {
    const document = makeStory(number, words, 0);
    const at = number % photographs;
    const use = photoNode({ photo: desk.photos[at] ?? "", caption: `The quay ${at}`, alt: "A quay at first light" });
    document.root.children.splice(4, 0, use);
    const fields = { byline: { names: [], none: true }, stage: "ready" as const };
    desk.ids.push((await desk.core.stories.create({ language: "en", document, fields })).id);
  }
}

async function openDesk(folder: string, size: Size): Promise<Desk> {
  const core = await createCore({ dataDir: join(folder, "data"), actor: "Bench", log: () => {} });
  const files = [];
  for (let number = 0; number < photographs; number += 1) {
    const name = `quay-${number}.jpg`;
    // Every fourth lies on its side: these stand upright.
    const width = widths[size];
    await makePhotograph(join(folder, name), number * 4, width, Math.round((width * 2) / 3));
    files.push({ path: join(folder, name), name });
  }
  const { photos } = await core.photos.attach(files);
  const credit = { ...parseCredit("(Photo: Ines Calder / Reuters)"), state: "confirmed" as const };
  for (const { id } of photos) await core.photos.update(id, { credit });
  return { core, renditions: join(folder, "data", "renditions"), photos: photos.map(({ id }) => id), ids: [] };
}

async function publishAll({ core, ids }: Desk, out: string): Promise<void> {
  await core.many.start({ ids, out }, "en");
  await core.many.finished();
  const report = await core.many.report();
  if (report?.published !== ids.length) throw new Error(`${JSON.stringify(report?.failures[0])}: ${report?.published}`);
}

let rate = "";

interface Run {
  out: string;
  milliseconds: number;
}

/**
 * For five seconds ext4 searches for other places than those of files that were just removed, which costs whoever makes many files
 * then more than all the rest: nobody who publishes has removed thousands a moment before.
 */
const removalIsFelt = 6_000;

async function clear(folder: string, count: number): Promise<void> {
  for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true });
  if (count > 100) await new Promise((resolve) => setTimeout(resolve, removalIsFelt));
}

/** As a person has several stories published: checks, pages, records, every file durable, one page after another swapped in. */
function galley(desk: Desk, folder: string, count: number): Contestant {
  const costs: number[] = [];
  return {
    name: "galley",
    async run(call): Promise<Run> {
      // Others than the last time, which nobody has published yet; not timed.
      await addStories(desk, count);
      const out = join(folder, `out-${call}`);
      const start = performance.now();
      await publishAll(desk, out);
      const milliseconds = performance.now() - start;
      costs.push(milliseconds);
      rate = `Galley published ${((count / quantile(costs, 0.5)) * 1000).toFixed(1)} stories a second`;
      return { out, milliseconds };
    },
    cost: (result) => (result as Run).milliseconds,
    async check(result) {
      for (const id of desk.ids.filter((_id, at) => at % 7 === 0)) {
        const [record] = await desk.core.publication.history(id);
        if (record?.state !== "live" || dirname(record.folder) !== (result as Run).out)
          throw new Error("it is not live");
        const html = readFileSync(join(record.folder, "index.html"), "utf8");
        if (!html.endsWith("</html>\n") || !html.includes(id)) throw new Error("the page is another one");
        const pictures = new Set([...html.matchAll(/img\/[\w.-]+/g)].map(([path]) => path));
        if (pictures.size !== readdirSync(join(record.folder, "img")).length) throw new Error("pictures are missing");
        for (const path of pictures) {
          const made = readFileSync(join(desk.renditions, basename(path)));
          if (!readFileSync(join(record.folder, path)).equals(made)) throw new Error(`${path} is another file`);
        }
      }
    },
    idle: () => clear(folder, count),
    close: () => desk.core.close(),
  };
}

type Files = readonly (readonly [path: string, bytes: Uint8Array])[];

/** The files of a published folder; the pictures that stories share are held once. */
function filesOf(folder: string): Files {
  const known = new Map<string, Uint8Array>();
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return paths.map((entry) => {
    const path = join(entry.parentPath, entry.name);
    const bytes = readFileSync(path);
    const digest = sha256Of(bytes);
    const held = known.get(digest) ?? bytes;
    known.set(digest, held);
    return [path.slice(folder.length + 1), held] as const;
  });
}

/** The least that putting these bytes there durably can be, file by file: no check, no page, no record, nothing that guards a torn file. */
function plainFiles(files: Files, folder: string, count: number): Contestant {
  return {
    name: "write+fsync",
    run(call): Run {
      const out = join(folder, `plain-${call}`);
      const start = performance.now();
      for (const [path, bytes] of files) {
        mkdirSync(dirname(join(out, path)), { recursive: true });
        const file = openSync(join(out, path), "w");
        writeSync(file, bytes);
        fsyncSync(file);
        closeSync(file);
      }
      return { out, milliseconds: performance.now() - start };
    },
    cost: (result) => (result as Run).milliseconds,
    check(result) {
      for (const [path, bytes] of files) {
        if (!readFileSync(join((result as Run).out, path)).equals(bytes)) throw new Error(`${path} is another file`);
      }
    },
    idle: () => clear(folder, count),
  };
}

export const publishMany: Subject = {
  name: "publish-many",
  about: (size) =>
    `${storiesIn[size]} stories of ${words} words with a photograph whose files are there, from checks to pages that readers can open, in one job; ${rate}`,
  reference: "write+fsync",
  goals: [
    // Fifty stories a second where a plain writer of the same files does a hundred and twenty-five. A quick run has fewer and smaller
    // files for what a story costs besides them.
    { of: "galley", against: "write+fsync", statistic: "p50", atMost: 2.5, fullOnly: true },
  ],
  calls: 1,
  idleEvery: 1,
  rounds: { quick: 1, full: 3 },
  async setUp(size, folder) {
    const [own, plain, first] = ["galley", "plain", "first"].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ];
    for (const one of [own, plain]) mkdirSync(one);
    const desk = await openDesk(folder, size);
    await addStories(desk, storiesIn[size]);
    // Makes the pictures, and what the peer writes.
    await publishAll(desk, first);
    const files = filesOf(first);
    rmSync(first, { recursive: true });
    return [plainFiles(files, plain, storiesIn[size]), galley(desk, own, storiesIn[size])];
  },
};
