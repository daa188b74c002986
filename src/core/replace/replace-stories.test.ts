import { join } from "node:path";
import Database from "better-sqlite3";
import { describe, expect, onTestFinished, test } from "vitest";
import { parseCredit } from "../../shared/credit/parse-credit.ts";
import { gallery, paragraph, photoNode, storyDocument, textNode } from "../../shared/document/build.ts";
import type { StoryReplacement } from "../../shared/story-replace.ts";
import { type Core, createCore } from "../create-core.ts";
import { fakeClock } from "../testing/fake-clock.ts";
import { readyStory } from "../testing/ready-story.ts";
import { testFolder } from "../testing/temporary-folder.ts";

async function openCore(dataDir = testFolder()) {
  const { clock } = fakeClock();
  const core = await createCore({
    dataDir,
    actor: "Dana Reed",
    clock,
    validateResults: true,
    log: () => {},
  });
  onTestFinished(() => core.close());
  return core;
}

const wanted = (text: string, instead: string, how: Partial<StoryReplacement["query"]> = {}): StoryReplacement => ({
  query: { text, capitals: false, marks: false, wholeWord: false, expression: false, ...how },
  replacement: { text: instead, keepCapitals: true, expression: how.expression ?? false },
});

async function addStory(core: Core, headline: string, text = "By the old town.") {
  const document = storyDocument({ headline }, [
    paragraph([textNode("In the "), textNode("old", 1), textNode(" town.")]),
    paragraph(text),
  ]);
  return (await core.stories.create({ language: "en", document })).id;
}

const documentOf = async (core: Core, id: string) => JSON.parse((await core.stories.open(id)).document);
const seenOf = async (core: Core, ids: string[], what: StoryReplacement) =>
  (await core.edits.previewReplace(ids, what)).map(({ id, version, hits }) => ({
    id,
    version,
    hits: hits.length,
    left: [] as number[],
  }));

describe("words replaced in many stories", () => {
  test("are previewed with their places, replaced where they are wanted, in history, log and search, and brought back", async () => {
    const core = await openCore();
    const ids = await Promise.all(Array.from({ length: 45 }, (_, at) => addStory(core, `Old Town ${at}`)));
    const other = await addStory(core, "Elsewhere", "Nothing.");
    const [first = "", second = ""] = ids;
    const before = await documentOf(core, first);
    const replacement = wanted("old town", "new city");
    const previews = await core.edits.previewReplace([...ids, other], replacement);
    expect(previews).toHaveLength(46);
    expect(previews.find(({ id }) => id === first)).toMatchObject({
      headline: "Old Town 0",
      version: 1,
      published: false,
      hits: [
        { kind: "headline", block: 0, before: "", found: "Old Town", instead: "New City", after: " 0" },
        { kind: "text", block: 1, before: "In the ", found: "old town", instead: "new city", after: "." },
        { kind: "text", block: 2 },
      ],
    });
    const seen = (await seenOf(core, ids, replacement)).map((one) => (one.id === second ? { ...one, left: [0] } : one));
    const done = await core.edits.replace(seen, replacement);
    expect(done).toMatchObject({ changed: 45, unchanged: 0, refused: [] });
    expect((await documentOf(core, first)).root.children).toEqual(
      storyDocument({ headline: "New City 0" }, [
        paragraph([textNode("In the "), textNode("new", 1), textNode(" city.")]),
        paragraph("By the new city."),
      ]).root.children,
    );
    expect((await core.stories.open(first)).slug).toBe("new-city-0");
    expect((await core.stories.open(second)).slug).toBe("old-town-1");
    expect(await core.stories.count(["new city", '"old town"'])).toEqual([45, 2]);
    const [kept] = (await core.revisions.list(first, null, 10)).revisions;
    expect(JSON.stringify((await core.revisions.get(first, kept?.id ?? "")).document)).toContain("Old Town 0");
    expect((await core.edits.log({ id: first, limit: 5 })).entries[0]).toMatchObject({
      kind: "replaced",
      details: '{"from":"old town","to":"new city","count":3}',
      actor: "Dana Reed",
    });

    // Facts that change meanwhile do not stand in the way of bringing the text back; another text does.
    await core.edits.edit([first], { set: { stage: "ready" } });
    const open = await core.stories.open(second);
    const document = storyDocument({ headline: "Mine now" }, []);
    await core.stories.save({
      id: second,
      baseVersion: open.version,
      document: JSON.stringify(document),
      fields: open.fields,
    });
    const back = await core.edits.undo(done.edit);
    expect(back).toMatchObject({ changed: 44, refused: [{ id: second, headline: "Mine now" }] });
    expect(back.refused[0]?.reason).toContain("changed this story’s text since");
    expect(await documentOf(core, first)).toEqual(before);
    expect((await core.stories.open(first)).fields.stage).toBe("ready");
    expect((await core.edits.log({ id: first, limit: 1 })).entries[0]?.kind).toBe("unreplaced");
    await expect(core.edits.undo(done.edit)).rejects.toMatchObject({ code: "not-found" });
  });

  test("a story that changed since it was looked at, a damaged one and one that is gone are left", async () => {
    const dataDir = testFolder();
    const core = await openCore(dataDir);
    const broken = await addStory(core, "Old Town, broken");
    const id = await addStory(core, "Old Town");
    const db = new Database(join(dataDir, "galley.sqlite"));
    db.prepare("UPDATE story_body SET document = '{' WHERE story_id = 1").run();
    db.close();
    const replacement = wanted("old town", "new city");
    const previews = await core.edits.previewReplace([broken, id], replacement);
    expect(previews).toMatchObject([
      { id: broken, headline: "Old Town, broken", damaged: true, hits: [] },
      { id, damaged: false },
    ]);
    const seen = await seenOf(core, [id], replacement);
    const open = await core.stories.open(id);
    await core.stories.save({
      id,
      baseVersion: open.version,
      document: open.document,
      fields: { ...open.fields, section: "City" },
    });
    const gone = { id: "00000000-0000-7000-8000-000000000000", version: 1, hits: 1, left: [] };
    const done = await core.edits.replace([...seen, gone], replacement);
    expect(done).toMatchObject({ changed: 0, refused: [{ id, headline: "Old Town" }, { id: gone.id }] });
    expect(done.refused[0]?.reason).toContain("changed since it was looked at");
    expect((await core.stories.open(id)).version).toBe(2);
  });

  test("credits of the library are found and left, own ones change as data, photos are counted over the page", async () => {
    const core = await openCore();
    const { id, photo } = await readyStory(core).then(async ({ id: ready }) => {
      const { parsed } = await core.stories.read(ready);
      const node = parsed.root.children.find(({ type }) => type === "photo") as { photo: string };
      return { id: ready, photo: node.photo };
    });
    const name = "Ana Bo";
    await core.photos.update(photo, { credit: parseCredit("Ana Bo / AP") });
    const { version, fields } = await core.stories.open(id);
    const own = photoNode({ photo, alt: "Boat", credit: parseCredit(`Photo: ${name} / AP`) });
    const document = storyDocument({ headline: "Boats" }, [
      photoNode({ photo, alt: "Boat" }),
      gallery([photoNode({ photo, alt: "Sea" }), own]),
    ]);
    await core.stories.save({ id, baseVersion: version, document: JSON.stringify(document), fields });
    const replacement = wanted(name, "Eva Lind");
    const [preview] = await core.edits.previewReplace([id], replacement);
    expect(preview?.hits.map(({ kind, photo: number, fixed }) => [kind, number, fixed])).toEqual([
      ["credit", 1, "inherited"],
      ["credit", 2, "inherited"],
      ["credit", 3, null],
    ]);
    await core.edits.replace(await seenOf(core, [id], replacement), replacement);
    const [, changed] = (await documentOf(core, id)).root.children.slice(3);
    expect(changed.children[0].credit).toBeNull();
    expect(changed.children[1].credit.items[0].parties[0].name).toBe("Eva Lind");
  });

  test("what readers have of a published story stays", async () => {
    const core = await openCore();
    const { id } = await readyStory(core);
    const { hash } = await core.publication.prepare(id);
    await core.publication.publish({ id, hash, out: testFolder() });
    const headline = (await core.stories.read(id)).parsed.root.children[1] as unknown as {
      children: [{ text: string }];
    };
    const [word = ""] = headline.children[0].text.split(" ");
    const replacement = wanted(word, "Zebra", { wholeWord: true });
    const [preview] = await core.edits.previewReplace([id], replacement);
    expect(preview?.published).toBe(true);
    await core.edits.replace(await seenOf(core, [id], replacement), replacement);
    const after = await core.stories.open(id);
    expect(after.publication).toBe("published");
    expect(after.document).toContain("Zebra");
    const [published] = await core.publication.history(id);
    expect(published?.hash).toBe(hash);
    expect((await core.publication.prepare(id)).unchanged).toBe(false);
  });

  test("an expression that is wrong says why, one that runs on and on is stopped, and a good one has its groups", async () => {
    const core = await openCore();
    const id = await addStory(core, "Old Town", `${"a".repeat(40)}!`);
    const of = (text: string, instead = "") => wanted(text, instead, { expression: true });
    await expect(core.edits.previewReplace([id], of("(a"))).rejects.toMatchObject({ key: "find.fault.group" });
    await expect(core.edits.previewReplace([id], of("^(a+)+$"))).rejects.toMatchObject({ key: "find.fault.slow" });
    const slow = await core.edits.replace([{ id, version: 1, hits: 1, left: [] }], of("^(a+)+$"));
    expect(slow.refused[0]?.reason).toContain("takes too long");
    const swap = of("^(\\w+) (\\w+)$", "$2, $1");
    await core.edits.replace(await seenOf(core, [id], swap), swap);
    expect((await documentOf(core, id)).root.children[1].children[0].text).toBe("Town, Old");
  });
});
