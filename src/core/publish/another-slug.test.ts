import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { paragraph, storyDocument } from "../../shared/document/build.ts";
import { openForPublishing as open, publish, readyStory, withBlocks, write } from "../testing/ready-story.ts";

const page = (folder: string) => readFileSync(join(folder, "index.html"), "utf8");
const hour = 3_600_000;

describe("another slug", () => {
  test("leads on from the old folders, always to the newest, and back", async () => {
    const { core, out, advance } = await open();
    const { id, document } = await readyStory(core);
    await expect(core.stories.changeSlug(id, "early")).rejects.toMatchObject({ key: "publish.slugLoose" });
    const one = (await publish(core, id, out)).folder;
    const slug = async (wanted: string) => {
      advance(hour);
      await core.stories.changeSlug(id, wanted);
      return publish(core, id, out);
    };
    const second = await slug("Quay wall!");
    const two = second.folder;
    expect(two).toBe(join(out, "quay-wall"));
    expect(second.redirects).toEqual([one]);
    expect(page(one)).toContain('<meta http-equiv="refresh" content="0; url=../quay-wall/index.html">');
    expect(page(one)).toContain(`<meta name="galley-story" content="${id}">`);
    expect(page(one)).not.toContain("<script");
    // The page that readers may still have open keeps its pictures until the next publication.
    expect(readdirSync(join(one, "img")).length).toBeGreaterThan(0);
    const third = await slug("קיר הרציף");
    expect(third.redirects.sort()).toEqual([one, two].sort());
    for (const folder of [one, two]) expect(page(folder)).toContain(`../${encodeURIComponent("קיר-הרציף")}/index.html`);
    expect(readdirSync(join(one, "img"))).toEqual([]);
    expect(readdirSync(join(two, "img")).length).toBeGreaterThan(0);
    // Writing on does not undo a change that was made on purpose.
    await write(core, id, withBlocks(document, paragraph("More.")), { slug: "something" });
    expect((await core.stories.open(id)).slug).toBe("קיר-הרציף");
    const fourth = await slug("harbour-wall-rebuilt");
    expect(fourth.folder).toBe(one);
    expect(page(one)).toContain("The wall stands.");
    for (const folder of [two, third.folder]) expect(page(folder)).toContain("url=../harbour-wall-rebuilt/index.html");
    const live = (await core.publication.history(id)).filter(({ state }) => state === "live");
    expect(live.map(({ folder }) => folder)).toEqual([one]);
    // None of these is anybody else's now, in print or not.
    const other = await core.stories.create({ language: "en", document: storyDocument({ headline: "Quay wall" }, []) });
    expect(other.slug).toBe("quay-wall-2");
    const { id: theirs } = await readyStory(core, "Theirs");
    await publish(core, theirs, out);
    await expect(core.stories.changeSlug(theirs, "quay-wall")).rejects.toMatchObject({ key: "publish.slugTaken" });
    await expect(core.stories.changeSlug(theirs, " ")).rejects.toMatchObject({ key: "publish.slugEmpty" });
  });

  test("and a withdrawal before the next publication: the page that readers have goes", async () => {
    const { core, out } = await open();
    const { id } = await readyStory(core);
    const { folder } = await publish(core, id, out);
    await core.stories.changeSlug(id, "elsewhere");
    const done = await publish(core, id, out, { kind: "withdraw", note: "Wrong." });
    expect(done.folders).toEqual([folder]);
    expect(readdirSync(out)).toEqual(["harbour-wall-rebuilt"]);
  });

  test("leads to a page that is there also where a withdrawal finds the story under an earlier one", async () => {
    const { core, out, advance } = await open();
    const { id } = await readyStory(core);
    const move = async (slug: string, to: string) => {
      advance(hour);
      if (slug !== "") await core.stories.changeSlug(id, slug);
      return publish(core, id, to);
    };
    const [one, other] = [join(out, "one"), join(out, "other")];
    await move("", one);
    await move("second", one);
    await move("third", other);
    const { folders, redirects } = await publish(core, id, out, { kind: "withdraw", note: "Wrong." });
    expect(folders.sort()).toEqual([join(one, "second"), join(other, "third")]);
    expect(redirects).toEqual([join(one, "harbour-wall-rebuilt")]);
    expect(page(redirects[0] ?? "")).toContain('content="0; url=../second/index.html"');
  });
});
