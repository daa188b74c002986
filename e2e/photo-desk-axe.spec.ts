import { join } from "node:path";
import { axeFindings } from "./accessibility.ts";
import { askHost, expect, test } from "./fixtures.ts";
import { deskPage } from "./pages/desk-page.ts";
import { fillLibrary } from "./pages/photo-desk-page.ts";

/** Each theme and each language once: colours do not depend on the language, nor names on the theme. */
const looks = [
  ["light", "en"],
  ["dark", "he"],
] as const;

for (const [theme, interfaceLanguage] of looks) {
  test(`axe finds nothing on the photo desk: ${theme}, ${interfaceLanguage}`, { tag: "@web" }, async ({
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
    await askHost(ownHost, "settings.update", { actor: "Dana Reed", theme, interfaceLanguage });
    await fillLibrary(ownHost, join(scratch, "many"), 12);
    await page.goto(ownHost.url);
    await expect(desk.headline).toBeVisible();
    await desk.press("F4");
    const cells = page.locator(".sheet-cell");
    await expect(cells.first().locator("img")).toBeVisible();
    await judge("sheet, nothing chosen");
    await desk.press("F6", "Home");
    await expect(page.locator(".editor-scroll")).toBeVisible();
    await judge("one chosen");
    await desk.press("Enter");
    await expect(page.locator(".loupe img")).toBeVisible();
    await judge("large");
    await desk.press("Escape", "Control+a", "Control+Shift+e");
    await desk.dialog.locator(".tick").first().click();
    await judge("batch");
    await desk.press("Escape");
    await expect(desk.dialog).toHaveCount(0);
    await page.locator(".editor-tools .button.icon").nth(2).click();
    await desk.dialog.locator("input[type=text]").first().fill("Skarn");
    await expect(desk.dialog.locator(".before-after li").first()).toBeVisible();
    await judge("find and replace");
    await desk.press("Escape");
    await expect(desk.dialog).toHaveCount(0);
    await page.locator(".use-list + .button, .editor-part > .button").last().click();
    await expect(desk.dialog).toBeVisible();
    await judge("kill");
    await desk.press("Escape");
    await page.locator("input[type=search]").fill("no such words");
    await expect(page.locator(".sheet-none")).toBeVisible();
    await judge("nothing found");
    await desk.press("Control+Alt+Shift+o");
    await expect(desk.dialog).toBeVisible();
    await judge("folder asked for");
    await page.keyboard.type(join(scratch, "many"));
    await desk.press("Enter");
    await expect(page.locator(".intake-bar .button").first()).toBeVisible();
    await expect(page.locator(".intake-words")).toContainText("12", { timeout: 60_000 });
    await judge("import over");
    expect(found).toEqual({});
  });
}
