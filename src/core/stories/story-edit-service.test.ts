import { join } from "node:path";
import Database from "better-sqlite3";
import { describe, expect, onTestFinished, test } from "vitest";
import { paragraph, storyDocument } from "../../shared/document/build.ts";
import { type Core, createCore } from "../create-core.ts";
import { fakeClock } from "../testing/fake-clock.ts";
import { testFolder } from "../testing/temporary-folder.ts";

async function openCore(dataDir = testFolder()) {
  const { clock } = fakeClock();
  const core = await createCore({ dataDir, actor: "Dana Reed", clock, validateResults: true, log: () => {} });
  onTestFinished(() => core.close());
  return core;
}

async function addStories(core: Core, count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let number = 1; number <= count; number += 1) {
    const document = storyDocument({ headline: `Story ${number}` }, [paragraph("The ferry is back.")]);
    const fields = { section: "Harbour", tags: ["Ferries"] };
    ids.push((await core.stories.create({ language: "en", document, fields })).id);
  }
  return ids;
}

const newest = { by: "updated", descending: true } as const;
const fieldsOf = async (core: Core, id: string) => (await core.stories.open(id)).fields;
const kinds = async (core: Core, id: string) =>
  (await core.edits.log({ id, limit: 50 })).entries.map(({ kind, details }) => `${kind} ${details}`);

describe("one change of many stories", () => {
  test("is in each story, its history, the list and the log; taking it back leaves what was changed since", async () => {
    const core = await openCore();
    const ids = await addStories(core, 90);
    const [first = "", second = ""] = ids;
    const edit = { set: { stage: "ready", priority: 1 }, addTags: ["Summer", "ferries"], removeTags: ["none"] };
    const done = await core.edits.edit([...ids, first], edit);
    expect(done).toMatchObject({ changed: 90, unchanged: 0, refused: [] });
    expect(await fieldsOf(core, first)).toMatchObject({ stage: "ready", priority: 1, tags: ["Ferries", "Summer"] });
    expect(await core.edits.edit(ids, edit)).toMatchObject({ changed: 0, unchanged: 90 });
    expect(await core.stories.values({ kind: "tag", text: "sum", limit: 5 })).toEqual([{ name: "Summer", uses: 90 }]);
    const { stories } = await core.stories.find({
      text: "summer",
      sort: { by: "priority", descending: true },
      limit: 1,
    });
    expect(stories[0]).toMatchObject({ stage: "ready", priority: 1 });
    expect((await core.revisions.list(first, null, 10)).revisions.length).toBeGreaterThan(0);
    expect(await kinds(core, first)).toEqual([
      'priority {"from":0,"to":1}',
      'stage {"from":"draft","to":"ready"}',
      "created {}",
    ]);

    const open = await core.stories.open(second);
    const fields = { ...open.fields, stage: "editing" };
    await core.stories.save({ id: second, baseVersion: open.version, document: open.document, fields });
    const back = await core.edits.undo(done.edit);
    expect(back).toMatchObject({ changed: 89, refused: [{ id: second, headline: "Story 2" }] });
    expect(back.refused[0]?.reason).toContain("changed this story since");
    expect(await fieldsOf(core, first)).toMatchObject({ stage: "draft", priority: 0, tags: ["Ferries"] });
    expect(await fieldsOf(core, second)).toMatchObject({ stage: "editing", priority: 0, tags: ["Ferries"] });
    await expect(core.edits.undo(done.edit)).rejects.toMatchObject({ code: "not-found" });
  });

  test("the bin hides a story from lists and vocabulary and gives it back as it was; what readers have cannot go there", async () => {
    const core = await openCore();
    const [id = "", live = ""] = await addStories(core, 2);
    const candidate = await core.publication.prepare(live);
    const reasons = candidate.findings.filter(({ severity }) => severity === "block").map(({ code }) => code);
    const overrides = reasons.map((code) => ({ code, reason: "A test" }));
    await core.publication.publish({ id: live, hash: candidate.hash, out: testFolder(), overrides });
    const done = await core.edits.edit([id, live, "0190a000-0000-7000-8000-00000000dead"], { bin: true });
    expect(done).toMatchObject({ changed: 1, refused: [{ id: live }, { headline: "" }] });
    expect(done.refused.map(({ reason }) => reason)).toEqual([
      expect.stringContaining("Withdraw it first"),
      expect.stringContaining("not there"),
    ]);
    const found = async () =>
      (await core.stories.find({ text: "ferry", sort: newest, limit: 9 })).stories.map((s) => s.id);
    expect(await found()).toEqual([live]);
    expect(await core.stories.count(["", "ferry"])).toEqual([1, 1]);
    expect(await core.stories.values({ kind: "section", text: "", limit: 5 })).toEqual([{ name: "Harbour", uses: 1 }]);
    expect(await core.stories.count(["section:harbour", "section:harbour is:binned"])).toEqual([1, 1]);
    expect(await core.edits.undo(done.edit)).toMatchObject({ changed: 1, refused: [] });
    expect((await found()).sort()).toEqual([id, live].sort());
    expect(await core.stories.values({ kind: "section", text: "", limit: 5 })).toEqual([{ name: "Harbour", uses: 2 }]);
    expect(await kinds(core, id)).toEqual(["unbinned {}", "binned {}", "created {}"]);
    expect(await kinds(core, live)).toEqual(["publish {}", "created {}"]);
  });

  test("a story that cannot be read stops no other; taking back twice finds nothing more to do, and bins nothing readers have", async () => {
    const dataDir = testFolder();
    const before = await openCore(dataDir);
    const ids = await addStories(before, 2);
    const [id = "", broken = ""] = ids;
    await before.close();
    const db = new Database(join(dataDir, "galley.sqlite"));
    db.prepare("UPDATE story SET fields = '{}' WHERE public_id = ?").run(broken);
    db.close();
    const core = await openCore(dataDir);
    const done = await core.edits.edit([broken, id], { set: { priority: 1 }, addTags: ["  ", " Summer "] });
    expect(done).toMatchObject({ changed: 1, refused: [{ id: broken, reason: expect.stringContaining("damaged") }] });
    expect((await fieldsOf(core, id)).tags).toEqual(["Ferries", "Summer"]);
    const twice = await Promise.all([core.edits.undo(done.edit), core.edits.undo(done.edit)]);
    expect(twice.map(({ changed, unchanged, refused }) => [changed, unchanged, refused])).toEqual([
      [1, 0, []],
      [0, 1, []],
    ]);

    await core.edits.edit([id], { bin: true });
    const back = await core.edits.edit([id], { bin: false });
    const { hash, findings } = await core.publication.prepare(id);
    const overrides = findings.map(({ code }) => ({ code, reason: "A test" }));
    await core.publication.publish({ id, hash, out: testFolder(), overrides });
    expect(await core.edits.undo(back.edit)).toMatchObject({ changed: 0, refused: [{ id }] });
    expect((await core.stories.open(id)).binned).toBe(false);
  });

  test("what was done before something failed can be taken back, and the rest is named", async () => {
    const dataDir = testFolder();
    const before = await openCore(dataDir);
    const ids = await addStories(before, 50);
    await before.close();
    const db = new Database(join(dataDir, "galley.sqlite"));
    db.exec(`CREATE TRIGGER fails BEFORE UPDATE OF fields ON story WHEN OLD.public_id = '${ids[45]}'
      BEGIN SELECT RAISE(ABORT, 'a test'); END`);
    db.close();
    const core = await openCore(dataDir);
    const done = await core.edits.edit(ids, { set: { priority: 1 } });
    expect([done.changed, done.refused.map(({ id }) => id)]).toEqual([40, ids.slice(40)]);
    expect(done.refused[0]?.reason).toContain("left as it is");
    expect(await core.edits.undo(done.edit)).toMatchObject({ changed: 40, refused: [] });
    await expect(core.edits.edit(ids.slice(40), { set: { priority: 1 } })).rejects.toThrow();
  });

  test("a save says in the log what it did besides writing, and every entry stays", async () => {
    const core = await openCore();
    const [id = ""] = await addStories(core, 1);
    const open = await core.stories.open(id);
    const due = "2026-12-01T16:00:00.000Z";
    const fields = { ...open.fields, onHold: true, due, legal: "required" as const, summary: "Not in the log" };
    await core.stories.save({ id, baseVersion: open.version, document: open.document, fields });
    expect(await kinds(core, id)).toEqual([
      "held {}",
      'legal {"from":"none","to":"required"}',
      `due {"from":"","to":"${due}"}`,
      "created {}",
    ]);
    const first = await core.edits.log({ limit: 3 });
    expect(first.entries[0]).toMatchObject({ actor: "Dana Reed", headline: "Story 1" });
    const rest = await core.edits.log({ limit: 3, before: first.next ?? 0 });
    expect([rest.entries.length, rest.next]).toEqual([1, null]);
  });
});
