import { createHash } from "node:crypto";
import { appendFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { expect, onTestFinished, test } from "vitest";
import { paragraph, photoNode, storyDocument } from "../../shared/document/build.ts";
import { createCore } from "../create-core.ts";
import { fakeClock } from "../testing/fake-clock.ts";
import { makePhoto } from "../testing/make-photo.ts";
import { testFolder } from "../testing/temporary-folder.ts";

const { clock, advance } = fakeClock();
const open = (dataDir: string) => createCore({ dataDir, clock, actor: "Noa", log: () => {} });
type Core = Awaited<ReturnType<typeof open>>;

/** A Galley with everything in it that can be: photos, versions of all kinds, pages out and pages changed since. */
async function fullGalley(): Promise<{ core: Core; out: string; id: string }> {
  const [dataDir, out] = [testFolder(), testFolder()];
  const core = await open(dataDir);
  onTestFinished(() => core.close());
  await core.settings.update({ actor: "נועה", outFolder: out });
  const { photos } = await core.photos.attach([
    await makePhoto(dataDir, "one.jpg", 10),
    await makePhoto(dataDir, "two.jpg", 90),
  ]);
  const [photo] = photos;
  if (!photo) throw new Error("no photo");
  await core.photos.update(photo.id, { credit: { ...photo.credit, state: "confirmed" } });
  const harbour = { kind: "list" as const, field: "keywords" as const, mode: "append" as const, value: ["harbour"] };
  const { batch } = await core.photos.batch({ ids: photos.map((one) => one.id), edits: [harbour] });
  await core.photos.undo(batch ?? "");
  await core.photos.kill(photos[1]?.id ?? "", "No consent");
  const page = (text: string) =>
    storyDocument({ headline: "The bridge", standfirst: "It opens." }, [
      paragraph(text),
      photoNode({ photo: photo.id, caption: "The harbour", alt: "Harbour" }),
    ]);
  const fields = { byline: { names: ["Noa Lev"], none: false } };
  const story = await core.stories.create({ language: "en", document: page("First."), fields });
  const { id } = story;
  let { version } = story;
  for (const text of ["Second.", "Third."]) {
    const candidate = await core.publication.prepare(id);
    await core.publication.publish({ id, hash: candidate.hash, out });
    advance(60_000);
    const save = { id, baseVersion: version, document: JSON.stringify(page(text)), fields: story.fields };
    version = (await core.stories.save(save)).version;
    await core.revisions.keep({ id, version, name: text === "Third." ? "Named" : "", reason: "named" });
  }
  await core.revisions.setAside({
    id,
    baseVersion: version,
    document: JSON.stringify(page("Beside.")),
    fields: story.fields,
  });
  const { revisions } = await core.revisions.list(id, null, 50);
  await core.revisions.restore(id, revisions.at(-1)?.id ?? "");
  await core.stories.create({ language: "he", document: storyDocument({ headline: "סיפור" }, [paragraph("פסקה.")]) });
  return { core, out, id };
}

/** Every file of a folder with its digest. */
function digests(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = names.map((entry) => join(entry.parentPath, entry.name)).sort();
  return Object.fromEntries(
    paths.map((path) => [path.slice(folder.length), createHash("sha256").update(readFileSync(path)).digest("hex")]),
  );
}

const archiveOf = async (core: Core) => {
  const folder = join(testFolder(), "archive");
  return { folder, written: await core.archives.write(folder) };
};

test("out, in and out again: every file is the same", async () => {
  const { core, out, id } = await fullGalley();
  const { folder, written } = await archiveOf(core);
  // What was published must come from the archive, not from where it went to.
  rmSync(out, { recursive: true });
  expect(written).toMatchObject({ stories: 2, photos: 2, missing: [] });
  const other = await open(testFolder());
  onTestFinished(() => other.close());
  expect(await other.archives.read(folder)).toMatchObject({
    present: [],
    photos: 2,
    leftOut: [],
    renamed: [],
    settings: true,
  });
  const again = await archiveOf(other);
  expect(again.written.missing).toEqual([]);
  expect(digests(again.folder)).toEqual(digests(folder));
  // And it works: the page, its versions, its picture, its record.
  expect((await other.stories.read(id)).parsed).toEqual((await core.stories.read(id)).parsed);
  expect(await other.publication.history(id)).toEqual(await core.publication.history(id));
  const [mine, theirs] = [await core.revisions.list(id, null, 50), await other.revisions.list(id, null, 50)];
  expect(theirs).toEqual(mine);
  expect((await other.settings.get()).actor).toBe("נועה");
  const [first = "", second = ""] = [
    ...(await core.photos.ids({ text: "one" })).ids,
    ...(await core.photos.ids({ text: "two" })).ids,
  ];
  for (const photo of [first, second]) {
    expect(await other.photos.get([photo])).toEqual(await core.photos.get([photo]));
    expect(await other.photos.reading(photo)).toEqual(await core.photos.reading(photo));
    expect(await other.photos.changes(photo, 9)).toEqual(await core.photos.changes(photo, 9));
    expect(await other.photos.usage(photo)).toEqual(await core.photos.usage(photo));
  }
  expect((await core.photos.reading(first)).fields).not.toEqual([]);
  expect((await core.photos.usage(first))[0]?.live).toHaveLength(1);
  expect((await core.photos.changes(second, 9)).map(({ kind }) => kind)).toEqual(["kill", "undo", "batch"]);
  expect((await other.doctor()).ok).toBe(true);
});

test("in twice changes nothing, and a Galley with work of its own keeps it", async () => {
  const { core } = await fullGalley();
  const { folder } = await archiveOf(core);
  const dataDir = testFolder();
  const other = await open(dataDir);
  onTestFinished(() => other.close());
  await other.settings.update({ actor: "Mine" });
  // The same picture under an id of its own, and the same headline, hence the same slug.
  const { photos } = await other.photos.attach([await makePhoto(dataDir, "same.jpg", 10)]);
  await other.stories.create({
    language: "en",
    document: storyDocument({ headline: "The bridge" }, [paragraph("Mine.")]),
  });
  const read = await other.archives.read(folder);
  expect(read).toMatchObject({ settings: false, present: [], leftOut: [] });
  expect(read.renamed).toEqual([{ id: expect.any(String), slug: "the-bridge-2" }]);
  expect((await other.settings.get()).actor).toBe("Mine");
  const added = await other.stories.open(read.renamed[0]?.id ?? "");
  expect(added.document).toContain(photos[0]?.id);
  expect((await other.stories.list({ offset: 0, limit: 10 })).total).toBe(3);
  expect(await other.archives.read(folder)).toMatchObject({ added: [], present: expect.arrayContaining([added.id]) });
});

test("an archive that is not whole is refused before anything is taken from it", async () => {
  const { core, id } = await fullGalley();
  const spoil: [(folder: string) => void, string][] = [
    [(folder) => rmSync(join(folder, "archive.json")), "archive.none"],
    [(folder) => writeFileSync(join(folder, "archive.json"), "{}"), "archive.invalid"],
    [
      (folder) => writeFileSync(join(folder, "archive.json"), '{"format":"galley-archive","version":2}'),
      "archive.tooNew",
    ],
    [(folder) => appendFileSync(join(folder, "stories", id, "story.json"), " "), "archive.invalid"],
    [(folder) => rmSync(join(folder, "settings.json")), "archive.invalid"],
    [
      (folder) => {
        const path = join(folder, "archive.json");
        writeFileSync(path, readFileSync(path, "utf8").replace('"settings.json"', '"../../outside.json"'));
      },
      "archive.invalid",
    ],
  ];
  for (const [blow, key] of spoil) {
    const { folder } = await archiveOf(core);
    blow(folder);
    const other = await open(testFolder());
    await expect(other.archives.read(folder)).rejects.toMatchObject({ key });
    expect((await other.stories.list({ offset: 0, limit: 1 })).total).toBe(0);
    await other.close();
  }
});

test("a folder with something in it is no place for an archive", async () => {
  const core = await open(testFolder());
  onTestFinished(() => core.close());
  const folder = testFolder();
  mkdirSync(join(folder, "mine"));
  await expect(core.archives.write(folder)).rejects.toMatchObject({ key: "archive.notEmpty" });
  expect(readdirSync(folder)).toEqual(["mine"]);
});

test("a damaged page goes along as the text that is left of it", async () => {
  const dataDir = testFolder();
  const first = await open(dataDir);
  const { id } = await first.stories.create({
    language: "en",
    document: storyDocument({ headline: "Bad" }, [paragraph("x")]),
  });
  await first.close();
  const db = new Database(join(dataDir, "galley.sqlite"));
  db.prepare("UPDATE story_body SET document = substr(document, 1, 100)").run();
  const [left] = db.prepare("SELECT document FROM story_body").pluck().all();
  db.close();
  const core = await open(dataDir);
  onTestFinished(() => core.close());
  const { folder } = await archiveOf(core);
  const other = await open(testFolder());
  onTestFinished(() => other.close());
  await other.archives.read(folder);
  const again = await archiveOf(other);
  expect(digests(again.folder)).toEqual(digests(folder));
  expect(JSON.parse(readFileSync(join(folder, "stories", id, "story.json"), "utf8")).document).toEqual({ text: left });
});

test("a story that moved, was corrected and withdrawn goes along with every page that readers had, and what leads to it", async () => {
  const { core, out, id } = await fullGalley();
  await core.stories.changeSlug(id, "the span");
  const act = async (kind: "publish" | "correct" | "withdraw", note: string) => {
    advance(60_000);
    const { hash } = await core.publication.prepare(id, "en", { kind, note });
    return core.publication.publish({ id, hash, out });
  };
  const moved = await act("publish", "At another address");
  await act("correct", "A name in a caption");
  await act("withdraw", "It fell.");
  const { folder, written } = await archiveOf(core);
  expect(written.missing).toEqual([]);
  rmSync(out, { recursive: true });
  const other = await open(testFolder());
  onTestFinished(() => other.close());
  await other.archives.read(folder);
  expect(digests((await archiveOf(other)).folder)).toEqual(digests(folder));
  const history = await other.publication.history(id);
  expect(history).toEqual(await core.publication.history(id));
  expect(history.slice(0, 3).map(({ action, note, noteKind }) => [action, note, noteKind])).toEqual([
    ["withdraw", "It fell.", "withdrawal"],
    ["correct", "A name in a caption", "no-notice"],
    ["update", "At another address", "line"],
  ]);
  expect(history[2]?.redirects).toEqual(moved.redirects);
  for (const { hash } of history) {
    const copy = await other.publication.copy(id, hash, join(testFolder(), "copy"));
    expect(copy.missing).toEqual([]);
  }
  expect((await other.stories.open(id)).publication).toBe("withdrawn");
});
