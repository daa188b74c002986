import type { Locator } from "@playwright/test";
import { heading, link, paragraph, pullQuote, textNode } from "../src/shared/document/build.ts";
import { axeFindings } from "./accessibility.ts";
import { expect, test } from "./editor-harness/editor-fixtures.ts";
import { plain, story } from "./editor-harness/pages.ts";

const menu = "#galley-slash-menu";

test.describe("the slash menu", () => {
  test("finds by typing, chooses by Enter, and is one undo step with what it made", async ({ editor }) => {
    await editor.mount({ document: story(paragraph("Before"), paragraph("")) });
    await editor.body("p").last().click();
    await editor.type("/pull");
    await expect(editor.page.locator(`${menu} [role=option]`)).toHaveText(["Pull quote"]);
    await expect(editor.surface).toHaveAttribute("aria-activedescendant", "galley-slash-menu-pullquote");
    await editor.press("Enter");
    await editor.type("Words");
    expect((await editor.lines()).slice(3, 5)).toEqual(["p:Before", "pullquote:Words"]);
    await editor.press("Control+z", "Control+z");
    expect((await editor.lines()).slice(3, 5)).toEqual(["p:Before", "p:/pull"]);
  });

  test("arrows go round, Tab takes, Escape leaves the slash as text", async ({ editor }) => {
    await editor.mount({ document: story(paragraph("")) });
    await editor.body("p").click();
    await editor.type("/");
    const active = editor.page.locator(`${menu} [aria-selected=true]`);
    await expect(active).toHaveText("Insert a picture");
    await editor.press("ArrowUp");
    await expect(active).toHaveText("Paragraph");
    await editor.press("ArrowDown", "ArrowDown");
    await expect(active).toHaveText("Heading 2");
    await editor.press("Tab");
    await editor.type("Title");
    expect((await editor.lines())[3]).toBe("h2:Title");
    await editor.press("Enter");
    await editor.type("/");
    await expect(editor.page.locator(menu)).toBeVisible();
    await editor.press("Escape");
    await expect(editor.page.locator(menu)).toHaveCount(0);
    // Where there is nothing to leave, the caret stays.
    await editor.press("Escape");
    await editor.type("tab");
    await expect(editor.page.locator(menu)).toHaveCount(0);
    expect((await editor.lines())[4]).toBe("p:/tab");
  });

  test("is not there for a slash in the text, in the head or in a card, and says when nothing is called so", async ({
    editor,
  }) => {
    await editor.mount({ document: story(paragraph("and"), pullQuote("")) });
    await editor.body("p").first().click();
    await editor.press("End");
    await editor.type("/or");
    await expect(editor.page.locator(menu)).toHaveCount(0);
    await editor.kicker.click();
    await editor.type("/");
    await expect(editor.page.locator(menu)).toHaveCount(0);
    await editor.surface.locator(".card-text").click();
    await editor.type("/");
    await expect(editor.page.locator(menu)).toHaveCount(0);
    await editor.press("Control+Enter");
    await editor.type("/zzz");
    await expect(editor.page.locator(menu)).toContainText("Nothing is called “zzz” here.");
  });

  test("speaks Hebrew, finds Hebrew and English words, and is chosen by the mouse", async ({ editor }) => {
    await editor.mount({ document: story(paragraph("")), language: "he", storyLanguage: "he" });
    await editor.body("p").click();
    await editor.type("/טבלה");
    await expect(editor.page.locator(`${menu} [role=option]`)).toHaveText(["טבלה"]);
    for (let at = 0; at < 4; at++) await editor.press("Backspace");
    await editor.type("fact");
    await editor.page.locator(`${menu} [role=option]`).click();
    await editor.type("כותרת");
    expect((await editor.lines())[3]).toBe("factbox:כותרת");
  });

  test("gives axe nothing to find while it is open", async ({ editor }) => {
    await editor.mount({ document: story(paragraph("")) });
    await editor.body("p").click();
    await editor.type("/");
    await expect(editor.page.locator(menu)).toBeVisible();
    expect(await axeFindings(editor.page)).toEqual([]);
  });
});

test.describe("Markdown while typing", () => {
  for (const [typed, line] of [
    ["# x", "h2:x"],
    ["## x", "h2:x"],
    ["### x", "h3:x"],
    ["#### x", "h4:x"],
    ["> x", "quote:x"],
    ["- x", "bullet:x"],
    ["* x", "bullet:x"],
    ["1. x", "number:x"],
    ["1998. x", "p:1998. x"],
    ["##### x", "p:##### x"],
  ] as const) {
    test(`${typed} is ${line}`, async ({ editor }) => {
      await editor.mount({ document: story(paragraph("")) });
      await editor.body("p").click();
      await editor.type(typed);
      await expect.poll(async () => (await editor.lines())[3]).toBe(line);
    });
  }

  test("a divider by three hyphens and Enter, and the caret behind it", async ({ editor }) => {
    await editor.mount({ document: story(paragraph("")) });
    await editor.body("p").click();
    await editor.type("---");
    await editor.press("Enter");
    await editor.type("x");
    await expect.poll(async () => (await editor.lines()).slice(3)).toEqual(["divider:", "p:x"]);
    await editor.mount({ document: story(paragraph("First line\nSecond line")) });
    await editor.body("p").click({ position: { x: 12, y: 8 } });
    await editor.press("Home", "Shift+End");
    await editor.type("---");
    await editor.press("Enter");
    await editor.type("x");
    await expect.poll(async () => (await editor.lines()).slice(3)).toEqual(["divider:", "p:xSecond line"]);
  });

  test("an address is made whole; what is none, and what stands in the headline, stays as it is typed", async ({
    editor,
  }) => {
    await editor.mount({ document: story(paragraph("")) });
    await editor.body("p").click();
    await editor.type("[word](example.org/x) and [sic](unclear) words");
    const block = (await editor.read()).root.children[3];
    expect(block).toMatchObject({
      children: [{ type: "link", url: "https://example.org/x" }, { text: " and [sic](unclear) words" }],
    });
    await editor.headline.click();
    await editor.press("End");
    await editor.type(" [word](example.org/x)!");
    await expect(editor.headline).toHaveText("Head [word](example.org/x)!");
  });

  test("formats and links; undo gives back what was typed", async ({ editor }) => {
    await editor.mount({ document: story(paragraph("")) });
    await editor.body("p").click();
    await editor.type("**bold** *it* ~~no~~ `c` [word](https://example.org/) end");
    const block = (await editor.read()).root.children[3];
    expect(block).toMatchObject({
      children: [
        { text: "bold", format: 1 },
        { text: " ", format: 0 },
        { text: "it", format: 2 },
        { text: " ", format: 0 },
        { text: "no", format: 4 },
        { text: " ", format: 0 },
        { text: "c", format: 16 },
        { text: " ", format: 0 },
        { type: "link", url: "https://example.org/", children: [{ text: "word" }] },
        { text: " end", format: 0 },
      ],
    });
    await editor.mount({ document: story(paragraph("")) });
    await editor.body("p").click();
    await editor.type("## ");
    await expect(editor.body("h2")).toHaveCount(1);
    await editor.press("Control+z");
    expect((await editor.lines())[3]).toMatch(/^p:##/);
  });

  test("makes nothing of the head, a caption or a quote", async ({ editor }) => {
    await editor.mount({ document: story(pullQuote("")) });
    await editor.headline.click();
    await editor.press("Home");
    await editor.type("## ");
    await editor.surface.locator(".card-text").click();
    await editor.type("- x");
    await editor.surface.locator(".card-attribution").click();
    await editor.type("> y");
    expect((await editor.lines()).slice(1)).toEqual(["headline:## Head", "standfirst:", "pullquote:- x/> y"]);
  });
});

test.describe("the selection's own toolbar", () => {
  const bar = ".selection-toolbar";
  test("comes over selected words, formats them, keeps keyboard and selection, and goes", async ({ editor }) => {
    await editor.mount({ document: plain });
    await editor
      .body("p")
      .first()
      .dblclick({ position: { x: 20, y: 12 } });
    await expect(editor.page.locator(bar)).toBeVisible();
    const names = editor.page.locator(bar).getByRole("button");
    // What is wanted most stands first.
    expect(await names.evaluateAll((all) => all.slice(0, 3).map((one) => one.ariaLabel))).toEqual([
      "Bold",
      "Italic",
      "Link",
    ]);
    await editor.page.locator(bar).getByRole("button", { name: "Bold" }).click();
    await editor.page.locator(bar).getByRole("button", { name: "Strikethrough" }).click();
    await expect(editor.surface).toBeFocused();
    expect(JSON.stringify(await editor.read())).toContain('"format":5');
    await editor.press("Control+z", "Control+z");
    expect(await editor.read()).toEqual(plain);
    await editor.press("ArrowRight");
    await expect(editor.page.locator(bar)).toHaveCount(0);
  });

  test("is over the words, in the window, and no stop of the Tab key", async ({ editor }) => {
    await editor.mount({ document: plain });
    await editor.headline.dblclick({ position: { x: 20, y: 12 } });
    const words = await editor.headline.boundingBox();
    const tools = await editor.page.locator(bar).boundingBox();
    expect(tools && words && tools.y + tools.height <= words.y + 4).toBe(true);
    expect(await editor.page.locator(`${bar} button:not([tabindex="-1"], :disabled)`).count()).toBe(0);
    expect(await axeFindings(editor.page)).toEqual([]);
  });
});

test("the form of a link shows the words that it is about", async ({ editor }) => {
  await editor.mount({ document: plain });
  await editor
    .body("p")
    .first()
    .dblclick({ position: { x: 12, y: 12 } });
  await editor.press("Control+Shift+k");
  await expect(editor.page.getByLabel("Link address")).toBeFocused();
  const shown = () => editor.page.evaluate(() => [...(CSS.highlights.get("galley-meant") ?? [])].map(String));
  expect(await shown()).toEqual(["First"]);
  await editor.press("Escape");
  await expect(editor.surface).toBeFocused();
  expect(await shown()).toEqual([]);
});

test("a click below the last block writes after it", async ({ editor }) => {
  await editor.mount({ document: story(heading("h2", "Head"), pullQuote("Words")) });
  const box = await editor.surface.boundingBox();
  if (!box) throw new Error("no page");
  await editor.page.mouse.click(box.x + box.width / 2, box.y + box.height - 20);
  await editor.type("After");
  expect((await editor.lines()).slice(3)).toEqual(["h2:Head", "pullquote:Words", "p:After"]);
});

test.describe("links and the toolbar by keyboard", () => {
  test("a link without a selection brings its own words, as one undo step", async ({ editor }) => {
    const document = story(paragraph("See"));
    await editor.mount({ document });
    await editor.body("p").click();
    await editor.press("End");
    await editor.type(" ");
    await editor.press("Control+Shift+k");
    await editor.page.getByLabel("Link address").fill("example.org/a");
    await editor.page.getByLabel("Its words").fill("the report");
    await editor.press("Enter");
    await expect(editor.surface).toBeFocused();
    await editor.type("!");
    expect((await editor.lines())[3]).toMatch(/^p:See the report!$/);
    await expect(editor.body("p a")).toHaveAttribute("href", "https://example.org/a");
    await editor.press("Control+z", "Control+z");
    expect((await editor.lines())[3]?.trim()).toBe("p:See");
  });

  test("the link that has the caret says where it leads; its form opens at its words", async ({ editor }) => {
    const words = [textNode("See the "), link("https://example.org/a", "report"), textNode(" of today")];
    await editor.mount({ document: story(paragraph(words), paragraph([link("ftp://example.org/a", "no way")])) });
    const { page } = editor;
    const card = page.getByRole("group", { name: "Where the link leads" });
    const below = async (part: Locator) => {
      const [box, at] = [await part.boundingBox(), await editor.body("p a").first().boundingBox()];
      return (box?.y ?? 0) - (at?.y ?? 0) - (at?.height ?? 0);
    };
    await editor.body("p a").first().click();
    const out = card.getByRole("link", { name: "https://example.org/a" });
    await expect(out).toHaveAttribute("href", "https://example.org/a");
    await expect(out).toHaveAttribute("target", "_blank");
    expect(Math.abs(await below(card))).toBeLessThan(12);
    await expect(editor.surface).toBeFocused();
    expect(await axeFindings(page)).toEqual([]);
    await editor.press("Control+Shift+k");
    const form = page.getByRole("dialog", { name: "Link" });
    await expect(form.getByRole("link", { name: "Open the link" })).toHaveAttribute("href", "https://example.org/a");
    expect(Math.abs(await below(form))).toBeLessThan(20);
    await expect(card).toBeHidden();
    await editor.press("Escape");
    await expect(card).toBeVisible();
    await card.getByRole("button", { name: "Remove link" }).click();
    await expect(editor.body("p a")).toHaveCount(1);
    await expect(card).toBeHidden();
    await editor.press("Control+z");
    await card.getByRole("button", { name: "Change the link" }).click();
    await expect(page.getByLabel("Link address")).toHaveValue("https://example.org/a");
    await editor.press("Escape", "End");
    await expect(card).toBeHidden();
    // What is no address of a page leads nowhere.
    await editor.body("p a").last().click();
    await expect(card).toHaveText("ftp://example.org/a");
    await expect(card.getByRole("link")).toHaveCount(0);
  });

  test("a narrow toolbar stays one line; what it folds is in its menu, by keyboard too", async ({ editor }) => {
    await editor.mount({ document: plain });
    const bar = editor.page.locator(".galley-toolbar");
    const height = (await bar.boundingBox())?.height;
    await expect(bar.getByRole("button", { name: "More tools" })).toBeHidden();
    for (const width of [790, 700, 620, 520, 450, 384]) {
      await editor.page.setViewportSize({ width, height: 700 });
      expect((await bar.boundingBox())?.height).toBe(height);
    }
    await editor.page.setViewportSize({ width: 520, height: 700 });
    await editor
      .body("p")
      .first()
      .dblclick({ position: { x: 12, y: 12 } });
    await editor.press("Alt+F10", ...Array.from({ length: 8 }, () => "ArrowRight"), "Enter", "Enter");
    await expect(editor.surface).toBeFocused();
    await expect(editor.body("p .text-strike")).toHaveText("First");
    await editor.press("Alt+F10", "Enter");
    const struck = editor.page.getByRole("menuitemcheckbox", { name: "Strikethrough" });
    await expect(struck).toHaveAttribute("aria-checked", "true");
    expect(await axeFindings(editor.page)).toEqual([]);
  });

  test("who goes back to the toolbar as soon as the page has the keyboard again stays there", async ({ editor }) => {
    await editor.mount({ document: plain });
    await editor.page.setViewportSize({ width: 520, height: 700 });
    await editor
      .body("p")
      .first()
      .dblclick({ position: { x: 12, y: 12 } });
    await editor.press("Alt+F10", ...Array.from({ length: 8 }, () => "ArrowRight"), "Enter");
    await expect(editor.page.getByRole("menu")).toBeVisible();
    // In the very moment, which on a busy machine comes some frames before the menu is done.
    await editor.surface.evaluate((surface) => {
      const key = { key: "F10", code: "F10", altKey: true, bubbles: true, cancelable: true };
      surface.addEventListener("focusin", () => surface.dispatchEvent(new KeyboardEvent("keydown", key)), {
        once: true,
      });
    });
    await editor.press("Enter");
    await expect(editor.body("p .text-strike")).toHaveText("First");
    await expect(editor.page.getByRole("menu")).toHaveCount(0);
    await editor.page.waitForTimeout(300);
    await expect(editor.page.getByRole("button", { name: "More tools" })).toBeFocused();
  });

  test("Alt+F10 goes to the toolbar, Escape there comes back to the caret", async ({ editor }) => {
    await editor.mount({ document: plain });
    await editor.body("p").first().click();
    await editor.press("End", "Alt+F10");
    expect(await editor.page.evaluate(() => document.activeElement?.closest(".galley-toolbar") !== null)).toBe(true);
    await editor.press("Escape");
    await expect(editor.surface).toBeFocused();
    await editor.type("!");
    expect((await editor.lines())[3]).toBe("p:First one!");
  });
});
