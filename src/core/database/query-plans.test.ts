import { expect, test } from "vitest";
import { testFolder } from "../testing/temporary-folder.ts";
import { closeDatabase, openDatabase } from "./open-database.ts";

const queries = {
  "a story by its id": "SELECT * FROM story WHERE public_id = 'x'",
  "the owner of a slug": "SELECT public_id FROM story WHERE slug = 'x'",
  "photos, newest first": "SELECT record FROM photo ORDER BY imported_at DESC, id DESC LIMIT 50",
  "publications of a story": "SELECT id FROM publication WHERE story_id = 1 ORDER BY id DESC",
  "whose slug it was": "SELECT story_id FROM publication WHERE slug = 'x' AND state <> 'abandoned'",
  "what went out under a hash": "SELECT id FROM publication WHERE candidate_hash = 'x'",
  "a page of a history": "SELECT id FROM revision WHERE story_id = 1 AND id < 9 ORDER BY id DESC LIMIT 50",
  "the rows a revision is read from":
    "SELECT content FROM revision WHERE story_id = 1 AND id BETWEEN 1 AND 9 ORDER BY id",
  "a revision by its id": "SELECT id FROM revision WHERE public_id = 'x'",
  "publications of a revision": "SELECT 1 FROM publication WHERE revision_id = 1",
  "interrupted publications": "SELECT id FROM publication WHERE state = 'prepared' ORDER BY id",
};

test.each(Object.entries(queries))("%s goes by an index and sorts nothing", (_name, sql) => {
  const db = openDatabase({ folder: testFolder(), writer: "test" });
  const plan = (db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all() as { detail: string }[])
    .map((row) => row.detail)
    .join("\n");
  expect(plan).toMatch(/USING (COVERING )?INDEX/);
  expect(plan).not.toMatch(/SCAN (story|publication)$|TEMP B-TREE/m);
  closeDatabase(db);
});

test("a search reads the newest hits first and stops, and what is not indexed yet is found by an index", () => {
  const db = openDatabase({ folder: testFolder(), writer: "test" });
  const planOf = (sql: string) =>
    (db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all() as { detail: string }[]).map((row) => row.detail);
  expect(
    planOf(`SELECT public_id FROM story_search JOIN story_search_place ON place = story_search.rowid
      JOIN story ON story.id = story_id
      WHERE story_search MATCH '"ha"*' AND binned = 0 ORDER BY story_search.rowid DESC LIMIT 20`),
  ).toEqual([
    expect.stringMatching(/^SCAN story_search VIRTUAL TABLE INDEX /),
    "SEARCH story_search_place USING INTEGER PRIMARY KEY (rowid=?)",
    "SEARCH story USING INTEGER PRIMARY KEY (rowid=?)",
  ]);
  expect(planOf("SELECT place FROM story_search_place WHERE pending = 1 ORDER BY place LIMIT 20")).toEqual([
    "SCAN story_search_place USING COVERING INDEX story_search_pending",
  ]);
  closeDatabase(db);
});
