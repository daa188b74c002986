import { askHost, expect, test } from "./fixtures.ts";
import { deskPage } from "./pages/desk-page.ts";
import { photoDeskPage } from "./pages/photo-desk-page.ts";

test.use({ libraryPhotos: 12 });

test.beforeEach(async ({ page, ownHost }) => {
  test.setTimeout(120_000);
  await askHost(ownHost, "settings.update", { actor: "Dana Reed" });
  await page.goto(ownHost.url);
  await photoDeskPage(page).open(15);
});

test("ticked fields of a selection are changed as one step, which one press undoes", async ({ page, ownHost }) => {
  const desk = deskPage(page);
  const photos = photoDeskPage(page);
  await photos.search.fill("scene");
  await expect(photos.count).toHaveText("Photos: 12");
  await photos.cells.first().click();
  await desk.press("Control+a", "Control+Shift+e");
  await expect(desk.dialog).toContainText("Edit 12 photos");
  const row = (field: string) => desk.dialog.locator(`[data-field="${field}"]`);
  await row("caption").getByText("Caption", { exact: true }).click();
  await expect(desk.dialog.locator(".batch-emptied")).toHaveText("Empties what is there now: Caption, in 12 photos.");
  await row("caption").getByRole("button", { name: /How/ }).click();
  await page.getByRole("option", { name: "Add at the end" }).click();
  await expect(desk.dialog.locator(".batch-emptied")).toHaveCount(0);
  await row("caption").locator("textarea").fill("Taken on Friday.");
  await row("credit").getByText("Credit", { exact: true }).click();
  await row("credit").getByRole("button", { name: /How/ }).click();
  await page.getByRole("option", { name: "Only if empty" }).click();
  await row("credit").locator("input[type=text]").fill("Ilse Brandt / Reuters");
  await expect(desk.dialog.locator(".batch-preview")).toHaveText("12 of 12 photos will be different.");
  await desk.dialog.getByRole("button", { name: "Change 12 photos" }).click();
  await expect(desk.dialog).toHaveCount(0);
  const ended = async (text: string) =>
    (await askHost(ownHost, "photos.list", { text, offset: 0, limit: 50 })).photos.map(({ caption }) => caption);
  await expect.poll(() => ended("taken on friday")).toHaveLength(12);
  const uncredited = () => askHost(ownHost, "photos.ids", { filter: { uncredited: true } });
  expect((await uncredited()).total).toBe(0);

  await photos.cells.first().click();
  await desk.press("Control+z");
  await expect(desk.notices.last()).toContainText("Photos as they were before: 12");
  expect(await ended("taken on friday")).toHaveLength(0);
  expect((await uncredited()).total).toBe(3);
});

test("words are found in the captions of a selection, shown before and after, and replaced", async ({
  page,
  ownHost,
}) => {
  const desk = deskPage(page);
  const photos = photoDeskPage(page);
  await photos.cells.first().click();
  await desk.press("Control+a");
  await page.getByRole("button", { name: "Find and replace…" }).click();
  await desk.dialog.getByLabel("Find", { exact: true }).fill("Skarn");
  await desk.dialog.getByLabel("Replace with").fill("Old Skarn");
  await expect(desk.dialog.locator(".batch-preview")).toHaveText("Fields that will be different: 3");
  await expect(desk.dialog.locator(".before-after ins").first()).toContainText("harbour of Old Skarn.");
  await desk.dialog.getByRole("button", { name: "Replace all" }).click();
  await expect(desk.dialog).toHaveCount(0);
  const found = () => askHost(ownHost, "photos.ids", { text: "old skarn" });
  await expect.poll(async () => (await found()).total).toBe(3);
  await page.getByRole("button", { name: /^Undo: replaced words/ }).click();
  await expect.poll(async () => (await found()).total).toBe(0);
});
