import { describe, expect, onTestFinished, test } from "vitest";
import type { Method, Params, Result } from "../../shared/contract.ts";
import { paragraph, storyDocument } from "../../shared/document/build.ts";
import { createCore } from "../create-core.ts";
import { fakeClock } from "../testing/fake-clock.ts";
import { testFolder } from "../testing/temporary-folder.ts";

async function openDesk() {
  const { clock } = fakeClock();
  const core = await createCore({
    dataDir: testFolder(),
    actor: "Dana Reed",
    clock,
    validateResults: true,
    log: () => {},
  });
  onTestFinished(() => core.close());
  const ask = async <M extends Method>(method: M, params: Params<M>): Promise<Result<M>> => {
    const answer = await core.handle(method, params);
    if (!answer.ok) throw new Error(answer.error.message);
    return answer.result as Result<M>;
  };
  const document = storyDocument({ kicker: "Harbour", headline: "Ferry returns" }, [paragraph("The ferry is back.")]);
  const fields = {
    ...{ section: "Harbour", tags: ["Ferries"], byline: { names: ["Noa Lev"], none: false } },
    ...{ slug: "ferry", internalNote: "Call her", legal: "complete" as const, due: "2026-12-01T16:00:00.000Z" },
  };
  const original = await core.stories.create({ language: "en", document, fields });
  return { core, ask, original };
}

describe("a story made from another one", () => {
  test("takes over what belongs to the subject, not what belongs to the original", async () => {
    const { core, ask, original } = await openDesk();
    const { id } = original;
    const copy = await ask("stories.derive", { id, as: "duplicate" });
    expect(JSON.parse(copy.document)).toEqual(JSON.parse(original.document));
    expect(copy.fields).toMatchObject({ section: "Harbour", slug: "", internalNote: "", legal: "none", due: "" });
    expect([original.slug, copy.slug]).toEqual(["ferry", "ferry-returns"]);

    const next = await ask("stories.derive", { id, as: "follow-up" });
    expect(next.fields).toMatchObject({ followUpOf: id, related: [id], tags: ["Ferries"], byline: { names: [] } });
    expect(next.document).not.toContain("The ferry is back");
    expect(next.document).toContain("Harbour");

    const hebrew = await ask("stories.derive", { id, as: "translation", language: "he" });
    expect(hebrew.fields).toMatchObject({ language: "he", translationOf: id, byline: { names: ["Noa Lev"] } });
    const { entries } = await core.edits.log({ id: hebrew.id, limit: 5 });
    expect(entries).toMatchObject([
      { kind: "translation", details: JSON.stringify({ from: id, headline: "Ferry returns" }) },
    ]);
  });
});

describe("templates", () => {
  test("begin new stories with a page and facts, and go their own way", async () => {
    const { ask, original } = await openDesk();
    const saved = await ask("templates.save", { story: original.id, name: " Harbour report " });
    expect(saved).toMatchObject({ name: "Harbour report", headline: "Ferry returns", section: "Harbour" });
    const made = await ask("stories.create", { language: "he", template: saved.id });
    expect(made.fields).toMatchObject({ language: "en", section: "Harbour", legal: "required", due: "", slug: "" });
    expect(made.document).toContain("The ferry is back.");
    expect(await ask("templates.rename", { id: saved.id, name: "Quay report" })).toMatchObject({ name: "Quay report" });
    await ask("templates.remove", { id: saved.id });
    expect(await ask("templates.list", {})).toEqual({ templates: [] });
    await expect(ask("stories.create", { language: "en", template: saved.id })).rejects.toThrow("not there any more");
    expect(await ask("stories.open", { id: made.id })).toMatchObject({ id: made.id });
  });
});

describe("the publication's names", () => {
  test("are renamed and merged in every story, and that can be taken back", async () => {
    const { core, ask, original } = await openDesk();
    const other = await core.stories.create({
      language: "en",
      fields: { tags: ["Boats", "Ferries"], section: "Port" },
    });
    const tags = () => core.stories.values({ kind: "tag", text: "", limit: 9 });
    const done = await ask("vocabulary.rename", { kind: "tag", from: ["Ferries", "Boats"], to: "Ships" });
    expect(done).toMatchObject({ changed: 2, refused: [] });
    expect((await core.stories.open(other.id)).fields.tags).toEqual(["Ships"]);
    expect(await tags()).toEqual([{ name: "Ships", uses: 2 }]);
    await ask("stories.undoEdit", { edit: done.edit });
    expect((await core.stories.open(other.id)).fields.tags).toEqual(["Boats", "Ferries"]);
    expect(await tags()).toEqual([
      { name: "Ferries", uses: 2 },
      { name: "Boats", uses: 1 },
    ]);
    await ask("vocabulary.rename", { kind: "person", from: ["Noa Lev"], to: "" });
    expect((await core.stories.open(original.id)).fields.byline.names).toEqual([]);
  });
});
