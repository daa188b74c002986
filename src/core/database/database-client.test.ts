import type { Worker } from "node:worker_threads";
import { expect, onTestFinished, test } from "vitest";
import { storyDocument } from "../../shared/document/build.ts";
import { createCore } from "../create-core.ts";
import { fakeClock } from "../testing/fake-clock.ts";
import { testFolder } from "../testing/temporary-folder.ts";

/** A core whose database threads the test can end as a breakdown would. */
async function openWatched(clock = () => new Date()) {
  const threads: Worker[] = [];
  const note = (worker: Worker) => void threads.push(worker);
  process.on("worker", note);
  onTestFinished(() => void process.off("worker", note));
  const core = await createCore({ dataDir: testFolder(), clock, actor: "Noa", log: () => {} });
  onTestFinished(() => core.close());
  const breakDown = async () => void (await threads.at(-1)?.terminate());
  return { core, breakDown };
}

const page = (headline: string) => JSON.stringify(storyDocument({ headline }, []));

test("a thread that breaks down is started again, and what was acknowledged is there", async () => {
  const { core, breakDown } = await openWatched();
  const { id, fields } = await core.stories.create({
    language: "en",
    document: storyDocument({ headline: "One" }, []),
  });
  await breakDown();
  const opened = await core.stories.open(id);
  expect(opened.document).toContain("One");
  expect((await core.stories.save({ id, baseVersion: 1, document: page("Two"), fields })).version).toBe(2);
});

test("a save that was on its way is refused as unavailable, so that it is tried again", async () => {
  const { core, breakDown } = await openWatched();
  const { id, fields } = await core.stories.create({ language: "en" });
  const answers = Array.from({ length: 200 }, (_, at) =>
    core.handle("stories.save", { id, baseVersion: at + 1, document: page(`${at}`), fields }),
  );
  await breakDown();
  const settled = await Promise.all(answers);
  const acknowledged = settled.filter((answer) => answer.ok).length;
  const codes = new Set(settled.flatMap((answer) => (answer.ok ? [] : [answer.error.code])));
  expect(acknowledged).toBeLessThan(200);
  expect([...codes].every((code) => code === "unavailable" || code === "conflict")).toBe(true);
  expect((await core.stories.open(id)).version).toBeGreaterThanOrEqual(acknowledged + 1);
  expect((await core.doctor()).lines.find(({ name }) => name === "database")?.ok).toBe(true);
});

test("what breaks down again and again is told as unavailable, not for ever tried", async () => {
  const { core, breakDown } = await openWatched();
  for (let time = 0; time < 4; time += 1) {
    await core.stories.list({ offset: 0, limit: 1 }).catch(() => {});
    await breakDown();
  }
  expect(await core.handle("stories.list", { offset: 0, limit: 1 })).toMatchObject({
    ok: false,
    error: { code: "unavailable", key: "error.databaseLost" },
  });
});

test("a clock that was set back keeps no save from being stored, and none from being the newest", async () => {
  const { clock, advance } = fakeClock();
  const { core } = await openWatched(clock);
  const { id, fields } = await core.stories.create({ language: "en" });
  advance(-10 * 365 * 24 * 3_600_000);
  for (let version = 1; version <= 3; version += 1) {
    advance(1000);
    const saved = await core.stories.save({ id, baseVersion: version, document: page(`Save ${version}`), fields });
    expect(saved.version).toBe(version + 1);
  }
  const opened = await core.stories.open(id);
  expect([opened.version, opened.savedAt.slice(0, 4)]).toEqual([4, "2016"]);
  expect(opened.document).toContain("Save 3");
  const { revisions } = await core.revisions.list(id, null, 50);
  expect(revisions.length).toBeGreaterThan(0);
});
