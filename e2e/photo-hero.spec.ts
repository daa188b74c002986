import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { makePhoto } from "../src/core/testing/make-photo.ts";
import { askCore } from "./ask-core.ts";
import { expect, test } from "./fixtures.ts";
import { chooseFiles, deskPage } from "./pages/desk-page.ts";

test("the picture for links is chosen by button and by key, kept, published, and missed when it is removed", async ({
  desk: page,
  scratch,
}) => {
  test.setTimeout(120_000);
  const desk = deskPage(page);
  const { profile } = await askCore(page, "settings.get", {});
  await askCore(page, "settings.update", { profile: { ...profile, baseUrl: "https://post.example" } });
  const paths = await Promise.all(
    ["first.jpg", "second.jpg"].map((name, at) => makePhoto(scratch, name, 60 + at * 90)),
  );
  await desk.newStory();
  await desk.headline.click();
  await page.keyboard.type("Two pictures");
  await desk.press("Enter");
  await page.keyboard.type("One of them goes ahead");
  await desk.press("Enter");
  await page.keyboard.type("Text.");
  for (const { path } of paths) {
    await chooseFiles(page, () => page.getByRole("button", { name: "Insert a picture" }).click(), [path]);
  }
  await expect(desk.photos).toHaveCount(2);
  for (const n of [1, 2]) await desk.field(n, "alt").fill(`Picture ${n}`);
  await page.getByRole("button", { name: "No byline", exact: true }).click();
  const button = (n: number) => desk.photos.nth(n - 1).getByRole("button", { name: "Picture for links to the story" });
  const mark = (n: number) => desk.photos.nth(n - 1).getByText("For links", { exact: true });

  await button(2).press("Enter");
  await expect(button(2)).toHaveAttribute("aria-pressed", "true");
  await expect(button(2)).toBeFocused();
  await expect(mark(2)).toBeVisible();
  await page.screenshot({ path: "test-results/photo-hero.png" });
  // By key from the caption: given up, and chosen again.
  await desk.captions.nth(1).click();
  await desk.press("Control+Alt+Shift+h");
  await expect(mark(2)).toHaveCount(0);
  await desk.press("Control+Alt+Shift+h");
  await expect(mark(2)).toBeVisible();
  await desk.saved();
  await page.reload();
  await desk.openStory("Two pictures");
  await expect(mark(2)).toBeVisible();
  await expect(mark(1)).toHaveCount(0);

  const folder = await desk.publish(scratch);
  const html = await readFile(join(folder, "index.html"), "utf8");
  const [, second] = [...html.matchAll(/<img src="([^"]+)"/g)].map(([, source]) => source);
  expect(second).toBeDefined();
  expect(html).toContain(`property="og:image" content="https://post.example/two-pictures/${second}"`);
  expect(html).toContain('property="og:image:alt" content="Picture 2"');

  await desk.photos.nth(1).getByRole("button", { name: "Remove the photo" }).press("Enter");
  await expect(desk.photos).toHaveCount(1);
  await desk.openTab("Checks");
  const missed = desk.findings.filter({ hasText: "The picture that was chosen for links" });
  await expect(missed).toHaveCount(1);
  await button(1).press("Enter");
  await expect(missed).toHaveCount(0);
  // Other tests have the same folder.
  await askCore(page, "settings.update", { profile });
});
