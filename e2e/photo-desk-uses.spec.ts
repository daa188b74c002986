import { join } from "node:path";
import { askHost, expect, test } from "./fixtures.ts";
import { deskPage } from "./pages/desk-page.ts";
import { photoDeskPage } from "./pages/photo-desk-page.ts";

test.beforeEach(async ({ page, ownHost }) => {
  test.setTimeout(120_000);
  await askHost(ownHost, "settings.update", { actor: "Dana Reed" });
  await page.goto(ownHost.url);
});

test("a credit that is changed lists the published pages that print another one now", async ({ page, scratch }) => {
  const desk = deskPage(page);
  const photos = photoDeskPage(page);
  await expect(desk.photos).toHaveCount(3);
  await desk.publish(join(scratch, "out"));
  await photos.open(3);
  await photos.cell("fish market").click();
  const uses = page.getByRole("region", { name: "Where it is used" });
  await expect(uses.locator(".use-folder")).toContainText("Readers have it");
  await expect(uses.locator(".stale-pages")).toHaveCount(0);
  await page.locator('[data-field="credit"] input').first().fill("Somebody Else / Reuters");
  await expect(uses.locator(".stale-pages")).toContainText("prints another credit");
  await uses.locator(".stale-pages").getByRole("button").click();
  await expect(desk.headline).toBeVisible();
});

test("a killed picture says which stories use it, is refused to a story, and can be released", async ({ page }) => {
  const desk = deskPage(page);
  const photos = photoDeskPage(page);
  await photos.open(3);
  await photos.cell("fish market").click();
  await page.getByRole("button", { name: "Kill this picture…" }).click();
  await expect(desk.dialog).toContainText("Stories that use it: 1");
  await page.keyboard.type("Wrong person named");
  await desk.press("Enter");
  await expect(desk.dialog).toContainText("Take it out of these stories");
  await expect(desk.dialog.locator(".use-headline")).toContainText("Storm keeps the fleet in");
  await desk.dialog.getByRole("button", { name: "Close" }).last().click();
  await expect(photos.cell("fish market").locator(".cell-badge").first()).toHaveText("Killed");
  await photos.cell("fish market").click();
  await desk.press("Control+Enter");
  await expect(desk.notices).toContainText("was killed and cannot be put into a story: Wrong person named");
  await page.getByRole("listbox").focus();
  await desk.press("Control+z");
  await expect(desk.notices.last()).toContainText("Not undone here: killed");
  await expect(photos.cell("fish market").locator(".cell-badge").first()).toHaveText("Killed");
  await page.getByRole("button", { name: "Release this picture…" }).click();
  await page.keyboard.type("It was the right one");
  await desk.press("Enter");
  await expect(desk.dialog).toHaveCount(0);
  await expect(photos.cell("fish market").getByText("Killed")).toHaveCount(0);
});
