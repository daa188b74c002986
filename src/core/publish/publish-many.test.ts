import { existsSync, mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { paragraph, photoNode, storyDocument } from "../../shared/document/build.ts";
import type { ManyProgress } from "../../shared/publish-many.ts";
import { type Core, createCore } from "../create-core.ts";
import { fakeClock } from "../testing/fake-clock.ts";
import { makePhoto } from "../testing/make-photo.ts";
import { testFolder } from "../testing/temporary-folder.ts";

async function open(dataDir = testFolder()) {
  const time = fakeClock();
  const told: ManyProgress[] = [];
  const core = await createCore({
    dataDir,
    actor: "Dana Reed",
    clock: time.clock,
    log: () => {},
    validateResults: true,
  });
  onTestFinished(() => core.close());
  core.onEvent((event, payload) => {
    if (event === "publication.many") told.push(payload as ManyProgress);
  });
  return { ...time, core, dataDir, told };
}

/** Stories that pass every check, without pictures unless one is named. */
async function write(core: Core, count: number, { photo = "", stage = "ready" } = {}): Promise<string[]> {
  const ids: string[] = [];
  for (let number = 1; number <= count; number += 1) {
    const use = photo === "" ? [] : [photoNode({ photo, caption: `Caption ${number}`, alt: "A crane" })];
    const document = storyDocument({ headline: `Story ${number}`, standfirst: "It opens." }, [
      paragraph("One."),
      ...use,
    ]);
    const fields = { byline: { names: [], none: true }, stage };
    ids.push((await core.stories.create({ language: "en", document, fields })).id);
  }
  return ids;
}

const run = async (core: Core, ids: readonly string[], out: string, onlyDue = false) => {
  await core.many.start({ ids, out, onlyDue }, "en");
  await core.many.finished();
  return core.many.report();
};

/** The publications of a story that came to readers, one that was given up not among them. */
const givenOut = async (core: Core, id: string) =>
  (await core.publication.history(id)).map(({ state }) => state).filter((state) => state !== "abandoned");

test("publishes every story as if by itself, names those that cannot be, and tells how far it is", async () => {
  const { core, told, dataDir } = await open();
  const out = testFolder();
  const ids = await write(core, 4);
  const { id: blocked } = await core.stories.create({
    language: "en",
    document: storyDocument({ headline: "Unready" }, [photoNode()]),
  });
  const gone = "01990000-0000-7000-8000-000000000000";
  mkdirSync(join(out, "story-2"));
  mkdirSync(join(out, "story-2", "index.html"));
  const report = await run(core, [...ids, blocked, gone, ids[0] ?? ""], out);
  expect(report).toMatchObject({ state: "done", total: 6, published: 3, skipped: 0, failed: 3, current: "" });
  expect(report?.failures.map(({ headline }) => headline).sort()).toEqual(["", "Story 2", "Unready"]);
  expect(report?.failures.find(({ id }) => id === blocked)?.reason).toContain("Photo 1 is still to come");
  expect(readdirSync(out).sort()).toEqual(["story-1", "story-2", "story-3", "story-4"]);
  expect(told[0]).toMatchObject({ state: "running", total: 6, published: 0 });
  expect(told.at(-1)).toMatchObject({ state: "done", published: 3, failed: 3 });
  expect(existsSync(join(dataDir, "publish-several.json"))).toBe(false);
  for (const id of ids.filter((_, at) => at !== 1)) expect(await core.publication.history(id)).toHaveLength(1);
  await core.many.dismiss();
  expect(await core.many.report()).toBeNull();
});

test("of all stories only those that are due go out: ready by stage or changed since, none that readers have or that was withdrawn", async () => {
  const { core } = await open();
  const out = testFolder();
  // Which stages are ready is the desk's to say.
  const stages = (await core.settings.get()).stages.map((one) => ({ ...one, ready: false }));
  await core.settings.update({ stages: [...stages, { id: "done", name: "Done", ready: true }] });
  const ids = await write(core, 3, { stage: "done" });
  const [draft = ""] = await write(core, 1, { stage: "draft" });
  expect(await run(core, [...ids, draft], out, true)).toMatchObject({ published: 3, skipped: 1, failed: 0 });
  const [changed = "", withdrawn = ""] = ids;
  const story = await core.stories.open(changed);
  const document = JSON.stringify(storyDocument({ headline: "Story 1", standfirst: "It opens." }, [paragraph("Two.")]));
  await core.stories.save({
    id: changed,
    baseVersion: story.version,
    document,
    fields: { ...story.fields, stage: "draft" },
  });
  const { hash } = await core.publication.prepare(withdrawn, "en", { kind: "withdraw", note: "Wrong" });
  await core.publication.publish({ id: withdrawn, hash, out });
  expect(await run(core, [...ids, draft], out, true)).toMatchObject({ published: 1, skipped: 3 });
  expect((await core.publication.history(withdrawn))[0]?.action).toBe("withdraw");
  // Named by a person, they are published all the same.
  expect(await run(core, [draft], out)).toMatchObject({ published: 1, skipped: 0 });
});

test("stopped among its pictures it keeps what is out and goes on with the rest", async () => {
  const { core, dataDir } = await open();
  const out = testFolder();
  const { photos } = await core.photos.attach([await makePhoto(dataDir, "crane.jpg", 120)]);
  const ids = await write(core, 8, { photo: photos[0]?.id ?? "" });
  await core.many.start({ ids, out }, "en");
  await expect(core.many.start({ ids, out }, "en")).rejects.toMatchObject({ code: "busy" });
  while (((await core.many.report())?.published ?? 0) < 2) await new Promise((resolve) => setTimeout(resolve, 1));
  core.many.stop();
  await core.many.finished();
  const stopped = await core.many.report();
  expect(stopped).toMatchObject({ state: "stopped", failed: 0 });
  const before = stopped?.published ?? 0;
  expect(before).toBeLessThan(8);
  // What readers find is whole pages only.
  expect(readdirSync(out).filter((name) => existsSync(join(out, name, "index.html")))).toHaveLength(before);
  await core.many.resume("en");
  await core.many.finished();
  expect(await core.many.report()).toMatchObject({ state: "done", published: 8, failed: 0 });
  for (const id of ids) expect(await givenOut(core, id)).toEqual(["live"]);
});

test("after the end of the program the rest is offered, and nothing goes out twice", async () => {
  const first = await open();
  const out = testFolder();
  const ids = await write(first.core, 30);
  await first.core.many.start({ ids, out }, "en");
  while (((await first.core.many.report())?.published ?? 0) < 3) await new Promise((resolve) => setTimeout(resolve, 1));
  await first.core.close();
  const { core } = await open(first.dataDir);
  const left = await core.many.report();
  expect(left).toMatchObject({ state: "interrupted", total: 30, failed: 0, out });
  expect(left?.published).toBeGreaterThanOrEqual(3);
  await core.many.resume("en");
  await core.many.finished();
  expect(await core.many.report()).toMatchObject({ state: "done", published: 30, failed: 0 });
  expect(readdirSync(out)).toHaveLength(30);
  for (const id of ids) expect(await givenOut(core, id)).toEqual(["live"]);
  await expect(core.many.resume("en")).rejects.toMatchObject({ key: "many.none" });
});

test("of two orders at once the first is carried out and kept, the other refused", async () => {
  const { core, dataDir } = await open();
  const [first, other] = [testFolder(), testFolder()];
  const ids = await write(core, 2);
  const started = Promise.allSettled([
    core.many.start({ ids, out: first }, "en"),
    core.many.start({ ids, out: other }, "en"),
  ]);
  expect(await started).toMatchObject([{ status: "fulfilled" }, { status: "rejected", reason: { key: "many.busy" } }]);
  await core.many.finished();
  expect(await core.many.report()).toMatchObject({ out: first, published: 2 });
  expect([readdirSync(other), existsSync(join(dataDir, "publish-several.json"))]).toEqual([[], false]);
});
