import { existsSync, mkdirSync, readdirSync, statSync } from "node:fs";
import { Worker } from "node:worker_threads";
import { createActivityStore } from "../../src/core/database/activity-store.ts";
import { databaseFile } from "../../src/core/database/database-file.ts";
import type { Connection } from "../../src/core/database/open-database.ts";
import { openFolder } from "../../src/core/database/open-folder.ts";
import { createPhotoUseStore } from "../../src/core/database/photo-use-store.ts";
import { createRepositories } from "../../src/core/database/repositories.ts";
import { createSearchIndex } from "../../src/core/database/search-index.ts";
import { version } from "../../src/core/version.ts";
import { makePhotos } from "./make-photos.ts";
import type { Deed, MadeStory } from "./make-story.ts";
import type { ArchivePlan } from "./plan-story.ts";

export interface ArchiveOrder extends ArchivePlan {
  /** A data folder that does not exist yet or is empty. */
  folder: string;
  photos: number;
  /** Told how many stories are stored, now and then. */
  onProgress?: (stored: number) => void;
}

/** How many stories go from thread to thread at once, and how many such heaps may wait. */
const heap = 250;
const waitingHeaps = 4;
/** FTS5's own size for what it holds back in memory, in bytes; while an archive is made it is larger, so that fewer parts are merged. */
const usualHashSize = 1024 * 1024;
const largeHashSize = 192 * 1024 * 1024;

const setHashSize = (db: Connection, bytes: number) =>
  db.exec(`INSERT INTO story_search (story_search, rank) VALUES ('hashsize', ${bytes})`);

/** Stories in order, written in a thread of their own. */
async function* written(plan: ArchivePlan, photos: readonly string[]): AsyncGenerator<MadeStory[]> {
  const worker = new Worker(new URL("./story-worker.ts", import.meta.url), { workerData: { plan, photos } });
  const heaps: MadeStory[][] = [];
  let wake = () => {};
  let failure: unknown = null;
  worker.on("message", (made: MadeStory[]) => {
    heaps.push(made);
    wake();
  });
  worker.on("error", (error) => {
    failure = error;
    wake();
  });
  for (let asked = 0; asked < waitingHeaps; asked += 1) worker.postMessage(heap);
  for (let taken = 0; taken < plan.stories; ) {
    if (failure !== null) throw failure;
    const made = heaps.shift();
    if (made === undefined) {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
      continue;
    }
    worker.postMessage(heap);
    taken += made.length;
    yield made;
  }
  await worker.terminate();
}

/** Stores stories through the program's own stores, each as an archive brings it, indexed as a save indexes it. */
function createKeeper(db: Connection) {
  const { archives } = createRepositories(db);
  const index = createSearchIndex(db);
  const uses = createPhotoUseStore(db);
  const activity = createActivityStore(db);
  const rowOf = db.prepare("SELECT id FROM story WHERE public_id = ?").pluck();
  const deeds: (Deed & { row: number })[] = [];

  function add(bundle: MadeStory["bundle"]): number {
    const added = archives.add(bundle);
    const { id, slug } = bundle.story;
    if (added.outcome !== "added" || added.slug !== slug || added.leftOut.length > 0) {
      throw new Error(`story ${id} was not kept as it was made: ${JSON.stringify(added)}`);
    }
    return Number(rowOf.get(id));
  }

  return {
    /** All are stored before any is indexed: each that is stored is a savepoint, at which FTS5 writes out what it holds back. */
    keep(heap: readonly MadeStory[]): void {
      const rows = heap.map(({ bundle }) => add(bundle));
      for (const [at, { search, facts, uses: used, deeds: done }] of heap.entries()) {
        const row = rows[at] ?? 0;
        index.put(row, search, facts);
        uses.put(row, used);
        deeds.push(...done.map((deed) => ({ ...deed, row })));
      }
    },
    /** The log of what was done, in the order in which it was. */
    log(): void {
      deeds.sort((one, other) => (one.at < other.at ? -1 : 1));
      for (const { row, at, actor, change } of deeds) activity.record(row, at, actor, [change]);
    },
  };
}

/** A file that is not finished holds nothing of anybody's: it need not outlive a power cut. */
function withoutJournal(db: Connection): void {
  db.unsafeMode(true);
  // From the log to none goes by way of a file.
  for (const mode of ["delete", "off"]) {
    const found = db.pragma(`journal_mode = ${mode}`, { simple: true });
    if (found !== mode) throw new Error(`PRAGMA journal_mode is ${String(found)}, not ${mode}`);
  }
  db.pragma("synchronous = OFF");
  db.pragma("cache_size = -400000");
}

function withJournal(db: Connection): void {
  db.pragma("synchronous = FULL");
  db.pragma("journal_mode = WAL");
  db.unsafeMode(false);
}

function prepareFolder(folder: string): void {
  if (existsSync(folder) && readdirSync(folder).length > 0)
    throw new Error(`${folder} is not empty. Name a new folder.`);
  mkdirSync(folder, { recursive: true });
}

/** Makes a data folder with an archive in it and gives the size of its database in bytes. What is stopped halfway is of no use. */
export async function generateArchive({ folder, photos, onProgress, ...plan }: ArchiveOrder): Promise<number> {
  prepareFolder(folder);
  const { connection: db, close } = openFolder({ folder, writer: version, at: new Date(plan.until).toISOString() });
  try {
    const repositories = createRepositories(db);
    repositories.settings.put({ actor: JSON.stringify("Dana Reed") });
    repositories.storyLists.catchUp();
    withoutJournal(db);
    setHashSize(db, largeHashSize);
    db.exec("BEGIN IMMEDIATE");
    const ids = await makePhotos(folder, repositories.photos, { ...plan, photos });
    const keeper = createKeeper(db);
    let stored = 0;
    for await (const made of written(plan, ids)) {
      keeper.keep(made);
      stored += made.length;
      onProgress?.(stored);
    }
    keeper.log();
    setHashSize(db, usualHashSize);
    db.exec("COMMIT");
    db.exec("INSERT INTO story_search (story_search) VALUES ('optimize')");
    withJournal(db);
    db.exec("ANALYZE");
  } finally {
    close();
  }
  return statSync(databaseFile(folder)).size;
}
