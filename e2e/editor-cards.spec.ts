import {
  correction,
  divider,
  embed,
  factBox,
  heading,
  link,
  list,
  paragraph,
  phrase,
  pullQuote,
  related,
  table,
  textNode,
} from "../src/shared/document/build.ts";
import { parseDocument } from "../src/shared/document/parse.ts";
import { axeFindings } from "./accessibility.ts";
import { expect, test } from "./editor-harness/editor-fixtures.ts";
import { photoOne, story } from "./editor-harness/pages.ts";

test.use({ viewport: { width: 1200, height: 1700 }, harnessMode: "development" });

const quote = pullQuote("Words", "Name");
const box = factBox("Title", ["Facts"]);
const everything = story(
  paragraph([textNode("One "), phrase("שתיים", "he"), textNode(" three", 4)]),
  quote,
  factBox("Title", ["Facts", list("bullet", ["Item"])]),
  correction("Wrong", { kind: "clarification", date: "2026-11-22" }),
  embed("https://example.org/film", "Film", "Two minutes"),
  related("More", [[link("https://example.org/a", "First")], "Second"]),
  table([
    ["Day", "Hour"],
    ["Sunday", "7"],
  ]),
  divider(),
  { ...paragraph("Last"), $: { language: "fr" }, direction: "rtl" as const },
);

test.describe("stored shape", () => {
  test("every block comes back from the editor as it went in, and the parser takes it", async ({ editor }) => {
    await editor.mount({ document: everything });
    const read = await editor.read();
    expect(read).toEqual(everything);
    expect(parseDocument(JSON.stringify(read))).toEqual({ ok: true, document: everything });
  });

  test("languages and directions are shown, and the dash that is printed before a name", async ({ editor }) => {
    await editor.mount({ document: everything });
    const dash = () =>
      editor.surface.locator(".card-attribution p").evaluate((name) => getComputedStyle(name, "::before").content);
    expect(await dash()).toContain("—");
    await editor.surface.locator(".card-attribution").click();
    await editor.press("Control+a", "Delete");
    await expect.poll(dash).toBe("none");
    await editor.press("Control+z");
    await expect(editor.surface.locator('span[lang="he"][dir="rtl"]')).toHaveText("שתיים");
    await expect(editor.body("p").last()).toHaveAttribute("lang", "fr");
    await expect(editor.body("p").last()).toHaveAttribute("dir", "rtl");
  });
});

test("a bar of buttons covers nothing that is chosen or written beneath it", async ({ editor }) => {
  await editor.page.setViewportSize({ width: 480, height: 1700 });
  const full = { ...photoOne, width: "full" as const };
  await editor.mount({ document: story(correction("Wrong"), embed("https://example.org/film"), full) });
  for (const field of [".card-correction select", ".card-correction input", ".card-embed .draft-field"]) {
    await editor.surface.locator(field).hover();
    const isFree = await editor.surface.locator(field).evaluate((element) => {
      const { right, top, height } = element.getBoundingClientRect();
      return document.elementFromPoint(right - 3, top + height / 2) === element;
    });
    expect(isFree, field).toBe(true);
  }
  // Nor does a check's sign or a handle cover a button: those stand on the edge of a picture over the whole width.
  const ends = await editor.photos.first().evaluate((photo) => {
    const end = (element: Element | null) => element?.getBoundingClientRect().right ?? 0;
    return end(photo) - end(photo.querySelector(".figure-bar"));
  });
  expect(ends).toBeGreaterThan(50);
});

test.describe("travelling through cards", () => {
  for (const [down, up] of [
    ["ArrowDown", "ArrowUp"],
    ["ArrowRight", "ArrowLeft"],
  ] as const) {
    test(`${down} and ${up} go through the texts of a quote and a box, and back`, async ({ editor }) => {
      const document = story(paragraph("Before"), quote, box, divider(), paragraph("After"));
      await editor.mount({ document });
      await editor.body("p").first().click();
      await editor.press("End", down);
      await editor.type("1");
      await editor.press("End", down);
      await editor.type("2");
      await editor.press("End", down);
      await editor.type("3");
      await editor.press("End", down);
      await editor.type("4");
      await editor.press("End", down);
      await expect(editor.surface.locator(".card-divider")).toBeFocused();
      await editor.press(down);
      await editor.type("5");
      const there = ["p:Before", "pullquote:1Words/2Name", "factbox:3Title/4Facts", "divider:", "p:5After"];
      expect((await editor.lines()).slice(3)).toEqual(there);
      await editor.press("Home", up);
      await expect(editor.surface.locator(".card-divider")).toBeFocused();
      await editor.press(up);
      await editor.type("a");
      await editor.press("Home", up);
      await editor.type("b");
      await editor.press("Home", up);
      await editor.type("c");
      await editor.press("Home", up);
      await editor.type("d");
      await editor.press("Home", up);
      await editor.type("e");
      expect((await editor.lines()).slice(3)).toEqual([
        "p:Beforee",
        "pullquote:1Wordsd/2Namec",
        "factbox:3Titleb/4Factsa",
        "divider:",
        "p:5After",
      ]);
    });
  }

  test("Enter makes paragraphs in a text and goes on from a line; an empty paragraph ends the text", async ({
    editor,
  }) => {
    await editor.mount({ document: story(paragraph("Before"), pullQuote(""), factBox("", [""])) });
    await editor.surface.locator(".card-pullquote .card-text").click();
    await editor.type("One");
    await editor.press("Enter");
    await editor.type("Two");
    await editor.press("Enter", "Enter");
    await editor.type("Name");
    await editor.press("Enter");
    await editor.type("Between");
    await editor.surface.locator(".card-factbox .card-title").click();
    await editor.type("Title");
    await editor.press("Shift+Enter", "Enter");
    await editor.type("Facts");
    await editor.press("Control+Enter");
    await editor.type("Below");
    expect((await editor.lines()).slice(3)).toEqual([
      "p:Before",
      "pullquote:One/Two/Name",
      "p:Between",
      "factbox:Title/Facts",
      "p:Below",
    ]);
  });

  test("Escape selects the card, Enter goes in again, Delete removes it, undo brings it back whole", async ({
    editor,
  }) => {
    const document = story(paragraph("Before"), quote, paragraph("After"));
    await editor.mount({ document });
    await editor.surface.locator(".card-attribution").click();
    await editor.press("Escape");
    const card = editor.surface.locator(".card-pullquote");
    await expect(card).toBeFocused();
    await expect(card).toHaveAttribute("data-selected", "true");
    await editor.type("lost");
    await editor.press("Enter");
    await editor.type("!");
    await editor.press("Escape", "Delete");
    expect((await editor.lines()).slice(3)).toEqual(["p:Before", "p:After"]);
    await editor.type("*");
    await editor.press("Control+z", "Control+z");
    expect((await editor.lines()).slice(3)).toEqual(["p:Before", "pullquote:Words!/Name", "p:After"]);
  });

  test("Backspace and Delete at every edge select first, and never melt a card into its neighbour", async ({
    editor,
  }) => {
    const document = story(paragraph("Before"), quote, paragraph("After"));
    await editor.mount({ document });
    const card = editor.surface.locator(".card-pullquote");
    await editor.body("p").last().click();
    await editor.press("Home", "Backspace");
    await expect(card).toHaveAttribute("data-selected", "true");
    await editor.body("p").first().click();
    await editor.press("End", "Delete");
    await expect(card).toHaveAttribute("data-selected", "true");
    await editor.surface.locator(".card-text").click();
    await editor.press("Home", "Backspace", "Control+Backspace", "End", "Delete");
    await editor.surface.locator(".card-attribution").click();
    await editor.press("Home", "Backspace", "End", "Delete", "Control+Delete");
    expect(await editor.read()).toEqual(document);
  });

  test("Backspace goes from an empty line to the text before it, and an empty card is selected, then removed", async ({
    editor,
  }) => {
    await editor.mount({ document: story(paragraph("Before"), pullQuote("Words"), paragraph("After")) });
    await editor.surface.locator(".card-attribution").click();
    await editor.press("Backspace");
    await editor.type("!");
    expect((await editor.lines())[4]).toBe("pullquote:Words!");
    for (let at = 0; at < 6; at++) await editor.press("Backspace");
    await editor.press("Backspace");
    await expect(editor.surface.locator(".card-pullquote")).toHaveAttribute("data-selected", "true");
    await editor.press("Backspace");
    expect((await editor.lines()).slice(3)).toEqual(["p:Before", "p:After"]);
  });

  test("select-all stays in the text, and one key replaces only that", async ({ editor }) => {
    await editor.mount({ document: story(paragraph("Before"), quote) });
    await editor.surface.locator(".card-text").click();
    await editor.press("Control+a", "x");
    expect((await editor.lines()).slice(3)).toEqual(["p:Before", "pullquote:x/Name"]);
    await editor.press("Control+z");
    expect((await editor.lines())[4]).toBe("pullquote:Words/Name");
  });
});

test.describe("writing in cards", () => {
  test("composed text in a quote and its attribution, then undo", async ({ editor }) => {
    await editor.mount({ document: story(paragraph("Before"), pullQuote("", "")) });
    const cdp = await editor.cdp();
    await editor.surface.locator(".card-text").click();
    await cdp.send("Input.imeSetComposition", { selectionStart: 2, selectionEnd: 2, text: "にほ" });
    await cdp.send("Input.insertText", { text: "日本" });
    await editor.surface.locator(".card-attribution").click();
    await cdp.send("Input.imeSetComposition", { selectionStart: 1, selectionEnd: 1, text: "か" });
    await cdp.send("Input.insertText", { text: "可" });
    await expect.poll(async () => (await editor.lines())[4]).toBe("pullquote:日本/可");
    await editor.press("Control+z");
    expect((await editor.lines())[4]).toBe("pullquote:日本");
  });

  test("bold and links inside, no headings; pasted blocks become paragraphs, pictures go out behind", async ({
    editor,
  }) => {
    await editor.mount({ document: story(paragraph("Before"), quote) });
    await editor.surface.locator(".card-text").click();
    await editor.press("Control+a", "Control+b", "Control+Alt+2", "Control+Shift+8");
    const [, , , , card] = (await editor.read()).root.children;
    expect(card).toMatchObject({
      type: "pullquote",
      $slots: { text: { children: [{ type: "paragraph", children: [{ format: 1 }] }] } },
    });
    await editor.press("End");
    await editor.paste({ "text/html": "<h2>Heading</h2><ul><li>Item</li></ul>", "text/plain": "x" });
    await expect.poll(async () => (await editor.lines())[4]).toBe("pullquote:WordsHeading/Item/Name");
    expect(parseDocument(JSON.stringify(await editor.read())).ok).toBe(true);
  });

  test("lists in a fact box by key and by Enter, and out of it", async ({ editor }) => {
    await editor.mount({ document: story(paragraph("Before"), factBox("T", ["One"])) });
    await editor.surface.locator(".card-factbox .card-text").click();
    await editor.press("Control+Shift+8", "End", "Enter");
    await editor.type("Two");
    await editor.press("Enter", "Enter", "Enter");
    await editor.type("Out");
    expect((await editor.lines()).slice(4)).toEqual(["factbox:T/One/Two", "p:Out"]);
    expect(parseDocument(JSON.stringify(await editor.read())).ok).toBe(true);
  });

  test("two lines pasted into a one-line text are one line", async ({ editor }) => {
    await editor.mount({ document: story(pullQuote("Words", "")) });
    await editor.surface.locator(".card-attribution").click();
    await editor.paste({ "text/html": "<p>First</p><p>Second<br>third</p>", "text/plain": "First\nSecond\nthird" });
    await expect.poll(async () => (await editor.lines())[3]).toBe("pullquote:Words/First Second third");
    expect(JSON.stringify(await editor.read())).not.toContain("linebreak");
  });

  test("the address of a card is undone with the rest, made whole when it is left, and refused in words", async ({
    editor,
  }) => {
    await editor.mount({ document: story(paragraph("Before"), embed("", "Film")) });
    const field = editor.surface.locator('[data-field="url"]');
    await field.click();
    await editor.type("not an address");
    await expect(editor.page.getByRole("alert")).toContainText("not a web or mail address");
    await field.fill("example.org/film");
    await editor.press("Enter");
    await editor.type("!");
    expect((await editor.read()).root.children[4]).toMatchObject({ type: "embed", url: "https://example.org/film" });
    expect((await editor.lines())[4]).toBe("embed:Film!");
    for (let at = 0; at < 5; at++) await editor.press("Control+z");
    expect((await editor.read()).root.children[4]).toMatchObject({ url: "" });
  });

  test("kind and day of a correction", async ({ editor }) => {
    await editor.mount({ document: story(paragraph("Before"), correction("Wrong")) });
    await editor.surface.locator('[data-field="kind"]').selectOption("clarification");
    await editor.surface.locator('[data-field="date"]').fill("2026-11-22");
    expect((await editor.read()).root.children[4]).toMatchObject({ kind: "clarification", date: "2026-11-22" });
    await editor.press("Control+z");
    expect((await editor.read()).root.children[4]).toMatchObject({ kind: "clarification", date: "" });
    await editor.press("Control+z");
    expect((await editor.read()).root.children[4]).toMatchObject({ kind: "correction" });
  });

  test("cut and paste of a selected card keeps its texts and facts; drag of text into it is undone whole", async ({
    editor,
  }) => {
    const film = embed("https://example.org/film", "Film", "Two minutes");
    await editor.mount({ document: story(paragraph("Before"), film, paragraph("After")) });
    await editor.surface.locator(".card-embed .card-text").click();
    await editor.press("Escape");
    const data = await editor.page.evaluate(() => {
      const transfer = new DataTransfer();
      const event = new ClipboardEvent("cut", { clipboardData: transfer, bubbles: true, cancelable: true });
      document.activeElement?.dispatchEvent(event);
      return Object.fromEntries(transfer.types.map((type) => [type, transfer.getData(type)]));
    });
    await expect.poll(async () => (await editor.lines()).slice(3)).toEqual(["p:Before", "p:After"]);
    await editor.body("p").last().click();
    await editor.press("End");
    await editor.paste(data);
    await expect.poll(async () => (await editor.read()).root.children[5]).toEqual(film);
    await editor.press("Control+z", "Control+z");
    expect((await editor.read()).root.children[4]).toEqual(film);
  });
});

test.describe("inserting and moving", () => {
  test("each block by its command, with the keyboard in it; undo takes it away", async ({ editor }) => {
    await editor.mount({ document: story(paragraph("Before"), paragraph("After")) });
    const before = await editor.read();
    for (const [name, type, text] of [
      ["Pull quote", "pullquote", "pullquote:x"],
      ["Fact box", "factbox", "factbox:x"],
      ["Related links", "related", "related:x"],
      ["Correction notice", "correction", "correction:x"],
      ["Table", "table", "table:x"],
    ] as const) {
      await editor.body("p").first().click();
      await editor.page.getByRole("button", { name: "Insert a block" }).click();
      await editor.page.getByRole("menuitem", { name }).click();
      await expect(editor.surface).not.toHaveAttribute("inert", "");
      await expect(editor.page.getByRole("menu")).toHaveCount(0);
      await editor.page.waitForTimeout(50);
      await editor.type("x");
      await expect.poll(async () => (await editor.lines())[4]).toBe(text);
      expect((await editor.read()).root.children[4]).toMatchObject({ type });
      await editor.press("Control+z", "Control+z");
      expect(await editor.read()).toEqual(before);
    }
  });

  test("a link card begins with its address, a divider leaves the caret behind it", async ({ editor }) => {
    await editor.mount({ document: story(paragraph("Before")) });
    await editor.body("p").first().click();
    await editor.press("Control+Alt+k");
    await expect(editor.surface.locator('[data-field="url"]')).toBeFocused();
    await editor.page.getByRole("button", { name: "Insert a block" }).click();
    await editor.page.getByRole("menuitem", { name: "Divider" }).click();
    await editor.page.waitForTimeout(50);
    await editor.type("After");
    expect((await editor.lines()).slice(3)).toEqual(["p:Before", "embed:", "divider:", "p:After"]);
  });

  test("Alt with the arrows moves any block, several at once, never into the head, each move one undo step", async ({
    editor,
  }) => {
    const document = story(paragraph("One"), heading("h2", "Two"), quote, paragraph("Three"), photoOne);
    await editor.mount({ document });
    await editor.body("p").first().click();
    await editor.press("Alt+ArrowDown", "Alt+ArrowDown");
    await editor.type("!");
    const order = async () => (await editor.lines()).slice(3).map((line) => line.split(":")[0]);
    expect((await editor.lines()).slice(3, 6)).toEqual(["h2:Two", "pullquote:Words/Name", "p:One!"]);
    await editor.press("Control+z", "Control+z", "Control+z");
    expect(await editor.read()).toEqual(document);
    await editor.press("Alt+ArrowUp");
    expect(await editor.read()).toEqual(document);
    await editor.body("h2").click();
    await editor.press("Home", "Shift+ArrowUp", "Shift+Home", "Alt+ArrowDown");
    expect(await order()).toEqual(["pullquote", "p", "h2", "p", "photo[Caption one|Alt one]"]);
    await editor.surface.locator(".card-attribution").click();
    await editor.press("End", "Alt+ArrowDown");
    await editor.type("+");
    expect((await editor.lines())[4]).toBe("pullquote:Words/Name+");
  });
});

test("nothing for axe to find in any card, in either interface", async ({ editor }) => {
  for (const language of ["en", "he"] as const) {
    await editor.mount({ document: everything, language });
    await editor.surface.locator(".card-pullquote .card-text").click();
    await editor.press("Escape");
    expect(await axeFindings(editor.page)).toEqual([]);
  }
});
