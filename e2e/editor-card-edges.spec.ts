import { factBox, paragraph, pullQuote } from "../src/shared/document/build.ts";
import { expect, test } from "./editor-harness/editor-fixtures.ts";
import { story } from "./editor-harness/pages.ts";

test.use({ viewport: { width: 1200, height: 1700 } });

const quote = pullQuote("Words", "Name");
const box = factBox("Title", ["Facts"]);

for (const [name, card, texts] of [
  ["quote", quote, "pullquote:Words/Name"],
  ["box", box, "factbox:Title/Facts"],
] as const) {
  test(`a ${name} that ends the page is left downwards into a paragraph made for it, once`, async ({ editor }) => {
    await editor.mount({ document: story(paragraph("Before"), card) });
    const last = editor.surface.locator(name === "quote" ? ".card-attribution" : ".card-factbox .card-text");
    await last.click();
    await editor.press("End", "ArrowDown");
    await editor.type("After");
    expect((await editor.lines()).slice(3)).toEqual(["p:Before", texts, "p:After"]);
    await last.click();
    await editor.press("End", "ArrowDown");
    await editor.type("!");
    expect((await editor.lines()).slice(3)).toEqual(["p:Before", texts, "p:!After"]);
  });

  test(`a ${name} that begins the body is left upwards to the standfirst, and nothing is made for it`, async ({
    editor,
  }) => {
    await editor.mount({ document: story(card, paragraph("After")) });
    await editor.surface.locator(name === "quote" ? ".card-text" : ".card-title").click();
    await editor.press("Home", "ArrowUp");
    await editor.type("Above");
    await expect(editor.standfirst).toContainText("Above");
    expect((await editor.lines()).slice(3)).toEqual([texts, "p:After"]);
  });
}

test("from one text of a card to the other, no paragraph is made though the card is all there is", async ({
  editor,
}) => {
  await editor.mount({ document: story(quote) });
  await editor.surface.locator(".card-text").click();
  await editor.press("End", "ArrowDown");
  await editor.type("1");
  await editor.press("Home", "ArrowUp");
  await editor.type("2");
  const [only, ...others] = (await editor.lines()).slice(3);
  expect(only).toMatch(/^pullquote:/);
  expect(only).toContain("1");
  expect(only?.split("/")[0]).toContain("2");
  expect(only?.split("/")[1]).toContain("1");
  expect(others).toEqual([]);
});

test("an arrow in the midst of a long quote goes to its next line, not out of it", async ({ editor }) => {
  await editor.mount({
    document: story(paragraph("Before"), pullQuote("word ".repeat(60).trim(), "Name"), paragraph("After")),
  });
  await editor.surface.locator(".card-text").click({ position: { x: 60, y: 12 } });
  for (const key of ["ArrowDown", "ArrowUp"]) {
    await editor.press(key);
    const place = await editor.page.evaluate(
      () => getSelection()?.anchorNode?.parentElement?.closest(".card-text") !== null,
    );
    expect(place, key).toBe(true);
  }
});

test("each text of a card is replaced alone, and both come back with undo", async ({ editor }) => {
  await editor.mount({ document: story(paragraph("Before"), quote) });
  await editor.surface.locator(".card-attribution").click();
  await editor.press("Control+a");
  await editor.type("Another");
  expect((await editor.lines())[4]).toBe("pullquote:Words/Another");
  await editor.surface.locator(".card-text").click();
  await editor.press("Control+a");
  await editor.type("New");
  expect((await editor.lines())[4]).toBe("pullquote:New/Another");
  for (let at = 0; at < 8; at++) await editor.press("Control+z");
  expect((await editor.lines())[4]).toBe("pullquote:Words/Name");
});

test("a click on a card's frame selects it whole, a click beside its words puts the caret there", async ({
  editor,
}) => {
  await editor.mount({ document: story(paragraph("Before"), quote, paragraph("After")) });
  const card = editor.surface.locator(".card-pullquote");
  const frame = await card.boundingBox();
  await editor.page.mouse.click((frame?.x ?? 0) + 3, (frame?.y ?? 0) + 3);
  await expect(card).toHaveAttribute("data-selected", "true");
  await editor.type("lost");
  const text = await editor.surface.locator(".card-text").boundingBox();
  // Behind the last word, where the line is empty.
  await editor.page.mouse.click((text?.x ?? 0) + (text?.width ?? 0) - 4, (text?.y ?? 0) + (text?.height ?? 0) / 2);
  await expect(card).not.toHaveAttribute("data-selected", "true");
  await editor.type("!");
  expect((await editor.lines()).slice(3)).toEqual(["p:Before", "pullquote:Words!/Name", "p:After"]);
});
