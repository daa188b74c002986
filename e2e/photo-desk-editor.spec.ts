import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import sharp from "sharp";
import { type Dataset, withIim } from "../src/core/photos/testing/pictures.ts";
import { askHost, expect, test } from "./fixtures.ts";
import { makeManyPhotos } from "./many-photos.ts";
import { deskPage } from "./pages/desk-page.ts";
import { fillLibrary, photoDeskPage } from "./pages/photo-desk-page.ts";

test.beforeEach(async ({ page, ownHost }) => {
  test.setTimeout(120_000);
  await askHost(ownHost, "settings.update", { actor: "Dana Reed" });
  await page.goto(ownHost.url);
});

test("by keyboard alone: a folder is taken in, its photos are captioned and credited, and one is put into the story", {
  tag: "@web",
}, async ({ page, scratch, ownHost }) => {
  const desk = deskPage(page);
  const photos = photoDeskPage(page);
  const folder = await makeManyPhotos(join(scratch, "wire"), 2);
  await photos.open(3);
  await page.keyboard.press("Control+Alt+Shift+o");
  await expect(desk.dialog.getByRole("textbox").first()).toBeFocused();
  await page.keyboard.type(folder);
  await desk.press("Enter");
  await expect(photos.count).toHaveText("Photos: 5");

  // To the sheet, its first picture, and in.
  await page.locator("input[type=search]").focus();
  await desk.press("F6", "Home");
  await expect(photos.count).toHaveText("1 of 5 selected");
  await desk.press("Enter");
  const caption = page.locator('[data-field="caption"] textarea');
  await expect(caption).toBeFocused();
  await desk.press("Control+a");
  await page.keyboard.type("A ferry leaves Port Ansel.");
  await desk.press("F9");
  await expect(caption).toBeFocused();
  await expect(caption).not.toHaveValue("A ferry leaves Port Ansel.");
  await desk.press("Control+a");
  await page.keyboard.type("The market before dawn.");
  await desk.press("Shift+F9");
  await expect(caption).toHaveValue("A ferry leaves Port Ansel.");
  const credit = page.locator('[data-field="credit"] input').first();
  for (let tabs = 0; tabs < 12 && !(await credit.evaluate((field) => field === document.activeElement)); tabs += 1) {
    await desk.press("Tab");
  }
  await expect(credit).toBeFocused();
  await desk.press("Control+a");
  await page.keyboard.type("Mara Ellery / Reuters");
  await expect(page.locator(".credit-understood")).toContainText("Mara Ellery › Reuters");
  await desk.press("Control+Enter");
  await expect(desk.notices).toContainText("Put into");
  await expect(page.locator(".editor-saved")).toHaveText("Saved");

  await desk.press("Escape", "Escape");
  await expect(desk.photos).toHaveCount(4);
  await desk.saved();
  await expect(desk.captions.filter({ hasText: "A ferry leaves Port Ansel." })).toHaveCount(1);
  const { photos: found } = await askHost(ownHost, "photos.list", { text: "ferry leaves", offset: 0, limit: 5 });
  expect(found).toMatchObject([{ caption: "A ferry leaves Port Ansel.", credit: { raw: "Mara Ellery / Reuters" } }]);
  const { total } = await askHost(ownHost, "photos.list", { text: "market before dawn", offset: 0, limit: 5 });
  expect(total).toBe(1);
});

test("a field tells where its value comes from, offers what the file says, and is undone by one press", async ({
  page,
  ownHost,
  scratch,
}) => {
  const desk = deskPage(page);
  const photos = photoDeskPage(page);
  await fillLibrary(ownHost, join(scratch, "many"), 2);
  await photos.open(5);
  await photos.cell("Scene 1").click();
  const row = page.locator('.photo-row[data-field="caption"]');
  await expect(row.locator(".field-origin")).toContainText("XMP");
  await row.locator("textarea").fill("Typed by hand.");
  await expect(row.locator(".field-origin")).toContainText("Typed");
  await expect(row.locator(".field-other")).toContainText("Scene 1 at the harbour of Skarn.");
  await expect(page.locator(".editor-saved")).toHaveText("Saved");
  await expect(photos.cell("Typed by hand.")).toHaveCount(1);
  await row.getByRole("button", { name: "Use this" }).click();
  await expect(row.locator("textarea")).toHaveValue("Scene 1 at the harbour of Skarn.");
  await expect(photos.cell("Scene 1")).toHaveCount(1);
  await photos.cell("Scene 1").click();
  await desk.press("Control+z");
  await expect(row.locator("textarea")).toHaveValue("Typed by hand.");
  await desk.press("Control+z");
  await expect(row.locator("textarea")).toHaveValue("Scene 1 at the harbour of Skarn.");
});

test("the supplier's usual terms are offered where a photo states none, and taken over with what they forbid", async ({
  page,
  ownHost,
  scratch,
}) => {
  const photos = photoDeskPage(page);
  await fillLibrary(ownHost, join(scratch, "many"), 1);
  const terms = "Editorial use only. NO ARCHIVES";
  const own = [{ name: "Reuters", kind: "agency" as const, aliases: [], replaces: "Reuters", terms }];
  await askHost(ownHost, "settings.update", { organisations: { version: 1, own } });
  await page.reload();
  await photos.open(4);
  await photos.cell("Scene 0").click();
  const editor = page.locator(".photo-editor");
  const take = editor.getByRole("button", { name: "Take these terms over" });
  await expect(editor.getByRole("textbox", { name: "Usage terms" })).toHaveValue("");
  await expect(take).toHaveCount(0);
  await editor.locator('[data-field="credit"] input').first().fill("Mara Ellery / Reuters");
  await expect(editor.getByText("This photo states no terms.")).toContainText(terms);
  await page.screenshot({ path: "test-results/usual-terms.png" });
  await take.press("Enter");
  await expect(take).toHaveCount(0);
  await expect(editor.getByRole("textbox", { name: "Usage terms" })).toHaveValue(terms);
  await expect(editor.getByRole("textbox", { name: "Usage terms" })).toBeFocused();
  await expect(editor.getByLabel("Words of restriction 2")).toHaveValue("Editorial use only");
  await expect(page.locator(".editor-saved")).toHaveText("Saved");
  const { photos: found } = await askHost(ownHost, "photos.list", { text: "scene 0", offset: 0, limit: 5 });
  expect(found).toMatchObject([
    { usageTerms: terms, restrictions: [{ kind: "no-archive" }, { kind: "editorial-only" }] },
  ]);
});

test("alt texts in two languages, a reason for no credit, and rights are kept", async ({ page, ownHost, scratch }) => {
  const photos = photoDeskPage(page);
  await fillLibrary(ownHost, join(scratch, "many"), 1);
  await photos.open(4);
  await photos.cell("Scene 0").click();
  const editor = page.locator(".photo-editor");
  const alt = editor.getByRole("region", { name: "Alt text" });
  await alt.getByRole("button", { name: /Add another language/ }).click();
  await page.getByRole("option", { name: "עברית" }).click();
  await alt.getByLabel("Alt text in עברית").fill("סירות");
  await editor.getByText("Needs no credit").click();
  await editor.getByLabel("Reason why it needs none").fill("Own graphic");
  await editor.getByRole("button", { name: "Add a restriction" }).click();
  await editor.getByLabel("Words of restriction 1").fill("ONE TIME USE ONLY");
  await editor.getByLabel("May be used until").fill("2027-01-02T03:04");
  await expect(page.locator(".editor-saved")).toHaveText("Saved");
  const { photos: found } = await askHost(ownHost, "photos.list", { text: "scene 0", offset: 0, limit: 5 });
  expect(found).toMatchObject([
    {
      alts: { he: "סירות" },
      credit: { exempt: "Own graphic" },
      restrictions: [{ kind: "one-time-use", text: "ONE TIME USE ONLY" }],
      rightsExpire: "2027-01-02T03:04:00.000Z",
    },
  ]);
});

test("words that were read by guess are shown in other letters before they are taken, and the step can be undone", async ({
  page,
  ownHost,
  scratch,
}) => {
  const desk = deskPage(page);
  const photos = photoDeskPage(page);
  const folder = join(scratch, "old");
  await mkdir(folder);
  // "שלום" as Windows-1255 writes it, in a file that does not say so.
  const words: Dataset[] = [[2, 120, Uint8Array.of(0xf9, 0xec, 0xe5, 0xed)]];
  const plain = await sharp({ create: { width: 60, height: 40, channels: 3, background: "#557799" } })
    .jpeg()
    .toBuffer();
  await writeFile(join(folder, "old.jpg"), withIim(plain, words));
  await photos.open(3);
  await askHost(ownHost, "photos.import", { folder });
  await expect(photos.count).toHaveText("Photos: 4");
  await photos.cells.first().click();
  await expect(page.locator(".editor-note").last()).toContainText("read by guess as windows-1252");
  await page.getByRole("button", { name: "Read again…" }).click();
  await expect(desk.dialog.locator(".before-after ins").first()).toContainText("שלום");
  await desk.dialog.getByRole("radio", { name: "Mac Roman" }).click();
  await expect(desk.dialog.locator(".before-after ins").first()).not.toContainText("שלום");
  await desk.dialog.getByRole("radio", { name: /1255/ }).click();
  await expect(desk.dialog.locator(".before-after ins").first()).toContainText("שלום");
  await desk.dialog.getByRole("button", { name: "Take these words" }).click();
  await expect(page.locator('[data-field="caption"] textarea')).toHaveValue("שלום");
  await page.getByRole("button", { name: /^Undo: read again/ }).click();
  await expect(page.locator('[data-field="caption"] textarea')).not.toHaveValue("שלום");
});

test("a chosen photo that is dragged onto the button is put into the open story", async ({
  page,
  ownHost,
  scratch,
}) => {
  const desk = deskPage(page);
  const photos = photoDeskPage(page);
  await fillLibrary(ownHost, join(scratch, "many"), 3);
  await photos.open(6);
  await photos.cell("Scene 1").locator(".cell-picture").dragTo(page.locator(".use-drop"));
  await expect(desk.notices).toContainText("Put into");
  await desk.press("Escape");
  await expect(desk.photos).toHaveCount(4);
});

test("a credit that only the caption has is taken out of it, and one of an own organisation is read again", async ({
  page,
  ownHost,
  scratch,
}) => {
  const photos = photoDeskPage(page);
  await fillLibrary(ownHost, join(scratch, "many"), 2);
  const { photos: all } = await askHost(ownHost, "photos.list", { text: "scene", offset: 0, limit: 5 });
  const [none, known] = [0, 1].map((n) => all.find(({ caption }) => caption.includes(`Scene ${n} `)));
  if (!none || !known) throw new Error("the photos are not there");
  await askHost(ownHost, "photos.update", { id: none.id, caption: `${none.caption} (Photo: Ines Calder / Reuters)` });
  await askHost(ownHost, "photos.update", {
    id: known.id,
    credit: { items: [], raw: "Ines Calder/Quayside Press", state: "review", exempt: "" },
  });
  await askHost(ownHost, "settings.update", {
    organisations: { version: 1, own: [{ name: "Quayside Press", kind: "agency", aliases: [] }] },
  });
  await photos.open(5);
  const editor = page.locator(".photo-editor");
  await photos.cell("Scene 0").click();
  await editor.getByRole("button", { name: /Take .*Ines Calder.* out of the caption/ }).click();
  await expect(page.locator(".editor-saved")).toHaveText("Saved");
  await photos.cell("Quayside Press").click();
  await editor.getByRole("button", { name: "Read it again" }).click();
  await expect(page.locator(".editor-saved")).toHaveText("Saved");
  const now = await askHost(ownHost, "photos.get", { ids: [none.id, known.id] });
  expect(now).toMatchObject([
    { caption: none.caption, credit: { items: [{ parties: [{ name: "Ines Calder" }, { name: "Reuters" }] }] } },
    { credit: { state: "parsed", items: [{ parties: [{ name: "Ines Calder" }, { name: "Quayside Press" }] }] } },
  ]);
});
