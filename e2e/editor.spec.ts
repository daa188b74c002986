import {
  caption,
  gallery,
  heading,
  link,
  list,
  paragraph,
  photoNode,
  quote,
  storyDocument,
  textNode,
} from "../src/shared/document/build.ts";
import { parseDocument } from "../src/shared/document/parse.ts";
import { axeFindings } from "./accessibility.ts";
import { expect, test } from "./editor-harness/editor-fixtures.ts";
import { harbour } from "./editor-harness/library.ts";
import { empty, plain } from "./editor-harness/pages.ts";

test.use({ harnessMode: "development" });

test("what React warns of would fail a test", async ({ editor, problems }) => {
  await editor.mount({ document: plain });
  expect(problems.unexpected()).toEqual([]);
  await editor.page.evaluate(() => window.harness.drawWrongly());
  await expect.poll(() => problems.unexpected()).toEqual([expect.stringContaining("Invalid DOM property")]);
  problems.allow(/Invalid DOM property/);
});

test.describe("writing", () => {
  test("Latin and Hebrew, each block in its own direction", async ({ editor }) => {
    await editor.mount({ document: empty });
    await editor.body("p").click();
    await editor.type("The talks stalled");
    await editor.press("Enter");
    await editor.type("השיחות נעצרו");
    await editor.press("Enter");
    await editor.type("12:30");
    await expect(editor.body("p").nth(0)).toHaveAttribute("dir", "ltr");
    await expect(editor.body("p").nth(1)).toHaveAttribute("dir", "rtl");
    await expect(editor.body("p").nth(2)).toHaveAttribute("dir", "ltr");
    await editor.page.evaluate(() => window.harness.setStoryLanguage("he"));
    await expect(editor.body("p").nth(2)).toHaveAttribute("dir", "rtl");
    expect((await editor.lines()).slice(3)).toEqual(["p:The talks stalled", "p:השיחות נעצרו", "p:12:30"]);
    expect(JSON.stringify(await editor.read())).not.toContain('"direction":"');
  });

  test("a Hebrew word in an English paragraph does not turn it", async ({ editor }) => {
    await editor.mount({ document: empty });
    await editor.body("p").click();
    await editor.type("שלום he said");
    await expect(editor.body("p")).toHaveAttribute("dir", "ltr");
  });

  test("bold, italic and links by key; undo in order", async ({ editor }) => {
    await editor.mount({ document: storyDocument({}, [paragraph("words")]) });
    await editor.body("p").click();
    await editor.press("End", "Shift+Home", "Control+b", "Control+i", "Control+Shift+k");
    await editor.page.getByLabel("Link address").fill("javascript:alert(1)");
    await editor.press("Enter");
    await expect(editor.page.getByRole("alert")).toContainText("not a web or mail address");
    await editor.page.getByLabel("Link address").fill("example.org/a");
    await editor.press("Enter");
    await expect(editor.body("p a")).toHaveAttribute("href", "https://example.org/a");
    const [, , , block] = (await editor.read()).root.children;
    expect(block).toMatchObject({
      children: [{ type: "link", rel: "noreferrer", children: [{ text: "words", format: 3 }] }],
    });
    await expect(editor.surface).toBeFocused();
    await editor.press("Control+z");
    await expect(editor.body("p a")).toHaveCount(0);
    await editor.press("Control+z", "Control+z");
    expect(JSON.stringify(await editor.read())).not.toContain('"format":3');
    // A headline has no links, and nobody is asked for one that would be undone.
    await editor.headline.click();
    await editor.press("Control+Shift+k");
    await expect(editor.page.getByRole("button", { name: /^(Link|Edit the link)/ })).toBeDisabled();
    await expect(editor.page.getByLabel("Link address")).toHaveCount(0);
  });

  test("headings, quotes and lists by the place of the key, with a Hebrew layout", async ({ editor }) => {
    await editor.mount({ document: storyDocument({}, [paragraph("words")]) });
    const key = (code: string, value: string, modifiers: Record<string, boolean>) =>
      editor.page.evaluate(
        ([name, text, more]) =>
          document.activeElement?.dispatchEvent(
            new KeyboardEvent("keydown", { code: name, key: text, bubbles: true, cancelable: true, ...more }),
          ),
        [code, value, modifiers] as const,
      );
    const last = async () => (await editor.lines())[3];
    await editor.body("p").click();
    await key("Digit2", "2", { ctrlKey: true, altKey: true });
    await expect.poll(last).toBe("h2:words");
    await key("Digit4", "₪", { ctrlKey: true, altKey: true });
    await expect.poll(last).toBe("h4:words");
    await key("Digit9", "(", { ctrlKey: true, shiftKey: true });
    await expect.poll(last).toBe("quote:words");
    await key("Digit8", "*", { ctrlKey: true, shiftKey: true });
    await expect.poll(last).toBe("bullet:words");
    await key("Digit7", "&", { ctrlKey: true, shiftKey: true });
    await expect.poll(last).toBe("number:words");
    await key("Digit7", "&", { ctrlKey: true, shiftKey: true });
    await expect.poll(last).toBe("p:words");
    await editor.press("Shift+Home");
    await key("KeyB", "נ", { ctrlKey: true });
    await expect.poll(async () => JSON.stringify(await editor.read())).toContain('"format":1');
    await key("KeyZ", "ז", { ctrlKey: true });
    await expect.poll(async () => JSON.stringify(await editor.read())).not.toContain('"format":1');
  });

  test("what a block has become is said to screen readers, in the language of the desk, and nothing while it is only left", async ({
    editor,
  }) => {
    await editor.mount({ document: storyDocument({}, [paragraph("words")]), language: "he" });
    const said = editor.page.locator("body > [aria-live=polite]");
    await editor.body("p").click();
    await editor.press("Control+Alt+2");
    await expect(said).toHaveText("כותרת ביניים 2");
    await editor.press("Control+Alt+3");
    await expect(said).toHaveText("כותרת ביניים 3");
    // Another block, with a style of its own.
    await editor.press("End", "Enter");
    await expect(editor.body("p")).toBeVisible();
    await expect(said).toHaveText("כותרת ביניים 3");
    await editor.type("## ");
    await expect(said).toHaveText("כותרת ביניים 2");
    await editor.press("Control+Alt+0");
    await expect(said).toHaveText("פסקה");
    await editor.type("- ");
    await expect(said).toHaveText("רשימת תבליטים");
    await editor.press("Control+z");
    await expect(said).toHaveText("הפעולה בוטלה");
  });

  test("a paragraph that joins a list, and an item that leaves one, say what they are then", async ({ editor }) => {
    await editor.mount({ document: storyDocument({}, [list("bullet", ["one", "two"]), paragraph("words")]) });
    const said = editor.page.locator("body > [aria-live=polite]");
    await editor.body("p").click();
    await editor.press("Control+Shift+8");
    await expect(editor.body("ul > li")).toHaveCount(3);
    await expect(said).toHaveText("Bulleted list");
    await editor.press("End", "Enter", "Enter");
    await expect(editor.body("p")).toHaveCount(1);
    await expect(said).toHaveText("Paragraph");
  });

  test("nested lists by Tab, and no style commands in the head", async ({ editor }) => {
    await editor.mount({ document: storyDocument({ headline: "Head" }, [list("bullet", ["one", "two"])]) });
    await expect(editor.body("ul")).toHaveCSS("list-style-type", "disc");
    await editor.body("ul > li").nth(1).click();
    await editor.press("Tab");
    expect(JSON.stringify(await editor.read()).match(/"type":"list"/g)).toHaveLength(2);
    await editor.press("Shift+Tab");
    expect((await editor.lines())[3]).toBe("bullet:one/two");
    await editor.headline.click();
    await editor.press("Control+Alt+2", "Control+Shift+8");
    expect((await editor.lines()).slice(1, 2)).toEqual(["headline:Head"]);
  });

  test("pasted HTML loses everything that the page has no place for", async ({ editor }) => {
    await editor.mount({ document: empty });
    await editor.body("p").click();
    await editor.paste({
      "text/html": `<h1 style="text-align:center;color:red">Big</h1><p align="right" style="font-family:Comic Sans"><span
        style="color:#f00;font-size:40px;text-decoration:underline">red</span>\t<b>bold</b> <a href="javascript:alert(1)">bad</a>
        <a href="https://example.org">good</a><img src="data:image/png;base64,AA" alt="x"></p><h6>Six</h6>
        <table><tr><td>cell</td></tr></table><script>window.bad = 1</script>`,
      "text/plain": "Big",
    });
    await expect.poll(async () => (await editor.lines())[3]).toBe("h2:Big");
    const json = JSON.stringify(await editor.read());
    expect(json).toContain('"tag":"h4"');
    expect(json).toContain("https://example.org");
    expect(json).not.toMatch(/javascript|Comic|40px|#f00|data:|"format":"(center|right)"|"style":"[^"]|"type":"tab"/);
    expect(parseDocument(json).ok).toBe(true);
  });

  test("pasted word-processor HTML says bold in its styles", async ({ editor }) => {
    await editor.mount({ document: empty });
    await editor.body("p").click();
    await editor.paste({
      "text/html": `<style>p { color: red }</style><b style="font-weight:normal" id="docs-internal-guid-1"><p><span
        style="font-weight:400">plain </span><span style="font-weight:700">strong</span></p></b>`,
      "text/plain": "plain strong",
    });
    await expect.poll(async () => (await editor.lines())[3]).toBe("p:plain strong");
    const block = (await editor.read()).root.children[3];
    expect(block).toMatchObject({
      children: [
        { text: "plain ", format: 0 },
        { text: "strong", format: 1 },
      ],
    });
  });

  test("pasted plain text: blank lines only part paragraphs", async ({ editor }) => {
    await editor.mount({ document: empty });
    await editor.body("p").click();
    await editor.paste({ "text/plain": "One\r\n\r\nTwo\twords\n \nThree" });
    await expect.poll(async () => (await editor.lines()).slice(3)).toEqual(["p:One", "p:Two words", "p:Three"]);
  });

  test("the toolbar: one tab stop, arrows inside, commands give the caret back", async ({ editor }) => {
    await editor.mount({ document: plain });
    const { page } = editor;
    const bar = page.locator(".galley-toolbar");
    await editor.body("p").first().click();
    await editor.press("Home", "Shift+End");
    await bar.getByRole("button", { name: "Bold" }).click();
    await expect(editor.surface).toBeFocused();
    await expect(bar.getByRole("button", { name: "Bold" })).toHaveAttribute("aria-pressed", "true");
    await page.getByRole("button", { name: "Paragraph style" }).click();
    await page.getByRole("option", { name: "Heading 3" }).click();
    await expect.poll(async () => (await editor.lines())[3]).toBe("h3:First one");
    await expect(editor.surface).toBeFocused();
    await page.getByRole("button", { name: "Undo" }).focus();
    await editor.press("ArrowRight");
    await expect(page.getByRole("button", { name: "Heading 3" })).toBeFocused();
    await editor.press("ArrowRight");
    await expect(bar.getByRole("button", { name: "Bold" })).toBeFocused();
    await editor.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.closest(".galley-toolbar"))).toBeNull();
  });

  test("Ctrl+U underlines nothing", async ({ editor }) => {
    await editor.mount({ document: plain });
    await editor.body("p").first().click();
    await editor.press("Control+a", "Control+u");
    expect(JSON.stringify(await editor.read())).not.toContain('"format":8');
  });
});

test("axe finds nothing, in both themes and both interface languages", async ({ editor }) => {
  const document = storyDocument({ headline: "Head" }, [
    paragraph("Words"),
    photoNode({ photo: harbour.id, caption: "Words", alt: "Alt" }),
    gallery([photoNode({ photo: harbour.id }), photoNode()]),
  ]);
  for (const [scheme, language] of [
    ["light", "en"],
    ["dark", "he"],
  ] as const) {
    await editor.page.emulateMedia({ colorScheme: scheme });
    await editor.mount({ document, language });
    await editor.photos.first().locator("img").click();
    expect(await axeFindings(editor.page, { without: ["page-has-heading-one"] })).toEqual([]);
  }
});

test.describe("what is stored", () => {
  const rich = storyDocument({ kicker: "K", headline: "H", standfirst: "S" }, [
    paragraph([
      textNode("a "),
      textNode("bold", 1),
      { type: "linebreak", version: 1 },
      link("https://example.org", "go"),
    ]),
    heading("h3", "Three"),
    quote("Said"),
    list("number", ["one", [textNode("two", 2)]]),
    photoNode({ caption: "One\n\nTwo", alt: "Alt", altLanguage: "he", credit: null }),
    { ...photoNode({ decorative: true }), $slots: { caption: caption("") } },
    paragraph("End"),
  ]);

  test("a page goes in and comes out the same", async ({ editor }) => {
    const read = parseDocument(JSON.stringify(rich));
    expect(read.ok && read.document).toEqual(rich);
    await editor.mount({ document: rich });
    const first = await editor.read();
    expect(first).toEqual(rich);
    const again = parseDocument(JSON.stringify(first));
    if (!again.ok) throw new Error(again.problem);
    await editor.mount({ document: again.document });
    expect(await editor.read()).toEqual(first);
    expect(await editor.page.evaluate(() => window.harness.changes())).toBe(0);
  });

  test("keys of known blocks that this version does not know survive editing", async ({ editor }) => {
    const newer = storyDocument({}, [
      { ...paragraph([{ ...textNode("a"), tone: "low" }]), anchor: "top" },
      { ...photoNode({ photo: harbour.id }), frame: { x: 1, y: 2 } },
    ]);
    await editor.mount({ document: newer });
    await editor.body("p").click();
    await editor.press("End");
    await editor.type("b");
    await editor.alt(1).fill("Alt");
    const { children } = (await editor.read()).root;
    expect(children[3]).toMatchObject({ anchor: "top", children: [{ text: "ab", tone: "low" }] });
    expect(children[4]).toMatchObject({ alt: "Alt", frame: { x: 1, y: 2 } });
    expect(JSON.stringify(children)).not.toContain("kept");
  });

  test("sealed blocks and sealed words survive editing around them", async ({ editor }) => {
    const raw = { type: "map", version: 3, place: { lat: 1 }, children: [{ type: "pin" }] };
    const word = { type: "mention", name: "Dana" };
    const stored = { ...plain, root: { ...plain.root, children: [...plain.root.children] } };
    const json = JSON.stringify({
      ...stored,
      root: {
        ...stored.root,
        children: [
          ...stored.root.children,
          raw,
          { ...paragraph([textNode("by ")]), children: [textNode("by "), word] },
        ],
      },
    });
    const read = parseDocument(json);
    if (!read.ok) throw new Error(read.problem);
    await editor.mount({ document: read.document });
    await expect(editor.page.locator(".sealed")).toContainText("made by a newer Galley");
    await editor.body("p").first().click();
    await editor.press("End");
    await editor.type("!");
    const out = await editor.read();
    expect(out.root.children[5]).toEqual({ type: "sealed", version: 1, inline: false, raw });
    expect(out.root.children[6]).toMatchObject({
      children: [{ text: "by " }, { type: "sealed", inline: true, raw: word }],
    });
    await editor.body("p").nth(1).click();
    await editor.press("End", "Delete");
    await expect(editor.page.locator(".sealed")).toBeFocused();
    await editor.press("Delete");
    await expect(editor.page.locator(".sealed")).toHaveCount(0);
  });

  test("a change is told once for each change and never for the caret", async ({ editor }) => {
    await editor.mount({ document: plain });
    await editor.body("p").first().click();
    await editor.press("ArrowRight", "ArrowRight");
    expect(await editor.page.evaluate(() => window.harness.changes())).toBe(0);
    await editor.type("x");
    expect(await editor.page.evaluate(() => window.harness.changes())).toBeGreaterThan(0);
  });

  test("a page that may not be edited takes no keys", async ({ editor }) => {
    await editor.mount({ document: rich, editable: false });
    await editor.body("p").first().click();
    await editor.type("x");
    await expect(editor.alt(1)).toBeDisabled();
    expect(await editor.read()).toEqual(rich);
  });
});
