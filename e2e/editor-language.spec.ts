import type { Page } from "@playwright/test";
import { gallery, list, paragraph, photoNode, pullQuote, table, textNode } from "../src/shared/document/build.ts";
import { expect, test } from "./editor-harness/editor-fixtures.ts";
import { harbour } from "./editor-harness/library.ts";
import { story } from "./editor-harness/pages.ts";

test.describe("direction", () => {
  test("Ctrl with the left or the right Shift turns the block, and turns it back", async ({ editor }) => {
    const document = story(paragraph("Words"), paragraph("More"));
    await editor.mount({ document });
    await editor.body("p").first().click();
    const hold = async (code: string) => {
      await editor.page.keyboard.down("ControlLeft");
      await editor.page.keyboard.down(code);
      await editor.page.keyboard.up(code);
      await editor.page.keyboard.up("ControlLeft");
    };
    await hold("ShiftRight");
    await expect(editor.body("p").first()).toHaveAttribute("dir", "rtl");
    expect((await editor.read()).root.children[3]).toMatchObject({ direction: "rtl" });
    await hold("ShiftLeft");
    expect((await editor.read()).root.children[3]).toMatchObject({ direction: "ltr" });
    await hold("ShiftLeft");
    expect(await editor.read()).toEqual(document);
    await editor.press("Control+z");
    expect((await editor.read()).root.children[3]).toMatchObject({ direction: "ltr" });
  });

  test("a shortcut that is made with Ctrl and Shift turns nothing, nor does one that the page never sees", async ({
    editor,
  }) => {
    const document = story(paragraph("Words"));
    await editor.mount({ document });
    await editor.page.evaluate(() =>
      window.addEventListener("keydown", (event) => event.code === "F9" && event.stopPropagation(), true),
    );
    await editor.body("p").click();
    await editor.press("Control+Shift+ArrowLeft", "Control+Shift+8", "Control+Shift+8", "Control+Shift+F9");
    expect(await editor.read()).toEqual(document);
  });

  test("by the toolbar and the other keys: fields of the head, slots, lists as a whole; each is undone", async ({
    editor,
  }) => {
    const document = story(list("bullet", ["one", "two"]), pullQuote("Words", "Name"), photoNode({ caption: "Cap" }));
    await editor.mount({ document });
    await editor.standfirst.click();
    await editor.page.getByRole("button", { name: "Right to left" }).click();
    await expect(editor.standfirst).toHaveAttribute("dir", "rtl");
    await expect(editor.surface).toBeFocused();
    await expect(editor.page.getByRole("button", { name: "Right to left" })).toHaveAttribute("aria-pressed", "true");
    await editor.body("ul li").last().click();
    await editor.press("Control+Shift+.");
    await expect(editor.body("ul")).toHaveAttribute("dir", "rtl");
    await editor.surface.locator(".card-attribution").click();
    await editor.press("Control+Shift+.");
    await editor.captions.first().click();
    await editor.press("Control+Shift+.");
    const read = await editor.read();
    expect(read.root.children[2]).toMatchObject({ direction: "rtl" });
    expect(read.root.children[3]).toMatchObject({
      direction: "rtl",
      children: [{ direction: "rtl" }, { direction: "rtl" }],
    });
    expect(read.root.children[4]).toMatchObject({ $slots: { attribution: { direction: "rtl" } } });
    expect(read.root.children[5]).toMatchObject({ $slots: { caption: { children: [{ direction: "rtl" }] } } });
    for (let at = 0; at < 4; at++) await editor.press("Control+z");
    expect(await editor.read()).toEqual(document);
  });

  test("the items of a list run by their own words, each with its mark on the side where it begins", async ({
    editor,
  }) => {
    const mixed = list("number", ["Ferries", "מעבורות", "", "12:30"]);
    const [inner] = mixed.children.splice(2, 1);
    if (inner) mixed.children.splice(2, 0, { ...inner, children: [list("bullet", ["Boats"])] });
    await editor.mount({ document: story(mixed) });
    const sides = () =>
      editor.body("ol").evaluate((whole) => {
        const { left, right } = whole.getBoundingClientRect();
        return [...whole.querySelectorAll("li:not(.list-nested)")].map((item) => {
          const box = item.getBoundingClientRect();
          const room = { ltr: box.left - left, rtl: right - box.right };
          const { direction } = getComputedStyle(item);
          return `${direction} ${room[direction as "ltr" | "rtl"] >= 20}`;
        });
      });
    expect(await sides()).toEqual(["ltr true", "rtl true", "ltr true", "ltr true"]);
    await editor.body("ol > li").last().click();
    await editor.press("End");
    await editor.type(" ב");
    expect(await sides()).toEqual(["ltr true", "rtl true", "ltr true", "rtl true"]);
    await editor.press("Control+Shift+.");
    expect(await sides()).toEqual(["rtl true", "rtl true", "rtl true", "rtl true"]);
  });

  test("what the toolbar does by keyboard is a step of undo as well", async ({ editor }) => {
    const document = story(paragraph("Words"));
    await editor.mount({ document });
    await editor.body("p").click();
    await editor.press("Alt+F10");
    await editor.page.getByRole("button", { name: "Right to left" }).focus();
    await editor.press("Enter");
    await expect(editor.body("p")).toHaveAttribute("dir", "rtl");
    await expect(editor.surface).toBeFocused();
    await editor.press("Control+z");
    expect(await editor.read()).toEqual(document);
  });

  test("the keys of a Hebrew layout, by their place", async ({ editor }) => {
    await editor.mount({ document: story(paragraph("Words")) });
    await editor.body("p").click();
    await editor.page.evaluate(() =>
      document.activeElement?.dispatchEvent(
        new KeyboardEvent("keydown", {
          code: "Period",
          key: "ץ",
          ctrlKey: true,
          shiftKey: true,
          bubbles: true,
          cancelable: true,
        }),
      ),
    );
    await expect.poll(async () => (await editor.read()).root.children[3]).toMatchObject({ direction: "rtl" });
  });
});

test.describe("the lines of a photo's own", () => {
  const hold = async (page: Page, code: string) => {
    for (const step of ["down", "up"] as const) {
      for (const key of step === "down" ? ["ControlLeft", code] : [code, "ControlLeft"]) await page.keyboard[step](key);
    }
  };

  test("alt text and credit are turned by the keys, stored, undone, and left to their words again", async ({
    editor,
  }) => {
    const document = story(paragraph("Words"), photoNode({ photo: harbour.id, alt: "Boats", caption: "Cap" }));
    await editor.mount({ document });
    await editor.alt(1).click();
    await hold(editor.page, "ShiftRight");
    await expect(editor.alt(1)).toHaveAttribute("dir", "rtl");
    await editor.credit(1).click();
    await editor.press("Control+Shift+.");
    await expect(editor.credit(1)).toHaveAttribute("dir", "rtl");
    await expect(editor.credit(1)).toBeFocused();
    const turned = { altDirection: "rtl", creditDirection: "rtl" };
    expect((await editor.read()).root.children[4]).toMatchObject(turned);
    // No block of the text was turned with them.
    expect(JSON.stringify(await editor.read())).not.toContain('"direction":"rtl"');
    await editor.press("Control+z");
    await expect(editor.credit(1)).toHaveAttribute("dir", "ltr");
    await editor.press("Control+z");
    expect(await editor.read()).toEqual(document);
    await editor.press("Control+y", "Control+y");
    expect((await editor.read()).root.children[4]).toMatchObject(turned);
    await editor.press("Control+Shift+.");
    await editor.alt(1).click();
    await hold(editor.page, "ShiftRight");
    expect(await editor.read()).toEqual(document);
  });

  test("by the toolbar, which shows what is set and gives the keyboard back to the line", async ({ editor }) => {
    await editor.mount({ document: story(photoNode({ photo: harbour.id, alt: "Boats" }), photoNode({ alt: "x" })) });
    const button = (name: string) => editor.page.getByRole("button", { name, exact: true });
    await editor.alt(1).click();
    await expect(button("Bold")).toBeDisabled();
    await button("Right to left").click();
    await expect(editor.alt(1)).toBeFocused();
    await expect(button("Right to left")).toHaveAttribute("aria-pressed", "true");
    await editor.credit(1).click();
    await expect(button("Right to left")).toHaveAttribute("aria-pressed", "false");
    await expect(button("Language")).toBeDisabled();
    await editor.alt(2).click();
    await editor.press("Control+Alt+Shift+L");
    await editor.page.getByRole("listbox").getByRole("option", { name: "French" }).click();
    await expect(editor.alt(2)).toBeFocused();
    await expect(editor.alt(2)).toHaveAttribute("lang", "fr");
    const [, , , first, second] = (await editor.read()).root.children;
    expect(first).toMatchObject({ altDirection: "rtl", altLanguage: "" });
    expect(first).not.toHaveProperty("creditDirection");
    expect(second).toMatchObject({ altLanguage: "fr" });
  });
});

test.describe("language", () => {
  const open = "Control+Alt+Shift+l";
  test("of selected words: marked, isolated, kept while typing on, taken away, undone", async ({ editor }) => {
    const document = story(paragraph("one שתיים three"));
    await editor.mount({ document });
    await editor.body("p").click();
    await editor.press("Home", "ArrowRight", "ArrowRight", "ArrowRight", "ArrowRight");
    await editor.press("Control+Shift+ArrowRight", open);
    await expect(editor.page.getByText("Language of the selected words")).toBeVisible();
    await editor.page.getByRole("option", { name: "Hebrew" }).click();
    await expect(editor.surface.locator('span[lang="he"][dir="rtl"]')).toContainText("שתיים");
    await expect(editor.surface).toBeFocused();
    expect(JSON.stringify(await editor.read())).toContain('"$":{"language":"he"}');
    await editor.press("Control+z");
    expect(await editor.read()).toEqual(document);
  });

  test("of the block without a selection; another language by its tag, refused when it is none", async ({ editor }) => {
    const document = story(paragraph("12:30"));
    await editor.mount({ document });
    await editor.body("p").click();
    await editor.press(open);
    await expect(editor.page.getByText("Language of this paragraph")).toBeVisible();
    await editor.page.getByRole("option", { name: "Hebrew" }).click();
    await expect(editor.body("p")).toHaveAttribute("dir", "rtl");
    await expect(editor.body("p")).toHaveAttribute("lang", "he");
    await editor.press(open);
    await editor.page.getByLabel("Another language").fill("not a tag");
    await editor.press("Enter");
    await expect(editor.page.getByText("This is not a language tag")).toBeVisible();
    await editor.page.getByLabel("Another language").fill("zh-Hant");
    await editor.press("Enter");
    await expect(editor.body("p")).toHaveAttribute("lang", "zh-Hant");
    expect((await editor.read()).root.children[3]).toMatchObject({ $: { language: "zh-Hant" } });
    await editor.press("Control+z", "Control+z");
    expect(await editor.read()).toEqual(document);
  });

  test("words of one language are one run, of two are two", async ({ editor }) => {
    const marked = { ...textNode("deux"), $: { language: "fr" } };
    await editor.mount({ document: story(paragraph([textNode("one "), marked, textNode(" three")])) });
    await editor.body("p").click();
    await editor.press("Home", "ArrowRight", "ArrowRight", "ArrowRight", "ArrowRight", "ArrowRight", open);
    await expect(editor.page.getByText("Language of the selected words")).toBeVisible();
    // By the keyboard: Enter takes, as it does in a menu.
    await editor.press("Home", "Enter");
    await expect(editor.page.getByRole("listbox")).toHaveCount(0);
    await expect
      .poll(async () => (await editor.read()).root.children[3])
      .toMatchObject({
        children: [{ text: "one deux three" }],
      });
  });
});

test("a gallery and a table run as the story does, whatever their texts are", async ({ editor }) => {
  const pictures = gallery([photoNode({ caption: "One" }), photoNode({ caption: "Two" })]);
  await editor.mount({ document: story(pictures, table([["a", "b"]])), storyLanguage: "he" });
  const xs = (selector: string) =>
    editor.surface.locator(selector).evaluateAll((all) => all.map((one) => one.getBoundingClientRect().x));
  for (const selector of [".photo", "th"]) {
    const [first = 0, second = 0] = await xs(selector);
    expect(first).toBeGreaterThan(second);
  }
  await editor.page.evaluate(() => window.harness.setStoryLanguage("en"));
  for (const selector of [".photo", "th"]) {
    const [first = 0, second = 0] = await xs(selector);
    expect(first).toBeLessThan(second);
  }
});

test("what the program says of a block that it cannot show runs as the program does", async ({ editor }) => {
  const unknown = { type: "sealed", version: 1, inline: false, raw: { type: "mystery", version: 1 } } as const;
  await editor.mount({ document: story(paragraph("מילים"), unknown), storyLanguage: "he" });
  await expect(editor.body(".sealed")).toHaveCSS("direction", "rtl");
  await expect(editor.body(".sealed").getByText("newer Galley")).toHaveCSS("direction", "ltr");
});

test("the width of a photo is chosen in place, and one undo step", async ({ editor }) => {
  const document = story(paragraph("Before"), photoNode({ photo: "00000000-0000-7000-8000-000000000001", alt: "A" }));
  await editor.mount({ document });
  const width = editor.surface.locator('[data-field="width"]');
  await expect(width.locator("option")).toHaveText(["As wide as the text", "Wide", /^Whole width \(.*too small/]);
  await width.focus();
  await width.selectOption("wide");
  await expect(editor.photos.first()).toHaveAttribute("data-width", "wide");
  expect((await editor.read()).root.children[4]).toMatchObject({ width: "wide" });
  await editor.press("Control+z");
  expect(await editor.read()).toEqual(document);
});
