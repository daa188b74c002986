import Database from "better-sqlite3";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { factMark, fold, wordsOf } from "../../shared/search/fold.ts";
import { parseQuery, type Term } from "../../shared/search/parse-query.ts";
import { addTerm } from "../../shared/search/write-query.ts";
import type { PublicationState } from "../../shared/stories.ts";
import { plainFacts } from "../database/story-facts.ts";
import { newStoryFields } from "../stories/story-columns.ts";
import type { QueryContext } from "./ask-of-term.ts";
import { compileQuery } from "./compile-query.ts";

interface Story {
  title: string;
  body: string;
  photo: string;
  note: string;
  section: string;
  tags: string[];
  stage: string;
  publication: PublicationState;
  publishedAt: string;
  onHold: boolean;
  due: string;
  priority: number;
  embargo: string;
  binned: boolean;
  updatedAt: string;
}
const blank: Story = {
  ...{ title: "", body: "", photo: "", note: "", section: "", tags: [], stage: "draft", publication: "unpublished" },
  ...{
    onHold: false,
    due: "",
    priority: 0,
    embargo: "",
    binned: false,
    publishedAt: "",
    updatedAt: "2026-11-20T10:00:00.000Z",
  },
};

/** A desk in Jerusalem (UTC+2 in November), at 10 in the morning. */
const now = new Date("2026-11-25T08:00:00.000Z");
const timeZone = "Asia/Jerusalem";
const stages = [
  { id: "draft", name: "Draft" },
  { id: "st-7", name: "Second reading" },
];
/** An index as the program's own (`0006-desk.ts`) with these stories; the last was saved last. */
function desk(stories: readonly Partial<Story>[]) {
  const db = new Database(":memory:");
  db.exec(`CREATE TABLE s (id INTEGER PRIMARY KEY, public_id, binned, due, priority, embargo, publication, published_at, updated_at);
    CREATE VIRTUAL TABLE story_search USING fts5 (title, lead, body, photo, note, facts, content='', contentless_delete=1,
      prefix='2 3', tokenize='unicode61 remove_diacritics 2')`);
  const labels: { kind: string; folded: string }[] = [];
  const labelId = (kind: string, name: string) => {
    const folded = fold(name);
    const at = labels.findIndex((label) => label.kind === kind && label.folded === folded);
    return at === -1 ? labels.push({ kind, folded }) : at + 1;
  };
  const add = db.prepare(
    "INSERT INTO story_search (rowid, title, lead, body, photo, note, facts) VALUES (?, ?, '', ?, ?, ?, ?)",
  );
  const addRow = db.prepare("INSERT INTO s VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
  for (const [at, given] of stories.entries()) {
    const one = { ...blank, ...given };
    const names = [["section", one.section], ["stage", one.stage], ...one.tags.map((tag) => ["tag", tag])];
    const ids = names.filter(([, name]) => name !== "").map(([kind = "", name = ""]) => `l${labelId(kind, name)}`);
    const { onHold, due, embargo, priority, publication, binned, updatedAt, publishedAt } = one;
    const fields = { ...newStoryFields("en"), onHold, due, embargo, priority };
    const source = { fields, publication, binned, changed: false, damaged: false, updatedAt, publishedAt };
    const facts = [...plainFacts(source), ...ids];
    const texts = [one.title, one.body, one.photo, one.note].map(fold);
    add.run(at + 1, ...texts, facts.map((name) => factMark + name).join(" "));
    addRow.run(
      at + 1,
      `story-${at + 1}`,
      one.binned ? 1 : 0,
      one.due,
      one.priority,
      one.embargo,
      one.publication,
      one.publishedAt,
      one.updatedAt,
    );
  }
  const context: QueryContext = {
    labels(kind, folded, exact) {
      const ids = labels.map((_, at) => at + 1).filter((id) => labels[id - 1]?.kind === kind);
      const same = ids.filter((id) => labels[id - 1]?.folded === folded);
      return same.length > 0 || exact ? same : ids.filter((id) => ` ${labels[id - 1]?.folded}`.includes(` ${folded}`));
    },
    ...{ stages, now, timeZone },
  };
  const find = (text: string): number[] => {
    const query = compileQuery(parseQuery(text), context);
    if (query === null) return [];
    const { match, where, params, binned } = query;
    const sql = `SELECT s.id FROM ${match === "" ? "s" : "story_search JOIN s ON s.id = story_search.rowid"}
      WHERE s.binned = ? ${where === "" ? "" : `AND (${where})`} ${match === "" ? "" : "AND story_search MATCH ?"} ORDER BY s.id DESC`;
    return db
      .prepare(sql)
      .pluck()
      .all(binned ? 1 : 0, ...params, ...(match === "" ? [] : [match])) as number[];
  };
  return { find, context };
}

describe("words", () => {
  const { find } = desk([
    { title: "Harbour fire", body: "The city hall burns." },
    { title: "City", body: "hall of mirrors", photo: "a harbour at night", note: "ask the fire chief" },
    { title: "ובבית הגדול", body: "רה״מ אמר שָׁלוֹם" },
    { title: "الكتاب", body: "中华人民共和国 et l’été" },
  ]);
  test.each([
    ["of which each begins one", "harb fir", [2, 1]],
    ["in order", '"city hall"', [1]],
    ["in order, the last one begun", '"the city ha', [1]],
    ["in order, whole", '"the city ha"', []],
    ["that must not be there", "harbour -fire", []],
    ["nothing but what must not be there", "-fire", [4, 3]],
    ["in the headline", "headline:harb", [1]],
    ["at pictures", "photo:harb photo:nig", [2]],
    ["at pictures, in order", 'photo:"harbour night"', []],
    ["in notes", "note:fire", [2]],
    ["a Hebrew one behind particles", "בית", [3]],
    ["a Hebrew one without points and gershayim", "רהמ שלום", [3]],
    ["an Arabic one behind its article", "كتاب", [4]],
    ["a part of a Chinese name", "民共和", [4]],
    ["without accents", "ete", [4]],
    ["a fact's name, which is no word", "all", []],
    ["what only looks like an operator", "city:hall", [1]],
    ["that begin with a letter", "h f", [2, 1]],
    ["that are a letter, or begin with it, in Hebrew", "ו", [3]],
    ["no word at all", "( …", [4, 3, 2, 1]],
  ])("%s", (_name, text, wanted) => {
    expect(find(text)).toEqual(wanted);
  });
});

describe("operators", () => {
  const { find } = desk([
    { section: "Sport", tags: ["Ice hockey"], due: "2026-11-25T07:00:00.000Z", priority: 2 },
    { section: "City hall", tags: ["Ice", "Water"], stage: "st-7", due: "2026-11-25T21:59:00.000Z", priority: -1 },
    {
      ...{ section: "City", stage: "gone", due: "2026-11-25T22:00:00.000Z", onHold: true },
      ...{ publication: "published", publishedAt: "2026-11-24T22:00:00.000Z" },
    },
    { section: "Sport", binned: true, updatedAt: "2024-04-30T21:30:00.000Z" },
    { embargo: "indefinite", updatedAt: "2024-04-30T21:30:00.000Z", publication: "corrected" },
    { embargo: "2026-11-25T07:59:00.000Z", updatedAt: "2024-04-30T20:30:00.000Z", due: "2026-11-01T00:00:00.000Z" },
    { embargo: "2026-11-25T08:01:00.000Z", updatedAt: "2016-12-31T23:00:00.000Z", publication: "corrected" },
  ]);
  test.each([
    ["a section", "section:sport", [1]],
    ["one section or another", 'section:sport section:"city hall"', [2, 1]],
    ["a name that is typed whole, rather than one that begins so", "section:City", [3]],
    ["a name that is not typed to its end", "section:Cit", [3, 2]],
    ["exactly a name", 'tag:"ice"', [2]],
    ["exactly a name of which there is only the beginning", 'tag:"wat"', []],
    ["a name that nobody knows", "section:nowhere", []],
    ["a name that nobody knows, or one that is", "section:nowhere section:sport", [1]],
    ["anything but a name", "-section:sport", [7, 6, 5, 3, 2]],
    ["anything but a name that nobody knows", "-section:nowhere", [7, 6, 5, 3, 2, 1]],
    ["nothing yet", "section: is: before:20 due:tod", [7, 6, 5, 3, 2, 1]],
    ["a stage by its name", 'stage:"second reading"', [2]],
    ["a stage by its id", "stage:st-7", [2]],
    ["a stage that the desk no longer has", "stage:gone", [3]],
    ["what became of publication, either", "is:published is:corrected", [7, 5, 3]],
    ["facts, all of them", "is:published is:held", [3]],
    ["no such fact", "is:nonsense", []],
    ["what should be done", "is:overdue", [6, 1]],
    ["what should not yet", "-is:overdue -is:published", [7, 5, 2]],
    ["what may not go out yet", "is:embargoed", [7, 5]],
    ["what lies in the bin", "is:binned section:sport", [4]],
    ["nothing in the bin but not that", "is:binned -section:sport", []],
    ["what is due on this day, here", "due:today", [2, 1]],
    ["what is due on some day or none", "due:2026-11-26 due:none", [7, 5, 3]],
    ["what went out on this day, here", "published:today", [3]],
    ["what went out on another", "published:yesterday פורסם:2027", []],
    ["changed from a day on, here", "after:2024-05", [5, 3, 2, 1]],
    ["changed before it", "before:2024-05", [7, 6]],
    ["changed before a year that began earlier here", "before:2017", []],
    ["between two days", "after:2017-01-01 before:2024-5-1", [7, 6]],
    ["no day", "before:soon", []],
    ["a priority", "priority:urgent", [1]],
    ["one priority or another", "priority:-1 priority:0", [7, 6, 5, 3, 2]],
    ["one story", "id:story-3", [3]],
    ["any but one", "-id:story-3 -priority:2", [7, 6, 5, 2]],
    ["in Hebrew", "מדור:sport", [1]],
  ])("%s", (_name, text, wanted) => {
    expect(find(text)).toEqual(wanted);
  });
});

test("what readers no longer have did not go out, as far as a day's list is concerned", () => {
  const publishedAt = now.toISOString();
  const { find } = desk([
    { publication: "corrected", publishedAt },
    { publication: "withdrawn", publishedAt },
  ]);
  expect(find("published:today")).toEqual([1]);
});

describe("whatever is typed", () => {
  const words = ["har", "harbour", "fire", "city", "hall", "בית", "ובבית"];
  const word = fc.constantFrom(...words);
  const text = fc.array(word, { maxLength: 4 }).map((parts) => parts.join(" "));
  const story = fc.record({
    ...{ title: text, body: text, photo: text, note: text, section: fc.constantFrom("", "Sport", "Arts") },
    ...{ onHold: fc.boolean(), binned: fc.boolean(), priority: fc.integer({ min: -2, max: 2 }) },
    updatedAt: fc
      .date({ min: new Date("1990-01-01"), max: new Date("2030-01-01"), noInvalidDate: true })
      .map((at) => at.toISOString()),
  });
  const day = fc.date({ min: new Date("1995-01-01"), max: new Date("2027-01-01"), noInvalidDate: true });
  const term = fc.oneof(
    fc.record({
      operator: fc.constantFrom(null, "headline", "photo", "note"),
      value: word,
      not: fc.boolean(),
      quoted: fc.boolean(),
    }),
    fc.record({
      operator: fc.constant("section"),
      value: fc.constantFrom("Sport", "Arts", "Nowhere"),
      not: fc.boolean(),
    }),
    fc.record({ operator: fc.constant("is"), value: fc.constantFrom("held", "binned"), not: fc.boolean() }),
    fc.record({ operator: fc.constant("priority"), value: fc.constantFrom("-2", "0", "2"), not: fc.boolean() }),
    fc.record({
      ...{ operator: fc.constantFrom("before", "after"), not: fc.boolean() },
      value: fc.tuple(day, fc.constantFrom(4, 7, 10)).map(([at, length]) => at.toISOString().slice(0, length)),
    }),
  ) as fc.Arbitrary<{ operator: Term["operator"]; value: string; not: boolean; quoted?: boolean }>;

  function has(text: string, { value, quoted }: Term): boolean {
    const behind = value === "בית" && !quoted ? ["ובבית"] : [];
    return wordsOf(fold(text)).some((one) => (quoted ? one === value : one.startsWith(value) || behind.includes(one)));
  }
  function holds(one: Story, term: Term): boolean {
    const start = () => new Date(`${term.value.padEnd(10, "-01-01").slice(0, 10)}T00:00:00.000Z`).toISOString();
    switch (term.operator) {
      case "headline":
        return has(one.title, term);
      case "photo":
      case "note":
        return has(one[term.operator], term);
      case "section":
        return one.section === term.value;
      case "is":
        return term.value === "held" ? one.onHold : one.binned;
      case "priority":
        return one.priority === Number(term.value);
      case "before":
        return one.updatedAt < start();
      case "after":
        return one.updatedAt >= start();
      default:
        return has(`${one.title} ${one.body} ${one.photo} ${one.note}`, term);
    }
  }
  const alternatives = new Set(["section", "priority", "before", "after"]);
  function wanted(one: Story, terms: readonly Term[]): boolean {
    const isBin = ({ operator, value }: Term) => operator === "is" && value === "binned";
    if (one.binned !== terms.some((term) => isBin(term) && !term.not)) return false;
    const others = terms.filter((term) => !isBin(term));
    return others.every((term) => {
      if (term.not) return !holds(one, term);
      if (!alternatives.has(term.operator ?? "")) return holds(one, term);
      return others.some((other) => other.operator === term.operator && !other.not && holds(one, other));
    });
  }

  test("finds exactly the stories for which it is true", () => {
    fc.assert(
      fc.property(
        fc.array(story, { minLength: 1, maxLength: 12 }),
        fc.array(term, { maxLength: 5 }),
        (stories, asked) => {
          const whole = stories.map((one) => ({ ...blank, ...one }));
          const query = asked.reduce(addTerm, "");
          const terms = parseQuery(query);
          const utc = desk(whole);
          utc.context.timeZone = "UTC";
          const expected = whole.map((one, at) => (wanted(one, terms) ? at + 1 : 0)).filter(Boolean);
          expect([query, utc.find(query)]).toEqual([query, expected.reverse()]);
        },
      ),
      { numRuns: 200 },
    );
  });

  test("asks the index once for what is typed again and again, and for no name of which nothing is seen", () => {
    const { context } = desk([{ tags: ["One"] }, { tags: ["Two"] }]);
    const match = (text: string) => compileQuery(parseQuery(text), context)?.match;
    for (const one of ["a ", "-a ", "photo:a ", "tag:one "]) expect(match(one.repeat(62))).toBe(match(one));
    expect(match("tag:\0 section:\u200F")).toBe("");
  });

  test("is no syntax and no error, however long", () => {
    const { find } = desk([{ title: "harbour", section: "Sport" }]);
    const pieces = [
      '"',
      "*",
      "(",
      ")",
      "^",
      "{title} :",
      "NEAR(",
      "AND",
      "OR",
      "NOT",
      "-",
      "+",
      ":",
      "'",
      "\0",
      "\uE000all",
      ";--",
    ];
    const typed = fc.oneof(
      fc.string({ unit: "binary" }),
      fc
        .array(fc.constantFrom(...pieces, ...words, "section:", "photo:", "is:", "before:", " "))
        .map((parts) => parts.join(" ")),
    );
    fc.assert(fc.property(typed, (text) => find(text).length <= 1));
    for (const long of ["a ", "-a ", "בית ", "section:x ", "-is:held ", "photo:a "])
      expect(find(long.repeat(250)).length).toBeLessThan(2);
  });
});
