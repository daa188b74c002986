import fc from "fast-check";
import { describe, expect, onTestFinished, test } from "vitest";
import { paragraph, storyDocument } from "../../shared/document/build.ts";
import { parseQuery } from "../../shared/search/parse-query.ts";
import { type StorySort, storySortKeys } from "../../shared/story-list.ts";
import { compileQuery } from "../search/compile-query.ts";
import { newStoryFields, storyColumns } from "../stories/story-columns.ts";
import { testFolder } from "../testing/temporary-folder.ts";
import { createLabelStore } from "./label-store.ts";
import { closeDatabase, openDatabase } from "./open-database.ts";
import { createStoryFinder, type Wanted } from "./story-finder.ts";
import { runOrder, runsOf } from "./story-orders.ts";
import { createStoryRepository } from "./story-repository.ts";

const stages = ["idea", "draft", "ready"];
const everything: Wanted = { match: "", where: "", params: [], binned: false, row: null };

interface Facts {
  headline: string;
  section: string;
  due: string;
  priority: number;
  stage: string;
  words: number;
}

function opened() {
  const db = openDatabase({ folder: testFolder(), writer: "test" });
  onTestFinished(() => closeDatabase(db));
  const stories = createStoryRepository(db);
  const finder = createStoryFinder(db);
  let made = 0;
  function add(facts: Facts): void {
    made += 1;
    const fields = { ...newStoryFields("en"), ...facts };
    const document = storyDocument({ headline: facts.headline }, [paragraph("word ".repeat(facts.words))]);
    stories.insert({
      ...storyColumns(document, fields),
      id: String(made),
      actor: "Noa",
      at: new Date(Date.UTC(2026, 0, 1) + made * 1000).toISOString(),
      fields: JSON.stringify(fields),
      listed: fields,
      document: JSON.stringify(document),
      slug: String(made),
      revision: `r${made}`,
    });
  }
  /** All of an order, read page by page. */
  function pages(wanted: Wanted, sort: StorySort, limit: number, by = finder): number[] {
    const ids: number[] = [];
    let after: string | null = null;
    do {
      const found = by.find(wanted, { sort, stages, offset: 0, after, limit }, "s.id");
      ids.push(...found.rows.map((row) => Number(row.id)));
      after = found.next;
    } while (after !== null);
    return ids;
  }
  const from = (wanted: Wanted, sort: StorySort, offset: number) =>
    finder.find(wanted, { sort, stages, offset, after: null, limit: 3 }, "s.id").rows.map((row) => Number(row.id));
  return { db, add, pages, from, finder };
}

const compare = <T>(a: T, b: T) => (a < b ? -1 : a > b ? 1 : 0);
const nocase = (text: string) => text.replace(/[a-z]/g, (letter) => letter.toUpperCase());

/** The rule in words: by the value, then by when they were made; what says nothing comes last, the newest first. */
function expected(all: readonly (Facts & { id: number })[], { by, descending }: StorySort): number[] {
  const way = descending ? -1 : 1;
  const value = (one: Facts & { id: number }): string | number => {
    if (by === "headline" || by === "section") return nocase(one[by]);
    // A headline of this test is one word.
    if (by === "words") return one.words + (one.headline === "" ? 0 : 1);
    if (by === "due" || by === "priority") return one[by];
    if (by === "stage") return (stages.indexOf(one.stage) + stages.length + 1) % (stages.length + 1);
    return by === "published" ? "" : one.id;
  };
  return [...all]
    .sort((a, b) => {
      const [left, right] = [value(a), value(b)];
      if (by === "stage") {
        const isOdd = (stage: number | string) => stage === stages.length - 0;
        const order = isOdd(left) || isOdd(right) ? compare(left, right) : way * compare(left, right);
        return order || b.id - a.id;
      }
      if ((left === "") !== (right === "")) return left === "" ? 1 : -1;
      if (left === "") return b.id - a.id;
      return way * (compare(left, right) || a.id - b.id);
    })
    .map(({ id }) => id);
}

const facts: fc.Arbitrary<Facts> = fc.record({
  headline: fc.constantFrom("", "harbour", "Harbour", "Bridge", "גשר", "zoo"),
  section: fc.constantFrom("", "Sport", "sport", "Arts"),
  due: fc.constantFrom("", "2026-01-01T00:00:00.000Z", "2026-02-01T00:00:00.000Z"),
  priority: fc.integer({ min: -2, max: 2 }),
  stage: fc.constantFrom("idea", "draft", "ready", "gone"),
  words: fc.integer({ min: 0, max: 3 }),
});
const sorts = storySortKeys.flatMap((by) => [true, false].map((descending): StorySort => ({ by, descending })));

test("rows tell the same as the index, whichever is asked", () => {
  const { db, add } = opened();
  const labels = createLabelStore(db);
  const named = [{ id: "idea", name: "Idea" }];
  const context = { labels: labels.resolve, stages: named, now: new Date(), timeZone: "UTC" };
  fc.assert(
    fc.property(fc.array(facts, { minLength: 1, maxLength: 8 }), (given) => {
      for (const one of given) add(one);
      const texts = [
        "section:sport",
        "section:sport section:arts stage:draft",
        "is:unpublished stage:idea",
        "priority:1",
      ];
      for (const text of texts) {
        const wanted = compileQuery(parseQuery(text), context);
        if (wanted === null) continue;
        expect(wanted.row).not.toBeNull();
        for (const sort of sorts) {
          const page = { sort, stages, offset: 0, after: null, limit: 100 };
          const ids = (few: number, row: Wanted["row"]) =>
            createStoryFinder(db, few)
              .find({ ...wanted, row }, page, "s.id")
              .rows.map(({ id }) => id);
          const walked = ids(0, wanted.row);
          expect([text, sort, walked]).toEqual([text, sort, ids(2000, null)]);
          expect([text, sort, walked]).toEqual([text, sort, ids(0, null)]);
        }
      }
    }),
    { numRuns: 5 },
  );
});

describe("stories in any order", () => {
  test("come whole, each once, in pages of any size, from any row, with and without a filter", () => {
    fc.assert(
      fc.property(fc.array(facts, { maxLength: 12 }), fc.integer({ min: 1, max: 5 }), (given, limit) => {
        const { add, pages, from, finder } = opened();
        for (const one of given) add(one);
        const all = given.map((one, at) => ({ ...one, id: at + 1 }));
        const filtered: Wanted = { match: '"word"*', where: "s.priority >= ?", params: [0], binned: false, row: null };
        const hits = all.filter(({ words, priority }) => words > 0 && priority >= 0);
        for (const sort of sorts) {
          const order = expected(all, sort);
          expect([sort, pages(everything, sort, limit)]).toEqual([sort, order]);
          expect([sort, from(everything, sort, 4)]).toEqual([sort, order.slice(4, 7)]);
          expect([sort, pages(filtered, sort, limit)]).toEqual([sort, expected(hits, sort)]);
          expect([sort, from(filtered, sort, 2)]).toEqual([sort, expected(hits, sort).slice(2, 5)]);
        }
        expect(finder.count(everything)).toBe(all.length);
        expect(finder.count(filtered)).toBe(hits.length);
        expect(finder.count({ ...filtered, where: "", params: [] })).toBe(all.filter(({ words }) => words > 0).length);
      }),
      { numRuns: 12 },
    );
  });

  test("come in the same order whether their hits are sorted, found along a column, or met on the way", () => {
    fc.assert(
      fc.property(fc.array(facts, { minLength: 5, maxLength: 12 }), (given) => {
        const { db, add, pages } = opened();
        for (const one of given) add(one);
        const all = given.map((one, at) => ({ ...one, id: at + 1 }));
        const wanteds: Wanted[] = [
          { match: '"word"*', where: "s.priority >= ?", params: [0], binned: false, row: null },
          { match: "", where: "s.priority >= ?", params: [0], binned: false, row: null },
        ];
        for (const few of [0, 2, 2000]) {
          const finder = createStoryFinder(db, few);
          for (const [at, wanted] of wanteds.entries()) {
            const hits = all.filter(({ words, priority }) => (at === 1 || words > 0) && priority >= 0);
            for (const sort of sorts) {
              expect([few, at, sort, pages(wanted, sort, 3, finder)]).toEqual([few, at, sort, expected(hits, sort)]);
            }
          }
        }
      }),
      { numRuns: 5 },
    );
  });

  test("never ask the full-text index about one story after the other, nor read all stories for a few", () => {
    const { db, add } = opened();
    const alike = { headline: "Harbour", section: "Sport", due: "2026-01-01T00:00:00.000Z", priority: 1, words: 1 };
    for (const stage of stages) add({ ...alike, stage });
    const asked: string[] = [];
    const prepare = db.prepare.bind(db);
    const watched = (sql: string) => {
      asked.push(sql);
      return prepare(sql);
    };
    Object.assign(db, { prepare: watched });
    const page = { stages, offset: 0, limit: 1 };
    const due: Wanted = { match: "", where: "s.due >= ? AND s.due < ?", params: ["a", "b"], binned: false, row: null };
    for (const sort of sorts) {
      for (const few of [-1, 2000]) {
        const finder = createStoryFinder(db, few);
        for (const wanted of [everything, due, { ...due, match: '"a"*' }, { ...everything, match: '"a"*' }]) {
          const { next } = finder.find(wanted, { ...page, sort, after: null }, "s.id");
          if (next !== null) finder.find(wanted, { ...page, sort, after: next }, "s.id");
        }
      }
    }
    const isBehindEqual = (sql: string) => / = \? AND s\.id [<>] \?/.test(sql);
    expect(asked.some(isBehindEqual)).toBe(true);
    for (const sql of new Set(asked)) {
      const values = Array.from(sql.matchAll(/\?/g), () => "a");
      const plan = (
        prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...values) as { detail: string; id: number; parent: number }[]
      )
        .map(({ detail }) => detail)
        .join("\n");
      expect(plan, sql).not.toMatch(/SCAN s$/m);
      // Rows that are equal to the last one are not gone through for those behind it.
      if (isBehindEqual(sql)) expect(plan, sql).toMatch(/AND id[<>]\?\)/);
      // Only the row's place may be looked up row by row.
      expect(plan, sql).not.toMatch(
        /CORRELATED SCALAR SUBQUERY \d+\n(?!SEARCH story_search_place USING (COVERING )?INDEX)/,
      );
    }
  });

  test("a cursor that no answer gave is refused", () => {
    const { finder } = opened();
    const page = { stages, offset: 0, limit: 3 };
    const find =
      (sort: StorySort, after: string, wanted = everything) =>
      () =>
        finder.find(wanted, { ...page, sort, after }, "s.id");
    expect(find({ by: "updated", descending: true }, "1; DROP TABLE story")).toThrow("Read it again");
    expect(find({ by: "due", descending: true }, "x")).toThrow("Read it again");
    expect(find({ by: "due", descending: true }, '0 1 {"a":1}')).toThrow("Read it again");
    expect(find({ by: "due", descending: true }, "#x", { ...everything, match: '"a"' })).toThrow("Read it again");
  });

  test.each(sorts)("$by, descending $descending: goes along an index and sorts nothing", (sort) => {
    const { db } = opened();
    for (const run of runsOf(sort.by === "updated" ? { ...sort, by: "created" } : sort, stages)) {
      const behind = run.column === "" ? "s.id < 9" : `(${run.column}, s.id) < ('x', 9)`;
      const sql = `SELECT s.id FROM story s WHERE s.binned = 0 AND ${run.where} AND ${behind} ORDER BY ${runOrder(run)} LIMIT 50`;
      const plan = (db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...run.params) as { detail: string }[])
        .map(({ detail }) => detail)
        .join("\n");
      const isRest = run.where.includes("NOT IN");
      expect(plan).toMatch(/USING (COVERING )?INDEX/);
      if (!isRest) expect(plan).not.toMatch(/TEMP B-TREE/);
    }
  });
});
