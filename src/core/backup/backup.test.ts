import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { paragraph, storyDocument } from "../../shared/document/build.ts";
import { createCore } from "../create-core.ts";
import { checkFile } from "../database/check-file.ts";
import { fakeClock } from "../testing/fake-clock.ts";
import { makePhoto } from "../testing/make-photo.ts";
import { testFolder } from "../testing/temporary-folder.ts";
import { restoreBackup } from "./restore.ts";

const { clock, advance } = fakeClock();
const open = (dataDir: string) => createCore({ dataDir, clock, actor: "Noa", log: () => {} });
type Core = Awaited<ReturnType<typeof open>>;

const write = (core: Core, headline: string) =>
  core.stories.create({ language: "en", document: storyDocument({ headline }, [paragraph("Text.")]) });
const headlines = async (core: Core) =>
  (await core.stories.list({ offset: 0, limit: 100 })).stories.map((story) => story.headline).sort();

test("a backup is one sound file, made while saves go on and holding them", async () => {
  const core = await open(testFolder());
  onTestFinished(() => core.close());
  await write(core, "Before");
  const making = core.backups.make();
  await write(core, "Meanwhile");
  const made = await making;
  expect(checkFile(made.path).problems).toEqual([]);
  expect(readdirSync(join(made.path, ".."))).toEqual([basename(made.path)]);
  expect(await core.backups.last()).toEqual({ ...made, at: `${made.at.slice(0, 19)}.000Z` });
});

test("backups are numbered on, also when the clock is set back", async () => {
  const dataDir = testFolder();
  const core = await open(dataDir);
  onTestFinished(() => core.close());
  await write(core, "One");
  const first = await core.backups.make();
  advance(-400 * 24 * 60 * 60 * 1000);
  const second = await core.backups.make();
  advance(400 * 24 * 60 * 60 * 1000);
  expect(second.at < first.at).toBe(true);
  expect((await core.backups.last())?.path).toBe(second.path);
});

test("elsewhere goes with its pictures, each once, and comes back whole in another Galley", async () => {
  const [dataDir, away, other] = [testFolder(), join(testFolder(), "safe"), join(testFolder(), "data")];
  const core = await open(dataDir);
  const { photos } = await core.photos.attach([await makePhoto(dataDir, "one.jpg", 10)]);
  await write(core, "With a picture");
  expect((await core.backups.makeIn(away)).originals).toEqual({ copied: 1, present: 0, damaged: [] });
  await core.photos.attach([await makePhoto(dataDir, "two.jpg", 20)]);
  advance(1000);
  expect((await core.backups.makeIn(away)).originals).toEqual({ copied: 1, present: 1, damaged: [] });
  await core.close();

  const restored = await restoreBackup(other, away, clock);
  expect(restored).toMatchObject({ aside: "", originals: { copied: 2 } });
  const again = await open(other);
  expect(await headlines(again)).toEqual(["With a picture"]);
  expect(await again.photos.picture(photos[0]?.id ?? "", "original")).not.toBeNull();
  await again.close();
});

test("restoring keeps what was there", async () => {
  const dataDir = testFolder();
  const core = await open(dataDir);
  await write(core, "Old");
  const backup = await core.backups.make();
  await write(core, "New");
  await expect(restoreBackup(dataDir, backup.path, clock)).rejects.toMatchObject({ code: "busy" });
  await core.close();
  const { aside } = await restoreBackup(dataDir, backup.path, clock);
  const again = await open(dataDir);
  expect(await headlines(again)).toEqual(["Old"]);
  expect((await again.upkeep.health()).incidents).toEqual([]);
  await again.close();
  await restoreBackup(dataDir, join(aside, "galley.sqlite"), clock);
  const third = await open(dataDir);
  expect(await headlines(third)).toEqual(["New", "Old"]);
  await third.close();
});

test.each([
  ["words", "backup.unsoundFile"],
  ["", "backup.unsoundFile"],
])("what is no backup (%j) is refused and changes nothing", async (content, key) => {
  const dataDir = testFolder();
  const core = await open(dataDir);
  await write(core, "Mine");
  await core.close();
  const file = join(testFolder(), "x.sqlite");
  writeFileSync(file, content);
  const before = readFileSync(join(dataDir, "galley.sqlite"));
  await expect(restoreBackup(dataDir, file, clock)).rejects.toMatchObject({ key });
  await expect(restoreBackup(dataDir, `${file}-none`, clock)).rejects.toMatchObject({ key: "backup.missing" });
  await expect(restoreBackup(dataDir, testFolder(), clock)).rejects.toMatchObject({ key: "backup.noneIn" });
  expect(readFileSync(join(dataDir, "galley.sqlite")).equals(before)).toBe(true);
  expect(existsSync(join(dataDir, "incoming"))).toBe(false);
});

test("a picture that is no longer what it was is told of and not copied", async () => {
  const dataDir = testFolder();
  const core = await open(dataDir);
  onTestFinished(() => core.close());
  const { photos } = await core.photos.attach([await makePhoto(dataDir, "one.jpg", 30)]);
  const sha = photos[0]?.sha256 ?? "";
  const path = join(dataDir, "originals", sha.slice(0, 2), `${sha}.jpg`);
  chmodSync(path, 0o644);
  writeFileSync(path, "scratched");
  const away = testFolder();
  const { originals, backup } = await core.backups.makeIn(away);
  expect(originals).toEqual({ copied: 0, present: 0, damaged: [`${sha}.jpg`] });
  expect(checkFile(backup.path).problems).toEqual([]);
});

test("a backup that cannot be made says why and leaves nothing half done", async () => {
  const dataDir = testFolder();
  const core = await open(dataDir);
  onTestFinished(() => core.close());
  writeFileSync(join(dataDir, "backups"), "in the way");
  await expect(core.upkeep.backUpNow()).rejects.toMatchObject({ code: "io" });
  expect((await core.upkeep.health()).backupProblem).not.toBe("");
});
