import { gallery, heading, paragraph, pullQuote } from "../src/shared/document/build.ts";
import { axeFindings } from "./accessibility.ts";
import { type EditorPage, expect, test } from "./editor-harness/editor-fixtures.ts";
import { photoOne, photoTwo, story } from "./editor-harness/pages.ts";

test.use({ viewport: { width: 1200, height: 1700 } });

const document = story(paragraph("One"), heading("h2", "Two"), pullQuote("Words", "Name"), paragraph("Three"));
const gutter = ".block-gutter";

async function hover(editor: EditorPage, selector: string): Promise<void> {
  await editor.surface
    .locator(selector)
    .first()
    .hover({ position: { x: 20, y: 12 } });
  await expect(editor.page.locator(gutter)).toBeVisible();
}

/** Drags by the mouse, in steps, as a hand does. */
async function drag(editor: EditorPage, from: string, to: { x: number; y: number }): Promise<void> {
  const box = await editor.page.locator(from).first().boundingBox();
  if (!box) throw new Error(`nothing to drag at ${from}`);
  await editor.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await editor.page.mouse.down();
  await editor.page.mouse.move(box.x + box.width / 2 + 6, box.y + box.height / 2 + 6, { steps: 3 });
  await editor.page.mouse.move(to.x, to.y, { steps: 8 });
  await editor.page.mouse.move(to.x, to.y + 1);
  await expect(editor.page.locator(".drop-line")).toBeVisible();
  await editor.page.mouse.up();
  await expect(editor.page.locator(".drop-line")).toBeHidden();
}

const boxOf = async (editor: EditorPage, selector: string) => {
  const box = await editor.surface.locator(selector).first().boundingBox();
  if (!box) throw new Error(`no ${selector}`);
  return box;
};

test("a block is dragged by its handle; one undo step; never above the head", async ({ editor }) => {
  await editor.mount({ document });
  await hover(editor, "p");
  const quote = await boxOf(editor, ".card-pullquote");
  await drag(editor, `${gutter} .gutter-handle`, { x: quote.x + 80, y: quote.y + quote.height - 4 });
  expect((await editor.lines()).slice(3)).toEqual(["h2:Two", "pullquote:Words/Name", "p:One", "p:Three"]);
  await expect(editor.surface).toBeFocused();
  await editor.type("!");
  expect((await editor.lines())[5]).toBe("p:One!");
  await editor.press("Control+z", "Control+z");
  expect(await editor.read()).toEqual(document);
  await hover(editor, ".card-pullquote");
  const headline = await boxOf(editor, ".head-headline");
  await drag(editor, `${gutter} .gutter-handle`, { x: headline.x + 40, y: headline.y + 4 });
  expect((await editor.lines()).slice(1, 5)).toEqual(["headline:Head", "standfirst:", "pullquote:Words/Name", "p:One"]);
  await expect(editor.surface.locator(".card-pullquote")).toHaveAttribute("data-selected", "true");
});

for (const language of ["en", "he"] as const) {
  test(`photos of a gallery change places by their grip, and leave it (${language})`, async ({ editor }) => {
    const page = story(paragraph("Before"), gallery([photoOne, photoTwo]), paragraph("After"));
    await editor.mount({ document: page, storyLanguage: language, language });
    // A typeface that comes later would move what is measured.
    await editor.page.evaluate(() => window.document.fonts.ready.then(() => true));
    const [first, second] = ["photo[Caption one|Alt one]", "photo[Caption two|Alt two]"];
    const onto = await boxOf(editor, ".gallery-grid > .photo:nth-of-type(2) .photo-picture");
    await editor.photos.first().locator("img").hover();
    // Past the middle of the other: on the right in English, on the left in Hebrew.
    const x = language === "he" ? onto.x + 12 : onto.x + onto.width - 12;
    await drag(editor, ".gallery-grid > .photo .figure-grip", { x, y: onto.y + onto.height / 2 });
    expect((await editor.lines())[4]).toBe(`gallery(${second} ${first})`);
    await editor.press("Control+z");
    expect(await editor.read()).toEqual(page);
    await editor.photos.first().locator("img").hover();
    const after = await boxOf(editor, ":scope > p:last-child");
    await drag(editor, ".gallery-grid > .photo .figure-grip", { x: after.x + 30, y: after.y + after.height - 2 });
    expect((await editor.lines()).slice(3)).toEqual(["p:Before", second, "p:After", first]);
    await editor.press("Control+z");
    expect(await editor.read()).toEqual(page);
  });
}

test("the plus puts a block behind, the handle's menu moves, and neither is a stop of the Tab key", async ({
  editor,
}) => {
  await editor.mount({ document });
  await hover(editor, "h2");
  expect(await editor.page.locator(`${gutter} button:not([tabindex="-1"])`).count()).toBe(0);
  await editor.page.getByRole("button", { name: "Insert", exact: true }).click();
  await editor.page.getByRole("menuitem", { name: "Fact box" }).click();
  await expect(editor.surface.locator(".card-factbox")).toBeVisible();
  await expect(editor.page.getByRole("menu")).toHaveCount(0);
  await editor.page.waitForTimeout(50);
  await editor.type("Title");
  expect((await editor.lines()).slice(3, 6)).toEqual(["p:One", "h2:Two", "factbox:Title"]);
  await hover(editor, "p");
  await editor.page.getByRole("button", { name: "Drag to move; click for what can be done" }).click();
  await editor.page.getByRole("menuitem", { name: "Move the block down" }).click();
  await expect.poll(async () => (await editor.lines()).slice(3, 5)).toEqual(["h2:Two", "p:One"]);
});

test("the handle's menu removes a block, tells its keys, and undo brings it back", async ({ editor }) => {
  const blocks = [paragraph("One"), photoOne, paragraph("Three")];
  await editor.mount({ document: story(...blocks) });
  const remove = async (selector: string) => {
    await hover(editor, selector);
    await editor.page.getByRole("button", { name: "Drag to move; click for what can be done" }).click();
    await expect(editor.page.getByRole("menuitem", { name: "Move the block down" })).toContainText("Alt+↓");
    await editor.page.getByRole("menuitem", { name: "Remove the block" }).click();
    // The page, or the figure that stands in its place.
    await expect(editor.page.locator(".galley-page:focus, .galley-page > :focus")).toHaveCount(1);
  };
  await remove(":scope > p");
  expect((await editor.lines()).slice(3)).toEqual(["photo[Caption one|Alt one]", "p:Three"]);
  await editor.press("Control+z");
  await remove("figure");
  await editor.type("And ");
  expect((await editor.lines()).slice(3)).toEqual(["p:One", "p:And Three"]);
  await remove(":scope > p");
  await remove(":scope > p");
  await editor.type("Anew");
  expect((await editor.lines()).slice(3)).toEqual(["p:Anew"]);
});

test("nothing for axe to find beside a block", async ({ editor }) => {
  await editor.mount({ document });
  await hover(editor, "p");
  expect(await axeFindings(editor.page)).toEqual([]);
});

test("the plus puts a new text behind a block, and a menu left with Escape gives the page its keyboard back", async ({
  editor,
}) => {
  await editor.mount({ document: story(paragraph("One"), photoOne) });
  const plus = editor.page.getByRole("button", { name: "Insert", exact: true });
  for (const [at, item, words] of [
    ["p", "Heading 2", "Two"],
    ["figure", "Paragraph", "Three"],
  ] as const) {
    await hover(editor, at);
    await plus.click();
    await editor.page.getByRole("menuitem", { name: item }).click();
    await expect(editor.surface).toBeFocused();
    await editor.type(words);
  }
  const lines = ["p:One", "h2:Two", "photo[Caption one|Alt one]", "p:Three"];
  expect((await editor.lines()).slice(3)).toEqual(lines);
  for (const button of [plus, editor.page.locator(".gutter-handle"), editor.page.locator(".style-button")]) {
    await hover(editor, "p");
    await button.click();
    await editor.press("Escape");
    await expect(editor.surface).toBeFocused();
  }
  await editor.type("!");
  expect((await editor.lines()).slice(3)).toEqual([...lines.slice(0, 3), "p:Three!"]);
});
