import { execFile } from "node:child_process";
import { createWriteStream, mkdirSync } from "node:fs";
import { join } from "node:path";
import { finished } from "node:stream/promises";
import { promisify } from "node:util";
import { fold, wordsOf } from "../../src/shared/search/fold.ts";
import { type ArchivedStory, fillArchive } from "../harness/archive.ts";
import { type GalleyFolder, openGalleyFolder, storyIdOf } from "../harness/galley-folder.ts";
import type { Contestant, Goal, Size, Subject } from "../harness/subject.ts";

/** As many rows as are read of a list that somebody types into. */
const shown = 20;
/** The archives that are searched, the smallest first. */
const archives: Record<Size, readonly number[]> = { quick: [1_000, 2_000], full: [1_000, 10_000, 100_000] };
/** What somebody types first: two letters, as common words, rarer ones and made-up ones begin with them. */
const typed = "th of an to wa sh tr be st gr pl fr ch on qu ze vo dr mi hi".split(" ");
const section = "Arts";
const desk = { stages: [], now: "2026-11-25T12:00:00.000Z", timeZone: "UTC" };
const newest = { by: "updated", descending: true } as const;

const named = (count: number) => `${count / 1_000}k`;
const wordAt = (call: number) => typed[call % typed.length] ?? "th";

/** What is known of an archive by looking through it: which stories have a word that begins so. */
interface Known {
  has: ReadonlyMap<string, Uint8Array>;
  sections: string[];
}

/** Reads an archive's stories once, keeps what is known of them and gives them to the plain peers' tables. */
function fill(folder: GalleyFolder, count: number, file: string): Promise<Known> {
  const has = new Map(typed.map((word) => [word, new Uint8Array(count)]));
  const known: Known = { has, sections: [] };
  const db = folder.connection;
  db.exec(`CREATE TABLE plain (id INTEGER PRIMARY KEY, headline TEXT, updated TEXT, text TEXT);
    CREATE VIRTUAL TABLE ranked USING fts5 (headline, text, tokenize='unicode61')`);
  const addPlain = db.prepare("INSERT INTO plain VALUES (?, ?, ?, ?)");
  const addRanked = db.prepare("INSERT INTO ranked (rowid, headline, text) VALUES (?, ?, ?)");
  const lines = createWriteStream(file);
  fillArchive(folder, count, 600, (story: ArchivedStory) => {
    const words = new Set(wordsOf(fold(story.text)).map((word) => word.slice(0, 2)));
    for (const [word, stories] of has) if (words.has(word)) stories[story.number] = 1;
    known.sections.push(story.section);
    addPlain.run(story.number, story.headline, String(story.number).padStart(9, "0"), story.text);
    addRanked.run(story.number, story.headline, story.text);
    lines.write(`${JSON.stringify({ id: story.number, headline: story.headline, text: story.text })}\n`);
  });
  db.exec("INSERT INTO ranked (ranked) VALUES ('optimize')");
  lines.end();
  return finished(lines).then(() => known);
}

/** The newest stories with a word that begins so, by looking at all of them. */
function newestWith({ has, sections }: Known, word: string, within: string | null): string[] {
  const stories = has.get(word) ?? new Uint8Array();
  const ids: string[] = [];
  for (let number = stories.length - 1; number >= 0 && ids.length < shown; number -= 1)
    if (stories[number] === 1 && (within === null || sections[number] === within)) ids.push(storyIdOf(number));
  return ids;
}

/** Galley's list while somebody types, in a section or in all of them. */
function galley(folder: GalleyFolder, known: Known, count: number, within: string | null): Contestant {
  const { storyLists } = folder.repositories;
  return {
    name: `galley${within === null ? "" : " in a section"} ${named(count)}`,
    run(call) {
      const text = within === null ? wordAt(call) : `${wordAt(call)} section:${within}`;
      return storyLists.find({ text, desk, sort: newest, offset: 0, after: null, limit: shown }).rows;
    },
    check(result, call) {
      const ids = (result as { id: string }[]).map(({ id }) => id);
      const wanted = newestWith(known, wordAt(call), within);
      if (ids.join() !== wanted.join()) throw new Error(`“${wordAt(call)}” finds other stories than there are`);
    },
  };
}

/** A peer that finds stories by SQL over a table of its own in the same file. */
function bySql(
  name: string,
  folder: GalleyFolder,
  known: Known,
  sql: string,
  value: (word: string) => string,
): Contestant {
  const read = folder.connection.prepare(sql);
  return {
    name,
    run: (call) => read.all(value(wordAt(call))),
    check(result, call) {
      const rows = result as { id: number; text?: string }[];
      const has = known.has.get(wordAt(call));
      const all = has?.reduce((sum, one) => sum + one, 0) ?? 0;
      // LIKE also finds what stands inside words: it must have looked, no more.
      const isRight = rows.every(({ id }) => name.startsWith("like") || has?.[id] === 1);
      if (!isRight || rows.length < Math.min(shown, all)) throw new Error(`“${wordAt(call)}” is not found rightly`);
    },
  };
}

interface Became {
  bytes: number;
  ready: number;
  found: number;
}

async function become(who: string, path: string, word: string): Promise<Became> {
  const script = join(import.meta.dirname, "..", "harness", "search-memory.ts");
  const options = { maxBuffer: 1 << 20 };
  const { stdout } = await promisify(execFile)(process.execPath, ["--expose-gc", script, who, path, word], options);
  return JSON.parse(stdout);
}

/** What a program takes that has just started and answers its first searches; held to the goal at full size. */
async function compareStarts(data: string, file: string, count: number, size: Size): Promise<void> {
  const [ours, theirs] = [await become("galley", data, "the"), await become("minisearch", file, "the")];
  if (ours.found === 0 || theirs.found === 0) throw new Error("a search found nothing");
  const [mb, ready] = [(one: Became) => (one.bytes / 1e6).toFixed(1), (one: Became) => one.ready.toFixed(0)];
  console.log(
    `  ${named(count)}, from start to the first answer: galley ${mb(ours)} MB, ${ready(ours)} ms; MiniSearch ${mb(theirs)} MB, ${ready(theirs)} ms`,
  );
  if (size === "full" && ours.bytes * 10 > theirs.bytes)
    throw new Error("searching takes more than a tenth of MiniSearch's memory");
}

async function contestantsOf(count: number, size: Size, folder: string): Promise<Contestant[]> {
  const data = join(folder, named(count));
  mkdirSync(data);
  const file = join(folder, `${named(count)}.jsonl`);
  const opened = openGalleyFolder(data);
  const known = await fill(opened, count, file);
  opened.close();
  // MiniSearch would need gigabytes and minutes for the largest.
  if (count === (size === "quick" ? 1_000 : 10_000)) await compareStarts(data, file, count, size);
  const again = openGalleyFolder(data);
  const ranked = `SELECT p.id, p.headline FROM ranked JOIN plain p ON p.id = ranked.rowid WHERE ranked MATCH ? ORDER BY rank LIMIT ${shown}`;
  const like = `SELECT id, headline FROM plain WHERE text LIKE ? ORDER BY updated DESC LIMIT ${shown}`;
  return [
    { ...galley(again, known, count, null), close: again.close },
    galley(again, known, count, section),
    bySql(`bm25 ${named(count)}`, again, known, ranked, (word) => `"${word}"*`),
    bySql(`like ${named(count)}`, again, known, like, (word) => `%${word}%`),
  ];
}

/** At the largest size; and that it hardly grows from the smallest to that. */
function goals(size: Size): Goal[] {
  const [least, most] = [named(archives[size].at(0) ?? 0), named(archives[size].at(-1) ?? 0)];
  const goal = (of: string, against: string, atMost: number): Goal => {
    return { of: `${of} ${most}`, against, statistic: "p50", atMost, fullOnly: true };
  };
  return [
    goal("galley", `bm25 ${most}`, 1 / 50),
    goal("galley", `like ${most}`, 1 / 500),
    goal("galley", `galley ${least}`, 2),
    goal("galley in a section", `galley in a section ${least}`, 2),
  ];
}

export const search: Subject = {
  name: "search",
  about: (size) =>
    `the first ${shown} stories for two letters that somebody typed, newest first, in archives of ${archives[size].map(named).join(", ")}`,
  reference: `galley ${named(1_000)}`,
  goals,
  calls: { quick: 20, full: 20 },
  rounds: { quick: 2, full: 5 },
  async setUp(size, folder) {
    const contestants: Contestant[] = [];
    for (const count of archives[size]) contestants.push(...(await contestantsOf(count, size, folder)));
    return contestants;
  },
};
