import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { describe, expect, onTestFinished, test } from "vitest";
import { correction, paragraph, storyDocument } from "../../shared/document/build.ts";
import { bodyOf } from "../../shared/document/walk.ts";
import { type Core, createCore } from "../create-core.ts";
import { sha256Of } from "../files/hash-file.ts";
import { openForPublishing as open, publish, readyStory, withBlocks, write } from "../testing/ready-story.ts";
import { testFolder } from "../testing/temporary-folder.ts";

const page = (folder: string) => readFileSync(join(folder, "index.html"), "utf8");
const hour = 3_600_000;
const stateOf = async (core: Core, id: string) => (await core.stories.open(id)).publication;
const namesOf = async (core: Core, id: string) =>
  (await core.publication.history(id)).map(({ action, state }) => `${action} ${state}`);

describe("an update", () => {
  test("says in a line what changed, beside its time, and keeps saying it when nothing changes", async () => {
    const { core, out, advance } = await open();
    const { id, document } = await readyStory(core);
    const first = await publish(core, id, out, { kind: "publish", note: "never of a first publication" });
    expect(page(first.folder)).not.toContain("never of");
    advance(hour);
    await write(core, id, withBlocks(document, paragraph("More.")));
    const line = "Adds the mayor's answer <b>";
    const act = { kind: "publish", note: ` ${line} ` } as const;
    expect(await core.publication.prepare(id, "en", act)).toMatchObject({
      action: "update",
      note: line,
      noteKind: "line",
      unchanged: false,
    });
    const second = await publish(core, id, out, act);
    expect(second.action).toBe("update");
    expect(page(second.folder)).toMatch(
      /06:06<\/time><\/span><\/p>\n<p class="update-line">Adds the mayor's answer &lt;b&gt;/,
    );
    advance(hour);
    const again = await core.publication.prepare(id);
    expect(again).toMatchObject({ unchanged: true, note: line });
    await publish(core, id, out);
    expect(page(second.folder)).toContain("Adds the mayor");
    await write(core, id, withBlocks(document, paragraph("Still more.")));
    await publish(core, id, out);
    expect(page(second.folder)).not.toContain('class="update-line"');
    expect((await core.publication.history(id)).map(({ note }) => note)).toEqual(["", line, line, ""]);
  });
});

describe("a correction", () => {
  test("is of what readers have, with a notice on the page or a reason why there is none", async () => {
    const { core, out, advance } = await open();
    const { id, document } = await readyStory(core);
    const act = (note = "") => ({ kind: "correct", note }) as const;
    await expect(core.publication.prepare(id, "en", act())).rejects.toMatchObject({ key: "publish.nothingToCorrect" });
    await publish(core, id, out);
    advance(hour);
    await write(core, id, withBlocks(document, paragraph("Put right.")));
    await expect(publish(core, id, out, act(" \u200b"))).rejects.toMatchObject({ key: "publish.noticeMissing" });
    expect(await stateOf(core, id)).toBe("published");
    const silent = await publish(core, id, out, act("A name was spelt wrong in a caption"));
    expect(page(silent.folder)).not.toContain("spelt wrong");
    expect(await stateOf(core, id)).toBe("corrected");
    const notice = correction("The wall is 300 metres long, not 30.", { date: "2026-03-04" });
    await write(core, id, withBlocks(document, paragraph("Put right."), notice));
    const told = await publish(core, id, out, act("not needed"));
    expect(page(told.folder)).toContain("The wall is 300 metres long, not 30.");
    // The same notice is not news a second time.
    advance(hour);
    await write(core, id, withBlocks(document, paragraph("Again."), notice));
    expect(await core.publication.prepare(id, "en", act())).toMatchObject({ noteKind: "" });
    await publish(core, id, out);
    expect(await stateOf(core, id)).toBe("corrected");
    expect((await core.publication.history(id)).map(({ action, note, noteKind }) => [action, note, noteKind])).toEqual([
      ["update", "", ""],
      ["correct", "The wall is 300 metres long, not 30.", "correction"],
      ["correct", "A name was spelt wrong in a caption", "no-notice"],
      ["publish", "", ""],
    ]);
  });

  test("without a notice has another hash than an update of the same bytes", async () => {
    const { core, out } = await open();
    const { id } = await readyStory(core);
    await publish(core, id, out);
    const update = await core.publication.prepare(id);
    const silent = await core.publication.prepare(id, "en", { kind: "correct", note: "why" });
    expect(silent.hash).not.toBe(update.hash);
    await core.publication.publish({ id, hash: update.hash, out });
    await core.publication.publish({ id, hash: silent.hash, out });
    expect(await namesOf(core, id)).toEqual(["correct live", "update replaced", "publish replaced"]);
  });
});

describe("a withdrawal", () => {
  const act = { kind: "withdraw", note: "The interview was not authorised.\n\nWe regret it." } as const;

  test("puts a notice in the place of the page, takes the rest away, and can be taken back", async () => {
    const { core, out, advance } = await open();
    const { id, document } = await readyStory(core);
    await expect(core.publication.prepare(id, "en", act)).rejects.toMatchObject({ key: "publish.nothingToWithdraw" });
    const first = await publish(core, id, out);
    const whole = page(first.folder);
    writeFileSync(join(first.folder, "theirs.txt"), "keep");
    advance(hour);
    await expect(core.publication.prepare(id, "en", { kind: "withdraw", note: " \u200b" })).rejects.toMatchObject({
      key: "publish.withdrawReason",
    });
    const candidate = await core.publication.prepare(id, "en", act);
    const shown = await core.web.preview(candidate.hash, "index.html");
    const gone = await core.publication.publish({ id, hash: candidate.hash, out });
    expect(gone.folder).toBe(first.folder);
    const notice = page(gone.folder);
    expect(shown && "body" in shown && Buffer.from(shown.body).toString()).toBe(notice);
    expect(notice).toContain('<meta name="robots" content="noindex">');
    expect(notice).toContain("Harbour wall rebuilt");
    expect(notice).toMatch(/withdrawn on <time datetime="2026-03-04T06:06:07[^"]*">/);
    expect(notice).toContain("<p>We regret it.</p>");
    for (const left of ["The wall stands", "<img", "crane", "<script"]) expect(notice).not.toContain(left);
    expect(readdirSync(gone.folder, { recursive: true }).sort()).toEqual(["img", "index.html", "theirs.txt"]);
    expect(await stateOf(core, id)).toBe("withdrawn");
    advance(hour);
    await expect(core.publication.prepare(id, "en", { kind: "correct", note: "x" })).rejects.toMatchObject({
      key: "publish.nothingToCorrect",
    });
    expect(await core.publication.prepare(id)).toMatchObject({ action: "republish", unchanged: false });
    const back = await publish(core, id, out);
    expect(page(back.folder)).toBe(whole);
    for (const file of back.files) expect(sha256Of(readFileSync(join(back.folder, file.path)))).toBe(file.sha256);
    expect(await stateOf(core, id)).toBe("published");
    await write(core, id, withBlocks(document, paragraph("New.")));
    expect(await core.publication.prepare(id)).toMatchObject({ action: "update" });
    expect(await namesOf(core, id)).toEqual(["republish live", "withdraw replaced", "publish replaced"]);
  });

  test("needs nothing of the story: not its checks, not its version, not even a page that can be read", async () => {
    const { core, dataDir, out } = await open();
    const { id, document } = await readyStory(core);
    const { folder } = await publish(core, id, out);
    await write(core, id, storyDocument({ headline: "" }, bodyOf(document)), { onHold: true });
    const { hash } = await core.publication.prepare(id, "en", act);
    // Somebody goes on writing meanwhile, and then the page is damaged.
    await write(core, id, storyDocument({ headline: "Secret plan" }, []), { onHold: true });
    const db = new Database(join(dataDir, "galley.sqlite"));
    db.prepare("UPDATE story_body SET document = '{'").run();
    db.close();
    await core.publication.publish({ id, hash, out });
    expect(page(folder)).toContain("Harbour wall rebuilt");
    expect(page(folder)).not.toContain("Secret plan");
  });

  test("reaches every folder in which readers have the page, and names one that it cannot reach", async () => {
    const { core, out } = await open();
    const { id } = await readyStory(core);
    const [second, third] = [testFolder(), join(testFolder(), "disk")];
    for (const one of [out, second, third]) await publish(core, id, one);
    rmSync(third, { recursive: true });
    const { hash } = await core.publication.prepare(id, "en", act);
    const target = await core.publication.target({ id, hash, out });
    const done = await core.publication.publish({ id, hash, out });
    expect(done.folders.sort()).toEqual([out, second].map((one) => join(one, "harbour-wall-rebuilt")).sort());
    expect(target.folders.sort()).toEqual(done.folders);
    expect(done.left).toEqual([join(third, "harbour-wall-rebuilt")]);
    for (const folder of done.folders) expect(page(folder)).toContain("withdrawn");
    expect(existsSync(third)).toBe(false);
  });
});

test("stopped while it is written: readers have what they had, nothing is left, and the record says so", async () => {
  const { core, out } = await open();
  const { id, document } = await readyStory(core);
  const stopAtSecondFile = () => {
    const stop = core.onEvent((event, payload) => {
      const { phase, done } = payload as { phase?: string; done?: number };
      if (event !== "publication.progress" || phase !== "writing" || done !== 2) return;
      stop();
      void core.handle("publication.cancel", { id }, { window: "1" } as never);
    });
  };
  stopAtSecondFile();
  await expect(publish(core, id, out)).rejects.toMatchObject({ code: "cancelled" });
  expect(readdirSync(out)).toEqual([]);
  expect(await namesOf(core, id)).toEqual(["publish abandoned"]);
  const { folder } = await publish(core, id, out);
  const before = readdirSync(folder, { recursive: true }).sort();
  const html = page(folder);
  const texts = () => ["article.md", "article.txt"].map((name) => readFileSync(join(folder, name), "utf8"));
  const textsBefore = texts();
  await write(core, id, withBlocks(document, paragraph("More.")), { section: "Sea" });
  stopAtSecondFile();
  await expect(publish(core, id, out)).rejects.toMatchObject({ code: "cancelled" });
  expect(readdirSync(folder, { recursive: true }).sort()).toEqual(before);
  expect(page(folder)).toBe(html);
  expect(texts()).toEqual(textsBefore);
  expect(await core.publication.prepare(id)).toMatchObject({ action: "update" });
});

test("withdrawn while the pictures of an update are made: the update does not bring the page back", async () => {
  const { core, dataDir, out } = await open();
  const { id, document } = await readyStory(core);
  const { folder } = await publish(core, id, out);
  await write(core, id, withBlocks(document, paragraph("More.")));
  rmSync(join(dataDir, "renditions"), { recursive: true });
  const isMaking = new Promise<void>((resolve) => {
    core.onEvent((event, payload) => {
      if (event === "publication.progress" && (payload as { phase?: string }).phase === "pictures") resolve();
    });
  });
  const update = expect(publish(core, id, out)).rejects.toMatchObject({ key: "publish.movedOn" });
  await isMaking;
  await publish(core, id, out, { kind: "withdraw", note: "Wrong." });
  await update;
  expect(page(folder)).toContain("Wrong.");
  expect(await namesOf(core, id)).toEqual(["withdraw live", "publish replaced"]);
});

test("only a folder that the story was published to is shown by the host", async () => {
  const shown: string[] = [];
  const host = { kind: "electron", mediaBase: "", previewBase: "", uploadUrl: "" } as const;
  const core = await createCore({
    dataDir: testFolder(),
    log: () => {},
    host: { ...host, reveal: async (folder) => void shown.push(folder) },
  });
  onTestFinished(() => core.close());
  const { id } = await readyStory(core);
  const { folder } = await publish(core, id, testFolder());
  expect(await core.handle("host.reveal", { id, folder })).toMatchObject({ ok: true });
  expect(await core.handle("host.reveal", { id, folder: "/etc" })).toMatchObject({ ok: false });
  expect(shown).toEqual([folder]);
});

test("published twice at once, it is published once", async () => {
  const { core, out } = await open();
  const { id } = await readyStory(core);
  const { hash } = await core.publication.prepare(id);
  const request = { id, hash, out };
  const both = await Promise.allSettled([core.publication.publish(request), core.publication.publish(request)]);
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(await namesOf(core, id)).toEqual(["publish live"]);
});

describe("what readers had", () => {
  test("at a time opens whole, from the record alone, and is written whole", async () => {
    const { core, dataDir, out, clock, advance } = await open();
    const { id, document } = await readyStory(core);
    const at = () => clock().toISOString();
    const early = at();
    advance(hour);
    const first = await publish(core, id, out);
    advance(hour);
    await write(core, id, storyDocument({ headline: "Harbour wall rebuilt" }, [paragraph("No picture.")]));
    await publish(core, id, out);
    advance(hour);
    await publish(core, id, out, { kind: "withdraw", note: "Wrong." });
    const late = at();
    const had = (when: string) => core.publication.readersHad(id, when);
    expect(await had(early)).toEqual({ what: "nothing", record: null });
    expect(await had(late)).toMatchObject({ what: "notice", record: { note: "Wrong.", state: "live" } });
    const then = new Date(Date.parse(first.at) + hour / 2).toISOString();
    const { what, record } = await had(then);
    expect(what).toBe("page");
    if (!record) throw new Error("no record");
    expect(record.fileList).toEqual(first.files);
    expect(await core.publication.record(id, record.hash, record.at)).toEqual(record);
    expect(record.missing).toEqual([]);
    // The published folder is another page's by now, and every made picture is lost: they are made again from their recipes.
    rmSync(out, { recursive: true });
    rmSync(join(dataDir, "renditions"), { recursive: true });
    const [photo] = (await core.photos.list({ offset: 0, limit: 1 })).photos;
    if (photo) await core.photos.update(photo.id, { credit: { ...photo.credit, items: [], raw: "Somebody Else" } });
    const copy = join(testFolder(), "then");
    const copied = await core.publication.copy(id, record.hash, copy);
    expect(copied).toEqual({ folder: copy, files: first.files.map(({ path }) => path), missing: [] });
    for (const { path, sha256 } of first.files) expect(sha256Of(readFileSync(join(copy, path)))).toBe(sha256);
    await expect(core.publication.copy(id, record.hash, copy)).rejects.toMatchObject({ key: "publish.copyNotEmpty" });
    expect(document.root.children.length).toBeGreaterThan(0);
  });

  test("is served to another Galley that has never prepared it, and says which pictures are gone for good", async () => {
    const { core, dataDir, out, ...time } = await open();
    const { id } = await readyStory(core);
    const first = await publish(core, id, out);
    const { hash, at } = (await core.publication.history(id))[0] ?? { hash: "", at: "" };
    await core.close();
    const { core: next } = await open(dataDir, time);
    for (const { path, sha256 } of first.files) {
      const served = await next.web.preview(hash, path);
      const bytes = served && ("body" in served ? served.body : readFileSync(served.path));
      expect(bytes && sha256Of(bytes), path).toBe(sha256);
    }
    for (const folder of ["renditions", "originals"]) rmSync(join(dataDir, folder), { recursive: true });
    rmSync(out, { recursive: true });
    const { missing } = await next.publication.record(id, hash, at);
    const pictures = first.files.map(({ path }) => path).filter((path) => path.startsWith("img/"));
    expect(missing).toEqual(pictures);
    expect(await next.web.preview(hash, pictures[0] ?? "")).toBeNull();
    const copied = await next.publication.copy(id, hash, join(testFolder(), "then"));
    expect(copied.missing).toEqual(pictures);
    await expect(next.publication.record(id, "0".repeat(64), at)).rejects.toMatchObject({ key: "publish.noRecord" });
  });
});

test("pages that print or show what the library does not any more are listed where readers have them, and nowhere else", async () => {
  const { core, out, advance } = await open();
  const { id, document } = await readyStory(core);
  const [photo] = (await core.photos.list({ offset: 0, limit: 1 })).photos;
  if (!photo) throw new Error("no photo");
  const stale = async () => (await core.photos.stalePages({})).map(({ folder, photos }) => [folder, photos[0]?.why]);
  const first = await publish(core, id, out);
  await core.photos.update(photo.id, { credit: { ...photo.credit, items: [], raw: "Somebody Else" } });
  expect(await stale()).toEqual([[first.folder, "credit"]]);
  // The old folder leads on: what readers have is in the new one, with the credit as it is now.
  advance(hour);
  await core.stories.changeSlug(id, "elsewhere");
  const second = await publish(core, id, out);
  expect(await stale()).toEqual([]);
  await core.photos.kill(photo.id, "No consent");
  expect(await stale()).toEqual([[second.folder, "killed"]]);
  await publish(core, id, out, { kind: "withdraw", note: "Not ours to show." });
  expect(await stale()).toEqual([]);
  // Without the picture it may go out again; a correction is of a page without it too.
  const bare = storyDocument({ headline: "Harbour wall rebuilt", standfirst: "Two years late." }, [
    paragraph("It is."),
  ]);
  await write(core, id, bare);
  expect((await publish(core, id, out)).action).toBe("republish");
  await write(core, id, withBlocks(bare, correction("The picture was not ours.")));
  await publish(core, id, out, { kind: "correct", note: "" });
  expect(await stale()).toEqual([]);
  expect(document.root.children.length).toBe(5);
});
