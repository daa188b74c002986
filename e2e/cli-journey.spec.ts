import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { makePhoto } from "../src/core/testing/make-photo.ts";
import { blankPlanning } from "../src/shared/stories.ts";
import { expect, runCli, test } from "./fixtures.ts";
import { byPath, exportedFiles, recordsOf } from "./published.ts";

const pageText = join(import.meta.dirname, "../src/core/import/fixtures/harbour-bridge.txt");
const party = (name: string, role: string) => expect.objectContaining({ name, role });

/** A credit as every command prints it. */
const credit = (raw: string, text: string, ...parties: [string, string][]) =>
  expect.objectContaining({
    raw,
    text,
    items: [{ parties: parties.map(([name, role]) => party(name, role)), qualifiers: [] }],
  });

test("from a page of text to a published folder by the built command line, in the shapes that others rely on", async ({
  scratch,
}) => {
  test.setTimeout(120_000);
  const data = join(scratch, "data");
  const [bridge, mayor] = [
    await makePhoto(scratch, "bridge.jpg", 60, "Someone Else / Getty Images"),
    await makePhoto(scratch, "mayor.jpg", 160, "Tom Okafor / AP"),
  ];
  const galley = async (...args: string[]) => {
    const { code, json, stderr } = await runCli(data, ...args, "--json", "--actor", "Noa Barlev");
    return { code, json: json(), stderr };
  };

  const imported = await galley("import", pageText);
  expect(imported).toMatchObject({ code: 0, stderr: "" });
  expect(imported.json).toEqual({
    stories: [
      {
        id: expect.any(String),
        headline: "Harbour bridge reopens after eleven weeks of repairs",
        file: "harbour-bridge.txt",
        report: expect.arrayContaining([expect.stringContaining("<< Follow Ellery Daily")]),
      },
    ],
    failed: [],
  });
  const [{ id }] = (imported.json as { stories: [{ id: string }] }).stories;

  const checked = await galley("check", id);
  expect(checked.code).toBe(1);
  const { ok, findings } = checked.json as { ok: boolean; findings: Record<string, string>[] };
  expect(ok).toBe(false);
  for (const finding of findings)
    expect(Object.keys(finding).sort()).toEqual(["code", "message", "overridable", "severity", "where"]);
  expect(findings.filter(({ severity }) => severity === "block").map(({ code, where }) => [code, where])).toEqual([
    ["photo.empty", "photo:1"],
    ["photo.empty", "photo:2"],
  ]);
  const refused = await galley("publish", id, "--out", join(scratch, "out"));
  expect(refused).toMatchObject({ code: 1, json: { ok: false, error: { code: "refused" } } });

  const first = await galley("photo", "add", bridge.path, "--story", id, "--slot", "1");
  expect(first.code).toBe(0);
  expect(first.json).toMatchObject({
    photos: [
      {
        id: expect.any(String),
        file: "bridge.jpg",
        caption: "",
        alt: "",
        credit: credit(
          "Someone Else / Getty Images",
          "Someone Else / Getty Images",
          ["Someone Else", "photographer"],
          ["Getty Images", "agency"],
        ),
      },
    ],
    failed: [],
    // The credit on the page is kept; the file's differs.
    warnings: [expect.stringContaining("Someone Else / Getty Images")],
  });
  const second = await galley("photo", "add", mayor.path, "--story", id, "--slot", "2");
  expect(second).toMatchObject({ code: 0, json: { photos: [{ file: "mayor.jpg" }], failed: [], warnings: [] } });
  const ids = [first, second].map(({ json }) => (json as { photos: [{ id: string }] }).photos[0].id);

  const shown = await galley("show", id);
  expect(shown.code).toBe(0);
  expect(shown.json).toEqual({
    id,
    headline: "Harbour bridge reopens after eleven weeks of repairs",
    standfirst: expect.stringMatching(/^City engineers say/),
    kicker: "",
    byline: { names: [], none: false },
    language: "en",
    stage: "draft",
    onHold: false,
    publication: "unpublished",
    slug: "harbour-bridge-reopens-after-eleven-weeks-of-repairs",
    ...{ section: "", summary: "", dateline: "", tags: [], seoTitle: "", socialText: "", canonicalUrl: "" },
    ...{ ...blankPlanning, targetLength: 0 },
    version: expect.any(Number),
    blocks: [
      { type: "paragraph", text: expect.stringMatching(/^The harbour bridge in Port Ellery/) },
      { type: "paragraph", text: expect.stringMatching(/^The first bus/) },
      {
        type: "photo",
        photo: ids[0],
        caption: "The lift span on the morning of the opening",
        alt: "הגשר בנמל בבוקר הפתיחה",
        altLanguage: "he",
        decorative: false,
        width: "inline",
        credit: credit(
          "(Photo: Marta Lindqvist, Reuters)",
          "Marta Lindqvist / Reuters",
          ["Marta Lindqvist", "photographer"],
          ["Reuters", "agency"],
        ),
      },
      { type: "paragraph", text: expect.stringMatching(/^Stallholders/) },
      { type: "paragraph", text: expect.stringMatching(/^The port authority/) },
      {
        type: "photo",
        photo: ids[1],
        caption: "Ada Finch",
        alt: 'ראשת העיר ע"ש הגשר, "יום חג" לנמל',
        altLanguage: "he",
        decorative: false,
        width: "inline",
        credit: credit("(Photo: Tom Okafor / AP)", "Tom Okafor / AP", ["Tom Okafor", "photographer"], ["AP", "agency"]),
      },
      { type: "paragraph", text: expect.stringMatching(/^A second inspection/) },
    ],
  });

  const published = await galley("publish", id, "--out", join(scratch, "out"));
  expect(published.code).toBe(0);
  const { folder, files, revision } = published.json as { folder: string; files: []; revision: unknown };
  expect(folder).toBe(join(scratch, "out", "harbour-bridge-reopens-after-eleven-weeks-of-repairs"));
  expect(revision).toBeTruthy();
  expect(byPath(files)).toEqual(await exportedFiles(folder));
  expect(recordsOf(data, folder)).toMatchObject([{ state: "live", actor: "Noa Barlev", files: byPath(files) }]);
  const html = await readFile(join(folder, "index.html"), "utf8");
  const texts = ['alt="הגשר בנמל בבוקר הפתיחה"', "<bdi>Marta Lindqvist</bdi>", "Someone Else", "Ellery Daily"];
  expect(texts.map((text) => html.includes(text))).toEqual([true, true, false, false]);

  const again = await galley("publish", id, "--out", join(scratch, "out"));
  expect(again.json).toMatchObject({ folder, files });
  expect(await exportedFiles(folder)).toEqual(byPath(files));
  expect(await galley("check", id)).toMatchObject({ code: 0, json: { ok: true } });
});

test("a gallery marker in Hebrew becomes a gallery of places, and credit lines are parsed the same everywhere", async ({
  scratch,
}) => {
  const data = join(scratch, "data");
  const file = join(import.meta.dirname, "../src/core/import/fixtures/olive-harvest.txt");
  const imported = await runCli(data, "import", file, "--json");
  const [{ id }] = imported.json<{ stories: [{ id: string }] }>().stories;
  const shown = (await runCli(data, "show", id, "--json")).json<{ blocks: { type: string }[] }>();
  expect(shown).toMatchObject({ language: "he", byline: { names: ["רותם אלמוג", "יעל בן־שחר"], none: false } });
  const [photo, gallery] = shown.blocks.filter(({ type }) => type !== "paragraph");
  expect(photo).toMatchObject({ type: "photo", photo: null, caption: "קטיף ידני בכרם שליד היישוב אלומה" });
  expect(gallery).toEqual({
    type: "gallery",
    photos: [
      expect.objectContaining({ type: "photo", photo: null, caption: "שמן זית ראשון של העונה" }),
      expect.objectContaining({ type: "photo", photo: null, alt: "Olive press at work", altLanguage: "en" }),
    ],
  });
  const parsed = (await runCli(data, "credit", "(צילום: דנה קמחי / פלאש90)", "--json")).json();
  expect(photo).toMatchObject({ credit: { items: (parsed as { items: unknown[] }).items } });
});
