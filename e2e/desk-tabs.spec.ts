import { join } from "node:path";
import type { Page } from "@playwright/test";
import { paragraph, storyDocument } from "../src/shared/document/build.ts";
import { axeFindings } from "./accessibility.ts";
import { askHost, expect, type HostProcess, startHostProcess, test } from "./fixtures.ts";
import { deskPage } from "./pages/desk-page.ts";

const strip = (page: Page) => page.getByRole("tablist", { name: /^(Open stories|כתבות פתוחות)$/ });
const palette = (page: Page) => page.getByRole("dialog", { name: /^(Open a story or a photo|פתיחת כתבה או תמונה)$/ });

async function write(host: HostProcess, headline: string, language: string, lines: string[]): Promise<void> {
  const { id, version, fields } = await askHost(host, "stories.create", { language });
  const document = JSON.stringify(
    storyDocument(
      { headline },
      lines.map((line) => paragraph(line)),
    ),
  );
  await askHost(host, "stories.save", { id, baseVersion: version, document, fields });
}

/** Opens a story by its name with the keyboard alone. */
async function quickOpen(page: Page, typed: string, headline: string): Promise<void> {
  await page.keyboard.press("Control+p");
  await expect(palette(page).getByRole("combobox")).toBeFocused();
  await page.keyboard.type(typed);
  await expect(palette(page).getByRole("option").first()).toContainText(headline);
  await page.keyboard.press("Enter");
  await expect(page.locator(".head-headline")).toHaveText(headline);
}

test("several stories stand open by keys alone, keep undo and caret, and come back after a restart; in Hebrew mirrored", async ({
  context,
  scratch,
  problems,
}) => {
  problems.allow(/WebSocket|net::ERR_/);
  const dataDir = join(scratch, "data");
  const first = await startHostProcess(dataDir, []);
  await askHost(first, "settings.update", { actor: "Dana Reed" });
  const lines = Array.from({ length: 40 }, (_, line) => `Line ${line + 1} of the log.`);
  await write(first, "The lighthouse log", "en", lines);
  await write(first, "יומן המגדלור", "he", ["שורה אחת."]);
  await write(first, "A quiet evening", "en", ["The lighthouse stood dark."]);
  const page = await context.newPage();
  await page.goto(first.url);
  const desk = deskPage(page);

  await test.step("opened by keys, each in a tab of its own; a text opens at its first hit", async () => {
    await expect(desk.headline).toHaveText("A quiet evening");
    await quickOpen(page, "log light", "The lighthouse log");
    await expect(strip(page)).toHaveCount(0);
    await page.getByText("Line 30 of", { exact: false }).click();
    await desk.press("End");
    await page.keyboard.type(" Kept");
    await quickOpen(page, "stood", "A quiet evening");
    await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe("stood");
    await page.keyboard.type("lay");
    await quickOpen(page, "יומן", "יומן המגדלור");
    await expect(strip(page).getByRole("tab")).toHaveText(["The lighthouse log", "A quiet evening", "יומן המגדלור"]);
  });

  await test.step("each keeps its undo, its caret and what is seen of it", async () => {
    await desk.press("Control+2");
    await expect(desk.body("p")).toHaveText(["The lighthouse lay dark."]);
    // The first letter took the place of what was selected: a step of its own.
    await desk.press("Control+z", "Control+z");
    await expect(desk.body("p")).toHaveText(["The lighthouse stood dark."]);
    await desk.press("Alt+PageUp");
    await expect(desk.headline).toHaveText("The lighthouse log");
    await expect(page.getByText("Line 30 of the log. Kept")).toBeInViewport();
    await page.keyboard.type("!");
    await expect(desk.body("p").nth(29)).toHaveText("Line 30 of the log. Kept!");
    await desk.press("Control+z");
    await expect(desk.body("p").nth(29)).not.toContainText("Kept!");
    await page.keyboard.type(" here");
  });

  await test.step("closed and opened again; the strip is walked, moved and closed by keys", async () => {
    await desk.press("Control+3", "Control+Alt+w");
    await expect(strip(page).getByRole("tab")).toHaveCount(2);
    await desk.press("Control+Alt+Shift+w");
    await expect(desk.headline).toHaveText("יומן המגדלור");
    await strip(page).getByRole("tab", { selected: true }).focus();
    await desk.press("Alt+ArrowLeft");
    await expect(strip(page).getByRole("tab")).toHaveText(["The lighthouse log", "יומן המגדלור", "A quiet evening"]);
    await desk.press("ArrowRight");
    await expect(desk.headline).toHaveText("A quiet evening");
    await desk.press("ArrowRight");
    await expect(desk.headline).toHaveText("The lighthouse log");
    expect(await axeFindings(page, { within: [".tab-strip"] })).toEqual([]);
    await desk.saved();
  });

  await page.close();
  expect(await first.stop()).toBe(0);
  const second = await startHostProcess(dataDir, []);
  await askHost(second, "settings.update", { interfaceLanguage: "he", theme: "dark" });
  const again = await context.newPage();
  await again.goto(second.url);
  const after = deskPage(again);

  await test.step("after a restart of window and host: the same stories, the same one in front, the caret where it was", async () => {
    await expect(strip(again).getByRole("tab")).toHaveText(["The lighthouse log", "יומן המגדלור", "A quiet evening"]);
    await expect(after.headline).toHaveText("The lighthouse log");
    await expect(again.getByText("Line 30 of the log. Kept here")).toBeInViewport();
    await strip(again).getByRole("tab", { selected: true }).focus();
    await expect(async () => {
      await after.press("F6");
      await expect(again.locator(".galley-page")).toBeFocused({ timeout: 200 });
    }).toPass();
    await again.keyboard.type(" again");
    await expect(after.body("p").nth(29)).toHaveText("Line 30 of the log. Kept here again");
  });

  await test.step("mirrored: the next tab lies to the left; axe finds nothing in strip and palette", async () => {
    await strip(again).getByRole("tab", { selected: true }).focus();
    await after.press("ArrowLeft");
    await expect(after.headline).toHaveText("יומן המגדלור");
    expect(await axeFindings(again, { within: [".tab-strip"] })).toEqual([]);
    await after.press("Control+p");
    await expect(palette(again).getByRole("option")).toHaveText(["The lighthouse log", "A quiet evening"]);
    await again.keyboard.type("harbour");
    await expect(palette(again).getByRole("option").first()).toBeVisible();
    expect(await axeFindings(again, { within: [".palette"] })).toEqual([]);
    await after.press("Escape");
    await expect(palette(again)).toHaveCount(0);
    await expect(again.locator(".head-headline")).toHaveText("יומן המגדלור");
  });
  await again.close();
  expect(await second.stop()).toBe(0);
});

test("what cannot be stored keeps its tab: it is marked, not closed, and said; a photo is shown at the photo desk", async ({
  page,
  host,
  problems,
}) => {
  problems.allow(/WebSocket/);
  const sockets: { close(): Promise<void> }[] = [];
  let isCut = false;
  await page.routeWebSocket(/\/socket$/, (socket) => {
    if (isCut) return void socket.close();
    socket.connectToServer();
    sockets.push(socket);
  });
  await page.goto(host.url);
  const desk = deskPage(page);
  await desk.newStory();
  await page.keyboard.type("The one beside");
  await desk.saved();
  await desk.newStory();
  await page.keyboard.type("Typed without a line");
  await desk.saved();
  isCut = true;
  for (const socket of sockets) await socket.close();
  await page.keyboard.type(" to the host");
  const tab = strip(page).getByRole("tab", { name: /Typed without a line/ });
  await expect(tab).toContainText("not stored: no connection");
  await desk.press("Control+1");
  await expect(tab).toHaveAttribute("aria-selected", "false");
  await tab.click({ button: "middle" });
  await expect(desk.notices).toContainText("stays open: what was typed in it last could not be stored yet");
  isCut = false;
  await expect(tab).not.toContainText("not stored", { timeout: 40_000 });
  await tab.click({ button: "middle" });
  await expect(strip(page)).toHaveCount(0);
  const { stories } = await askHost(host, "stories.list", { offset: 0, limit: 9 });
  expect(stories.map(({ headline }) => headline)).toContain("Typed without a line to the host");

  await desk.press("Control+p");
  await page.keyboard.type("dusk");
  const photo = palette(page).getByRole("group", { name: "Photos" }).getByRole("option");
  await expect(photo).toHaveCount(1);
  await photo.click();
  await expect(page.getByRole("searchbox", { name: "Search captions" })).toHaveValue("dusk");
  await expect(page.getByRole("listbox").getByRole("option", { selected: true })).toHaveCount(1);
});
