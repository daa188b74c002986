import {
  closeSync,
  cpSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { paragraph, storyDocument } from "../../shared/document/build.ts";
import type { Incident } from "../../shared/health.ts";
import { createCore } from "../create-core.ts";
import { fakeClock } from "../testing/fake-clock.ts";
import { testFolder } from "../testing/temporary-folder.ts";
import { markDamage } from "./damage-mark.ts";
import { databaseFile } from "./database-file.ts";
import { createSessionMarks } from "./session-marks.ts";

const time = fakeClock();

/** Opens the folder as a host does, with everything it says kept. */
async function open(dataDir: string) {
  const said: string[] = [];
  const core = await createCore({ dataDir, clock: time.clock, actor: "Noa", log: (line) => said.push(line) });
  const headlines = async () =>
    (await core.stories.list({ offset: 0, limit: 500 })).stories.map((story) => story.headline).sort();
  return { core, said, headlines };
}
type Opened = Awaited<ReturnType<typeof open>>;

const page = (headline: string) => storyDocument({ headline }, [paragraph(`${headline}. ${"word ".repeat(3000)}`)]);

async function write({ core }: Opened, headline: string): Promise<string> {
  time.advance(1000);
  return (await core.stories.create({ language: "en", document: page(headline) })).id;
}

async function rewrite({ core }: Opened, id: string, headline: string): Promise<void> {
  time.advance(1000);
  const { version, fields } = await core.stories.open(id);
  await core.stories.save({ id, baseVersion: version, document: JSON.stringify(page(headline)), fields });
}

/** A folder with a backup of two stories, of which one was rewritten later and one more was added. */
async function folderWithBackup() {
  const dataDir = testFolder();
  const first = await open(dataDir);
  const harbour = await write(first, "Harbour");
  await write(first, "Market");
  time.advance(60_000);
  const backup = await first.core.backups.make();
  await rewrite(first, harbour, "Harbour, later");
  await write(first, "Lighthouse");
  await first.core.close();
  return { dataDir, file: databaseFile(dataDir), backup, harbour };
}

function overwrite(file: string, at: number, bytes: number): void {
  const handle = openSync(file, "r+");
  writeSync(handle, Buffer.alloc(bytes, "garbage!"), 0, bytes, at);
  closeSync(handle);
}

async function incidentsOf({ core }: Opened): Promise<Incident[]> {
  return (await core.upkeep.health()).incidents;
}

function recovered(incidents: Incident[]) {
  const [incident] = incidents;
  if (incident?.kind !== "recovered") throw new Error(`no recovery: ${JSON.stringify(incidents)}`);
  return incident;
}

test("a destroyed beginning: the backup comes back, later texts are read out and put beside it", async () => {
  const { dataDir, file, backup, harbour } = await folderWithBackup();
  overwrite(file, 0, 1000);
  const damaged = readFileSync(file);
  const again = await open(dataDir);
  expect(await again.headlines()).toEqual(["Harbour", "Harbour, later", "Lighthouse", "Market"]);
  expect((await again.core.stories.read(harbour)).parsed).toEqual(page("Harbour"));
  const incident = recovered(await incidentsOf(again));
  expect(incident.backupAt.slice(0, 19)).toBe(backup.at.slice(0, 19));
  expect(incident.stories.map(({ headline, beside }) => [headline, beside]).sort()).toEqual([
    ["Harbour, later", harbour],
    ["Lighthouse", ""],
  ]);
  expect(readFileSync(join(incident.folder, "galley.sqlite")).equals(damaged)).toBe(true);
  expect(JSON.parse(readFileSync(join(incident.folder, "report.json"), "utf8"))).toMatchObject({
    kind: "recovered",
    restoredFrom: backup.path,
  });
  expect(again.said.join("\n")).toMatch(/has been restored\n.*is back from a backup/);
  // What was read out is a story like any other.
  const lighthouse = incident.stories.find(({ headline }) => headline === "Lighthouse")?.id ?? "";
  await rewrite(again, lighthouse, "Lighthouse, again");
  expect((await again.core.stories.read(lighthouse)).parsed).toEqual(page("Lighthouse, again"));
  // Told until it was read, and not said again at the next start.
  await again.core.close();
  time.advance(1000);
  const third = await open(dataDir);
  expect(third.said).toEqual([]);
  expect(await incidentsOf(third)).toHaveLength(1);
  expect((await third.core.upkeep.dismiss(incident.at)).incidents).toEqual([]);
  await third.core.close();
});

test("cut off: the backup comes back with what the rest of the file still holds", async () => {
  const { dataDir, file } = await folderWithBackup();
  truncateSync(file, Math.floor(statSync(file).size / 2 / 4096) * 4096);
  const again = await open(dataDir);
  const headlines = await again.headlines();
  expect(headlines).toEqual(expect.arrayContaining(["Harbour", "Market"]));
  expect(recovered(await incidentsOf(again)).problem).toMatch(/cut off|malformed/);
  await again.core.close();
});

test("emptied: that is a new folder to SQLite, so it is found by what lies beside it", async () => {
  const { dataDir, file } = await folderWithBackup();
  truncateSync(file, 0);
  const again = await open(dataDir);
  expect(await again.headlines()).toEqual(["Harbour", "Market"]);
  recovered(await incidentsOf(again));
  await again.core.close();
});

test("taken away: a folder with backups is no new folder", async () => {
  const { dataDir, file } = await folderWithBackup();
  rmSync(file);
  const again = await open(dataDir);
  expect(await again.headlines()).toEqual(["Harbour", "Market"]);
  await again.core.close();
});

test("a page destroyed in the middle is met while working, and put right at the next start", async () => {
  const { dataDir, file } = await folderWithBackup();
  const db = new Database(file);
  const root = Number(db.prepare("SELECT rootpage FROM sqlite_schema WHERE name = 'story_by_headline'").pluck().get());
  db.close();
  overwrite(file, (root - 1) * 4096, 4096);
  const working = await open(dataDir);
  const answer = await working.core.handle("stories.find", {
    text: "",
    sort: { by: "headline", descending: false },
    limit: 10,
  });
  if (answer.ok) throw new Error("the damage was not met");
  expect(answer.error.code).toBe("corrupt");
  await expect.poll(() => incidentsOf(working)).toMatchObject([{ kind: "damage-found" }]);
  await working.core.close();
  const again = await open(dataDir);
  expect(await again.headlines()).toEqual(["Harbour", "Harbour, later", "Lighthouse", "Market"]);
  recovered(await incidentsOf(again));
  await again.core.close();
});

test("a mark of damage is believed only as far as the file bears it out", async () => {
  const { dataDir } = await folderWithBackup();
  markDamage(dataDir, "somebody said so");
  const again = await open(dataDir);
  expect(await again.headlines()).toEqual(["Harbour, later", "Lighthouse", "Market"]);
  expect(await incidentsOf(again)).toEqual([]);
  await again.core.close();
  expect(readdirSync(dataDir)).not.toContain("damage-found.txt");
});

test("a bad backup is passed over for the one before it", async () => {
  const { dataDir, file, backup } = await folderWithBackup();
  const newer = join(dataDir, "backups", "galley-000002-2026-03-05T00-00-00Z.sqlite");
  cpSync(backup.path, newer);
  truncateSync(newer, 9000);
  writeFileSync(join(dataDir, "backups", "galley-000003-2026-03-06T00-00-00Z.sqlite"), "not a database");
  overwrite(file, 0, 1000);
  const again = await open(dataDir);
  expect(recovered(await incidentsOf(again)).backupAt.slice(0, 19)).toBe(backup.at.slice(0, 19));
  await again.core.close();
});

test("without any backup what is readable is all there is, and that is said", async () => {
  const { dataDir, file } = await folderWithBackup();
  rmSync(join(dataDir, "backups"), { recursive: true });
  truncateSync(file, statSync(file).size - 4096);
  const again = await open(dataDir);
  const incident = recovered(await incidentsOf(again));
  expect(incident.backupAt).toBe("");
  expect(again.said.join("\n")).toContain("There was no backup yet");
  expect((await again.headlines()).length + incident.unread).toBe(3);
  expect(incident.stories.length).toBeGreaterThan(0);
  await again.core.close();
});

test("the log taken away after a crash is told, and the rest opens", async () => {
  const dataDir = testFolder();
  const first = await open(dataDir);
  await write(first, "Kept");
  await first.core.close();
  const second = await open(dataDir);
  await write(second, "In the log");
  // As a crash leaves the folder: copied while it is open.
  const crashed = join(testFolder(), "data");
  mkdirSync(crashed);
  for (const name of readdirSync(dataDir).filter((one) => one !== "galley.sqlite-wal" && one !== "galley.sqlite-shm")) {
    cpSync(join(dataDir, name), join(crashed, name), { recursive: true });
  }
  await second.core.close();
  const again = await open(crashed);
  expect(await again.headlines()).toEqual(["Kept"]);
  expect(await incidentsOf(again)).toMatchObject([{ kind: "log-missing" }]);
  expect(again.said.join("\n")).toMatch(/galley\.sqlite-wal/);
  await again.core.close();
});

test("a crash is followed by a look at the file, once", async () => {
  const dataDir = testFolder();
  const first = await open(dataDir);
  await write(first, "Kept");
  const crashed = join(testFolder(), "data");
  cpSync(dataDir, crashed, { recursive: true });
  await first.core.close();
  const again = await open(crashed);
  expect(await again.headlines()).toEqual(["Kept"]);
  const looked: string[] = [];
  again.core.onEvent((event) => looked.push(event));
  again.core.upkeep.start({ check: 0, firstBackup: 0, look: 60_000 });
  await expect.poll(() => looked, { timeout: 5000 }).toContain("health.changed");
  expect((await again.core.upkeep.health()).backup).not.toBeNull();
  expect(await incidentsOf(again)).toEqual([]);
  await again.core.close();
  expect(existsSync(`${databaseFile(crashed)}-wal`)).toBe(false);
  const db = new Database(databaseFile(crashed));
  const marks = createSessionMarks(db);
  expect(marks.isCheckDue(time.clock().toISOString())).toBe(false);
  time.advance(8 * 24 * 3_600_000);
  expect(marks.isCheckDue(time.clock().toISOString())).toBe(true);
  db.close();
});

test("the look after a crash finds what nobody has met yet", async () => {
  const { dataDir, file } = await folderWithBackup();
  const db = new Database(file);
  const root = Number(db.prepare("SELECT rootpage FROM sqlite_schema WHERE name = 'photo_by_import'").pluck().get());
  db.close();
  overwrite(file, (root - 1) * 4096, 4096);
  const working = await open(dataDir);
  expect(await working.headlines()).toEqual(["Harbour, later", "Lighthouse", "Market"]);
  working.core.upkeep.start({ check: 0, firstBackup: 60_000, look: 60_000 });
  await expect.poll(() => incidentsOf(working), { timeout: 5000 }).toMatchObject([{ kind: "damage-found" }]);
  await working.core.close();
  const again = await open(dataDir);
  expect(await again.headlines()).toEqual(["Harbour", "Harbour, later", "Lighthouse", "Market"]);
  recovered(await incidentsOf(again));
  await again.core.close();
});

test("one damaged story does not keep the others from opening", async () => {
  const dataDir = testFolder();
  const first = await open(dataDir);
  const good = await write(first, "Good");
  const bad = await write(first, "Bad");
  await first.core.close();
  const db = new Database(databaseFile(dataDir));
  db.prepare("UPDATE story_body SET document = substr(document, 1, 900) WHERE story_id = 2").run();
  db.close();
  const again = await open(dataDir);
  expect((await again.core.stories.read(good)).parsed).toEqual(page("Good"));
  expect(await again.core.handle("stories.open", { id: bad })).toMatchObject({ ok: true });
  await expect(again.core.stories.read(bad)).rejects.toMatchObject({ code: "corrupt" });
  const [listed] = (await again.core.stories.list({ offset: 0, limit: 1 })).stories;
  expect(listed).toMatchObject({ headline: "Bad", damaged: true });
  expect(readdirSync(join(dataDir, "damaged"))[0]).toContain(bad);
  await again.core.close();
});
