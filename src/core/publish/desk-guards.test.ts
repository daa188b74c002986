import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { expect, test } from "vitest";
import type { StoryFields } from "../../shared/stories.ts";
import { openForPublishing, publish, readyStory, write } from "../testing/ready-story.ts";
import { testFolder } from "../testing/temporary-folder.ts";

const hour = 3_600_000;

/** The bytes of every file under a folder, one after another. */
function bytesUnder(folder: string): Buffer {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  expect(entries.length).toBeGreaterThan(0);
  return Buffer.concat(entries.map((entry) => readFileSync(join(entry.parentPath, entry.name))));
}

test("embargo, gates, hold and bin stop every way out, whoever gives what reason, also of a page that was frozen before", async () => {
  const { core, dataDir, out, clock, advance } = await openForPublishing();
  const { id, document } = await readyStory(core);
  const until = new Date(clock().getTime() + hour).toISOString();
  const guards: [string, Partial<StoryFields>][] = [
    ["story.embargo", { embargo: until }],
    ["story.embargo", { embargo: "indefinite" }],
    ["story.legal", { legal: "required" }],
    ["story.pictures", { pictures: "required" }],
    ["story.hold", { onHold: true }],
  ];
  const open: Partial<StoryFields> = { embargo: "", legal: "none", pictures: "none", onHold: false };
  const { hash } = await core.publication.prepare(id);
  for (const [code, fields] of guards) {
    await write(core, id, document, { ...open, ...fields });
    const after = await core.publication.prepare(id);
    // What a story waits for is on no page of it.
    expect(after.hash).toBe(hash);
    expect(after.findings.filter(({ severity }) => severity === "block").map((one) => one.code)).toEqual([code]);
    const wanted = { id, hash, overrides: [{ code, reason: "The editor says so" }] };
    const refused = { code: "refused" };
    await expect(core.publication.publish({ id, hash, out }), code).rejects.toMatchObject(refused);
    await expect(core.publication.publish({ ...wanted, out }), code).rejects.toMatchObject(refused);
    await expect(core.outputs.export({ ...wanted, as: "zip", out })).rejects.toMatchObject(refused);
    await expect(core.outputs.export({ id, hash, as: "single", out })).rejects.toMatchObject(refused);
    await expect(core.outputs.fragment({ id, hash })).rejects.toMatchObject(refused);
    await expect(core.outputs.allowed({ id, hash })).rejects.toMatchObject(refused);
    await core.many.start({ ids: [id], out }, "en");
    await core.many.finished();
    expect(await core.many.report()).toMatchObject({ published: 0, failed: 1 });
  }
  expect(readdirSync(out)).toEqual([]);
  await write(core, id, document, { ...open, embargo: until, legal: "complete", pictures: "complete" });
  await expect(core.publication.publish({ id, hash, out })).rejects.toMatchObject({ code: "refused" });
  advance(hour);
  const database = new Database(join(dataDir, "galley.sqlite"));
  const bin = database.prepare("UPDATE story SET binned = ? WHERE public_id = ?");
  bin.run(1, id);
  await expect(core.publication.publish({ id, hash, out })).rejects.toMatchObject({ code: "refused" });
  expect((await core.checks.run(id)).map(({ code }) => code)).toContain("story.binned");
  bin.run(0, id);
  database.close();
  await core.publication.publish({ id, hash, out });
  // Readers have it: what comes after is under the same guard.
  await write(core, id, document, { ...open, legal: "required", summary: "The wall is done." });
  await expect(publish(core, id, out)).rejects.toMatchObject({ code: "refused" });
});

test("the internal note is in no file that ever leaves; the note to the publisher is in the ninjs file alone", async () => {
  const { core, out } = await openForPublishing();
  const { id, document } = await readyStory(core);
  const [secret, told] = ["Zaqintern", "Qxpublisher"];
  const fields = {
    internalNote: `${secret} she asked for it`,
    publisherNote: `${told} hold the front`,
    slugline: "Yxsluginside",
  };
  await write(core, id, document, fields);
  const candidate = await core.publication.prepare(id);
  const elsewhere = testFolder();
  await core.outputs.export({ id, hash: candidate.hash, as: "zip", out: elsewhere });
  await core.outputs.export({ id, hash: candidate.hash, as: "single", out: elsewhere });
  const fragment = await core.outputs.fragment({ id, hash: candidate.hash, headline: true });
  const { folder } = await core.publication.publish({ id, hash: candidate.hash, out });
  const git = testFolder();
  await core.historyGit(id, git);
  const history = readFileSync(join(git, "fields.json"), "utf8");
  const everything = [
    bytesUnder(out),
    bytesUnder(elsewhere),
    Buffer.from(JSON.stringify(fragment)),
    Buffer.from(history),
  ];
  for (const bytes of everything) expect(bytes.includes(secret)).toBe(false);
  expect(bytesUnder(out).includes(fields.slugline)).toBe(false);
  const saying = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && readFileSync(join(entry.parentPath, entry.name)).includes(told))
    .map(({ name }) => name);
  expect(saying).toEqual(["article.ninjs.json"]);
  expect(JSON.parse(readFileSync(join(folder, "article.ninjs.json"), "utf8")).edNote).toBe(fields.publisherNote);
  // The one note makes no other page, the other does.
  await write(core, id, document, { ...fields, internalNote: "" });
  expect((await core.publication.prepare(id)).unchanged).toBe(true);
  await write(core, id, document, { ...fields, publisherNote: "" });
  expect((await core.publication.prepare(id)).unchanged).toBe(false);
});
