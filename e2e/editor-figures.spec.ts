import { textFormat } from "../src/shared/document/nodes.ts";
import { parseDocument } from "../src/shared/document/parse.ts";
import { expect, photoCount, test } from "./editor-harness/editor-fixtures.ts";
import { between, photoOne, story } from "./editor-harness/pages.ts";

// Tall enough for a photo and what stands around it, so that nothing scrolls under the mouse.
test.use({ viewport: { width: 1200, height: 1700 } });

test.describe("deletion", () => {
  for (const key of ["Backspace", "Control+Backspace"]) {
    test(`${key} after a photo selects it first and deletes it second; undo brings all of it back`, async ({
      editor,
    }) => {
      await editor.mount({ document: between });
      await editor.body("p").nth(1).click();
      await editor.press("Home", key);
      await expect(editor.photos.first()).toBeFocused();
      expect(photoCount(await editor.read())).toBe(1);
      await editor.press("Backspace");
      expect((await editor.lines()).slice(3)).toEqual(["p:Before", "p:After"]);
      await editor.press("Control+z");
      expect(await editor.read()).toEqual(between);
      await expect(editor.captions.first()).toBeVisible();
      await expect(editor.alt(1)).toHaveValue("Alt one");
    });
  }

  for (const key of ["Delete", "Control+Delete"]) {
    test(`${key} before a photo selects it first`, async ({ editor }) => {
      await editor.mount({ document: between });
      await editor.body("p").first().click();
      await editor.press("End", key);
      await expect(editor.photos.first()).toBeFocused();
      await editor.press("Delete");
      expect((await editor.lines()).slice(3)).toEqual(["p:Before", "p:After"]);
    });
  }

  test("Backspace at a caption's start merges nothing; in an empty one it selects the photo", async ({ editor }) => {
    await editor.mount({ document: between });
    await editor.captions.first().click();
    await editor.press("Home", "Backspace");
    expect(await editor.read()).toEqual(between);
    await editor.press("Control+a", "Delete", "Backspace");
    await expect(editor.photos.first()).toBeFocused();
    expect(photoCount(await editor.read())).toBe(1);
  });

  test("Delete in an empty standfirst above a photo keeps the standfirst", async ({ editor }) => {
    await editor.mount({ document: story(photoOne) });
    await editor.standfirst.click();
    await editor.press("Delete");
    expect((await editor.lines()).slice(0, 3)).toEqual(["kicker:", "headline:Head", "standfirst:"]);
  });
});

test.describe("a selected photo", () => {
  test("takes no typing and no composition", async ({ editor }) => {
    await editor.mount({ document: between });
    await editor.photos.first().locator("img").click();
    await expect(editor.photos.first()).toBeFocused();
    await editor.type("lost");
    const cdp = await editor.cdp();
    await cdp.send("Input.imeSetComposition", { text: "かな", selectionStart: 2, selectionEnd: 2 });
    await cdp.send("Input.insertText", { text: "かな" });
    expect(await editor.read()).toEqual(between);
  });

  test("gives the caret to the paragraph that is clicked next", async ({ editor }) => {
    await editor.mount({ document: between });
    await editor.photos.first().locator("img").click();
    await editor.body("p").nth(1).click();
    await editor.press("End");
    await editor.type("!");
    expect((await editor.lines()).slice(3)).toEqual(["p:Before", "photo[Caption one|Alt one]", "p:After!"]);
  });

  test("goes into its caption with Enter, out with Escape, and below with Ctrl+Enter", async ({ editor }) => {
    await editor.mount({ document: between });
    await editor.photos.first().locator("img").click();
    await editor.press("Enter");
    await editor.type("!");
    await editor.press("Escape");
    await expect(editor.photos.first()).toBeFocused();
    await editor.press("Enter", "Control+Enter");
    await editor.type("below");
    expect((await editor.lines()).slice(3)).toEqual(["p:Before", "photo[Caption one!|Alt one]", "p:below", "p:After"]);
  });

  test("is copied and pasted with caption and facts; a paste over it never replaces it", async ({ editor }) => {
    await editor.mount({ document: between });
    await editor.photos.first().locator("img").click();
    await editor.press("Control+c");
    await editor.body("p").nth(1).click();
    await editor.press("End", "Control+v");
    await expect(editor.photos).toHaveCount(2);
    expect((await editor.lines()).filter((line) => line === "photo[Caption one|Alt one]")).toHaveLength(2);
    await editor.photos.first().locator("img").click();
    await editor.paste({ "text/html": "<p>Words</p>", "text/plain": "Words" });
    await expect
      .poll(async () => (await editor.lines()).slice(4, 6))
      .toEqual(["photo[Caption one|Alt one]", "p:Words"]);
  });

  test("is cut and comes back with undo", async ({ editor }) => {
    await editor.mount({ document: between });
    await editor.photos.first().locator("img").click();
    await editor.press("Control+x");
    await expect(editor.photos).toHaveCount(0);
    await editor.press("Control+z");
    await expect(editor.photos).toHaveCount(1);
    expect(await editor.read()).toEqual(between);
  });
});

test.describe("captions", () => {
  test("Ctrl+A and one key change the caption alone", async ({ editor }) => {
    await editor.mount({ document: between });
    await editor.captions.first().click();
    await editor.press("Control+a");
    await editor.type("N");
    expect((await editor.lines()).slice(3)).toEqual(["p:Before", "photo[N|Alt one]", "p:After"]);
  });

  test("hold paragraphs, bold and composed text", async ({ editor }) => {
    await editor.mount({ document: between });
    await editor.captions.first().click();
    await editor.press("End", "Enter");
    const cdp = await editor.cdp();
    await cdp.send("Input.imeSetComposition", { text: "ni", selectionStart: 2, selectionEnd: 2 });
    await cdp.send("Input.insertText", { text: "你" });
    await editor.press("Shift+Home", "Control+b");
    const photo = (await editor.read()).root.children[4];
    expect(photo).toMatchObject({
      $slots: { caption: { children: [{}, { children: [{ text: "你", format: textFormat.bold }] }] } },
    });
  });

  test("have the caret where it was when the keyboard comes back from elsewhere", async ({ editor }) => {
    await editor.mount({ document: between });
    await editor.photos.first().locator("figcaption p").click();
    await editor.press("End");
    await editor.page.evaluate(async () => {
      const caption = document.activeElement as HTMLElement;
      const elsewhere = document.body.appendChild(document.createElement("input"));
      elsewhere.focus();
      await new Promise((done) => setTimeout(done));
      // As a dialog does that closes.
      caption.focus();
      elsewhere.remove();
    });
    await editor.type("!");
    expect((await editor.lines())[4]).toBe("photo[Caption one!|Alt one]");
  });

  test("Delete takes one letter of a caption and stops at its end", async ({ editor }) => {
    await editor.mount({ document: between });
    await editor.captions.first().click();
    await editor.press("Home", "Delete", "End", "Delete");
    expect((await editor.lines()).slice(3)).toEqual(["p:Before", "photo[aption one|Alt one]", "p:After"]);
  });

  test("turn pasted blocks into paragraphs and send photos out behind", async ({ editor }) => {
    await editor.mount({ document: between });
    await editor.captions.first().click();
    await editor.press("End");
    await editor.paste({ "text/html": "<h2>Big</h2><ul><li>a</li><li>b</li></ul>", "text/plain": "Big a b" });
    await expect.poll(async () => (await editor.lines())[4]).toBe("photo[Caption oneBig/a/b|Alt one]");
    expect(parseDocument(JSON.stringify(await editor.read())).ok).toBe(true);
  });

  test("body text dragged into one lands there, and undo puts it back", async ({ editor }) => {
    await editor.mount({ document: between });
    await editor.body("p").first().click();
    await editor.press("Home", "Shift+End");
    const from = await editor.body("p").first().boundingBox();
    const to = await editor.captions.first().boundingBox();
    if (!from || !to) throw new Error("nothing to drag");
    const { mouse } = editor.page;
    await mouse.move(from.x + 15, from.y + from.height / 2);
    await mouse.down();
    await mouse.move(to.x + 40, to.y + 8, { steps: 8 });
    await mouse.up();
    await expect.poll(async () => (await editor.lines())[3]).toBe("p:");
    expect((await editor.lines())[4]).toContain("Before");
    await editor.press("Control+z");
    expect(await editor.read()).toEqual(between);
  });
});
