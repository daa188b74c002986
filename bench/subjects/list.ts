import { join } from "node:path";
import { generateArchive } from "../../scripts/generate-stories/generate-archive.ts";
import { type Connection, closeDatabase, openDatabase } from "../../src/core/database/open-database.ts";
import { createRepositories } from "../../src/core/database/repositories.ts";
import type { StoryRow } from "../../src/core/database/story-repository.ts";
import { defaultStages } from "../../src/shared/stages.ts";
import type { StoryFields } from "../../src/shared/stories.ts";
import { type StorySort, type StorySortKey, storySortKeys } from "../../src/shared/story-list.ts";
import type { Contestant, Goal, Size, Subject } from "../harness/subject.ts";

const sizes: Record<Size, readonly number[]> = { quick: [1_000, 10_000], full: [1_000, 10_000, 100_000] };
const nameOf = (stories: number) => `${stories.toLocaleString("en")} stories`;
const smallest = nameOf(1_000);

/** As many rows as the desk asks for at once. */
const limit = 100;
/** So many are asked for under a filter, for nearly every filter has as many in the smallest folder too. */
const filtered = 20;
const until = Date.UTC(2026, 10, 25, 12);
const desk = { stages: defaultStages, now: new Date(until).toISOString(), timeZone: "UTC" };
const byUpdate: StorySort = { by: "updated", descending: true };
const sorts: readonly StorySort[] = storySortKeys.flatMap((by) => [
  { by, descending: true },
  { by, descending: false },
]);

/** What a desk filters by, each with what must be true of every story that it finds. */
const filters: Readonly<Record<string, (row: StoryRow, fields: StoryFields) => boolean>> = {
  "stage:draft": (_row, { stage }) => stage === "draft",
  "section:Courts": (_row, { section }) => section === "Courts",
  "language:he": (_row, { language }) => language === "he",
  "is:published section:Sport": ({ publication }, { section }) => publication === "published" && section === "Sport",
  "is:unpublished language:en": ({ publication }, { language }) => publication === "unpublished" && language === "en",
  "tag:climate -section:Courts": (_row, { tags, section }) => tags.includes("climate") && section !== "Courts",
  "is:corrected": ({ publication }) => publication === "corrected",
  "before:2020 stage:ready": ({ updatedAt }, { stage }) => updatedAt < "2020" && stage === "ready",
};

/** What the column of an order says, as text or number that compares as the order does. */
const keys: Readonly<Record<StorySortKey, (row: StoryRow, fields: StoryFields) => string | number>> = {
  updated: ({ updatedAt }) => updatedAt,
  created: ({ createdAt }) => createdAt,
  published: ({ publishedAt }) => publishedAt,
  due: (_row, { due }) => due,
  priority: (_row, { priority }) => priority,
  headline: ({ headline }) => headline.toLowerCase(),
  section: (_row, { section }) => section.toLowerCase(),
  stage: (_row, { stage }) => defaultStages.findIndex(({ id }) => id === stage),
  words: ({ words }) => words,
};

const fieldsOf = (row: StoryRow): StoryFields => JSON.parse(row.fields);

function keysOf(rows: readonly StoryRow[], by: StorySortKey): (string | number)[] {
  return rows.map((row) => keys[by](row, fieldsOf(row)));
}

/** All stories outside the bin, read without an order. */
function readAll(db: Connection): StoryRow[] {
  return db
    .prepare(
      `SELECT headline, words, publication, fields, updated_at AS updatedAt, created_at AS createdAt, published_at AS publishedAt
       FROM story WHERE binned = 0`,
    )
    .all() as StoryRow[];
}

/** The order as a plain sort would have it: where nothing is said comes last either way. */
function sortedKeys(all: readonly StoryRow[], { by, descending }: StorySort): (string | number)[] {
  const every = keysOf(all, by);
  const said = every.filter((key) => key !== "").sort((one, other) => (one < other ? -1 : one > other ? 1 : 0));
  if (descending) said.reverse();
  return [...said, ...every.filter((key) => key === "")];
}

interface Work {
  /** What each question cost in all, in milliseconds. */
  cost: Record<"sorts" | "filters" | "deep" | "counts", number>;
  sorted: StoryRow[][];
  found: StoryRow[][];
  deep: StoryRow[][];
  counts: number[];
}

/** A desk's questions to one folder. Where the middle of the list is, was told by the page before it. */
function contestant(db: Connection, stories: number): Contestant {
  const { storyLists } = createRepositories(db);
  const find = (text: string, sort: StorySort, after: string | null, offset = 0, rows = limit) =>
    storyLists.find({ text, sort, desk, offset, after, limit: rows });
  const cursors = sorts.map((sort) => find("", sort, null, Math.floor(stories / 2) - 1, 1).next);
  const texts = Object.keys(filters);
  const timed = <T>(work: () => T): [number, T] => {
    const start = performance.now();
    const result = work();
    return [performance.now() - start, result];
  };
  return {
    name: nameOf(stories),
    run(): Work {
      const [sortsCost, sorted] = timed(() => sorts.map((sort) => find("", sort, null).rows));
      const [filtersCost, found] = timed(() => texts.map((text) => find(text, byUpdate, null, 0, filtered).rows));
      const [deepCost, deep] = timed(() => sorts.map((sort, at) => find("", sort, cursors[at] ?? null).rows));
      const [countsCost, counts] = timed(() => storyLists.count(texts, desk));
      const cost = { sorts: sortsCost, filters: filtersCost, deep: deepCost, counts: countsCost };
      return { cost, sorted, found, deep, counts };
    },
    cost: (work) => (work as Work).cost.sorts,
    also: {
      filters: (work) => (work as Work).cost.filters,
      "deep page": (work) => (work as Work).cost.deep,
      counts: (work) => (work as Work).cost.counts,
    },
    check(result) {
      const { sorted, found, deep, counts } = result as Work;
      const all = readAll(db);
      const middle = Math.floor(stories / 2);
      for (const [at, sort] of sorts.entries()) {
        const wanted = sortedKeys(all, sort);
        const same = (rows: readonly StoryRow[] = [], from: number) =>
          JSON.stringify(keysOf(rows, sort.by)) === JSON.stringify(wanted.slice(from, from + limit));
        if (!same(sorted[at], 0) || !same(deep[at], middle)) throw new Error(`${sort.by} is in another order`);
      }
      for (const [at, [text, holds]] of Object.entries(filters).entries()) {
        const wanted = all.filter((row) => holds(row, fieldsOf(row))).length;
        const rows = found[at] ?? [];
        if (counts[at] !== wanted || rows.length !== Math.min(filtered, wanted))
          throw new Error(`${text} finds others`);
        if (!rows.every((row) => holds(row, fieldsOf(row)))) throw new Error(`${text} finds what it should not`);
      }
    },
    close: () => closeDatabase(db),
  };
}

const notGrown = (of: string, cost: Partial<Goal>): Goal => ({
  ...{ of, against: smallest, statistic: "p50", atMost: 1.5 },
  ...cost,
});

/** Whether the first page of the list, in any order and under any filter, costs more where there are more stories. */
export const list: Subject = {
  name: "list",
  about: `the first ${limit} rows in each of ${sorts.length} orders`,
  reference: smallest,
  calls: { quick: 3, full: 10 },
  goals: (size) =>
    sizes[size]
      .slice(1)
      .flatMap((stories) => [
        notGrown(nameOf(stories), {}),
        notGrown(nameOf(stories), { cost: "filters" }),
        notGrown(nameOf(stories), { cost: "deep page" }),
      ]),
  async setUp(size, folder) {
    const all: Contestant[] = [];
    for (const stories of sizes[size]) {
      const data = join(folder, String(stories));
      await generateArchive({ folder: data, stories, photos: 12, seed: 7, years: 10, until });
      all.push(contestant(openDatabase({ folder: data, writer: "bench" }), stories));
    }
    return all;
  },
};
