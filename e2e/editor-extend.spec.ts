import { divider, factBox, gallery, heading, list, paragraph, pullQuote, table } from "../src/shared/document/build.ts";
import type { BodyNode } from "../src/shared/document/nodes.ts";
import { type EditorPage, expect, test } from "./editor-harness/editor-fixtures.ts";
import { photoOne, photoTwo, story } from "./editor-harness/pages.ts";

test.use({ viewport: { width: 1200, height: 1700 } });

const body = async (editor: EditorPage) => (await editor.lines()).slice(3);

/** Selects the block behind the paragraph "Up" as a whole. */
async function selectBehindUp(editor: EditorPage): Promise<void> {
  await editor.body("p").filter({ hasText: "Up" }).click();
  await editor.press("End", "Delete");
}

const blocks: [string, BodyNode][] = [
  ["a photo", photoOne],
  ["a gallery", gallery([photoOne, photoTwo])],
  ["a divider", divider()],
  ["a box", factBox("Title", ["Facts"])],
  ["a quote", pullQuote("Words", "Name")],
  ["a table", table([["One", "Two"]])],
];

for (const [name, block] of blocks) {
  test(`${name} that is selected and the paragraph below it are taken together, and what is typed stands in their place`, async ({
    editor,
  }) => {
    const document = story(paragraph("Up"), block, paragraph("Down below"), heading("h2", "End"));
    for (const key of ["x", "Backspace"]) {
      await editor.mount({ document });
      await selectBehindUp(editor);
      await editor.press("Shift+ArrowDown", key);
      expect(await body(editor), key).toEqual(["p:Up", key === "x" ? "p:x" : "p:", "h2:End"]);
      await editor.type("!");
      expect(await body(editor), key).toEqual(["p:Up", key === "x" ? "p:x!" : "p:!", "h2:End"]);
      for (let step = 0; step < 3; step++) await editor.press("Control+z");
      expect(await editor.read(), key).toEqual(document);
    }
  });
}

test("upwards the block above is taken, and on over one block after another", async ({ editor }) => {
  const document = story(
    paragraph("Top"),
    paragraph("Over"),
    list("bullet", ["One", "Two"]),
    photoOne,
    paragraph("End"),
  );
  await editor.mount({ document });
  await editor.photos.first().locator("img").click();
  await editor.press("Shift+ArrowUp", "x");
  expect(await body(editor)).toEqual(["p:Top", "p:Over", "bullet:x", "p:End"]);
  await editor.press("Control+z");
  expect(await editor.read()).toEqual(document);
  await editor.photos.first().locator("img").click();
  await editor.press("Shift+ArrowUp", "Shift+ArrowUp", "Shift+Home", "x");
  expect(await body(editor)).toEqual(["p:Top", "p:x", "p:End"]);
  await editor.press("Control+z");
  expect(await editor.read()).toEqual(document);
});

test("from one figure to the next, both are taken; at the page's edges the figure stays selected", async ({
  editor,
}) => {
  const document = story(photoOne, divider(), factBox("Title", ["Facts"]), photoTwo);
  await editor.mount({ document });
  await editor.photos.first().locator("img").click();
  await editor.press("Shift+ArrowDown", "Shift+ArrowDown", "x");
  expect(await body(editor)).toEqual(["p:x", "photo[Caption two|Alt two]"]);
  await editor.press("Control+z");
  expect(await editor.read()).toEqual(document);
  await editor.photos.last().locator("img").click();
  await editor.press("Shift+ArrowDown", "x", "Backspace");
  expect(await body(editor)).toEqual(["photo[Caption one|Alt one]", "divider:", "factbox:Title/Facts"]);
});

test("what is typed while a button or a list beside a photo has the keyboard changes nothing of what is selected on the page", async ({
  editor,
}) => {
  const document = story(
    paragraph("Up"),
    factBox("Title", ["Facts"]),
    paragraph("Down"),
    photoOne,
    heading("h2", "End"),
  );
  await editor.mount({ document });
  for (const control of [".card-factbox [data-action=up]", "figure.photo select"]) {
    await editor.body("p").first().click();
    await editor.press("Home", "Shift+ArrowDown", "Shift+ArrowDown", "Shift+ArrowDown");
    await editor.surface.locator(control).first().focus();
    await editor.press("x", "-", "Delete");
    expect(await body(editor), control).toHaveLength(5);
    expect(await editor.lines()).toContain("p:Down");
  }
});

test("a selection that is taken back to the figure where it began is that figure alone", async ({ editor }) => {
  const figures = [divider(), factBox("Title", ["Facts"]), "divider:", "factbox:Title/Facts"] as const;
  const texts = [paragraph("Above"), heading("h2", "Below"), "p:Above", "h2:Below"] as const;
  for (const [above, below, ...lines] of [figures, texts]) {
    const document = story(paragraph("Up"), above, photoOne, below, paragraph("Down"));
    for (const [there, back] of [
      ["ArrowDown", "ArrowUp"],
      ["ArrowUp", "ArrowDown"],
    ]) {
      await editor.mount({ document });
      await editor.photos.first().locator("img").click();
      await editor.press(`Shift+${there}`, `Shift+${back}`, "x");
      expect(await editor.read(), there).toEqual(document);
      await editor.press("Delete");
      expect(await body(editor), there).toEqual(["p:Up", ...lines, "p:Down"]);
    }
  }
});

test("from figures that are selected one goes on into text below them, or by an arrow alone out of them", async ({
  editor,
}) => {
  const document = story(paragraph("Up"), photoOne, divider(), paragraph("Down"), paragraph("End"));
  await editor.mount({ document });
  for (const [keys, left] of [
    [
      ["Shift+ArrowDown", "x"],
      ["p:Up", "p:x", "p:End"],
    ],
    [
      ["ArrowDown", "x"],
      ["p:Up", "photo[Caption one|Alt one]", "divider:", "p:xDown", "p:End"],
    ],
    [
      ["ArrowLeft", "x"],
      ["p:Upx", "photo[Caption one|Alt one]", "divider:", "p:Down", "p:End"],
    ],
  ] as const) {
    await editor.photos.first().locator("img").click();
    await editor.press("Shift+ArrowDown", ...keys);
    expect(await body(editor), keys[0]).toEqual(left);
    await editor.press("Control+z");
    expect(await editor.read()).toEqual(document);
  }
});

test("what is taken into the selection comes into sight", async ({ editor }) => {
  await editor.mount({ document: story(paragraph("Up"), photoOne, divider(), ...Array(30).fill(paragraph("Down"))) });
  await editor.page.setViewportSize({ width: 1200, height: 420 });
  await editor.photos.first().locator("img").click();
  await editor.photos.first().evaluate((photo) => photo.scrollIntoView({ block: "start" }));
  const rule = editor.surface.locator('[data-card="divider"]');
  await expect(rule).not.toBeInViewport();
  await editor.press("Shift+ArrowDown");
  await expect(rule).toBeInViewport();
});
