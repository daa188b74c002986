import { paragraph, photoNode, storyDocument, table } from "../src/shared/document/build.ts";
import { parseDocument } from "../src/shared/document/parse.ts";
import { axeFindings } from "./accessibility.ts";
import { expect, test } from "./editor-harness/editor-fixtures.ts";
import { story } from "./editor-harness/pages.ts";

const grid = () =>
  table([
    ["a", "b"],
    ["c", "d"],
  ]);

test.describe("a table by keyboard", () => {
  test("Tab and Shift+Tab go from cell to cell; the last Tab adds a row, which one undo takes away", async ({
    editor,
  }) => {
    const document = story(paragraph("Before"), grid(), paragraph("After"));
    await editor.mount({ document });
    await editor.surface.locator("th").first().click();
    await editor.press("Tab");
    await editor.type("1");
    await editor.press("Tab");
    await editor.type("2");
    await editor.press("Shift+Tab", "Shift+Tab");
    await editor.type("0");
    expect((await editor.lines())[4]).toBe("table:a0/b1/c2/d");
    await editor.press("Tab", "Tab", "Tab", "Tab");
    await editor.type("new");
    expect((await editor.lines())[4]).toBe("table:a0/b1/c2/d/new");
    expect((await editor.read()).root.children[4]).toMatchObject({ children: [{}, {}, {}] });
    await editor.press("Control+z", "Control+z");
    expect((await editor.lines())[4]).toBe("table:a0/b1/c2/d");
  });

  test("Enter goes down and adds a row at the end; Shift+Enter breaks the line; Ctrl+Enter leaves", async ({
    editor,
  }) => {
    await editor.mount({ document: story(grid()) });
    await editor.surface.locator("th").last().click();
    await editor.press("Enter");
    await editor.type("!");
    await editor.press("Shift+Enter");
    await editor.type("more");
    await editor.press("Enter");
    await editor.type("new");
    await editor.press("Control+Enter");
    await editor.type("Out");
    expect((await editor.lines()).slice(3)).toEqual(["table:a/b/c/d!/more/new", "p:Out"]);
  });

  test("arrows go from cell to cell, and in and out of the table", async ({ editor }) => {
    await editor.mount({ document: story(paragraph("Before"), grid(), paragraph("After")) });
    await editor.body("p").first().click();
    await editor.press("Home", "ArrowDown");
    await editor.type("1");
    await editor.press("ArrowRight");
    await editor.press("Home");
    await editor.type("2");
    await editor.press("ArrowDown");
    await editor.press("End");
    await editor.type("3");
    await editor.press("ArrowDown");
    await editor.press("Home");
    await editor.type("4");
    expect((await editor.lines()).slice(3)).toEqual(["p:Before", expect.stringMatching(/^table:1?a?.*3/), "p:4After"]);
  });

  test("left and right in a table that runs from right to left, and beside it", async ({ editor }) => {
    const document = story(
      paragraph("לפני"),
      table(
        [
          ["אב", "גד"],
          ["הו", "זח"],
        ],
        false,
      ),
      paragraph("אחרי"),
    );
    await editor.mount({ document, storyLanguage: "he" });
    const typed = async (...keys: string[]) => {
      await editor.press(...keys);
      await editor.type("-");
      const [before, cells, after] = (await editor.lines()).slice(3);
      await editor.press("Control+z");
      return `${before?.slice(2)} ${cells?.slice(6)} ${after?.slice(2)}`;
    };
    const cell = editor.surface.locator("td").nth(2);
    await cell.click();
    expect(await typed("Home", "ArrowLeft")).toBe("לפני אב/גד/ה-ו/זח אחרי");
    expect(await typed("End", "ArrowRight")).toBe("לפני אב/גד/ה-ו/זח אחרי");
    expect(await typed("End", "ArrowLeft")).toBe("לפני אב/גד/הו/-זח אחרי");
    expect(await typed("Home", "ArrowRight", "Home", "ArrowRight")).toBe("לפני אב/גד-/הו/זח אחרי");
    await editor.body("p").last().click();
    expect(await typed("Home", "ArrowLeft")).toBe("לפני אב/גד/הו/זח א-חרי");
    expect(await typed("Home", "ArrowRight")).toBe("לפני אב/גד/הו/זח- אחרי");
    expect(await typed("End", "ArrowLeft")).toBe("לפני אב/גד/הו/זח -אחרי");
    await cell.click();
    await editor.press("End", "Shift+ArrowLeft");
    await expect(editor.surface.locator(".cell-selected")).toHaveText(["הו", "זח"]);
    // The tools of the table stay for cells that are selected as a whole.
    await editor.page.getByRole("button", { name: "Remove the row" }).click();
    expect((await editor.lines())[4]).toBe("table:אב/גד");
  });

  test("numbers stand as the published page has them: a column at its end, a sign before its number", async ({
    editor,
  }) => {
    const cells = table([
      ["עיר", "מעלות", "שינוי"],
      ["חיפה", "-3", "-3"],
      ["אילת", "33", "רב"],
    ]);
    await editor.mount({ document: story(cells), storyLanguage: "he" });
    const shown = (at: number) =>
      editor.surface
        .locator("td p")
        .nth(at)
        .evaluate((line) => {
          const [text, cell] = [document.createRange(), line.getBoundingClientRect()];
          text.selectNodeContents(line);
          const box = text.getBoundingClientRect();
          const side = box.left - cell.left < cell.right - box.right ? "left" : "right";
          return `${side} ${getComputedStyle(line).direction}`;
        });
    expect([await shown(1), await shown(2), await shown(4)]).toEqual(["left ltr", "right ltr", "left rtl"]);
    await editor.surface.locator("td").nth(4).click();
    await editor.press("End");
    await editor.type(" מעלות");
    expect([await shown(1), await shown(4)]).toEqual(["right ltr", "right rtl"]);
    // No word is broken to make a table fit.
    await editor.mount({ document: story(table([Array.from({ length: 12 }, () => "Degrees")])) });
    const lines = await editor.surface.locator("th p").evaluateAll((all) => all.map((line) => line.clientHeight));
    expect(Math.max(...lines)).toBeLessThan(30);
  });

  test("a click into a table moves nothing under the pointer: the toolbar stays one line, at every width", async ({
    editor,
  }) => {
    await editor.mount({ document: story(paragraph("Before"), grid(), paragraph("After")) });
    const bar = editor.page.locator(".galley-toolbar");
    const cell = editor.surface.locator("td").first();
    const line = (await bar.boundingBox())?.height ?? 0;
    for (const width of [1440, 1060, 840, 750, 670, 550, 470, 384]) {
      await editor.page.setViewportSize({ width, height: 700 });
      await editor.body("p").first().click();
      const before = await cell.boundingBox();
      await cell.click();
      await expect(editor.page.getByLabel("Table tools").filter({ visible: true })).toHaveCount(1);
      expect((await bar.boundingBox())?.height, `at ${width} pixels`).toBe(line);
      expect(await cell.boundingBox()).toEqual(before);
    }
  });

  test("Escape selects it, typing does nothing, Backspace removes it, undo brings it back", async ({ editor }) => {
    const document = storyDocument({ kicker: "Kick" }, [paragraph("Before"), grid(), paragraph("After")]);
    await editor.mount({ document });
    await editor.surface.locator("td").first().click();
    await editor.press("Escape");
    await expect(editor.body(".table-frame")).toHaveCSS("outline-style", "solid");
    const papers = await editor.surface
      .locator("td, th")
      .evaluateAll((all) => all.map((cell) => getComputedStyle(cell).backgroundColor));
    expect(new Set(papers).size).toBe(1);
    await editor.type("lost");
    // As an accent that is typed before its letter is.
    const cdp = await editor.cdp();
    await cdp.send("Input.imeSetComposition", { text: "´", selectionStart: 1, selectionEnd: 1 });
    await cdp.send("Input.insertText", { text: "é" });
    expect(await editor.read()).toEqual(document);
    await editor.press("Backspace");
    expect((await editor.lines()).slice(3)).toEqual(["p:Before", "p:After"]);
    await editor.press("Control+z");
    expect(await editor.read()).toEqual(document);
  });

  test("Backspace after it and Delete before it select it first", async ({ editor }) => {
    const document = story(paragraph("Before"), grid(), paragraph("After"));
    await editor.mount({ document });
    await editor.body("p").last().click();
    await editor.press("Home", "Backspace");
    expect(await editor.read()).toEqual(document);
    await editor.press("Backspace");
    expect((await editor.lines()).slice(3)).toEqual(["p:Before", "p:After"]);
    await editor.press("Control+z");
    await editor.body("p").first().click();
    await editor.press("End", "Delete");
    expect(await editor.read()).toEqual(document);
  });

  test("deleting inside cells keeps the grid", async ({ editor }) => {
    const document = story(paragraph("Before"), grid(), paragraph("After"));
    await editor.mount({ document });
    await editor.surface.locator("td").first().click();
    await editor.press("Home", "Backspace", "Control+Backspace", "End", "Delete", "Control+Delete");
    expect(await editor.read()).toEqual(document);
  });
});

test.describe("the tools of a table", () => {
  const tool = (name: string) => ({ name });
  test("add and remove rows and columns, the header following the first row; each is one undo step", async ({
    editor,
  }) => {
    const document = story(paragraph("Before"), grid(), paragraph("After"));
    await editor.mount({ document });
    await editor.surface.locator("th").first().click();
    const press = (name: string) => editor.page.getByRole("button", tool(name)).click();
    const shape = async () => {
      const node = (await editor.read()).root.children[4] as ReturnType<typeof table>;
      return node.children.map((row) => row.children.map((cell) => cell.headerState).join(""));
    };
    await press("Add a row above");
    expect(await shape()).toEqual(["11", "00", "00"]);
    await press("Add a row below");
    await press("Add a column after");
    expect(await shape()).toEqual(["111", "000", "000", "000"]);
    await press("Add a column before");
    await press("Remove the column");
    await press("Remove the row");
    await press("The first row is a heading");
    expect(await shape()).toEqual(["000", "000", "000"]);
    for (let at = 0; at < 7; at++) await editor.press("Control+z");
    expect(await editor.read()).toEqual(document);
    await editor.surface.locator("td").first().click();
    await press("Remove the table");
    expect((await editor.lines()).slice(3)).toEqual(["p:Before", "p:After"]);
  });

  test("stand in one menu where the toolbar is narrow, by keyboard too", async ({ editor }) => {
    await editor.page.setViewportSize({ width: 800, height: 700 });
    await editor.mount({ document: story(paragraph("Before"), grid(), paragraph("After")) });
    await editor.surface.locator("td").first().click();
    const menu = editor.page.getByRole("button", tool("Table tools"));
    await menu.click();
    await expect(editor.page.getByRole("menuitemcheckbox", tool("The first row is a heading"))).toBeChecked();
    expect(await axeFindings(editor.page)).toEqual([]);
    await editor.page.getByRole("menuitem", tool("Add a row below")).click();
    await expect(editor.surface).toBeFocused();
    await expect(editor.surface.locator("tr")).toHaveCount(3);
    await editor.type("new");
    await expect(editor.surface.locator("td").nth(2)).toHaveText("new");
    await menu.focus();
    await editor.press("Enter", ..."1234567".split("").map(() => "ArrowDown"), "Enter");
    expect((await editor.lines()).slice(3)).toEqual(["p:Before", "p:After"]);
  });

  test("the last row or column takes the table with it", async ({ editor }) => {
    await editor.mount({ document: story(paragraph("Before"), table([["a", "b"]], false)) });
    await editor.surface.locator("td").first().click();
    await editor.page.getByRole("button", tool("Remove the row")).click();
    expect((await editor.lines())[3]).toBe("p:Before");
    await editor.type("!");
    expect(JSON.stringify(await editor.read())).not.toContain('"table"');
  });
});

test("a pasted table is a plain grid: no merged cells, widths, colours; headings are paragraphs", async ({
  editor,
}) => {
  await editor.mount({ document: story(paragraph("")) });
  await editor.body("p").click();
  await editor.paste({
    "text/html": `<table style="width:500px"><colgroup><col width="200"><col></colgroup><tr style="height:80px"><th
      style="background:red;width:100px">A</th><th>B</th></tr><tr><td colspan="2" style="vertical-align:bottom"><h2>C</h2>
      </td></tr></table>`,
    "text/plain": "A\tB\nC",
  });
  await expect.poll(async () => (await editor.lines()).find((line) => line.startsWith("table"))).toBe("table:A/B/C");
  const read = await editor.read();
  const json = JSON.stringify(read);
  expect(json).not.toMatch(
    /"colSpan":[^1]|"rowSpan":[^1]|colWidths|"height"|"width"|"backgroundColor":"|heading|vertical/,
  );
  expect(parseDocument(json).ok).toBe(true);
});

test("a picture pasted in a cell goes out behind the table", async ({ editor }) => {
  await editor.mount({ document: story(grid(), photoNode({ caption: "Cut", alt: "Alt" }), paragraph("After")) });
  await editor.photos.first().click({ position: { x: 5, y: 5 } });
  const data = await editor.page.evaluate(() => {
    const transfer = new DataTransfer();
    document.activeElement?.dispatchEvent(
      new ClipboardEvent("copy", { clipboardData: transfer, bubbles: true, cancelable: true }),
    );
    return Object.fromEntries(transfer.types.map((type) => [type, transfer.getData(type)]));
  });
  await editor.surface.locator("td").first().click();
  await editor.paste(data);
  await expect(editor.photos).toHaveCount(2);
  expect(parseDocument(JSON.stringify(await editor.read())).ok).toBe(true);
  expect((await editor.lines())[3]).toBe("table:a/b/c/d");
});

test("what is typed over selected cells replaces what stands in them, and is written nowhere else", async ({
  editor,
}) => {
  const document = storyDocument({ kicker: "Kick", headline: "Head" }, [
    paragraph("Before"),
    grid(),
    paragraph("After"),
  ]);
  await editor.mount({ document });
  const cdp = await editor.cdp();
  const cells = editor.surface.locator("th, td");
  const select = async (n: number, ...keys: string[]) => {
    await cells.nth(n).click();
    await editor.press(...keys);
    await expect(editor.surface.locator(".cell-selected").first()).toBeVisible();
  };
  const left = (...now: string[]) => ["kicker:Kick", "headline:Head", "standfirst:", "p:Before", ...now, "p:After"];
  await select(0, "Shift+ArrowDown", "Shift+ArrowRight");
  await editor.type("XY");
  expect(await editor.lines()).toEqual(left("table:XY/c/d"));
  await expect(editor.surface.locator(".cell-selected")).toHaveCount(0);
  await editor.press("Control+z", "Control+z");
  expect(await editor.read()).toEqual(document);

  await select(3, "Shift+ArrowUp");
  await cdp.send("Input.imeSetComposition", { selectionStart: 2, selectionEnd: 2, text: "にほ" });
  await cdp.send("Input.insertText", { text: "日本" });
  await editor.press();
  expect(await editor.lines()).toEqual(left("table:a/b/c/日本"));
  await editor.press("Control+z");
  expect(await editor.read()).toEqual(document);

  await select(2, "Shift+ArrowUp");
  await editor.press("Shift+Enter");
  expect(await editor.read()).toEqual(document);
});

test("Enter parts what is selected from a text into a table, and Tab adds no row to it", async ({ editor }) => {
  const document = story(paragraph("Before"), grid());
  await editor.mount({ document });
  await editor.body("p").click();
  await editor.press("Home", "ArrowRight", "Control+Shift+End", "Tab");
  expect(await editor.read()).toEqual(document);
  await editor.body("p").click();
  await editor.press("Home", "ArrowRight", "Control+Shift+End", "Enter");
  await editor.type("X");
  expect((await editor.lines()).slice(3, 5)).toEqual(["p:B", "p:X"]);
  await editor.press("Control+z", "Control+z");
  expect(await editor.read()).toEqual(document);
});

test("composed text in a cell, and nothing for axe to find", async ({ editor }) => {
  await editor.mount({ document: story(paragraph("Before"), table([["", ""]])) });
  const cdp = await editor.cdp();
  await editor.surface.locator("th").first().click();
  await cdp.send("Input.imeSetComposition", { selectionStart: 2, selectionEnd: 2, text: "にほ" });
  await cdp.send("Input.insertText", { text: "日本" });
  await expect.poll(async () => (await editor.lines())[4]).toBe("table:日本");
  // A heading that is still to be written is empty for a while; on the page an empty cell is no heading.
  expect(await axeFindings(editor.page, { without: ["empty-table-header"] })).toEqual([]);
});

test("what is selected from a table to a paragraph, or back, is replaced, and the head is left alone", async ({
  editor,
}) => {
  const document = storyDocument({ kicker: "Kick", headline: "Head", standfirst: "Stand" }, [
    table([
      ["a", "b"],
      ["c", "d"],
    ]),
    paragraph("After"),
  ]);
  await editor.mount({ document });
  const [cell, line] = [editor.surface.locator("th").last(), editor.body("p")];
  for (const [from, to] of [
    [line, cell],
    [cell, line],
  ] as const) {
    await from.click();
    await to.click({ modifiers: ["Shift"] });
    await editor.press();
    await editor.type("q");
    const lines = await editor.lines();
    expect(lines.slice(0, 3)).toEqual(["kicker:Kick", "headline:Head", "standfirst:Stand"]);
    expect(lines.slice(3).join()).toContain("q");
    await editor.press("Control+z");
    expect(await editor.read()).toEqual(document);
  }
});
