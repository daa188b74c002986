import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { blockLines } from "../src/core/testing/page-shorthand.ts";
import { pastedTree } from "../src/core/testing/pasted-tree.ts";
import { factBox, list, quote, storyDocument, table } from "../src/shared/document/build.ts";
import type { BodyNode, StoryDocument } from "../src/shared/document/nodes.ts";
import { bodyOf } from "../src/shared/document/walk.ts";
import { houseBlocks } from "../src/shared/paste/house-blocks.ts";
import { readPasted } from "../src/shared/paste/read-pasted.ts";
import { detectSource } from "../src/shared/paste/source.ts";
import { type EditorPage, expect, test } from "./editor-harness/editor-fixtures.ts";
import { bridge } from "./editor-harness/library.ts";
import { between, empty, plain } from "./editor-harness/pages.ts";

const folder = join(import.meta.dirname, "..", "src", "shared", "paste", "fixtures");
const fixtures = readdirSync(folder).filter((name) => name.endsWith(".html"));
const pixel =
  "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==";

/** What fills a picture's empty caption is the library's. */
const ofLibrary = /Library caption|^p $/;
/** The body as lines that say everything that a paste can set; empty paragraphs left out. */
const shown = (document: StoryDocument) =>
  bodyOf(document)
    .flatMap((block) => blockLines(block as BodyNode))
    .filter((line) => !ofLibrary.test(line));
const body = async (editor: EditorPage) => shown(await editor.read());
const notice = (editor: EditorPage) => editor.page.locator(".galley-notice");

/** Pastes each in turn and takes it back; the page with it and the page after that. */
function pasteEach(editor: EditorPage, clips: string[]): Promise<{ pasted: StoryDocument; undone: StoryDocument }[]> {
  return editor.page.evaluate(async (all) => {
    const settled = () => new Promise((resolve) => setTimeout(resolve, 0));
    const pages: { pasted: StoryDocument; undone: StoryDocument }[] = [];
    for (const html of all) {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/html", html);
      clipboardData.setData("text/plain", "words");
      const event = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
      document.activeElement?.dispatchEvent(event);
      await settled();
      const pasted = window.harness.read();
      await settled();
      window.harness.undo();
      await settled();
      pages.push({ pasted, undone: window.harness.read() });
    }
    return pages;
  }, clips);
}

test("from every source: what the pipeline says is what stands on the page, and one step of undo takes it back", async ({
  editor,
}) => {
  await editor.mount({ document: empty });
  await editor.body("p").click();
  const clips = fixtures.map((name) => readFileSync(join(folder, name), "utf8"));
  const pages = await pasteEach(editor, clips);
  for (const [at, html] of clips.entries()) {
    const { blocks } = readPasted(pastedTree(html), { source: detectSource(html), storyLanguage: "en" });
    houseBlocks(blocks, "en");
    const page = pages[at];
    if (!page) throw new Error(`${fixtures[at]} was not pasted`);
    expect(shown(page.pasted), fixtures[at]).toEqual(blocks.flatMap(blockLines));
    expect(JSON.stringify(page.pasted), fixtures[at]).not.toMatch(/(?:data|blob|file|cid|javascript):/i);
    expect(shown(page.undone), fixtures[at]).toEqual([]);
  }
});

test("pictures go into the library first, with their captions, and back and forth with undo", async ({ editor }) => {
  await editor.mount({ document: plain });
  await editor.body("p").first().click();
  await editor.press("End");
  const web = "https://img.example.org/pier.jpg";
  await editor.paste({
    "text/html": `<p>, and more</p><figure><img src="${pixel}" alt="A dot"><figcaption>The <b>dot</b></figcaption></figure>
      <p>Between</p><img src="${web}" alt="A pier"><img src="file:///C:/tmp/a.png" alt=""><img src="data:image/png;base64,!!" alt="bad">`,
    "text/plain": "words",
  });
  await expect(notice(editor)).toContainText("on the web are not fetched; an empty photo stands for each: 1");
  await expect(notice(editor)).toContainText("not on the clipboard; an empty photo stands for each: 1");
  await expect(notice(editor)).toContainText("could not be read; an empty photo stands for each: 1");
  await expect(notice(editor)).toContainText("Undo takes the paste back.");
  const photos = async () =>
    bodyOf(await editor.read()).flatMap((block) =>
      block.type === "photo" ? [(block as { photo: string }).photo] : [],
    );
  expect(await photos()).toEqual([bridge.id, "", "", ""]);
  expect(await body(editor)).toEqual([
    "p First one, and more",
    'photo alt="A dot"',
    "  caption: p The {b|dot}",
    "p Between",
    'photo alt="A pier"',
    'photo alt=""',
    'photo alt="bad"',
    "p Second one",
  ]);
  expect(JSON.stringify(await editor.read())).not.toMatch(/data:|file:|example\.org/);
  await editor.press("Control+z");
  expect(await body(editor)).toEqual(["p First one", "p Second one"]);
  await editor.press("Control+Shift+z");
  await expect.poll(photos).toEqual([bridge.id, "", "", ""]);
});

test("what no story can be stored with is not pasted, and that is said", async ({ editor }) => {
  await editor.mount({ document: plain });
  await editor.body("p").first().click();
  await editor.page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/html", `<ul>${"<li>x".repeat(150_000)}</ul>`);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }),
    );
  });
  await expect(notice(editor)).toContainText("Nothing was pasted");
  expect(await body(editor)).toEqual(["p First one", "p Second one"]);
});

test("undo past a picture that came while somebody wrote on leaves the picture in its place", async ({ editor }) => {
  await editor.mount({ document: plain, slowLibrary: true });
  await editor.body("p").nth(1).click();
  await editor.press("End");
  await editor.paste({ "text/html": `<p>, pasted</p><img src="${pixel}" alt="A dot"><p>and</p>`, "text/plain": "x" });
  await editor.type(" on");
  const photo = async () => (bodyOf(await editor.read())[2] as { photo?: string }).photo;
  expect(await photo()).toBe("");
  await editor.page.evaluate(() => window.harness.libraryGoesOn());
  await expect.poll(photo).toBe(bridge.id);
  await editor.press("Control+z");
  expect((await body(editor)).at(-1)).toBe("p and");
  await expect.poll(photo).toBe(bridge.id);
  await editor.press("Control+z");
  expect(await body(editor)).toEqual(["p First one", "p Second one"]);
});

test("pictures that Word names in its HTML and holds in its RTF", async ({ editor }) => {
  await editor.mount({ document: empty });
  await editor.body("p").click();
  const hex = Buffer.from(pixel.split(",")[1] ?? "", "base64").toString("hex");
  await editor.paste({
    "text/html": `<p class=MsoNormal>Words <img src="file:///C:/tmp/clip_image002.png" alt="A dot"></p>`,
    "text/rtf": `{\\rtf1 Words {\\*\\shppict{\\pict\\pngblip ${hex}}}{\\nonshppict{\\pict\\wmetafile8 00}}}`,
    "text/plain": "Words",
  });
  const ids = async () => bodyOf(await editor.read()).map((block) => (block as { photo?: string }).photo);
  await expect.poll(ids).toEqual([undefined, bridge.id]);
  expect(await editor.page.evaluate(() => window.harness.attached())).toEqual(["clip_image002.png"]);
  await expect(notice(editor)).toBeHidden();
});

test("a paste that comes before its code waits for it and is lost nowhere", async ({ editor, page, harnessUrl }) => {
  await page.route("**/paste-part-*.js", async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 400));
    await route.continue();
  });
  await page.goto(harnessUrl);
  await editor.mount({ document: plain, early: true });
  await editor.body("p").first().click();
  await editor.press("Home");
  await editor.paste({ "text/html": "Early <b>words</b>, ", "text/plain": "Early words" });
  expect((await body(editor))[0]).toBe("p First one");
  await expect.poll(async () => (await body(editor))[0]).toBe("p Early {b|words}, First one");
  await editor.press("Control+z");
  expect((await body(editor))[0]).toBe("p First one");
  await page.unroute("**/paste-part-*.js");
});

test("only the words with Shift, by the browser's own clipboard; a quotation by command, until Escape", async ({
  editor,
  page,
}) => {
  await editor.mount({ document: empty });
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await editor.body("p").click();
  await page.evaluate(async () => {
    const item = (type: string, text: string) => ({ [type]: new Blob([text], { type }) });
    const html = "<h2>Head</h2><ul><li><b>One</b></li></ul>";
    await navigator.clipboard.write([
      new ClipboardItem({ ...item("text/html", html), ...item("text/plain", "Head\n\nOne") }),
    ]);
  });
  await editor.press("Control+Shift+V");
  await expect.poll(() => body(editor)).toEqual(["p Head", "p One"]);
  await editor.press("Control+z", "Control+v");
  await expect.poll(() => body(editor)).toEqual(["h2 Head", "- {b|One}"]);
  await editor.press("Control+z", "Control+Alt+9");
  await expect.poll(() => body(editor)).toEqual(["quote Head⏎⏎• {b|One}"]);
  // Where the program may not read the clipboard by itself: the next paste is the one.
  await page.context().clearPermissions();
  await editor.press("Control+z", "Control+Alt+9");
  await expect(notice(editor)).toHaveText("Paste now (Ctrl+V): it becomes a quotation.");
  await editor.press("Control+v");
  await expect.poll(() => body(editor)).toEqual(["quote Head⏎⏎• {b|One}"]);
  await editor.press("Control+z", "Control+Alt+9");
  await expect(notice(editor)).toBeVisible();
  await editor.press("Escape");
  await expect(notice(editor)).toBeHidden();
  await editor.press("Control+v");
  await expect.poll(() => body(editor)).toEqual(["h2 Head", "- {b|One}"]);
  // A program that hands out more than it should.
  await editor.press("Control+z");
  await page.evaluate(() => {
    const key = new KeyboardEvent("keydown", { code: "KeyV", key: "V", ctrlKey: true, shiftKey: true, bubbles: true });
    document.activeElement?.dispatchEvent(key);
  });
  await editor.paste({ "text/html": "<h2>Head</h2>", "text/plain": "Only\nwords" });
  await expect.poll(() => body(editor)).toEqual(["p Only", "p words"]);
});

test("places keep their rules: head, caption, list, cell, quotation, fact box", async ({ editor }) => {
  const two = { "text/html": "<h2>Two</h2><ul><li>three</li></ul>", "text/plain": "Two three" };
  await editor.mount({
    document: storyDocument({ headline: "Head" }, [
      list("bullet", ["one", "last"]),
      quote("Said"),
      table([["cell", "b"]], false),
      factBox("Facts", ["Fact"]),
      ...bodyOf(between).slice(1),
    ]),
  });
  await editor.body("ul > li").first().click();
  await editor.press("End");
  await editor.paste({ "text/plain": " more\ntwo\n\nthree" });
  await expect.poll(async () => (await body(editor)).slice(0, 4)).toEqual(["- one more", "- two", "- three", "- last"]);
  await editor.paste({ "text/html": "<ul><li>four</li><li>a <b>b</b></li></ul>", "text/plain": "x" });
  const items = async () => (await body(editor)).filter((line) => line.startsWith("- "));
  await expect.poll(items).toEqual(["- one more", "- two", "- three", "- four", "- a {b|b}", "- last"]);
  await editor.paste({ "text/html": "<p>?</p><p>c <b>d</b></p>", "text/plain": "x" });
  await expect.poll(items).toEqual(["- one more", "- two", "- three", "- four", "- a {b|b}?", "- c {b|d}", "- last"]);
  await editor.page.locator("td, th").first().click();
  await editor.press("End");
  await editor.paste(two);
  await expect
    .poll(async () => (await body(editor)).find((line) => line.startsWith("  |")))
    .toBe("  | p cellTwo / - three | p b |");
  await editor.captions.first().click();
  await editor.press("End");
  await editor.paste(two);
  await expect
    .poll(async () => (await body(editor)).filter((line) => line.startsWith("  caption")))
    .toEqual(["  caption: p Caption oneTwo", "  caption: p three"]);
  await editor.body("p").last().click();
  await editor.press("Home");
  await editor.paste({ "text/plain": "Above it\nand above" });
  await expect.poll(async () => (await body(editor)).slice(-3)).toEqual(["p Above it", "p and above", "p After"]);
  await editor.headline.click();
  await editor.press("End");
  await editor.paste({ "text/html": "<p>, longer</p><p>Body line</p>", "text/plain": "x" });
  await expect
    .poll(async () => [await editor.headline.textContent(), (await body(editor))[0]])
    .toEqual(["Head, longer", "p Body line"]);
});

test("addresses over words are links; what claims to be a Galley's is looked at like all else", async ({ editor }) => {
  await editor.mount({ document: plain });
  await editor.body("p").first().click();
  await editor.press("Home", "Shift+End");
  await editor.paste({ "text/plain": "https://example.org/a?utm_source=x\n" });
  await expect.poll(async () => (await body(editor))[0]).toBe("p [First one](https://example.org/a)");
  await editor.body("p").nth(1).click();
  await editor.press("End", "Enter");
  await editor.paste({ "text/plain": "https://example.org/b" });
  await expect.poll(async () => (await body(editor))[2]).toBe("p https://example.org/b");
  const link = { type: "link", url: "javascript:alert(1)", children: [{ type: "text", text: "run", format: 0 }] };
  const embed = { type: "embed", version: 1, url: "data:text/html,x" };
  const nodes = [{ type: "paragraph", children: [link] }, embed, { type: "nobody", x: 1 }];
  await editor.press("Enter");
  await editor.paste({
    "application/x-lexical-editor": JSON.stringify({ namespace: "galley", nodes: nodes.slice(0, 2) }),
    "text/plain": "x",
  });
  await expect.poll(async () => (await body(editor)).slice(3)).toEqual(["p run", "embed "]);
  expect(JSON.stringify(await editor.read())).not.toMatch(/javascript|data:/);
  await editor.press("Control+z");
  await editor.paste({
    "application/x-lexical-editor": JSON.stringify({ namespace: "galley", nodes: nodes.slice(2) }),
    "text/plain": "x",
  });
  await expect.poll(async () => (await body(editor)).slice(3)).toEqual(["sealed"]);
  await editor.press("Control+z");
  await editor.paste({
    "application/x-lexical-editor": JSON.stringify({ namespace: "another", nodes }),
    "text/plain": "instead",
  });
  await expect.poll(async () => (await body(editor)).slice(3)).toEqual(["p instead"]);
});

test("30,000 words of mixed text are one step", async ({ editor }) => {
  await editor.mount({ document: plain });
  await editor.body("p").nth(1).click();
  await editor.press("End", "Enter");
  const some = (count: number, from: number) =>
    Array.from({ length: count }, (_, at) =>
      at % 9 === 4
        ? `<b>w${from + at}</b>`
        : at % 23 === 7
          ? `<a href="https://example.org/${at}">w${from + at}</a>`
          : `w${from + at}`,
    ).join(" ");
  const parts = Array.from({ length: 500 }, (_, at) => {
    const tag = at % 25 === 0 ? "h2" : at % 9 === 0 ? "blockquote" : "p";
    return at % 11 === 5
      ? `<ul><li>${some(30, at * 60)}</li><li>${some(30, at * 60 + 30)}</li></ul>`
      : `<${tag}>${some(60, at * 60)}</${tag}>`;
  });
  await editor.paste({ "text/html": parts.join("\n"), "text/plain": "words" });
  const words = () => editor.surface.evaluate((page) => page.textContent.match(/w\d+/g) ?? []);
  await expect.poll(async () => (await words()).length, { timeout: 30_000 }).toBe(30_000);
  expect((await words()).every((word, at) => word === `w${at}`)).toBe(true);
  await editor.press("Control+z");
  expect(await body(editor)).toEqual(["p First one", "p Second one"]);
});
