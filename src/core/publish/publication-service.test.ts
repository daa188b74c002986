import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import Database from "better-sqlite3";
import { describe, expect, test } from "vitest";
import type { Result } from "../../shared/contract.ts";
import { paragraph, photoNode, storyDocument } from "../../shared/document/build.ts";
import type { StoryDocument } from "../../shared/document/nodes.ts";
import { bodyOf } from "../../shared/document/walk.ts";
import type { PageFacts } from "../../shared/publication/page-input.ts";
import { renderPage } from "../../shared/publication/render-page.ts";
import type { Core } from "../create-core.ts";
import { sha256Of } from "../files/hash-file.ts";
import { openForPublishing as open, publish, readyStory, write } from "../testing/ready-story.ts";
import { testFolder } from "../testing/temporary-folder.ts";

const read = (...parts: string[]) => readFileSync(join(...parts));

describe("publishing", () => {
  test("a desk that has the story renders the candidate's very bytes from its facts, and finds every picture under an older one", async () => {
    const { core } = await open();
    const { id, document } = await readyStory(core);
    const first = await core.publication.prepare(id);
    await write(core, id, storyDocument({ headline: "Another" }, bodyOf(document)));
    const candidate = await core.publication.prepare(id);
    const answer = await core.handle("publication.page", { id, hash: candidate.hash });
    if (!answer.ok) throw new Error(answer.error.message);
    const { facts } = answer.result as Result<"publication.page">;
    const { document: text, fields } = await core.stories.open(id);
    const page = renderPage({ ...(JSON.parse(facts) as PageFacts), document: JSON.parse(text), fields });
    const served = await core.web.preview(candidate.hash, "index.html");
    expect(served && "body" in served && Buffer.from(served.body).toString("utf8")).toBe(page);
    const [, picture = ""] = /src="(img\/[^"]+)"/.exec(page) ?? [];
    expect(await core.web.preview(candidate.hash, picture)).toEqual(await core.web.preview(first.hash, picture));
    expect(await core.web.preview("0".repeat(64), picture)).not.toBeNull();
    expect(await core.web.preview(first.hash, "img/none.jpg")).toBeNull();
  });

  test("writes the very bytes that the preview shows, and every file as it is recorded", async () => {
    const { core, out } = await open();
    const { id } = await readyStory(core);
    const candidate = await core.publication.prepare(id);
    expect(candidate.ok).toBe(true);
    const shown = await core.web.preview(candidate.hash, "index.html");
    const done = await core.publication.publish({ id, hash: candidate.hash, out });
    expect(done.folder).toBe(join(out, "harbour-wall-rebuilt"));
    if (!shown || !("body" in shown)) throw new Error("no preview");
    expect(read(done.folder, "index.html").equals(Buffer.from(shown.body))).toBe(true);
    expect(done.files.filter(({ path }) => path.startsWith("img/")).length).toBe(candidate.pictures);
    for (const file of done.files) {
      const bytes = read(done.folder, file.path);
      expect({ sha256: sha256Of(bytes), bytes: bytes.length }).toEqual({ sha256: file.sha256, bytes: file.bytes });
      const preview = await core.web.preview(candidate.hash, file.path);
      const same = preview && ("body" in preview ? Buffer.from(preview.body) : readFileSync(preview.path));
      expect(same?.equals(bytes), file.path).toBe(true);
    }
  });

  test("again without a change gives identical bytes, however late", async () => {
    const { core, out, advance } = await open();
    const { id } = await readyStory(core);
    const first = await publish(core, id, out);
    const page = read(first.folder, "index.html");
    advance(86_400_000);
    expect(await core.publication.prepare(id)).toMatchObject({ unchanged: true });
    const second = await publish(core, id, out);
    expect(second.files).toEqual(first.files);
    expect(second.revision).toBe(first.revision);
    expect(read(first.folder, "index.html").equals(page)).toBe(true);
  });

  test("after a change says when it was updated and keeps when it was published", async () => {
    const { core, out, advance } = await open();
    const { id, document } = await readyStory(core);
    const first = await publish(core, id, out);
    advance(3_600_000);
    const children = [...document.root.children, paragraph("One more line.")];
    await write(core, id, { ...document, root: { ...document.root, children } });
    const second = await publish(core, id, out);
    const page = read(second.folder, "index.html").toString();
    expect(second.revision).not.toBe(first.revision);
    expect(page).toContain("2026-03-04T05:06:07");
    expect(page).toContain("2026-03-04T06:06:07");
    expect((await core.publication.history(id)).map((record) => record.state)).toEqual(["live", "replaced"]);
  });

  test("a slug is frozen at first publication", async () => {
    const { core, out } = await open();
    const { id, document } = await readyStory(core);
    await publish(core, id, out);
    const renamed = storyDocument({ headline: "Another name" }, document.root.children.slice(3) as never);
    await write(core, id, renamed, { slug: "quite-other" });
    expect(await core.stories.open(id)).toMatchObject({ slug: "harbour-wall-rebuilt", publication: "published" });
  });
});

describe("publishing in spite of a finding", () => {
  test("takes a typed reason for each code, and none for what is hard", async () => {
    const { core, out } = await open();
    const { id } = await readyStory(core);
    const [photo] = (await core.photos.list({ offset: 0, limit: 1 })).photos;
    await core.photos.update(photo?.id ?? "", { rightsExpire: "2020-01-01T00:00:00.000Z" });
    const { hash, findings } = await core.publication.prepare(id);
    expect(findings.find(({ code }) => code === "photo.expired")).toMatchObject({
      severity: "block",
      overridable: true,
    });
    const publishWith = (...overrides: { code: string; reason: string }[]) =>
      core.publication.publish({ id, hash, out, overrides });
    const reason = "Renewed by telephone with Harbour Pictures";
    await expect(publishWith()).rejects.toMatchObject({ key: "publish.blocked" });
    await expect(publishWith({ code: "photo.expired", reason: "  " })).rejects.toMatchObject({
      code: "refused",
      key: "override.noReason",
    });
    await expect(publishWith({ code: "photo.credit", reason })).rejects.toMatchObject({ key: "override.hardCode" });
    expect(readdirSync(out)).toEqual([]);
    const { folder } = await publishWith({ code: "photo.expired", reason }, { code: "name.twice", reason });
    expect(read(folder, "index.html").toString()).not.toContain("telephone");
    const [record] = await core.publication.history(id);
    expect(record?.overrides).toEqual([{ code: "photo.expired", reason }]);
  });
});

describe("refusing to publish", () => {
  test("while a check blocks, naming the first; nothing is written", async () => {
    const { core, out } = await open();
    const { id } = await core.stories.create({ language: "en", document: storyDocument({}, [photoNode({})]) });
    const { hash, ok } = await core.publication.prepare(id);
    expect(ok).toBe(false);
    await expect(core.publication.publish({ id, hash, out })).rejects.toMatchObject({
      code: "refused",
      key: "publish.blocked",
    });
    expect(readdirSync(out)).toEqual([]);
    expect(await core.publication.history(id)).toEqual([]);
  });

  test.each([
    [
      "the story",
      async (core: Core, id: string, document: StoryDocument) => write(core, id, document, { section: "Sea" }),
    ],
    [
      "a photo's credit",
      async (core: Core) => {
        const [photo] = (await core.photos.list({ offset: 0, limit: 1 })).photos;
        if (photo) await core.photos.update(photo.id, { credit: { ...photo.credit, items: [], raw: "Somebody Else" } });
      },
    ],
    [
      "the publication's settings",
      async (core: Core) => {
        const { profile } = await core.settings.get();
        await core.settings.update({ profile: { ...profile, name: "The Other Paper" } });
      },
    ],
  ])("when %s moved on since the preview", async (_what, change) => {
    const { core, out } = await open();
    const { id, document } = await readyStory(core);
    const { hash } = await core.publication.prepare(id);
    await change(core, id, document);
    await expect(core.publication.publish({ id, hash, out })).rejects.toMatchObject({ code: "conflict" });
    expect(readdirSync(out)).toEqual([]);
  });

  test("into a folder that holds another page, and over a link", async () => {
    const { core, out } = await open();
    const { id } = await readyStory(core);
    const folder = join(out, "harbour-wall-rebuilt");
    mkdirSync(folder);
    writeFileSync(join(folder, "index.html"), "<h1>Not ours</h1>");
    await expect(publish(core, id, out)).rejects.toMatchObject({ key: "publish.folderTaken" });
    expect(read(folder, "index.html").toString()).toBe("<h1>Not ours</h1>");
    rmSync(folder, { recursive: true });
    const elsewhere = testFolder();
    symlinkSync(elsewhere, folder);
    await expect(publish(core, id, out)).rejects.toMatchObject({ key: "publish.folderBlocked" });
    expect(readdirSync(elsewhere)).toEqual([]);
  });

  test("never leaves the folder, whatever is asked for as the slug", async () => {
    const { core } = await open();
    const { document } = await readyStory(core);
    const fields = { byline: { names: [], none: true } };
    for (const slug of ["../../escape", "/etc/cron.d", "..", "a/../../b", "x".repeat(300), "CON", "\u202e../x"]) {
      const out = testFolder();
      const { id } = await core.stories.create({ language: "en", document, fields });
      await write(core, id, document, { slug });
      const { folder } = await publish(core, id, out);
      expect(readdirSync(out), slug).toHaveLength(1);
      expect(folder, slug).toBe(join(out, String(readdirSync(out)[0])));
      expect(existsSync(join(folder, "index.html")), slug).toBe(true);
    }
  });
});

test("a publication cut off between record and page is finished at the next start, byte for byte", async () => {
  const { core, dataDir, out } = await open();
  const { id } = await readyStory(core);
  const done = await publish(core, id, out);
  const page = read(done.folder, "index.html");
  await core.close();
  // As a crash leaves it: recorded, the pictures half there, one half-written, the page not renamed into place.
  writeFileSync(join(done.folder, "img", ".0123456789abcdef.tmp"), "half");
  writeFileSync(join(done.folder, ".fedcba9876543210.tmp"), "half");
  const db = new Database(join(dataDir, "galley.sqlite"));
  db.prepare("UPDATE publication SET state = 'prepared', live_at = NULL").run();
  db.close();
  rmSync(join(done.folder, "index.html"));
  for (const kind of [/^article\.md$/, /^img\//]) {
    rmSync(join(done.folder, done.files.find(({ path }) => kind.test(path))?.path ?? ""));
  }
  const { core: next } = await open(dataDir);
  expect((await next.publication.history(id))[0]?.state).toBe("live");
  expect(read(done.folder, "index.html").equals(page)).toBe(true);
  for (const file of done.files) expect(sha256Of(read(done.folder, file.path))).toBe(file.sha256);
  expect(readdirSync(done.folder, { recursive: true }).filter((name) => String(name).endsWith(".tmp"))).toEqual([]);
});

test("pictures that no recent page needs are swept, those of others stay", async () => {
  const { core, out } = await open();
  const { id, document } = await readyStory(core);
  const first = await publish(core, id, out);
  writeFileSync(join(first.folder, "img", "theirs.txt"), "keep");
  const pictures = () => readdirSync(join(first.folder, "img")).filter((name) => name !== "theirs.txt").length;
  const with_ = pictures();
  const bare = { ...document, root: { ...document.root, children: document.root.children.slice(0, 4) } };
  await write(core, id, bare);
  await publish(core, id, out);
  expect(pictures()).toBe(with_);
  await write(core, id, { ...bare, root: { ...bare.root, children: [...bare.root.children, paragraph("More.")] } });
  await publish(core, id, out);
  expect(pictures()).toBe(0);
  expect(existsSync(join(first.folder, "img", "theirs.txt"))).toBe(true);
});

describe("a folder that the page cannot be written to", () => {
  /** Leaves no room for a page: a folder stands where a picture must go. */
  async function blockPicture(core: Core, id: string, out: string) {
    const first = await publish(core, id, out);
    const picture = first.files.find((file) => file.path.startsWith("img/"))?.path ?? "";
    rmSync(join(first.folder, picture));
    mkdirSync(join(first.folder, picture, "in the way"), { recursive: true });
    return { first, picture };
  }

  test("is named in the sentence, and the failed publication is not made up for at the next start", async () => {
    const { core, dataDir, out } = await open();
    const { id } = await readyStory(core);
    const { first, picture } = await blockPicture(core, id, out);
    rmSync(join(first.folder, "index.html"));
    await expect(publish(core, id, out)).rejects.toMatchObject({
      key: "publish.outFailed",
      values: { folder: first.folder },
    });
    await core.close();
    rmSync(join(first.folder, picture), { recursive: true });
    const { core: next } = await open(dataDir);
    expect((await next.publication.history(id)).map((record) => record.state)).toEqual(["abandoned", "live"]);
    expect(existsSync(join(first.folder, "index.html"))).toBe(false);
  });

  test("among Galley's own data is refused, by whatever name", async () => {
    const { core, dataDir } = await open(join(testFolder(), "data"));
    const { id, document } = await readyStory(core);
    const link = join(testFolder(), "link");
    symlinkSync(dataDir, link);
    for (const out of [dataDir, join(dataDir, "originals"), link]) {
      await expect(publish(core, id, out)).rejects.toMatchObject({ key: "publish.outInData" });
    }
    const { folder } = await publish(core, id, join(dataDir, "published"));
    expect(folder).toBe(join(dataDir, "published", "harbour-wall-rebuilt"));
    const other = await core.stories.create({ language: "en", document, fields: { slug: basename(dataDir) } });
    await expect(publish(core, other.id, dirname(dataDir))).rejects.toMatchObject({ key: "publish.outInData" });
    expect(existsSync(join(dataDir, "index.html"))).toBe(false);
  });

  test("may be a file, a path through one, or a place where nothing can be made", async () => {
    const { core, out } = await open();
    const { id } = await readyStory(core);
    writeFileSync(join(out, "file"), "");
    await expect(publish(core, id, join(out, "file"))).rejects.toMatchObject({ key: "publish.outNotFolder" });
    await expect(publish(core, id, join(out, "file", "sub"))).rejects.toMatchObject({ key: "publish.outNotFolder" });
    await expect(publish(core, id, join(out, "n".repeat(300)))).rejects.toMatchObject({ key: "publish.outFailed" });
    mkdirSync(join(out, "harbour-wall-rebuilt", "index.html"), { recursive: true });
    await expect(publish(core, id, out)).rejects.toMatchObject({ key: "publish.pageBlocked" });
  });

  test.skipIf(!existsSync("/proc/self"))("is not waited for where the system refuses without a word", async () => {
    const { core } = await open();
    const { id } = await readyStory(core);
    await expect(publish(core, id, "/proc/galley")).rejects.toMatchObject({ key: "publish.outFailed" });
  });
});

test("an interrupted publication to a disk that is gone is given up, and no folder is made for it", async () => {
  const { core, dataDir, out } = await open();
  const { id } = await readyStory(core);
  await publish(core, id, join(out, "disk"));
  await core.close();
  const db = new Database(join(dataDir, "galley.sqlite"));
  db.prepare("UPDATE publication SET state = 'prepared', live_at = NULL").run();
  db.close();
  rmSync(join(out, "disk"), { recursive: true });
  const { core: next } = await open(dataDir);
  expect((await next.publication.history(id))[0]?.state).toBe("abandoned");
  expect(readdirSync(out)).toEqual([]);
});
