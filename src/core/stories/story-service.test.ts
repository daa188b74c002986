import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { describe, expect, onTestFinished, test } from "vitest";
import { headNode, paragraph, storyDocument } from "../../shared/document/build.ts";
import { blankPlanning } from "../../shared/stories.ts";
import { type Core, createCore } from "../create-core.ts";
import { fakeClock } from "../testing/fake-clock.ts";
import { testFolder } from "../testing/temporary-folder.ts";

async function openCore(dataDir = testFolder()): Promise<{ core: Core; dataDir: string }> {
  const { clock } = fakeClock();
  const core = await createCore({ dataDir, actor: "Dana Reed", clock, validateResults: true });
  onTestFinished(() => core.close());
  return { core, dataDir };
}

const page = (headline: string, body: string) => storyDocument({ headline }, [paragraph(body)]);

describe("stories", () => {
  test("what is saved is what is opened, and the version counts saves", async () => {
    const { core } = await openCore();
    const made = await core.stories.create({ language: "en" });
    expect(made.version).toBe(1);
    const document = JSON.stringify(page("Ferry returns", "The ferry is back."));
    const saved = await core.stories.save({ id: made.id, baseVersion: 1, document, fields: made.fields });
    expect(saved).toMatchObject({ version: 2, slug: "ferry-returns" });
    const again = await core.stories.open(made.id);
    expect(JSON.parse(again.document)).toEqual(JSON.parse(document));
    expect(await core.stories.list({ offset: 0, limit: 10 })).toMatchObject({
      total: 1,
      stories: [{ headline: "Ferry returns", words: 6, damaged: false }],
    });
  });

  test("a story stored before there was a target length keeps all its facts and has none", async () => {
    const { core, dataDir } = await openCore();
    const { id } = await core.stories.create({ language: "he", fields: { section: "Harbour", targetLength: 600 } });
    expect((await core.stories.open(id)).fields.targetLength).toBe(600);
    const database = new Database(join(dataDir, "galley.sqlite"));
    database.prepare("UPDATE story SET fields = json_remove(fields, '$.targetLength') WHERE public_id = ?").run(id);
    database.close();
    expect((await core.stories.open(id)).fields).toMatchObject({ language: "he", section: "Harbour", targetLength: 0 });
  });

  test("a story stored before anybody planned stories keeps its facts and has nothing planned; a stage no longer there is kept", async () => {
    const { core, dataDir } = await openCore();
    const fields = { section: "Harbour", stage: "with the lawyers", priority: 2, internalNote: "Call her" };
    const { id } = await core.stories.create({ language: "he", fields });
    expect((await core.stories.open(id)).fields).toMatchObject(fields);
    const database = new Database(join(dataDir, "galley.sqlite"));
    const paths = Object.keys(blankPlanning).map((name) => `'$.${name}'`);
    database.prepare(`UPDATE story SET fields = json_remove(fields, ${paths.join(", ")}) WHERE public_id = ?`).run(id);
    database.close();
    const kept = { language: "he", section: "Harbour", stage: "with the lawyers" };
    expect((await core.stories.open(id)).fields).toMatchObject({ ...kept, ...blankPlanning });
  });

  test("a new story begins in the first of the desk's stages", async () => {
    const { core } = await openCore();
    const stages = [{ id: "idea", name: "Idea", ready: false }, ...(await core.settings.get()).stages];
    await core.settings.update({ stages });
    const made = await core.stories.create({ language: "en" });
    expect(made.fields.stage).toBe("idea");
  });

  test("a save on an old version is refused and overwrites nothing", async () => {
    const { core } = await openCore();
    const { id, fields } = await core.stories.create({ language: "en" });
    await core.stories.save({ id, baseVersion: 1, document: JSON.stringify(page("Mine", "a")), fields });
    const late = core.stories.save({ id, baseVersion: 1, document: JSON.stringify(page("Theirs", "b")), fields });
    await expect(late).rejects.toMatchObject({ code: "conflict", details: { version: 2 } });
    expect((await core.stories.list({ offset: 0, limit: 1 })).stories[0]?.headline).toBe("Mine");
  });

  test("two stories of one name get two slugs", async () => {
    const { core } = await openCore();
    const first = await core.stories.create({ language: "en", document: page("Rain", "") });
    const second = await core.stories.create({ language: "en", document: page("Rain", "") });
    expect([first.slug, second.slug]).toEqual(["rain", "rain-2"]);
  });

  test("unknown blocks come back from the store untouched", async () => {
    const { core } = await openCore();
    const chart = { type: "chart", points: [1, 2], children: [{ type: "mystery" }] };
    const document = page("Chart", "before");
    const withChart = { ...document, root: { ...document.root, children: [...document.root.children, chart] } };
    const { id, fields } = await core.stories.create({ language: "en" });
    await core.stories.save({ id, baseVersion: 1, document: JSON.stringify(withChart), fields });
    const opened = JSON.parse((await core.stories.open(id)).document);
    expect(opened.root.children.at(-1)).toMatchObject({ type: "sealed", raw: chart });
    await core.stories.save({ id, baseVersion: 2, document: JSON.stringify(opened), fields });
    expect(JSON.parse((await core.stories.open(id)).document).root.children.at(-1).raw).toEqual(chart);
  });

  test("a body that cannot be read is reported, kept as it is and copied aside; the rest opens", async () => {
    const { core, dataDir } = await openCore();
    const sound = await core.stories.create({ language: "en", document: page("Sound", "") });
    const broken = await core.stories.create({ language: "en", document: page("Broken", "") });
    await core.close();
    const db = new Database(join(dataDir, "galley.sqlite"));
    const bad = '{"format":"galley-document","version":1,"root":{"type":"root","children":[{"type":"text"';
    db.prepare("UPDATE story_body SET document = ? WHERE story_id = 2").run(bad);
    db.close();

    const { core: next } = await openCore(dataDir);
    const opened = await next.stories.open(broken.id);
    expect(opened.damage).not.toBe("");
    const save = next.stories.save({ id: broken.id, baseVersion: 1, document: opened.document, fields: opened.fields });
    await expect(save).rejects.toMatchObject({ code: "corrupt" });
    expect((await next.stories.open(sound.id)).damage).toBe("");
    expect((await next.stories.list({ offset: 0, limit: 9 })).stories.map((story) => story.damaged)).toEqual([
      true,
      false,
    ]);
    const [aside] = readdirSync(join(dataDir, "damaged"));
    expect(readFileSync(join(dataDir, "damaged", String(aside)), "utf8")).toBe(bad);
    await expect(next.publication.prepare(broken.id)).rejects.toThrow(join(dataDir, "damaged"));
  });

  test("a page without its head is given one; a second headline becomes a paragraph", async () => {
    const { core } = await openCore();
    const { id, fields } = await core.stories.create({ language: "en" });
    const root = { type: "root", children: [paragraph("x"), headNode("headline", "One"), headNode("headline", "Two")] };
    const document = JSON.stringify({ format: "galley-document", version: 1, root });
    await core.stories.save({ id, baseVersion: 1, document, fields });
    const types = JSON.parse((await core.stories.open(id)).document).root.children.map(
      (node: { type: string }) => node.type,
    );
    expect(types).toEqual(["kicker", "headline", "standfirst", "paragraph", "paragraph"]);
  });
});
