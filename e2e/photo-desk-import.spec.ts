import { copyFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import sharp from "sharp";
import { askHost, expect, test } from "./fixtures.ts";
import { makeManyPhotos } from "./many-photos.ts";
import { deskPage, dropFiles } from "./pages/desk-page.ts";
import { photoDeskPage } from "./pages/photo-desk-page.ts";

test.beforeEach(async ({ page, ownHost }) => {
  test.setTimeout(180_000);
  await askHost(ownHost, "settings.update", { actor: "Dana Reed" });
  await page.goto(ownHost.url);
});

// The path is typed where the host has no dialog for folders.
test("a folder is taken in with a report that names each refused file, each known one and those that are alike", {
  tag: "@web",
}, async ({ page, scratch }) => {
  const desk = deskPage(page);
  const photos = photoDeskPage(page);
  const folder = await makeManyPhotos(join(scratch, "wire"), 12);
  await writeFile(join(folder, "broken.jpg"), "no picture at all");
  await writeFile(join(folder, "empty.jpg"), "");
  await sharp(join(folder, "scene-00004.jpg")).jpeg({ quality: 40 }).toFile(join(folder, "small-again.jpg"));
  await photos.open(3);
  await page.keyboard.press("Control+Alt+Shift+o");
  await expect(desk.dialog.getByRole("textbox").first()).toBeFocused();
  await page.keyboard.type(folder);
  await desk.press("Enter");
  await expect(page.locator(".intake-words")).toHaveText("Imported. New: 13. In the library already: 0. Refused: 2.", {
    timeout: 60_000,
  });
  await expect(photos.count).toHaveText("Photos: 16");
  await page.getByRole("button", { name: "Report…" }).click();
  await expect(desk.dialog.locator(".report-lines li")).toHaveText([
    /broken\.jpg.*not a picture/,
    /empty\.jpg.*0 bytes/,
  ]);
  await expect(desk.dialog.locator(".report-pairs li")).toContainText(["small-again.jpg"]);
  await desk.press("Escape");

  // The same folder again: nothing comes twice.
  await page.keyboard.press("Control+Alt+Shift+o");
  await expect(desk.dialog.getByRole("textbox").first()).toBeFocused();
  await page.keyboard.type(folder);
  await desk.press("Enter");
  await expect(page.locator(".intake-words")).toHaveText(/New: 0\. In the library already: 13\. Refused: 2\./);
  await expect(photos.count).toHaveText("Photos: 16");
});

test("an import that was stopped keeps what came, and goes on from there when it is asked for again", {
  tag: "@web",
}, async ({ page, scratch }) => {
  const desk = deskPage(page);
  const photos = photoDeskPage(page);
  const folder = await makeManyPhotos(join(scratch, "wire"), 150);
  await photos.open(3);
  const begin = async () => {
    await page.keyboard.press("Control+Alt+Shift+o");
    await expect(desk.dialog.getByRole("textbox").first()).toBeFocused();
    await page.keyboard.type(folder);
    await desk.press("Enter");
  };
  await begin();
  await expect(page.locator(".intake-words")).toContainText("new:");
  await page.getByRole("button", { name: "Stop" }).click();
  await expect(page.locator(".intake-words")).toContainText("Stopped.");
  const came = Number(/New: (\d+)/.exec((await page.locator(".intake-words").textContent()) ?? "")?.[1]);
  expect(came).toBeGreaterThan(0);
  expect(came).toBeLessThan(150);
  await begin();
  await expect(page.locator(".intake-words")).toContainText(`New: ${150 - came}. In the library already: ${came}.`, {
    timeout: 90_000,
  });
  await expect(photos.count).toHaveText("Photos: 153");
});

test("files that are dropped on the sheet are taken in, and a folder that is not there is refused in words", {
  tag: "@web",
}, async ({ page, scratch }) => {
  const desk = deskPage(page);
  const photos = photoDeskPage(page);
  const folder = await makeManyPhotos(join(scratch, "wire"), 3);
  await copyFile(join(folder, "scene-00001.jpg"), join(scratch, "same.jpg"));
  await photos.open(3);
  await dropFiles(photos.sheet, [
    join(folder, "scene-00000.jpg"),
    join(folder, "scene-00001.jpg"),
    join(scratch, "same.jpg"),
  ]);
  await expect(page.locator(".intake-words")).toHaveText("Imported. New: 2. In the library already: 1. Refused: 0.");
  await expect(photos.count).toHaveText("Photos: 5");
  await page.keyboard.press("Control+Alt+Shift+o");
  await expect(desk.dialog.getByRole("textbox").first()).toBeFocused();
  await page.keyboard.type("/no/such/folder");
  await desk.press("Enter");
  await expect(desk.notices).toContainText("is not a folder that can be read");
});
