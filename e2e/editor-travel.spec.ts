import { gallery, paragraph, photoNode, textNode } from "../src/shared/document/build.ts";
import { expect, test } from "./editor-harness/editor-fixtures.ts";
import { bridge, harbour, market } from "./editor-harness/library.ts";
import { between, photoOne, photoTwo, story } from "./editor-harness/pages.ts";

// Tall enough for a photo and what stands around it, so that nothing scrolls under the mouse.
test.use({ viewport: { width: 1200, height: 1700 } });

test.describe("travelling", () => {
  for (const [down, up] of [
    ["ArrowDown", "ArrowUp"],
    ["ArrowRight", "ArrowLeft"],
  ] as const) {
    test(`${down} and ${up}: paragraph, photo, caption, paragraph, and back`, async ({ editor }) => {
      await editor.mount({ document: between });
      await editor.body("p").first().click();
      await editor.press("End", down);
      await expect(editor.photos.first()).toBeFocused();
      await editor.press(down);
      await editor.type("<");
      await editor.press("End", down);
      await editor.type(">");
      expect((await editor.lines()).slice(3)).toEqual(["p:Before", "photo[<Caption one|Alt one]", "p:>After"]);
      await editor.press("Home", up);
      await editor.type("#");
      await editor.press("Home", up);
      await expect(editor.photos.first()).toBeFocused();
      await editor.press(up);
      await editor.type("*");
      expect((await editor.lines()).slice(3)).toEqual(["p:Before*", "photo[<Caption one#|Alt one]", "p:>After"]);
    });
  }

  test("arrows follow the script in a Hebrew story", async ({ editor }) => {
    await editor.mount({ document: story(paragraph("לפני"), photoOne, paragraph("אחרי")), storyLanguage: "he" });
    await editor.body("p").first().click();
    await editor.press("End", "ArrowLeft");
    await expect(editor.photos.first()).toBeFocused();
    await editor.press("ArrowRight");
    await editor.type("!");
    expect((await editor.lines())[3]).toBe("p:לפני!");
  });

  test("through a gallery and out at its end, with a paragraph made at the page's edge", async ({ editor }) => {
    await editor.mount({ document: story(paragraph("Before"), gallery([photoOne, photoTwo])) });
    await editor.body("p").first().click();
    await editor.press("End", "ArrowDown");
    await expect(editor.photos.nth(0)).toBeFocused();
    await editor.press("ArrowDown", "End", "ArrowDown");
    await expect(editor.photos.nth(1)).toBeFocused();
    await editor.press("ArrowDown", "End", "ArrowDown");
    await editor.type("End");
    expect((await editor.lines()).slice(4)).toEqual([
      "gallery(photo[Caption one|Alt one] photo[Caption two|Alt two])",
      "p:End",
    ]);
    await editor.press("Home", "ArrowUp", "Home", "ArrowUp");
    await expect(editor.photos.nth(1)).toBeFocused();
  });

  test("Enter from the standfirst makes room above a photo that begins the body", async ({ editor }) => {
    await editor.mount({ document: story(photoOne) });
    await editor.standfirst.click();
    await editor.press("Enter");
    await editor.type("Lead");
    expect((await editor.lines()).slice(3)).toEqual(["p:Lead", "photo[Caption one|Alt one]"]);
  });

  test("Shift+Down takes a photo whole, typing replaces the range, undo brings it back", async ({ editor }) => {
    await editor.mount({ document: between });
    await editor.body("p").first().click();
    await editor.press("Home", "Shift+ArrowDown", "Shift+ArrowDown", "Shift+End", "x");
    expect((await editor.lines()).slice(3)).toEqual(["p:x"]);
    await editor.press("Control+z");
    expect(await editor.read()).toEqual(between);
  });
});

test.describe("galleries", () => {
  test("keys and buttons reorder, take out, join and remove; every step can be undone", async ({ editor }) => {
    const document = story(paragraph("Before"), gallery([photoOne, photoTwo]), paragraph("After"));
    await editor.mount({ document });
    const [first, second] = ["photo[Caption one|Alt one]", "photo[Caption two|Alt two]"];
    await editor.photos.first().locator("img").click();
    await editor.press("Alt+ArrowDown");
    expect((await editor.lines())[4]).toBe(`gallery(${second} ${first})`);
    await expect(editor.photos.nth(1)).toBeFocused();
    await editor.press("Alt+ArrowDown");
    expect((await editor.lines()).slice(3)).toEqual(["p:Before", second, first, "p:After"]);
    await editor.photos.nth(1).locator('[data-action="join"]').click();
    expect((await editor.lines())[4]).toBe(`gallery(${second} ${first})`);
    await expect(editor.photos.nth(1).locator('[data-action="join"]')).toBeFocused();
    await editor.photos.nth(0).locator('[data-action="remove"]').click();
    await expect.poll(async () => (await editor.lines()).slice(3)).toEqual(["p:Before", first, "p:After"]);
    await editor.press("Control+z", "Control+z", "Control+z", "Control+z");
    expect(await editor.read()).toEqual(document);
  });

  for (const [what, blocks, at, action] of [
    ["joins", [photoOne, photoTwo], 1, "join"],
    ["goes up", [photoOne, photoTwo], 1, "up"],
    ["goes up in its gallery", [gallery([photoOne, photoTwo])], 1, "up"],
    ["leaves its gallery", [gallery([photoOne, photoTwo, photoOne])], 0, "up"],
  ] as const) {
    test(`a photo that ${what} by its button grows no caret, and stays under the mouse`, async ({ editor }) => {
      const { page, photos } = editor;
      await editor.mount({ document: story(paragraph("Before"), ...blocks, paragraph("After")) });
      await photos.nth(at).locator(`[data-action="${action}"]`).click();
      await expect(page.locator(`[data-action="${action}"]:focus`)).toHaveCount(1);
      const places = () =>
        photos.evaluateAll((figures) => figures.map((figure) => figure.getBoundingClientRect().toJSON()));
      const there = await places();
      // A gallery begins with its first photo, not with an empty cell.
      const [left, first] = await page.evaluate(() => {
        const grid = document.querySelector(".gallery-grid");
        const photo = grid?.querySelector(".photo") ?? null;
        return [grid, photo].map((element) => element?.getBoundingClientRect().left);
      });
      expect(first).toBe(left);
      const box = await photos.last().locator('[data-action="remove"]').boundingBox();
      await page.mouse.move((box?.x ?? 0) + 12, (box?.y ?? 0) + 3);
      await page.mouse.down();
      await expect(page.locator("[data-lexical-cursor]:visible")).toHaveCount(0);
      expect(await places()).toEqual(there);
      await page.mouse.up();
      await expect(photos).toHaveCount(there.length - 1);
    });
  }

  test("a removed gallery leaves a page that can be written on", async ({ editor }) => {
    await editor.mount({ document: story(gallery([photoOne, photoTwo])) });
    await editor.page.locator(".gallery-bar [data-action=remove]").click();
    await editor.type("Words");
    expect((await editor.lines()).slice(3)).toEqual(["p:Words"]);
  });
});

test.describe("pictures", () => {
  const dropFiles = (selector: string, names: string[]) =>
    [selector, names.map((name) => ({ name, type: name.endsWith("txt") ? "text/plain" : "image/jpeg" }))] as const;

  test("files dropped on a placeholder fill it and keep its words", async ({ editor }) => {
    await editor.mount({ document: story(paragraph("Before"), photoNode({ caption: "Kept", alt: "Kept alt" })) });
    const drop = dropFiles(".photo-empty", ["a.jpg"]);
    await editor.page.evaluate(([selector, files]) => window.dropFiles(selector, files), drop);
    await expect(editor.photos.first().locator("img")).toBeVisible();
    expect((await editor.read()).root.children[4]).toMatchObject({ photo: bridge.id, alt: "Kept alt" });
    expect((await editor.lines())[4]).toBe("photo[Kept|Kept alt]");
    expect(await editor.page.evaluate(() => window.harness.attached())).toEqual(["a.jpg"]);
  });

  test("two files dropped between paragraphs make one gallery in one step", async ({ editor }) => {
    const document = story(paragraph("Before"), paragraph("After"));
    await editor.mount({ document });
    await editor.page.evaluate(
      ([selector, files]) => window.dropFiles(selector, files),
      dropFiles(".galley-page > p", ["a.jpg", "b.jpg"]),
    );
    await expect(editor.photos).toHaveCount(2);
    expect((await editor.lines()).some((line) => line.startsWith("gallery("))).toBe(true);
    expect(JSON.stringify(await editor.read())).not.toMatch(/blob:|data:/);
    await editor.press("Control+z");
    expect(await editor.read()).toEqual(document);
  });

  test("what is not a picture is refused in words", async ({ editor }) => {
    await editor.mount({ document: between });
    await editor.page.evaluate(
      ([selector, files]) => window.dropFiles(selector, files),
      dropFiles(".galley-page > p", ["a.txt"]),
    );
    await expect(editor.page.locator(".galley-notice")).toContainText("Only pictures");
    expect(await editor.read()).toEqual(between);
  });

  test("chosen by the button of a placeholder and by the toolbar", async ({ editor }) => {
    await editor.mount({ document: story(paragraph("Before"), photoNode()) });
    const file = { name: "c.jpg", mimeType: "image/jpeg", buffer: Buffer.from("x") };
    let chooser = editor.page.waitForEvent("filechooser");
    await editor.page.getByRole("button", { name: "Choose a picture" }).click();
    await (await chooser).setFiles(file);
    await expect(editor.photos.first().locator("img")).toBeVisible();
    await editor.body("p").first().click();
    chooser = editor.page.waitForEvent("filechooser");
    await editor.page.getByRole("button", { name: "Insert a picture" }).click();
    await (await chooser).setFiles([file, file]);
    await expect(editor.photos).toHaveCount(3);
    expect((await editor.lines())[4]).toContain("gallery(");
  });

  test("the desk inserts, fills and goes to places", async ({ editor }) => {
    await editor.mount({ document: story(paragraph("Before"), photoNode({ caption: "Words" }), paragraph("After")) });
    await editor.page.evaluate((photo) => window.harness.fill(1, photo), harbour);
    expect((await editor.lines())[4]).toBe(`photo[Words|${harbour.alt}]`);
    await editor.body("p").nth(1).click();
    await editor.page.evaluate((photo) => window.harness.insert([photo]), market);
    expect((await editor.lines())[6]).toBe(`photo[${market.caption}|${market.alt}]`);
    const goTo = (where: string, code = "") =>
      editor.page.evaluate(([to, why]) => window.harness.goTo(to, why), [where, code] as const);
    expect(await goTo("photo:2", "photo.alt")).toBe(true);
    await expect(editor.alt(2)).toBeFocused();
    await goTo("photo:1", "photo.credit");
    await expect(editor.credit(1)).toBeFocused();
    await goTo("headline");
    await editor.type("line");
    await goTo("block:3");
    await editor.type("!");
    expect(await editor.lines()).toContain("headline:Headline");
    expect((await editor.lines())[5]).toBe("p:After!");
    expect(await goTo("photo:9")).toBe(false);
  });

  test("a photo that the library does not have says so and keeps its words", async ({ editor }) => {
    const lost = photoNode({ photo: "00000000-0000-7000-8000-0000000000ff", caption: "Words" });
    await editor.mount({ document: story(lost, paragraph([textNode("x")])) });
    await expect(editor.photos.first()).toContainText("not in the library");
    expect((await editor.lines())[3]).toBe("photo[Words|]");
  });
});

test("from a selected photo or gallery to the page's edges, and back", async ({ editor }) => {
  await editor.mount({
    document: story(paragraph("Before"), photoOne, gallery([photoOne, photoTwo]), paragraph("After")),
  });
  await editor.photos.first().locator("img").click();
  await expect(editor.photos.first()).toHaveAttribute("data-selected", "true");
  await editor.press("Control+End");
  await editor.type("!");
  expect((await editor.lines()).at(-1)).toBe("p:After!");
  await editor.photos.nth(2).locator("img").click();
  await editor.press("Control+Home");
  await editor.type("K");
  expect((await editor.lines())[0]).toBe("kicker:K");
});

test("to the end of a page that ends with a photo", async ({ editor }) => {
  await editor.mount({ document: story(photoOne, paragraph("Between"), photoTwo) });
  await editor.photos.first().locator("img").click();
  await editor.press("Control+End");
  await expect(editor.photos.nth(1)).toBeFocused();
});
