import { axeFindings } from "./accessibility.ts";
import { expect, test } from "./fixtures.ts";
import { deskPage } from "./pages/desk-page.ts";

test("a headline in another script offers to turn the story: by one click or key, never by itself, and not twice", async ({
  desk: page,
}) => {
  const desk = deskPage(page);
  await desk.newStory();
  await page.keyboard.type("הגשר נפתח מחדש");
  const turn = page.getByRole("button", { name: "Turn the story to עברית" });
  await expect(turn).toBeVisible();
  expect(await axeFindings(page, { within: [".page-column"] })).toEqual([]);
  // Nothing was turned yet, and the keyboard stays in the headline.
  await expect(page.locator(".galley-page")).toHaveAttribute("lang", "en");
  await page.keyboard.type("!");
  await expect(desk.headline).toHaveText("הגשר נפתח מחדש!");
  await turn.click();
  await expect(turn).toHaveCount(0);
  await expect(page.locator(".galley-page")).toHaveAttribute("lang", "he");
  await expect(page.locator(".galley-desk")).toHaveAttribute("dir", "rtl");
  await desk.saved();

  await desk.newStory();
  await page.keyboard.type("הגשר נסגר");
  await page.getByRole("button", { name: "Leave it" }).click();
  await expect(turn).toHaveCount(0);
  await desk.headline.click();
  await page.keyboard.press("End");
  await page.keyboard.type(" שוב");
  await desk.saved();
  await expect(turn).toHaveCount(0);
  await page.keyboard.press("Control+Alt+g");
  await expect(page.locator(".galley-page")).toHaveAttribute("lang", "he");
});
