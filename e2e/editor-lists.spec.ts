import { list, paragraph } from "../src/shared/document/build.ts";
import { type EditorPage, expect, test } from "./editor-harness/editor-fixtures.ts";
import { story } from "./editor-harness/pages.ts";

const body = async (editor: EditorPage) => (await editor.lines()).slice(3);

/** A numbered list that begins where it likes. */
function from(start: number, items: string[]) {
  const made = list("number", items);
  return { ...made, start, children: made.children.map((item, at) => ({ ...item, value: start + at })) };
}

const stored = story(
  paragraph("Up"),
  from(1, ["One", "Two"]),
  from(98, ["Three"]),
  from(1, ["Four"]),
  paragraph("Down"),
);

test("lists that are stored one below the other stay so, with their numbers, whatever is written", async ({
  editor,
}) => {
  await editor.mount({ document: stored });
  await editor.body("p").first().click();
  await editor.press("End", "!", "Backspace");
  expect(await editor.read()).toEqual(stored);
  await editor.surface.locator("li").nth(1).click();
  await editor.press("End", "Enter");
  await editor.type("New");
  await editor.surface.locator("li", { hasText: "Three" }).click();
  await editor.press("Home", "Enter");
  const kept = ["p:Up", "number:One/Two/New", "number:/Three", "number:Four", "p:Down"];
  expect(await body(editor)).toEqual(kept);
  await expect(editor.body("ol").nth(1)).toHaveAttribute("start", "98");
  await editor.surface.locator("li").first().click();
  await editor.press("Home", "Shift+End", "Delete", "Delete");
  expect(await body(editor)).toEqual(["p:Up", "number:Two/New", ...kept.slice(2)]);
});

test("another version of a list is shown as it is stored, beside one that stays", async ({ editor }) => {
  const wanted = story(
    paragraph("Up"),
    from(1, ["One", "Two"]),
    from(40, ["Three"]),
    from(1, ["Four"]),
    paragraph("Down"),
  );
  for (const mode of ["undoable", "afresh"] as const) {
    await editor.mount({ document: stored });
    await editor.page.evaluate(([document, how]) => window.harness.show(document, how), [wanted, mode] as const);
    expect(await editor.read()).toEqual(wanted);
    await editor.body("p").last().click();
    await editor.press("Control+End", "!", "Backspace");
    expect(await editor.read()).toEqual(wanted);
  }
});

test("lists join when what stood between them is deleted, or when one is made right there", async ({ editor }) => {
  const document = story(
    list("bullet", ["One"]),
    paragraph("Between"),
    list("bullet", ["Two"]),
    list("number", ["Three"]),
  );
  await editor.mount({ document });
  await editor.body("p").click();
  await editor.press("Home", "Shift+End", "Delete", "Backspace");
  expect(await body(editor)).toEqual(["bullet:One/Two", "number:Three"]);
  await editor.press("Control+z", "Control+z");
  expect(await editor.read()).toEqual(document);

  await editor.body("p").click();
  await editor.press("Control+Shift+8");
  expect(await body(editor)).toEqual(["bullet:One/Between/Two", "number:Three"]);
  await editor.surface.locator("li").last().click();
  await editor.press("Control+Shift+8");
  expect(await body(editor)).toEqual(["bullet:One/Between/Two/Three"]);
  await editor.press("Control+z", "Control+z");
  expect(await editor.read()).toEqual(document);

  // What is only moved from between them may come back.
  await editor.body("p").click();
  await editor.press("Alt+ArrowDown");
  expect(await body(editor)).toEqual(["bullet:One", "bullet:Two", "p:Between", "number:Three"]);
  await editor.press("Alt+ArrowUp");
  expect(await editor.read()).toEqual(document);
});
