import { askCore, askHost, expect, test } from "./fixtures.ts";
import { deskPage } from "./pages/desk-page.ts";
import { photoDeskPage } from "./pages/photo-desk-page.ts";

test.use({ libraryPhotos: 60 });

test.beforeEach(async ({ page, ownHost }) => {
  test.setTimeout(120_000);
  await askHost(ownHost, "settings.update", { actor: "Dana Reed" });
  await page.goto(ownHost.url);
});

test("the photo desk takes the place of the page and gives it back with the caret where it was", async ({ page }) => {
  const desk = deskPage(page);
  const photos = photoDeskPage(page);
  await desk.headline.click();
  await page.keyboard.type("?");
  await photos.open(63);
  await expect(desk.headline).toBeHidden();
  await desk.press("Escape");
  await expect(desk.headline).toBeVisible();
  await page.keyboard.type("!");
  await expect(desk.headline).toContainText("?!");
  await page.getByRole("button", { name: "Photos", exact: true }).click();
  await expect(photos.sheet).toBeVisible();
  await page.getByRole("button", { name: "Back to the page" }).click();
  await expect(desk.headline).toBeVisible();
});

test("only the photos in sight are in the document, and the keyboard walks through all of them", async ({ page }) => {
  const desk = deskPage(page);
  const photos = photoDeskPage(page);
  await photos.open(63);
  await expect(photos.cells.first().locator("img")).toBeVisible();
  expect(await photos.cells.count()).toBeLessThan(50);
  await photos.cells.first().click();
  await expect(photos.count).toHaveText("1 of 63 selected");
  await desk.press("ArrowRight");
  await expect(photos.cells.nth(1)).toHaveAttribute("aria-selected", "true");
  await expect(photos.cells.first()).toHaveAttribute("aria-selected", "false");
  await desk.press("End");
  await expect(page.locator(".sheet-cell[data-focused]")).toHaveAttribute("aria-posinset", "63");
  const last = await page.locator(".sheet-cell[data-focused]").getAttribute("data-key");
  await desk.press("Home", "Shift+ArrowRight", "Shift+ArrowDown");
  const { ids } = await askCore(page, "photos.ids", {});
  expect(ids.at(-1)).toBe(last);
  const chosen = Number(/^(\d+) of 63/.exec((await photos.count.textContent()) ?? "")?.[1]);
  expect(chosen).toBeGreaterThan(3);
  await desk.press("Control+a");
  await expect(photos.count).toHaveText("63 of 63 selected");
  await desk.press("F9");
  await expect(photos.count).toHaveText("1 of 63 selected");
});

test("a rubber band chooses what it takes in, also below what is in sight", async ({ page }) => {
  const photos = photoDeskPage(page);
  await photos.open(63);
  await expect(photos.cells.first().locator("img")).toBeVisible();
  const box = await photos.cells.first().boundingBox();
  const frame = await photos.sheet.boundingBox();
  if (!box || !frame) throw new Error("nothing to drag over");
  // From the gap before the first picture to the middle of the one below and after it.
  await page.mouse.move(box.x - 4, box.y - 4);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 1.5, box.y + box.height * 1.5, { steps: 4 });
  await expect(page.locator(".rubber-band")).toBeVisible();
  await expect(photos.count).toHaveText("4 of 63 selected");
  await page.mouse.move(frame.x + frame.width - 40, frame.y + frame.height - 5, { steps: 4 });
  await expect(photos.count).toHaveText(/^(6[0-3]|5\d) of 63 selected$/, { timeout: 20_000 });
  await page.mouse.up();
  await expect(page.locator(".rubber-band")).toHaveCount(0);
});

test("filters and the search narrow the sheet and say beforehand what they leave", async ({ page }) => {
  const photos = photoDeskPage(page);
  await photos.open(63);
  await expect(photos.filter("No credit")).toContainText("12");
  await photos.filter("No credit").click();
  await expect(photos.count).toHaveText("Photos: 12");
  await expect(photos.cells.first()).toContainText("No credit");
  await photos.filter("No alt text").click();
  await expect(photos.count).toHaveText("Photos: 6");
  await page.getByRole("button", { name: "Clear search and filters" }).click();
  await expect(photos.count).toHaveText("Photos: 63");
  await photos.search.fill("scene 17");
  await expect(photos.count).toHaveText("Photos: 1");
  await photos.search.fill("no such words at all");
  await expect(page.getByText("No photo matches")).toBeVisible();
  await page.locator(".sheet-none").getByRole("button").click();
  await photos.filter("In the open story").click();
  await expect(photos.count).toHaveText("Photos: 3");
  await photos.filter("In the open story").click();
  await page.getByLabel("Taken from").fill("2026-06");
  await page.getByLabel("Taken until").fill("2026-06-30");
  await expect(photos.count).toHaveText("Photos: 5");
});

test("in a narrow window the fields stand under the sheet, and nothing lies over anything", async ({ page }) => {
  const photos = photoDeskPage(page);
  await photos.open(63);
  await photos.cells.first().click();
  await page.setViewportSize({ width: 640, height: 800 });
  const box = async (selector: string) => {
    const found = await page.locator(selector).first().boundingBox();
    if (!found) throw new Error(`${selector} is not in sight`);
    return { left: found.x, right: found.x + found.width, top: found.y, bottom: found.y + found.height };
  };
  const [filters, sheet, editor] = [await box(".photo-filters"), await box(".photo-sheet"), await box(".photo-editor")];
  expect(sheet.left).toBeGreaterThanOrEqual(filters.right);
  expect(editor.top).toBeGreaterThanOrEqual(sheet.bottom);
  for (const part of [".use-drop", ".sheet-list", '[data-field="caption"] textarea']) {
    const { left, right } = await box(part);
    expect([part, left >= sheet.left, right <= 640]).toEqual([part, true, true]);
  }
});
