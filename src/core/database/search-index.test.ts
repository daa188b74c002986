import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { paragraph, storyDocument } from "../../shared/document/build.ts";
import { newStoryFields, storyColumns } from "../stories/story-columns.ts";
import { testFolder } from "../testing/temporary-folder.ts";
import { openDatabase } from "./open-database.ts";
import { createSearchIndex } from "./search-index.ts";
import { createStoryListRepository } from "./story-list-repository.ts";
import { createStoryRepository, type StoryWrite } from "./story-repository.ts";

function write(id: string, text: string, at = 0): StoryWrite {
  const document = storyDocument({ headline: `Story ${id}` }, [paragraph(text)]);
  return {
    ...storyColumns(document, newStoryFields("en")),
    listed: newStoryFields("en"),
    id,
    actor: "Noa",
    at: new Date(Date.UTC(2026, 0, 1) + at).toISOString(),
    fields: JSON.stringify(newStoryFields("en")),
    document: JSON.stringify(document),
    slug: id,
    revision: `${id} at ${at}`,
  };
}

function opened() {
  const db = openDatabase({ folder: testFolder(), writer: "test" });
  const stories = createStoryRepository(db);
  const lists = createStoryListRepository(db);
  const newest = { by: "updated", descending: true } as const;
  const search = (text: string, limit = 20) => (text === "" ? [] : lists.ids(text, newest, [], limit).ids);
  const save = (id: string, text: string, baseVersion: number) =>
    stories.save({ ...write(id, text, baseVersion * 1000), baseVersion, before: "pause" });
  const segments = () => Number(db.prepare("SELECT count(DISTINCT segid) FROM story_search_idx").pluck().get());
  return { db, stories, index: createSearchIndex(db), search, save, segments };
}

describe("the full-text index", () => {
  test("has a story's new words with the save and its old ones no longer; the one saved last comes first", () => {
    const { stories, search, save } = opened();
    stories.insert(write("a", "the harbour in the morning"));
    stories.insert(write("b", "a harbour at night"));
    expect(search("harb")).toEqual(["b", "a"]);
    expect(save("a", "the harbour at noon", 1).ok).toBe(true);
    expect(search("harb")).toEqual(["a", "b"]);
    expect(search("harb", 1)).toEqual(["a"]);
    expect([search("morning"), search("NOON harbour"), search("")]).toEqual([[], ["a"], []]);
  });

  test("a save that is refused changes nothing in it", () => {
    const { stories, search, save } = opened();
    stories.insert(write("a", "the harbour"));
    expect(save("a", "the lighthouse", 7).ok).toBe(false);
    expect([search("harbour"), search("lighthouse")]).toEqual([["a"], []]);
  });

  test.each([
    ["a cafe", "Café Américain", "cafe america"],
    ["Hebrew without points", "שָׁלוֹם לְכֻלָּם", "שלום"],
    ["Arabic without vowel marks", "اللغة العَرَبِيَّة", "العربية"],
    ["two signs inside a Chinese name", "中华人民共和国", "人民"],
    ["an abbreviation", "AT&T said", "at&t"],
  ])("finds %s", (_name, text, wanted) => {
    const { stories, search } = opened();
    stories.insert(write("a", text));
    stories.insert(write("b", "something else"));
    expect(search(wanted)).toEqual(["a"]);
  });

  test("takes whatever is typed", () => {
    const { stories, search } = opened();
    stories.insert(write("a", "the harbour"));
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => Array.isArray(search(text))));
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."a\"*(): -^{}+'\\") }), (text) => search(text).length < 2),
    );
  });

  test("catches up on stories that came otherwise, and on all of them under other rules", () => {
    const { db, stories, index, search } = opened();
    for (let at = 0; at < 50; at += 1) stories.insert(write(`s${at}`, "the harbour"));
    while (index.catchUp());
    const pending = () => db.prepare("SELECT count(*) FROM story_search_place WHERE pending = 1").pluck().get();
    expect(pending()).toBe(0);
    db.exec(`INSERT INTO story (public_id, version, created_at, updated_at, updated_by, slug, headline, standfirst, words,
      photos, fields) SELECT 'x', 1, created_at, updated_at, updated_by, 'x', 'Salvaged', '', 0, 0, fields FROM story LIMIT 1`);
    expect([pending(), search("salvaged")]).toEqual([1, []]);
    expect(index.catchUp()).toBe(false);
    expect(search("salvaged")).toEqual(["x"]);
    db.exec(
      "INSERT INTO story_search (story_search) VALUES ('delete-all'); UPDATE meta SET value = 'old' WHERE key = 'search'",
    );
    expect(search("harbour", 99)).toEqual([]);
    let slices = 1;
    while (index.catchUp()) slices += 1;
    expect(slices).toBeGreaterThan(1);
    expect(search("harbour", 99)).toHaveLength(50);
    expect(search("harbour", 1)).toEqual(["s49"]);
  });

  test("is never merged within a save, and step by step when idle", () => {
    const { db, stories, index, search, save, segments } = opened();
    stories.insert(write("a", "the harbour"));
    for (let version = 1; version <= 100; version += 1) save("a", `the harbour ${version}`, version);
    expect(segments()).toBe(101);
    while (index.mergeStep());
    expect(segments()).toBeLessThan(10);
    expect([search("harbour 100"), search("harbour 99")]).toEqual([["a"], []]);
    expect(db.pragma("integrity_check", { simple: true })).toBe("ok");
  });
});
