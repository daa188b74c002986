import {
  divider,
  factBox,
  gallery,
  heading,
  list,
  paragraph,
  photoNode,
  pullQuote,
  quote,
} from "../src/shared/document/build.ts";
import type { BodyNode } from "../src/shared/document/nodes.ts";
import { type EditorPage, expect, test } from "./editor-harness/editor-fixtures.ts";
import { photoOne, photoTwo, story } from "./editor-harness/pages.ts";

test.use({ viewport: { width: 1200, height: 1700 } });

const body = async (editor: EditorPage) => (await editor.lines()).slice(3);
const select = (editor: EditorPage, n: number) =>
  editor.photos
    .nth(n - 1)
    .locator("img")
    .click();
const one = "photo[Caption one|Alt one]";
const two = "photo[Caption two|Alt two]";

/** What the keyboard is in: a selected photo by its caption, or the block of text by its words. */
const place = (editor: EditorPage) =>
  editor.page.evaluate(() => {
    const selected = document.querySelector('figure.photo[data-selected="true"]');
    if (selected) return `selected ${selected.querySelector(".caption")?.textContent}`;
    const at = getSelection()?.anchorNode;
    const element = at instanceof Element ? at : at?.parentElement;
    return `in ${element?.closest("p, h1, h2, li, blockquote, .head-kicker, .head-standfirst")?.textContent}`;
  });

/** Presses a key on a fresh page, checks what it left and where the keyboard is, and that undo gives all of it back. */
async function edge(
  editor: EditorPage,
  blocks: readonly BodyNode[],
  begin: () => Promise<void>,
  key: string,
  left: { body: readonly string[]; at: string },
): Promise<void> {
  const document = story(...blocks);
  await editor.mount({ document });
  await begin();
  await editor.press(...key.split(" "));
  expect({ body: await body(editor), at: await place(editor) }, key).toEqual(left);
  for (let step = 0; step < 3; step++) await editor.press("Control+z");
  expect(await editor.read(), `${key}, undone`).toEqual(document);
}

for (const key of ["Backspace", "Delete"]) {
  test(`${key} on a selected photo beside a paragraph, beside a photo, as the first and as the only block`, async ({
    editor,
  }) => {
    await edge(editor, [paragraph("Up"), photoOne, paragraph("Down")], () => select(editor, 1), key, {
      body: ["p:Up", "p:Down"],
      // At what stands in its place: one press too many eats no letter of what stood before it.
      at: "in Down",
    });
    await edge(editor, [photoOne, photoTwo, paragraph("End")], () => select(editor, 2), key, {
      body: [one, "p:End"],
      at: "in End",
    });
    await edge(editor, [photoOne, photoTwo], () => select(editor, 1), key, {
      body: [two],
      at: "selected Caption two",
    });
    await edge(editor, [photoOne], () => select(editor, 1), key, { body: ["p:"], at: "in " });
  });
}

test("Backspace at the start of a heading, a list or a quote after a photo never melts it into the photo", async ({
  editor,
}) => {
  const start = (selector: string) => async () => {
    await editor.body(selector).first().click();
    await editor.press("Home");
  };
  await edge(editor, [photoOne, heading("h2", "Head two")], start("h2"), "Backspace Backspace Backspace", {
    body: ["h2:Head two"],
    at: "in Head two",
  });
  await edge(editor, [photoOne, list("bullet", ["Item", "More"])], start("ul li"), "Backspace", {
    body: [one, "p:Item", "bullet:More"],
    at: "in Item",
  });
  await edge(editor, [photoOne, quote("Said")], start("blockquote"), "Backspace", {
    body: [one, "quote:Said"],
    at: "selected Caption one",
  });
  await edge(editor, [photoOne, paragraph("")], start("p"), "Backspace", { body: [one], at: "selected Caption one" });
});

test("paragraphs of a caption are merged by Backspace and Delete, and nothing beyond them", async ({ editor }) => {
  const photo = photoNode({ caption: "Left\n\nRight", alt: "x" });
  const into = (n: number, key: string) => async () => {
    await editor.surface.locator("figcaption .caption p").nth(n).click();
    await editor.press(key);
  };
  await edge(editor, [paragraph("Up"), photo, paragraph("Down")], into(1, "Home"), "Backspace", {
    body: ["p:Up", "photo[LeftRight|x]", "p:Down"],
    at: "in LeftRight",
  });
  await edge(editor, [paragraph("Up"), photo, paragraph("Down")], into(0, "End"), "Delete", {
    body: ["p:Up", "photo[LeftRight|x]", "p:Down"],
    at: "in LeftRight",
  });
  await edge(editor, [paragraph("Up"), photo, paragraph("Down")], into(1, "End"), "Delete", {
    body: ["p:Up", "photo[Left/Right|x]", "p:Down"],
    at: "in Right",
  });
});

test("arrows go from a selected photo to what stands beside it, photo or text, in both directions", async ({
  editor,
}) => {
  await editor.mount({ document: story(paragraph("Up"), photoOne, photoTwo, paragraph("Down")) });
  for (const [n, key, at] of [
    [1, "ArrowLeft", "in Up"],
    [1, "ArrowUp", "in Up"],
    [1, "ArrowRight", "in Caption one"],
    [2, "ArrowUp", "in Caption one"],
    [2, "ArrowLeft", "in Caption one"],
    [2, "ArrowDown", "in Caption two"],
  ] as const) {
    await select(editor, n);
    await editor.press(key);
    expect(await place(editor), `${key} from photo ${n}`).toBe(at);
  }
  await editor.press("ArrowDown");
  expect(await place(editor)).toBe("in Down");
  await editor.press("ArrowUp", "ArrowUp", "ArrowUp");
  expect(await place(editor)).toBe("in Caption one");
});

test("a click on another photo, on text and outside changes what is selected; a click below the last goes on", async ({
  editor,
}) => {
  await editor.mount({ document: story(paragraph("Up"), photoOne, gallery([photoOne, photoTwo])) });
  await select(editor, 1);
  await select(editor, 1);
  await expect(editor.photos.first()).toHaveAttribute("data-selected", "true");
  for (const n of [2, 3]) {
    await select(editor, n);
    await expect(editor.surface.locator('figure[data-selected="true"]')).toHaveCount(1);
    await expect(editor.photos.nth(n - 1)).toHaveAttribute("data-selected", "true");
  }
  await editor.body("p").click();
  await expect(editor.surface.locator('[data-selected="true"]')).toHaveCount(0);
  const box = await editor.surface.boundingBox();
  await editor.surface.click({ position: { x: 80, y: (box?.height ?? 0) - 12 } });
  await editor.type("Below");
  expect((await body(editor)).at(-1)).toBe("p:Below");
});

test("Escape and a press beside the page leave the page its keyboard; below the page one writes on", async ({
  editor,
}) => {
  await editor.mount({ document: story(paragraph("Up"), paragraph("Down")) });
  await editor.body("p").first().click();
  await editor.press("End", "Escape");
  await editor.type("!");
  const box = await editor.surface.boundingBox();
  if (!box) throw new Error("no page");
  await editor.page.mouse.click(box.x - 8, box.y + 200);
  await editor.type("?");
  await editor.page.mouse.click(box.x + 300, box.y + box.height + 30);
  await editor.type(".");
  expect(await body(editor)).toEqual(["p:Up!?", "p:Down."]);
});

test("Ctrl+Enter from a caption goes into the empty paragraph that stands below", async ({ editor }) => {
  await editor.mount({ document: story(photoOne, paragraph(""), paragraph("Down")) });
  await editor.photos.first().locator("figcaption p").click();
  await editor.press("Control+Enter");
  await editor.type("Here");
  expect(await body(editor)).toEqual([one, "p:Here", "p:Down"]);
});

test("a photo deleted out of a gallery leaves the other as an ordinary photo; undo makes the gallery again", async ({
  editor,
}) => {
  for (const [n, left] of [
    [1, two],
    [2, one],
  ] as const) {
    const document = story(paragraph("Up"), gallery([photoOne, photoTwo]), paragraph("Down"));
    await editor.mount({ document });
    await select(editor, n);
    await editor.press("Delete");
    expect(await body(editor)).toEqual(["p:Up", left, "p:Down"]);
    await editor.press("Control+z");
    expect(await editor.read()).toEqual(document);
  }
});

test("everything is selected over photos, cut, pasted back, and undone step by step", async ({ editor }) => {
  await editor.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  const document = story(paragraph("Up"), photoOne, divider(), gallery([photoOne, photoTwo]), paragraph("Down"));
  await editor.mount({ document });
  const before = await body(editor);
  await editor.body("p").first().click();
  await editor.press("Home");
  for (let step = 0; step < 6; step++) await editor.press("Shift+ArrowDown");
  await editor.press("Shift+End", "Control+x");
  expect(await body(editor)).toEqual(["p:"]);
  await editor.press("Control+v");
  expect(await body(editor)).toEqual(before);
  await editor.press("Control+z");
  expect(await body(editor)).toEqual(["p:"]);
  await editor.press("Control+z");
  expect(await editor.read()).toEqual(document);
});

test("text is composed right before and right after a photo, once, and undone", async ({ editor }) => {
  const document = story(paragraph("Up"), photoOne, paragraph("Down"));
  await editor.mount({ document });
  const cdp = await editor.cdp();
  for (const [n, key, left] of [
    [0, "End", ["p:Upかな", one, "p:Down"]],
    [1, "Home", ["p:Up", one, "p:かなDown"]],
  ] as const) {
    await editor.body("p").nth(n).click();
    await editor.press(key);
    for (const text of ["k", "か", "かn"])
      await cdp.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
    await cdp.send("Input.insertText", { text: "かな" });
    expect(await body(editor)).toEqual(left);
    await editor.press("Control+z");
    expect(await editor.read()).toEqual(document);
  }
});

test("what is composed and given up is no step of undo, unless it took words away", async ({ editor }) => {
  const document = story(paragraph("Up"), paragraph(""), pullQuote("", "Six"), list("bullet", [""]));
  await editor.mount({ document });
  const cdp = await editor.cdp();
  const giveUp = async () => {
    for (const text of ["k", "か", ""])
      await cdp.send("Input.imeSetComposition", { text, selectionStart: 0, selectionEnd: 0 });
    await editor.press();
  };
  await editor.body("p").first().click();
  await editor.press("End");
  await editor.type("!");
  const typed = await editor.read();
  for (const place of ["p", ".card-text", "li", ".head-standfirst"]) {
    await editor.surface.locator(place).last().click();
    await giveUp();
    expect(await editor.read(), place).toEqual(typed);
    await editor.press("Control+z");
    expect(await editor.read(), place).toEqual(document);
    await giveUp();
    await editor.press("Control+Shift+z");
    expect(await editor.read(), place).toEqual(typed);
  }
  await editor.body("p").first().click();
  await editor.press("Home", "Shift+End");
  await giveUp();
  expect((await editor.lines())[3]).toBe("p:");
  await editor.press("Control+z");
  expect(await editor.read()).toEqual(typed);
});

test("what is selected from below up to a gallery is what goes, by the mouse and by keys", async ({ editor }) => {
  const document = story(paragraph("Up"), gallery([photoOne, photoTwo]), list("bullet", ["One two", "Three"]));
  const whole = `gallery(${one} ${two})`;
  await editor.mount({ document });
  const { mouse } = editor.page;
  const line = await editor.body("ul > li").first().boundingBox();
  const grid = await editor.surface.locator(".gallery-grid").boundingBox();
  if (!line || !grid) throw new Error("nothing to draw over");
  await mouse.move(line.x + line.width - 20, line.y + line.height / 2);
  await mouse.down();
  await mouse.move(grid.x + grid.width / 2, grid.y + grid.height - 30, { steps: 4 });
  await mouse.move(grid.x + grid.width / 3, grid.y + 40, { steps: 4 });
  await mouse.up();
  await editor.press();
  await editor.type("X");
  expect(await body(editor)).toEqual(["p:Up", whole, "bullet:X/Three"]);
  await editor.press("Control+z");
  expect(await editor.read()).toEqual(document);

  await editor.body("ul > li").first().click();
  await editor.press("Home", "Control+Shift+ArrowLeft", "Delete");
  expect(await body(editor)).toEqual(["p:Up", whole, "bullet:One two/Three"]);
  expect(await place(editor)).toBe("selected Caption two");
  await editor.body("ul > li").first().click();
  await editor.press("Home", "Shift+ArrowLeft", "Delete");
  expect(await body(editor)).toEqual(["p:Up", "bullet:One two/Three"]);
  await editor.press("Control+z");
  expect(await editor.read()).toEqual(document);
});

test("the keyboard stays on a photo at Home and End, and after a press on it that was no click", async ({ editor }) => {
  await editor.mount({ document: story(paragraph("Up"), photoOne, gallery([photoTwo, photoOne]), paragraph("End")) });
  await select(editor, 1);
  for (const key of ["Home", "Shift+End", "End"]) {
    await editor.press(key);
    expect(await place(editor), key).toBe("selected Caption one");
  }
  await select(editor, 3);
  await editor.press("Shift+ArrowLeft", "Shift+ArrowDown");
  expect(await place(editor)).toBe("selected Caption one");
  await editor.captions.nth(1).click();
  await editor.press("End");
  const picture = await editor.photos.nth(1).locator("img").boundingBox();
  if (!picture) throw new Error("no picture");
  await editor.page.mouse.move(picture.x + 30, picture.y + 30);
  await editor.page.mouse.down();
  await editor.page.mouse.move(picture.x + 30, picture.y + picture.height + 60, { steps: 4 });
  await editor.page.mouse.up();
  await expect.poll(() => place(editor)).toBe("selected Caption two");
  await editor.press("Enter");
  await editor.type("!");
  await expect(editor.captions.nth(1)).toHaveText("Caption two!");
  await editor.press("Home");
  await editor
    .body("p")
    .first()
    .click({ modifiers: ["Shift"] });
  await editor.press();
  await editor.type("?");
  await expect(editor.captions.nth(1)).toHaveText("?Caption two!");
  await editor.press("Home");
  await editor.captions.nth(0).click({ modifiers: ["Shift"] });
  await editor.press();
  await editor.type("?");
  await expect(editor.captions.nth(1)).toHaveText("??Caption two!");
});

test("Delete behind a photo that was cut out of a gallery takes no letter of the list below", async ({ editor }) => {
  const document = story(paragraph("Up"), gallery([photoOne, photoTwo]), list("bullet", ["One two", "Three"]));
  await editor.mount({ document });
  await select(editor, 2);
  await editor.press("Control+x", "Delete");
  await editor.type("!");
  expect(await body(editor)).toEqual(["p:Up", one, "bullet:!One two/Three"]);
});

test("a photo that is pasted in a caption or a box stands behind it, and the keyboard stays in the text", async ({
  editor,
}) => {
  const document = story(
    photoOne,
    photoTwo,
    factBox("Title", ["Facts"]),
    gallery([photoTwo, photoTwo]),
    paragraph("End"),
  );
  await editor.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  const after = [one, two, "factbox:Title/Facts", `gallery(${two} ${two})`, "p:End"];
  const put = (at: number, words: string, ...more: string[]) => [
    ...after.slice(0, at),
    words,
    ...more,
    ...after.slice(at + 1),
  ];
  for (const [text, left] of [
    [editor.captions.nth(1), put(1, "photo[Caption twox|Alt two]", one)],
    [editor.surface.getByText("Facts"), put(2, "factbox:Title/Factsx", one)],
    [editor.captions.nth(2), put(3, `gallery(photo[Caption twox|Alt two] ${one} ${two})`)],
  ] as const) {
    await editor.mount({ document });
    await select(editor, 1);
    await editor.press("Control+c");
    await text.click();
    await editor.press("End", "Control+v");
    await expect(editor.photos).toHaveCount(5);
    await editor.type("x");
    expect(await body(editor)).toEqual(left);
  }
});
