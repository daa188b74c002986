import { paragraph, storyDocument, table } from "../src/shared/document/build.ts";
import { type EditorPage, expect, test } from "./editor-harness/editor-fixtures.ts";

/** Counts from now on how often the document, and with it the library, is told of another caret or selection. */
async function countTellings({ page }: EditorPage): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const told = { count: 0 };
    Object.assign(window, { told });
    document.addEventListener("selectionchange", () => told.count++);
  });
  return async () => {
    // The browser tells in a task of its own, after the next frame.
    await page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 0)))),
    );
    return page.evaluate(() => (window as unknown as { told: { count: number } }).told.count);
  };
}

async function open(editor: EditorPage): Promise<void> {
  await editor.mount({
    document: storyDocument({}, [paragraph("One two"), paragraph("שלום לכם"), table([["Left", "Right"]])]),
  });
  await editor.body("p").first().click();
  await editor.press("End");
}

const body = async (editor: EditorPage) => (await editor.lines()).slice(3);

test("of a caret that goes on with what is typed nobody is told; of one that is moved everybody is", async ({
  editor,
}) => {
  await open(editor);
  const tellings = await countTellings(editor);
  for (const letter of "abc") {
    await editor.type(letter);
    expect(await tellings()).toBe(0);
  }
  await editor.press("ArrowLeft");
  expect(await tellings()).toBe(1);
  await editor.type("X");
  expect(await tellings()).toBe(1);
  await editor.body("p").nth(1).click();
  await editor.press("End");
  const before = await tellings();
  await editor.type("ם");
  expect(await tellings()).toBe(before);
  expect(await body(editor)).toEqual(["p:One twoabXc", "p:שלום לכםם", "table:Left/Right"]);
  await editor.press("Control+z", "Control+z", "Control+z");
  expect((await body(editor)).slice(0, 2)).toEqual(["p:One two", "p:שלום לכם"]);
});

test("a caret that is moved before the browser told of the letter is where it was moved to", async ({ editor }) => {
  await open(editor);
  await editor.page.evaluate(() => {
    const [, second] = document.querySelectorAll(".galley-page > p");
    const text = second?.firstChild?.firstChild;
    const move = () => getSelection()?.collapse(text ?? null, 2);
    window.addEventListener("input", () => requestAnimationFrame(move), { capture: true, once: true });
  });
  await editor.type("a");
  await expect.poll(() => editor.page.evaluate(() => getSelection()?.anchorOffset)).toBe(2);
  await editor.press("Control+Alt+2");
  expect((await body(editor)).slice(0, 2)).toEqual(["p:One twoa", "h2:שלום לכם"]);
});

test("what waits for a letter is not forgotten: a format, a selection that is typed over, the cell of a table", async ({
  editor,
}) => {
  await open(editor);
  await editor.type(" b");
  await editor.press("Control+b");
  await editor.type("old");
  await editor.press("Control+b");
  await editor.type(" end");
  expect(JSON.stringify(await editor.read())).toMatch(/"format":1[^}]*"text":"old"|"text":"old"[^}]*"format":1/);
  await editor.press("Shift+Home");
  await editor.type("New");
  await editor.press("Backspace");
  await editor.type("xt");
  await editor.surface.locator("td, th").last().click();
  await editor.press("End");
  await editor.type("!?");
  await editor.press("ArrowLeft");
  await editor.type("-");
  expect(await body(editor)).toEqual(["p:Next", "p:שלום לכם", "table:Left/Right!-?"]);
});
