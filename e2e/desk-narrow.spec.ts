import { axeFindings } from "./accessibility.ts";
import { expect, test } from "./fixtures.ts";
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
