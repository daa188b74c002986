import { join } from "node:path";
import { paragraph, storyDocument } from "../src/shared/document/build.ts";
import { askCore, askHost, expect, test } from "./fixtures.ts";
import { deskPage } from "./pages/desk-page.ts";
import { openNewStory } from "./pages/open-new-story.ts";

test("where the page will go is told in the middle of a press: the button stays under the pointer, and publishes @web", async ({
  page,
  ownHost,
  scratch,
}) => {
  test.setTimeout(120_000);
  await askHost(ownHost, "settings.update", { actor: "Dana Reed" });
  const late: (() => void)[] = [];
  let isHeld = true;
  await page.routeWebSocket(/\/socket$/, (socket) => {
    const server = socket.connectToServer();
    server.onMessage((message) => {
      const { result } = JSON.parse(String(message));
      const isTarget = result?.folders !== undefined && result.redirects !== undefined && result.at === undefined;
      if (isTarget && isHeld) late.push(() => socket.send(message));
      else socket.send(message);
    });
  });
  await page.goto(ownHost.url);
  const { dialog, photos } = deskPage(page);
  await expect(photos).toHaveCount(3);
  await page.getByRole("button", { name: "Publish", exact: true }).click();
  await dialog.getByLabel("Folder").fill(join(scratch, "a-folder-of-readers"));
  const button = dialog.getByRole("button", { name: "Publish now" });
  await expect(button).toBeEnabled();
  await expect.poll(() => late.length).toBeGreaterThan(0);

  await button.hover();
  await page.mouse.down();
  const top = () => button.evaluate((element) => element.getBoundingClientRect().top);
  const before = await top();
  isHeld = false;
  late.at(-1)?.();
  await expect(dialog.getByRole("list", { name: "Where it goes" })).toBeVisible();
  expect(await top()).toBe(before);
  await page.mouse.up();
  await expect(dialog.getByRole("heading", { name: /published/i })).toBeVisible({ timeout: 60_000 });
});

test("a dialog that grows with what comes late keeps its foot under the pointer, and grows when that leaves", async ({
  desk: page,
}) => {
  await openNewStory(page, storyDocument({ headline: "A foot that stands" }, [paragraph("Words.")]));
  const { dialog } = deskPage(page);
  await page.locator(".head-headline").click();
  await page.keyboard.press("Control+k");
  await page.keyboard.type("Write the page as a file");
  await page.keyboard.press("Enter");
  const button = dialog.getByRole("button", { name: "Write the file" });
  await expect(button).toBeVisible();
  const top = () => button.evaluate((element) => element.getBoundingClientRect().top);
  const comesLate = () =>
    dialog.locator(".dialog-body").evaluate((body) => {
      const late = document.createElement("p");
      late.style.blockSize = "120px";
      body.append(late);
    });
  await button.hover();
  const before = await top();
  await comesLate();
  expect(await top()).toBe(before);
  await page.mouse.move(0, 0);
  await expect.poll(top).toBeGreaterThan(before + 30);
});

test("findings that change while one is pressed wait until it was: the press leads where it was meant to", async ({
  desk: page,
}) => {
  await openNewStory(page, storyDocument({}, [paragraph("The the words.")]));
  const desk = deskPage(page);
  await desk.openTab("Checks");
  const headline = desk.findings.filter({ hasText: /headline/i }).first();
  const doubled = desk.findings.filter({ hasText: /twice/i }).first();
  await expect(headline).toBeVisible();
  await expect(doubled).toBeVisible();
  const all = await desk.findings.allTextContents();
  const toFix = page.getByRole("button", { name: /^Publish/ });
  const name = await toFix.textContent();
  await desk.headline.click();
  await doubled.hover();
  await page.keyboard.type("A headline");
  await page.mouse.down();
  await expect(toFix).not.toHaveText(name ?? "");
  expect(await desk.findings.allTextContents()).toEqual(all);
  await page.mouse.up();
  await expect(headline).toHaveCount(0);
  await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toContain("The the");
});

test("a row of the list of stories stays under the pointer that presses it, though another story is saved", async ({
  desk: page,
}) => {
  const ids = [];
  for (const headline of ["Saved meanwhile", "The one that is pressed", "The one that is open"])
    ids.push(await openNewStory(page, storyDocument({ headline }, [paragraph("Words.")])));
  const rows = page.getByRole("listbox", { name: "List of stories" }).getByRole("option");
  const row = rows.filter({ hasText: "The one that is pressed" });
  await row.hover();
  const top = () => row.evaluate((element) => element.getBoundingClientRect().top);
  const before = await top();
  await page.mouse.down();
  const { version, document, fields } = await askCore(page, "stories.open", { id: ids[0] ?? "" });
  await askCore(page, "stories.save", {
    id: ids[0] ?? "",
    baseVersion: version,
    document,
    fields: { ...fields, section: "Sea" },
  });
  await page.waitForTimeout(1_000);
  expect(await top()).toBe(before);
  await page.mouse.up();
  await expect(rows.first()).toContainText("Saved meanwhile");
  await expect(page.locator(".head-headline")).toHaveText("The one that is pressed");
});
