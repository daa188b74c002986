import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { makePhoto } from "../src/core/testing/make-photo.ts";
import { expect, test } from "./fixtures.ts";
import { deskPage } from "./pages/desk-page.ts";

test("from the first start to the published page without a mouse", async ({ page, ownHost, scratch }) => {
  test.setTimeout(120_000);
  const desk = deskPage(page);
  const { keyboard } = page;
  const picture = await makePhoto(scratch, "bolt.jpg", 140, "");
  await page.goto(ownHost.url);
  await expect(desk.dialog.getByLabel("Your name")).toBeFocused();
  await keyboard.type("Dana Reed");
  await desk.press("Enter");
  await expect(desk.dialog).toHaveCount(0);

  await desk.press("Control+Alt+n");
  await expect(desk.headline).toHaveText("");
  await keyboard.type("Bolt found");
  await desk.press("Enter");
  await keyboard.type("It was in the toolbox");
  await desk.press("Enter");
  await keyboard.type("The inquiry ends.");
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), keyboard.press("Control+Alt+p")]);
  await chooser.setFiles([picture.path]);
  await expect(desk.photos).toHaveCount(1);

  // What is missing comes one after another.
  await expect(page.getByRole("button", { name: "Publish: 2 to fix" })).toBeVisible();
  await desk.press("F8");
  await expect(desk.field(1, "credit")).toBeFocused();
  await keyboard.type("Tom Okafor / AP");
  await desk.press("F8");
  await expect(desk.field(1, "alt")).toBeFocused();
  await keyboard.type("A bolt as long as an arm");
  await expect(page.getByRole("button", { name: "Publish", exact: true })).toBeVisible();
  await desk.press("F8");
  await expect(page.getByRole("textbox", { name: "Writer 1" })).toBeFocused();
  await keyboard.type("Dana Reed");

  // Round the columns, and along the tabs of the last one.
  await desk.press("F6");
  await expect(page.getByRole("tab", { name: "Story", exact: true })).toBeFocused();
  await desk.press("F6");
  await expect(page.getByRole("navigation", { name: "Stories" }).locator(":focus")).toHaveCount(1);
  await desk.press("F6");
  // On the page it goes where it was last.
  await expect(desk.field(1, "alt")).toBeFocused();
  await desk.press("F6");
  await expect(page.getByRole("tab", { name: "Story", exact: true })).toBeFocused();
  await desk.press("ArrowRight", "ArrowRight");
  await expect(page.getByRole("tab", { name: "Checks" })).toHaveAttribute("aria-selected", "true");

  await desk.press("Control+Alt+v");
  await expect(desk.preview.locator("iframe")).toBeVisible();
  // It took the inspector's place, and the keyboard that was there; Escape gives that to the page.
  await expect(desk.preview.getByRole("radio", { name: "Phone" })).toBeFocused();
  await desk.press("F6", "Shift+F6");
  await expect(desk.preview.locator(":focus")).toHaveCount(1);
  await desk.press("Escape");
  await expect(desk.preview).toHaveCount(0);
  await expect(desk.field(1, "alt")).toBeFocused();
  await desk.press("Control+Shift+Enter");
  await expect(desk.dialog.getByLabel("Folder")).toBeFocused();
  await desk.press("Control+a");
  await keyboard.type(scratch);
  await expect(desk.dialog.getByText("The page is ready")).toBeVisible();
  await desk.press("Enter");
  await expect(desk.dialog.getByRole("button", { name: "Close" }).last()).toBeFocused({ timeout: 60_000 });
  await desk.press("Enter");
  await expect(desk.dialog).toHaveCount(0);
  const html = await readFile(join(scratch, "bolt-found", "index.html"), "utf8");
  const texts = ["<h1", ">Bolt found</h1>", ">Dana Reed<", 'alt="A bolt as long as an arm"'];
  expect(texts.map((text) => html.includes(text))).toEqual([true, true, true, true]);
});

test("every dialog gives the focus back, and one Escape closes it", async ({ desk: page }) => {
  const desk = deskPage(page);
  await desk.newStory();
  for (const keys of ["Control+Comma", "Control+Shift+s", "Control+Shift+Enter"]) {
    await desk.headline.click();
    await desk.press(keys);
    await expect(desk.dialog).toBeVisible();
    // Long enough for whatever opens with the focus.
    await page.waitForTimeout(700);
    await desk.press("Escape");
    await expect(desk.dialog).toHaveCount(0);
    await page.keyboard.type("x");
  }
  await expect(desk.headline).toHaveText("xxx");
});

test("one Escape closes a dialog, also while a tooltip behind it is shown and when the focus went away", async ({
  desk: page,
}) => {
  const desk = deskPage(page);
  await page.mouse.move(700, 400);
  await page.locator(".header .button.icon").first().hover();
  await expect(page.getByRole("tooltip")).toBeVisible();
  await desk.press("Control+Comma");
  await expect(desk.dialog).toBeVisible();
  await desk.press("Escape");
  await expect(desk.dialog).toHaveCount(0);

  await desk.press("Control+Comma");
  await expect(desk.dialog).toBeVisible();
  // What has the focus goes away, as a row does that was removed.
  await page.evaluate(() => document.activeElement?.remove());
  await desk.press("Escape");
  await expect(desk.dialog).toHaveCount(0);
});
