import { join } from "node:path";
import { makePhoto } from "../src/core/testing/make-photo.ts";
import { axeFindings } from "./accessibility.ts";
import { askHost, expect, test } from "./fixtures.ts";
import { chooseFiles, deskPage } from "./pages/desk-page.ts";

test.use({ libraryPhotos: null });

const pageText = join(import.meta.dirname, "../src/core/import/fixtures/harbour-bridge.txt");

type Look = { theme: "light" | "dark"; interfaceLanguage: "en" | "he" };
const looks: Look[] = [
  { theme: "light", interfaceLanguage: "en" },
  { theme: "dark", interfaceLanguage: "he" },
];

for (const look of looks) {
  test(`axe finds nothing in any state of the desk: ${look.theme}, ${look.interfaceLanguage}`, async ({
    page,
    ownHost,
    scratch,
  }) => {
    test.setTimeout(240_000);
    const desk = deskPage(page);
    const found: Record<string, string[]> = {};
    const judge = async (state: string) => {
      const list = await axeFindings(page);
      if (list.length > 0) found[state] = list;
    };
    await askHost(ownHost, "settings.update", look);
    await page.goto(ownHost.url);
    await expect(desk.dialog).toBeVisible();
    await desk.press("Enter");
    await judge("first start, refused");
    await page.keyboard.type("Dana Reed");
    await desk.press("Enter");
    await expect(desk.dialog).toHaveCount(0);
    await expect(desk.photos).toHaveCount(3);
    await judge("a finished story");
    const inspector = page.locator(".inspector-tabs");
    const tabs = inspector.getByRole("tab");
    await tabs.nth(1).click();
    await expect(inspector.getByRole("tabpanel").getByRole("option").first()).toBeVisible();
    await judge("photos");
    await tabs.nth(3).click();
    await judge("notes, empty");
    await tabs.nth(4).click();
    await judge("history, empty");

    await desk.press("Control+Alt+v");
    await expect(desk.preview.locator('[data-at="equal"]')).toBeVisible();
    await desk.preview.locator(".preview-end .button").first().click();
    await judge("preview, with its findings");
    for (const at of [3, 5]) {
      await desk.preview.getByRole("radio").nth(at).click();
      await judge(`preview, view ${at}`);
    }
    await desk.press("Control+Alt+v", "Control+Shift+Enter");
    await expect(desk.dialog.locator("input")).toBeVisible();
    await judge("publish");
    await desk.dialog.locator("input").fill(join(scratch, "out"));
    await expect(desk.dialog.locator("button[type=submit]")).toBeEnabled();
    await desk.press("Enter");
    await expect(desk.dialog.locator(".path")).toBeVisible({ timeout: 60_000 });
    await judge("published");
    await desk.press("Escape");
    await expect(page.locator(".history-row")).toBeVisible();
    await judge("history");

    await desk.press("Control+Comma");
    await expect(desk.dialog).toBeVisible();
    await desk.dialog.locator("input[dir=ltr]").first().fill("nonsense");
    await desk.press("Enter");
    await expect(desk.dialog.locator(".field-error")).toBeVisible();
    await judge("settings, refused");
    await desk.press("Escape");
    await page.locator(".header .button.icon").nth(1).click();
    await expect(page.getByRole("menu")).toBeVisible();
    await judge("menu");
    await desk.press("Escape");
    await tabs.nth(0).click();
    await page.locator(".story-panel .select-button").first().click();
    await expect(page.locator(".popover")).toBeVisible();
    await judge("a list of choices");
    await desk.press("Escape");
    const folded = page.locator('.fold-button[aria-expanded="false"]');
    while ((await folded.count()) > 0) await folded.first().click();
    await page.locator("[data-field=tag] input").fill("a,ב,");
    await page.locator("[data-field=section] input").press("ArrowDown");
    await expect(page.locator(".combo-offers")).toBeVisible();
    await judge("every part of the story, and what is offered");
    await desk.press("Escape");

    await chooseFiles(page, () => page.locator(".column-head .lucide-file-input").click(), [pageText]);
    await expect(desk.dialog.locator(".imported")).toBeVisible();
    await judge("import report");
    await desk.press("Escape");
    await tabs.nth(2).click();
    await expect(desk.findings.first()).toBeVisible();
    await judge("checks and empty places");
    await desk.press("Control+Shift+Enter");
    await expect(desk.dialog.locator(".finding").first()).toBeFocused();
    await judge("publish, blocked");
    await desk.press("Escape");

    const bad = await makePhoto(scratch, "bad.jpg", 60);
    await chooseFiles(page, () => desk.field(1, "choose").click(), [bad.path]);
    await desk.photos.first().locator("img").click();
    await judge("a selected photo");
    await tabs.nth(1).click();
    await chooseFiles(page, () => page.locator(".photos-head .button").click(), [pageText]);
    await expect(desk.notices).toBeVisible();
    await judge("a failed file");
    await desk.press("Control+Alt+n");
    await expect(desk.headline).toHaveText("");
    await tabs.nth(2).click();
    await judge("an empty story");
    expect(found).toEqual({});
  });
}

test("axe finds nothing where there is no story, offline, and in a conflict", async ({ page, ownHost, problems }) => {
  problems.allow(/WebSocket|ERR_CONNECTION_/);
  const desk = deskPage(page);
  await askHost(ownHost, "settings.update", { actor: "Dana Reed" });
  let isEmpty = true;
  let cut = () => {};
  let isCut = false;
  // A list without stories cannot be had from a host that has welcomed somebody: its answer is emptied on the way.
  await page.routeWebSocket(/\/socket$/, (socket) => {
    if (isCut) return void socket.close();
    const server = socket.connectToServer();
    cut = () => {
      isCut = true;
      void socket.close();
    };
    server.onMessage((message) => {
      const frame = JSON.parse(String(message));
      const isList = frame.ok && Array.isArray(frame.result?.stories);
      socket.send(isEmpty && isList ? JSON.stringify({ ...frame, result: { stories: [], total: 0 } }) : message);
    });
  });
  await page.goto(ownHost.url);
  await expect(page.getByText("No stories yet")).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);
  isEmpty = false;
  await page.reload();
  await expect(desk.photos).toHaveCount(3);
  const [story] = (await askHost(ownHost, "stories.list", { offset: 0, limit: 1 })).stories;
  const { id, version, document, fields } = await askHost(ownHost, "stories.open", { id: story?.id ?? "" });
  await desk.headline.click();
  await page.keyboard.type("!");
  await askHost(ownHost, "stories.save", {
    id,
    baseVersion: version,
    // In the page itself: facts that were changed elsewhere are taken in without a question.
    document: document.replace("Storm keeps", "Storm still keeps"),
    fields,
  });
  await expect(page.getByText("This story was changed elsewhere")).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole("button", { name: "Compare…" }).click();
  await expect(desk.dialog).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);
  await desk.press("Escape");
  cut();
  await expect(page.getByText("The connection to Galley was lost")).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);
});
