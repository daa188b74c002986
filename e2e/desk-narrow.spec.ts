import { axeFindings } from "./accessibility.ts";
import { askCore, expect, test } from "./fixtures.ts";
import { deskPage } from "./pages/desk-page.ts";

test("a narrow window is the page's; a column that is asked for lies over it and loses nothing", async ({
  desk: page,
}) => {
  const desk = deskPage(page);
  const stories = page.getByRole("navigation", { name: "Stories" });
  const inspector = page.getByRole("complementary");
  await desk.openTab("Checks");
  await page.setViewportSize({ width: 800, height: 700 });
  await expect(stories).toHaveCount(0);
  await expect(inspector).toHaveCount(0);
  await desk.standfirst.click();
  await page.keyboard.press("End");
  await desk.press("Control+Backslash");
  await expect(stories.getByRole("tab", { name: "Stories" })).toBeFocused();
  expect(await axeFindings(page)).toEqual([]);
  await desk.press("Escape");
  await expect(stories).toHaveCount(0);
  await page.keyboard.type("!");
  await expect(desk.standfirst).toHaveText(/!$/);

  await page.getByRole("button", { name: "Show the inspector" }).click();
  await expect(page.getByRole("tab", { name: "Checks" })).toHaveAttribute("aria-selected", "true");
  await desk.press("Control+Backslash");
  await expect(inspector).toHaveCount(0);
  await expect(stories).toBeVisible();
  await desk.body("p").last().click();
  await expect(stories).toHaveCount(0);

  await page.setViewportSize({ width: 1280, height: 800 });
  await expect(stories).toBeVisible();
  await expect(page.getByRole("tab", { name: "Checks" })).toHaveAttribute("aria-selected", "true");
});

test("in the narrowest window all of the header is there, in both languages", async ({ desk: page }) => {
  await page.setViewportSize({ width: 500, height: 700 });
  const header = page.getByRole("banner");
  const names = { en: ["The day", "Preview", "Publish"], he: ["היום", "תצוגה מקדימה", "פרסום"] } as const;
  for (const interfaceLanguage of ["he", "en"] as const) {
    await askCore(page, "settings.update", { interfaceLanguage });
    for (const name of names[interfaceLanguage]) {
      await expect(header.getByRole("button", { name, exact: true })).toBeInViewport({ ratio: 1 });
    }
    for (const button of await header.getByRole("button").all()) await expect(button).toBeInViewport({ ratio: 1 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(500);
    expect(await axeFindings(page)).toEqual([]);
  }
});

test("the foot of the preview is one row, in both languages and at every width", async ({ desk: page }) => {
  await page.locator(".galley-page").waitFor();
  await page.keyboard.press("Control+Alt+v");
  const foot = page.locator(".preview-end");
  for (const interfaceLanguage of ["he", "en"] as const) {
    await askCore(page, "settings.update", { interfaceLanguage });
    await expect(page.locator("html")).toHaveAttribute("lang", interfaceLanguage);
    for (const width of [1000, 1280, 1600]) {
      await page.setViewportSize({ width, height: 800 });
      const publish = foot.getByRole("button").last();
      await expect(publish).toBeEnabled();
      expect((await foot.boundingBox())?.height).toBe((await publish.boundingBox())?.height);
      expect(await foot.evaluate((row) => row.scrollWidth - row.clientWidth)).toBe(0);
    }
  }
});
