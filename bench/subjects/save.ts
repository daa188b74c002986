import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { searchText } from "../../src/core/search/search-text.ts";
import { fillFolder, type GalleyFolder, openGalleyFolder, storyIdOf, storyWrite } from "../harness/galley-folder.ts";
import { makeStory } from "../harness/prose.ts";
import type { Contestant, Size, Subject } from "../harness/subject.ts";

const words = 600;
/** How many stories of the folder are worked on. */
const spread = 200;
const storiesIn: Record<Size, number> = { quick: 1_000, full: 10_000 };

/**
 * States of one story that a writer goes through, made before anything is timed: as it lies in the folder, but for a word of its own.
 * What a save keeps of the version before is what somebody who types leaves to be kept, not another text.
 */
const statesOf = (number: number) =>
  Array.from({ length: 4 }, (_, at) => {
    const word = `fresh${number}q${at}x`;
    const document = makeStory(number, words, 2, word);
    return { document, word };
  });

interface Save {
  number: number;
  page: ReturnType<typeof statesOf>[number];
  write: ReturnType<typeof storyWrite>;
  baseVersion: number;
}

/** The same sequence of saves for every contestant: stories all over the folder, each save the next version of its story. */
function saves(stories: number): (call: number) => Save {
  const versions = new Map<number, number>();
  const worked = Array.from({ length: Math.min(stories, spread) }, (_, number) =>
    statesOf(number).map((page) => ({ page, write: storyWrite(number, page.document, stories) })),
  );
  return (call) => {
    const number = (call * 7_919) % worked.length;
    const baseVersion = versions.get(number) ?? 1;
    const states = worked[number] ?? [];
    const state = states[baseVersion % states.length];
    if (!state) throw new Error("no page");
    const { page, write } = state;
    versions.set(number, baseVersion + 1);
    const at = new Date(Date.parse(write.at) + call * 1000).toISOString();
    // Minutes lie between two saves of one story, so that every save also keeps the version it replaces.
    const revision = storyIdOf(2_000_000 + call);
    const id = storyIdOf(number);
    return { number, page, write: { ...write, at, slug: `story-${number}`, id, revision }, baseVersion };
  };
}

/** What is searched for is taken from the page within the save: without an index nobody would. */
function storeIn(folder: GalleyFolder, { page, write, baseVersion }: Save): void {
  const search = searchText(page.document, write.listed);
  const outcome = folder.repositories.stories.save({ ...write, search, baseVersion, before: "pause" });
  if (!outcome.ok) throw new Error(`the save was refused: ${outcome.reason}`);
}

const desk = { stages: [], now: "2026-11-25T12:00:00.000Z", timeZone: "UTC" };

/** Another connection reads back what was acknowledged, and finds the story by the word that only it has now. */
function assertStored(folder: string, { page, write, baseVersion }: Save): void {
  const other = openGalleyFolder(folder);
  try {
    const found = other.repositories.stories.get(write.id);
    if (found?.document !== write.document) throw new Error("another connection reads another page");
    if (found.row.version !== baseVersion + 1) throw new Error(`the version is ${found.row.version}`);
    const hits = other.repositories.storyLists.ids(page.word, desk, { by: "updated", descending: true }, 500).ids;
    if (!hits.includes(write.id)) throw new Error("the index does not find the new word");
    const sync = other.connection.pragma("synchronous", { simple: true });
    if (sync !== 2) throw new Error("synchronous is not FULL");
  } finally {
    other.connection.close();
  }
}

/** Galley's own save: what the database does between a desk's request and its answer, index included. */
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
    idle: opened.idle,
    close: opened.close,
  };
}

/**
 * The same save into the same index, which the desk's search needs, kept as SQLite keeps it by default: merged (`automerge` 4,
 * `crisismerge` 16) and checkpointed (1,000 pages) within whichever save it meets.
 */
function ftsDefaults(folder: string, stories: number): Contestant {
  const opened = openGalleyFolder(folder);
  const db = opened.connection;
  db.pragma("wal_autocheckpoint = 1000");
  db.exec(`INSERT INTO story_search (story_search, rank) VALUES ('automerge', 4);
           INSERT INTO story_search (story_search, rank) VALUES ('crisismerge', 16);`);
  fillFolder(opened, stories, words);
  const next = saves(stories);
  return {
    name: "fts5 defaults",
    run(call) {
      const save = next(call);
      storeIn(opened, save);
      return save;
    },
    check: (save) => assertStored(folder, save as Save),
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
  about: `one save of a ${words}-word story with two photos, its full-text index and the version it replaces, synchronous=FULL, among many stories`,
  reference: "write+fsync",
  // FTS5 merges once in some hundred saves, and most heavily in the rarest: fewer calls would not meet it.
  calls: { quick: 200, full: 1_000 },
  // Nobody types without taking breath: ten saves are a quarter of a minute, and the program merges after half a second.
  idleEvery: 10,
  goals: [
    // The few saves of a quick run hardly meet the merges that this is about.
    { of: "galley", against: "fts5 defaults", statistic: "p99", atMost: 1 / 5, fullOnly: true },
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
