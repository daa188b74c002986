import { join } from "node:path";
import Database from "better-sqlite3";
import { describe, expect, onTestFinished, test } from "vitest";
import { paragraph, storyDocument } from "../../shared/document/build.ts";
import { type Core, createCore } from "../create-core.ts";
import { migrations } from "../database/migrations/index.ts";
import { closeDatabase, openDatabase } from "../database/open-database.ts";
import { fakeClock } from "../testing/fake-clock.ts";
import { testFolder } from "../testing/temporary-folder.ts";
import { keyEvery } from "./revision-codec.ts";

const time = fakeClock();

async function openCore(dataDir = testFolder(), actor = "Dana Reed"): Promise<Core> {
  const core = await createCore({ dataDir, actor, clock: time.clock, validateResults: true });
  onTestFinished(() => core.close());
  return core;
}

const page = (body: string) => storyDocument({ headline: "Ferry" }, [paragraph(body)]);

/** A story to write on: `write` saves a body and gives the new version. */
async function begin(core: Core) {
  const { id, fields } = await core.stories.create({ language: "en" });
  let version = 1;
  return {
    id,
    fields,
    version: () => version,
    async write(body: string) {
      const saved = await core.stories.save({ id, baseVersion: version, document: JSON.stringify(page(body)), fields });
      version = saved.version;
    },
  };
}

const bodyOf = async (core: Core, id: string, revision: string) =>
  JSON.parse((await core.revisions.get(id, revision)).document).root.children[3].children[0].text;
const history = async (core: Core, id: string) => (await core.revisions.list(id, null, 500)).revisions;

describe("the history of a story", () => {
  test("a break cuts what was written before it, with its own time and author", async () => {
    const core = await openCore();
    const story = await begin(core);
    await story.write("one two");
    const at = time.clock().toISOString();
    time.advance(1_000);
    await story.write("one two three");
    expect(await history(core, story.id)).toEqual([]);
    time.advance(3 * 60_000);
    await story.write("one two three four");
    const [cut, ...others] = await history(core, story.id);
    expect(others).toEqual([]);
    expect(cut).toMatchObject({ reason: "pause", actor: "Dana Reed", version: 3, words: { added: 4, removed: 0 } });
    expect(Date.parse(cut?.at ?? "") - Date.parse(at)).toBe(1_000);
    expect(await bodyOf(core, story.id, cut?.id ?? "")).toBe("one two three");
  });

  test("a version is kept by name; the same again is not kept twice, but may be named", async () => {
    const core = await openCore();
    const story = await begin(core);
    await story.write("words");
    const keep = (name: string) =>
      core.revisions.keep({ id: story.id, version: story.version(), name, reason: "named" });
    const first = await keep("");
    expect(await keep("")).toEqual(first);
    await keep("To the lawyer");
    expect((await history(core, story.id)).map(({ name }) => name)).toEqual(["To the lawyer", ""]);
    await expect(core.revisions.keep({ id: story.id, version: 1, name: "", reason: "named" })).rejects.toMatchObject({
      code: "conflict",
    });
  });

  test("what a story was made with is its first version", async () => {
    const core = await openCore();
    const { id } = await core.stories.create({ language: "en", document: page("As imported") });
    expect(await history(core, id)).toMatchObject([{ reason: "created", words: { added: 3, removed: 0 } }]);
  });

  test("every version of a long history reads back, frames and changes alike, page by page", async () => {
    const core = await openCore();
    const story = await begin(core);
    const bodies = Array.from({ length: keyEvery * 2 + 5 }, (_v, at) => `${"some words ".repeat(40)} number ${at}`);
    for (const body of bodies) {
      await story.write(body);
      await core.revisions.keep({ id: story.id, version: story.version(), name: "", reason: "named" });
    }
    const first = await core.revisions.list(story.id, null, 30);
    const rest = await core.revisions.list(story.id, first.revisions.at(-1)?.id ?? "", 30);
    expect(first.total).toBe(bodies.length);
    const all = [...first.revisions, ...rest.revisions];
    const read = await Promise.all(all.map((revision) => bodyOf(core, story.id, revision.id)));
    expect(read.reverse()).toEqual(bodies);
  });

  test("bringing a version back keeps the present text first and says what it did", async () => {
    const core = await openCore();
    const story = await begin(core);
    await story.write("the first text");
    const { revision } = await core.revisions.keep({ id: story.id, version: 2, name: "", reason: "named" });
    await story.write("another text");
    await core.revisions.restore(story.id, revision);
    expect(JSON.parse((await core.stories.open(story.id)).document)).toEqual(page("the first text"));
    const [restored, before] = await history(core, story.id);
    expect(restored).toMatchObject({ reason: "restored", source: revision });
    expect(before).toMatchObject({ reason: "before-restore" });
    expect(await bodyOf(core, story.id, before?.id ?? "")).toBe("another text");
  });

  test("of two texts written at the same time, the one that loses is kept beside the line", async () => {
    const core = await openCore();
    const story = await begin(core);
    await story.write("theirs");
    const mine = { id: story.id, document: JSON.stringify(page("mine")), fields: story.fields };
    await core.revisions.setAside({ ...mine, baseVersion: 1 });
    expect(await history(core, story.id)).toMatchObject([{ reason: "set-aside", branch: true, version: 1 }]);
    await core.stories.save({ ...mine, baseVersion: 2, before: "replaced" });
    const [replaced] = await history(core, story.id);
    expect(replaced).toMatchObject({ reason: "replaced", branch: true });
    expect(await bodyOf(core, story.id, replaced?.id ?? "")).toBe("theirs");
    expect(await core.stories.open(story.id)).toMatchObject({ version: 3 });
  });

  test("another person's first save keeps what was there", async () => {
    const folder = testFolder();
    const first = await openCore(folder);
    const story = await begin(first);
    await story.write("Dana's words");
    await first.close();
    const second = await openCore(folder, "Noa Lev");
    const { version, fields } = await second.stories.open(story.id);
    const document = JSON.stringify(page("Noa's words"));
    await second.stories.save({ id: story.id, baseVersion: version, document, fields });
    expect(await history(second, story.id)).toMatchObject([{ reason: "pause", actor: "Dana Reed" }]);
  });

  test("a damaged version is named; the others are not touched by it", async () => {
    const folder = testFolder();
    const core = await openCore(folder);
    const story = await begin(core);
    const ids: string[] = [];
    for (const body of ["one", "two", "three"].map((name) => `${"some words ".repeat(40)} ${name}`)) {
      await story.write(body);
      const kept = await core.revisions.keep({ id: story.id, version: story.version(), name: "", reason: "named" });
      ids.push(kept.revision);
    }
    await core.close();
    const db = new Database(join(folder, "galley.sqlite"));
    db.exec("DROP TRIGGER revision_stays");
    db.prepare("UPDATE revision SET content = x'0000000012' WHERE public_id = ?").run(ids[1]);
    db.close();
    const again = await openCore(folder);
    await expect(again.revisions.get(story.id, ids[1] ?? "")).rejects.toMatchObject({ code: "corrupt" });
    expect(await bodyOf(again, story.id, ids[0] ?? "")).toContain("one");
    // The next version does not lean on what cannot be read.
    const kept = await again.revisions.keep({ id: story.id, version: 4, name: "again", reason: "named" });
    expect(await bodyOf(again, story.id, kept.revision)).toContain("three");
  });
});

describe("the database", () => {
  test("keeps plain revisions of the first schema readable, and goes on from them", async () => {
    const folder = testFolder();
    const old = openDatabase({ folder, writer: "0.1.0", migrations: migrations.slice(0, 1) });
    const fields = JSON.stringify({ language: "en" });
    const content = JSON.stringify({ document: page("plain and old"), fields: JSON.parse(fields) });
    const id = "00000000-0000-7000-8000-000000000001";
    const at = time.clock().toISOString();
    old
      .prepare(
        "INSERT INTO story (public_id, version, created_at, updated_at, updated_by, slug, headline, standfirst, words, photos, fields) VALUES (?, 1, ?, ?, 'Dana', 'ferry', '', '', 0, 0, ?)",
      )
      .run(id, at, at, fields);
    old.prepare("INSERT INTO story_body VALUES (1, ?)").run(JSON.stringify(page("plain and new")));
    old
      .prepare("INSERT INTO revision VALUES (1, ?, 1, 1, ?, 'Dana', 'publish', 0, ?)")
      .run(id, at, Buffer.from(content));
    closeDatabase(old);
    const core = await openCore(folder);
    expect(await bodyOf(core, id, id)).toBe("plain and old");
    await core.revisions.keep({ id, version: 1, name: "", reason: "named" });
    expect(await history(core, id)).toMatchObject([
      { reason: "named", words: { added: 1, removed: 1 } },
      { reason: "publish", words: { added: 4, removed: 0 } },
    ]);
  });

  test("refuses to change or remove a version", async () => {
    const folder = testFolder();
    const core = await openCore(folder);
    await core.stories.create({ language: "en", document: page("words") });
    await core.close();
    const db = new Database(join(folder, "galley.sqlite"));
    expect(() => db.exec("DELETE FROM revision")).toThrow(/never removed/);
    expect(() => db.exec("UPDATE revision SET name = 'x'")).toThrow(/never changed/);
    db.close();
  });
});
