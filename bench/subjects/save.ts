import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { documentText } from "../../src/shared/document/walk.ts";
import { fillFolder, type GalleyFolder, openGalleyFolder, storyIdOf, storyWrite } from "../harness/galley-folder.ts";
import { makeStory } from "../harness/prose.ts";
import type { Contestant, Size, Subject } from "../harness/subject.ts";

const words = 600;
/** How many stories of the folder are worked on. */
const spread = 200;
const storiesIn: Record<Size, number> = { quick: 1_000, full: 10_000 };

/** Texts that are typed anew, made before anything is timed. Every one has a word of its own. */
const pages = Array.from({ length: 64 }, (_, at) => {
  const document = makeStory(1_000_000 + at, words, 2, `fresh${at}x`);
  return { document, text: documentText(document), word: `fresh${at}x` };
});

interface Save {
  number: number;
  page: (typeof pages)[number];
  write: ReturnType<typeof storyWrite>;
  baseVersion: number;
}

/** The same sequence of saves for every contestant: stories all over the folder, each save the next version of its story. */
function saves(stories: number): (call: number) => Save {
  const versions = new Map<number, number>();
  const writes = pages.map((page, at) => storyWrite(at, page.document, stories));
  return (call) => {
    const number = (call * 7_919) % Math.min(stories, spread);
    const page = pages[call % pages.length];
    const write = writes[call % pages.length];
    if (!page || !write) throw new Error("no page");
    const baseVersion = versions.get(number) ?? 1;
    versions.set(number, baseVersion + 1);
    const at = new Date(Date.parse(write.at) + call * 1000).toISOString();
    // Minutes lie between two saves of one story, so that every save also keeps the version it replaces.
    const revision = storyIdOf(2_000_000 + call);
    const id = storyIdOf(number);
    return { number, page, write: { ...write, at, slug: `story-${number}`, id, revision }, baseVersion };
  };
}

function storeIn(folder: GalleyFolder, { write, baseVersion }: Save): void {
  const outcome = folder.repositories.stories.save({ ...write, baseVersion, before: "pause" });
  if (!outcome.ok) throw new Error(`the save was refused: ${outcome.reason}`);
}

/** Another connection reads back what was acknowledged. */
function assertStored(folder: string, { write, baseVersion }: Save): void {
  const other = openGalleyFolder(folder);
  try {
    const found = other.repositories.stories.get(write.id);
    if (found?.document !== write.document) throw new Error("another connection reads another page");
    if (found.row.version !== baseVersion + 1) throw new Error(`the version is ${found.row.version}`);
    const sync = other.connection.pragma("synchronous", { simple: true });
    if (sync !== 2) throw new Error("synchronous is not FULL");
  } finally {
    other.connection.close();
  }
}

/** Galley's own save: what the database does between a desk's request and its answer. */
function galley(folder: string, stories: number): Contestant {
  const opened = openGalleyFolder(folder);
  fillFolder(opened, stories, words);
  const next = saves(stories);
  return {
    name: "galley",
    run(call) {
      const save = next(call);
      storeIn(opened, save);
      return save;
    },
    check: (save) => assertStored(folder, save as Save),
    idle: () => opened.connection.pragma("wal_checkpoint(TRUNCATE)"),
    close: opened.close,
  };
}

/** The same save with a full-text index beside it as FTS5 comes: its own copy of the text, merges and checkpoints within saves. */
function ftsDefaults(folder: string, stories: number): Contestant {
  const opened = openGalleyFolder(folder);
  const db = opened.connection;
  db.pragma("wal_autocheckpoint = 1000");
  db.exec("CREATE VIRTUAL TABLE fts USING fts5(title, text)");
  const texts = fillFolder(opened, stories, words);
  const add = db.prepare("INSERT INTO fts (rowid, title, text) VALUES (?, ?, ?)");
  db.transaction(() => {
    for (const [number, text] of texts.entries()) add.run(number, `story ${number}`, text);
  })();
  db.pragma("wal_checkpoint(TRUNCATE)");
  const change = db.prepare("UPDATE fts SET title = ?, text = ? WHERE rowid = ?");
  const found = db.prepare("SELECT rowid FROM fts WHERE fts MATCH ?").pluck();
  const next = saves(stories);
  const both = db.transaction((save: Save) => {
    storeIn(opened, save);
    change.run(save.write.headline, save.page.text, save.number);
  });
  return {
    name: "fts5 defaults",
    run(call) {
      const save = next(call);
      both.immediate(save);
      return save;
    },
    check(result) {
      const save = result as Save;
      assertStored(folder, save);
      if (!found.all(save.page.word).includes(save.number)) throw new Error("the index does not find the new word");
    },
    close: opened.close,
  };
}

/** The least that a durable save can be: the same bytes over a file that is there, synced. Nothing guards a torn write. */
function plainFile(folder: string, stories: number): Contestant {
  const next = saves(stories);
  const path = (save: Save) => join(folder, `${save.number % 100}.json`);
  const bytesOf = (save: Save) => Buffer.from(save.write.document + save.write.fields, "utf8");
  return {
    name: "write+fsync",
    run(call) {
      const save = next(call);
      const file = openSync(path(save), "w");
      writeSync(file, bytesOf(save));
      fsyncSync(file);
      closeSync(file);
      return save;
    },
    check(result) {
      const save = result as Save;
      if (!readFileSync(path(save)).equals(bytesOf(save))) throw new Error("the file holds something else");
    },
  };
}

export const save: Subject = {
  name: "save",
  about: `one save of a ${words}-word story with two photos and the version it replaces, synchronous=FULL, among many stories`,
  reference: "write+fsync",
  calls: 200,
  goals: [
    { of: "galley", against: "fts5 defaults", statistic: "p99", atMost: 1 / 5 },
    { of: "galley", against: "write+fsync", statistic: "p99", atMost: 4 },
  ],
  async setUp(size, folder) {
    const place = (name: string) => {
      const own = join(folder, name);
      mkdirSync(own);
      return own;
    };
    const stories = storiesIn[size];
    return [galley(place("galley"), stories), ftsDefaults(place("fts"), stories), plainFile(place("plain"), stories)];
  },
};
