import { describe, expect, test } from "vitest";
import { parseCredit } from "../../shared/credit/parse-credit.ts";
import { gallery, paragraph, photoNode, storyDocument } from "../../shared/document/build.ts";
import type { StoryDocument } from "../../shared/document/nodes.ts";
import { createCore } from "../create-core.ts";
import { openInProcessDatabase } from "../database/in-process-database.ts";
import type { Connection } from "../database/open-database.ts";
import { fakeClock } from "../testing/fake-clock.ts";
import { makePhoto } from "../testing/make-photo.ts";
import { testFolder } from "../testing/temporary-folder.ts";

async function opened() {
  const folder = testFolder();
  const { clock, advance } = fakeClock();
  let connection: Connection | undefined;
  const core = await createCore({
    dataDir: `${folder}/data`,
    actor: "Noa Levin",
    clock,
    log: () => {},
    openDatabase: async (settings) => {
      const database = await openInProcessDatabase(settings);
      connection = database.connection;
      return database;
    },
  });
  const files = await Promise.all([60, 120, 180].map((red) => makePhoto(folder, `crane-${red}.jpg`, red)));
  const { photos } = await core.photos.attach(files);
  const [a = "", b = "", c = ""] = photos.map(({ id }) => id);
  const use = (photo: string, credit?: string) =>
    photoNode({ photo, alt: "A crane over the quay", ...(credit ? { credit: parseCredit(credit) } : {}) });
  const page = (headline: string, ...blocks: Parameters<typeof storyDocument>[1]) =>
    storyDocument({ headline, standfirst: "At dusk" }, [paragraph("Text"), ...blocks]);
  const write = (document: StoryDocument) => core.stories.create({ language: "en", document });
  async function publish(id: string) {
    const candidate = await core.publication.prepare(id);
    return core.publication.publish({ id, hash: candidate.hash, out: `${folder}/out` });
  }
  async function rewrite(id: string, document: StoryDocument) {
    const { version: baseVersion, fields } = await core.stories.open(id);
    await core.stories.save({ id, baseVersion, document: JSON.stringify(document), fields });
  }
  const sql = (text: string) => connection?.exec(text);
  const rows = (text: string) => connection?.prepare(text).all();
  return { core, a, b, c, use, page, write, publish, rewrite, advance, folder, sql, rows };
}

describe("where a picture is used", () => {
  test("follows every save: in the text, in a gallery, and no more when it was taken out", async () => {
    const { core, a, b, use, page, write, rewrite } = await opened();
    const story = await write(page("Harbour", use(a), gallery([use(b), use(a)]), photoNode({})));
    expect(await core.photos.usage(a)).toMatchObject([
      {
        story: story.id,
        headline: "Harbour",
        publication: "unpublished",
        places: [
          { place: "body", number: 1 },
          { place: "gallery", number: 3 },
        ],
        live: [],
      },
    ]);
    await rewrite(story.id, page("Harbour", use(b)));
    expect(await core.photos.usage(a)).toEqual([]);
    expect(
      (await core.photos.list({ filter: { used: true }, offset: 0, limit: 9 })).photos.map(({ id }) => id),
    ).toEqual([b]);
    expect((await core.photos.ids({ filter: { usedIn: story.id } })).ids).toEqual([b]);
    await core.close();
  });

  test("is counted by story for many photos at once", async () => {
    const { core, a, b, use, page, write } = await opened();
    await write(page("Harbour", use(a), gallery([use(a), use(b)])));
    await write(page("Market", use(a)));
    expect(await core.photos.useCounts([a, b])).toEqual({ [a]: 2, [b]: 1 });
    await core.close();
  });

  test("a page that readers have keeps its pictures until another one is out", async () => {
    const { core, a, b, use, page, write, publish, rewrite } = await opened();
    const { id } = await write(page("Harbour", use(a)));
    const { folder, revision } = await publish(id);
    await rewrite(id, page("Harbour", use(b)));
    expect(await core.photos.usage(a)).toMatchObject([
      { places: [], publication: "published", live: [{ folder, revision, places: [{ place: "body", number: 1 }] }] },
    ]);
    expect((await core.photos.ids({ filter: { published: true } })).ids).toEqual([a]);
    await publish(id);
    expect(await core.photos.usage(a)).toEqual([]);
    expect((await core.photos.ids({ filter: { published: true } })).ids).toEqual([b]);
    await core.close();
  });

  test("is found out for stories that came some other way, with what their pages print", async () => {
    const { core, a, b, use, page, write, publish, sql, rows } = await opened();
    const { id } = await write(page("Harbour", use(a), gallery([use(b, "Tidewater Images")])));
    await publish(id);
    const all =
      "SELECT number, photo, place FROM photo_use UNION ALL SELECT number, photo, credit FROM publication_photo";
    const before = rows(all);
    expect(before).toHaveLength(4);
    sql(`DELETE FROM photo_use; DELETE FROM publication_photo;
      INSERT OR IGNORE INTO photo_use_pending SELECT id FROM story`);
    await core.photos.usage(a);
    expect(rows(all)).toEqual(before);
    expect(rows("SELECT * FROM photo_use_pending")).toEqual([]);
    // What the page does not print cannot have been its credit.
    await core.photos.update(a, { credit: parseCredit("Somebody Else") });
    sql("DELETE FROM publication_photo; INSERT OR IGNORE INTO photo_use_pending SELECT id FROM story");
    expect(await core.photos.stalePages({})).toMatchObject([{ story: id, photos: [{ id: a, why: "credit" }] }]);
    await core.close();
  });
});

describe("pages to publish again", () => {
  test("a killed picture: every story is named, publishing it is refused, and the page is listed until it is out without it", async () => {
    const { core, a, b, use, page, write, publish, rewrite } = await opened();
    const live = await write(page("Harbour", use(a)));
    const draft = await write(page("Quay", use(a)));
    const published = await publish(live.id);
    const prepared = await core.publication.prepare(draft.id);
    const { photo, uses } = await core.photos.kill(a, "  The family asked us not to. ");
    expect(photo.killed).toMatchObject({ actor: "Noa Levin", reason: "The family asked us not to." });
    expect(uses.map(({ headline, live: pages }) => [headline, pages.length]).sort()).toEqual([
      ["Harbour", 1],
      ["Quay", 0],
    ]);
    // A candidate from before the kill is refused as well.
    const out = core.publication.publish({ id: draft.id, hash: prepared.hash, out: published.folder });
    await expect(out).rejects.toMatchObject({ code: "refused", details: { findings: [{ code: "photo.killed" }] } });
    const stale = [{ story: live.id, headline: "Harbour", folder: published.folder, at: published.at }];
    expect(await core.photos.stalePages({})).toEqual([
      { ...stale[0], photos: [{ id: a, file: "crane-60.jpg", why: "killed" }] },
    ]);
    expect(await core.photos.stalePages({ id: b })).toEqual([]);
    expect(await core.photos.stalePages({ story: draft.id })).toEqual([]);
    await rewrite(live.id, page("Harbour", use(b)));
    await publish(live.id);
    expect(await core.photos.stalePages({})).toEqual([]);
    expect((await core.photos.release(a, "Cleared")).photo.killed).toBeNull();
    await publish(draft.id);
    await core.close();
  });

  test("a credit that was changed: pages that take it from the library, not those with their own", async () => {
    const { core, a, use, page, write, publish } = await opened();
    const inherited = await write(page("Harbour", use(a)));
    const own = await write(page("Quay", use(a, "Tidewater Images")));
    await publish(inherited.id);
    await publish(own.id);
    const { credit } = await core.photos.get([a]).then(([photo]) => photo ?? { credit: parseCredit("") });
    await core.photos.update(a, { credit: { ...credit, state: "confirmed" } });
    expect(await core.photos.stalePages({})).toEqual([]);
    await core.photos.update(a, { credit: parseCredit("Ines Calder / AP") });
    expect((await core.photos.stalePages({})).map(({ story, photos }) => [story, photos[0]?.why])).toEqual([
      [inherited.id, "credit"],
    ]);
    expect((await core.photos.usage(a)).map(({ headline, live }) => [headline, live[0]?.creditDiffers]).sort()).toEqual(
      [
        ["Harbour", true],
        ["Quay", false],
      ],
    );
    await publish(inherited.id);
    expect(await core.photos.stalePages({})).toEqual([]);
    await core.close();
  });

  test("rights that ended, and a picture for one use only", async () => {
    const { core, a, use, page, write, publish, advance } = await opened();
    await core.photos.update(a, {
      rightsExpire: "2026-03-05T00:00:00.000Z",
      restrictions: [{ kind: "one-time-use", text: "ONE TIME USE" }],
    });
    const { id } = await write(page("Harbour", use(a)));
    await publish(id);
    expect(await core.photos.stalePages({})).toEqual([]);
    const other = await write(page("Quay", use(a)));
    const codes = async () =>
      (await core.checks.run(other.id)).filter((one) => one.severity === "block").map(({ code }) => code);
    expect(await codes()).toEqual(["photo.oneTimeUsed"]);
    advance(24 * 60 * 60 * 1000);
    expect((await core.photos.stalePages({}))[0]?.photos).toEqual([{ id: a, file: "crane-60.jpg", why: "expired" }]);
    expect(await codes()).toEqual(["photo.expired", "photo.oneTimeUsed"]);
    await core.close();
  });
});
