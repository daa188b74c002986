import type { Page } from "@playwright/test";
import { paragraph, photoNode, storyDocument } from "../src/shared/document/build.ts";
import { notePlaces, notesOf } from "../src/shared/document/notes.ts";
import { parseDocument } from "../src/shared/document/parse.ts";
import { axeFindings } from "./accessibility.ts";
import { askCore, expect, test } from "./fixtures.ts";
import { openNewStory } from "./pages/open-new-story.ts";

test.use({ deskWaits: true });

/** Opens a story of this test's own, and gives a reader of the notes that are stored with it, as `words: text`. */
async function openStory(desk: Page, language: string, headline: string, texts: readonly string[]) {
  const body = [...texts.map((text) => paragraph(text)), photoNode({ caption: "Crane" })];
  const id = await openNewStory(desk, storyDocument({ headline }, body), language);
  await expect(desk.locator(".head-headline")).toHaveText(headline);
  return async () => {
    const stored = parseDocument((await askCore(desk, "stories.open", { id })).document);
    if (!stored.ok) return [stored.problem];
    const places = new Map(notePlaces(stored.document).map((place) => [place.id, place.words]));
    return notesOf(stored.document).map((note) => `${places.get(note.id) ?? "gone"}: ${note.text}`);
  };
}

/** The words that the browser paints as some kind of mark. */
const painted = (desk: Page, name: string) =>
  desk.evaluate((mark) => {
    const ranges = [...(CSS.highlights.get(`galley-${mark}`) ?? [])] as StaticRange[];
    return ranges.map(({ startContainer, startOffset, endOffset }) =>
      startContainer.textContent?.slice(startOffset, endOffset),
    );
  }, name);

const field = (desk: Page) => desk.locator(".note-form textarea");
const cards = (desk: Page) => desk.locator(".note-card");

test("notes on words: written, answered, walked, settled, lost and brought back by keys alone; copied words bring none", async ({
  desk,
  context,
}) => {
  const stored = await openStory(desk, "en", "Harbour notes", ["The old wall stands again.", "Nobody knows the cost."]);
  await desk.getByText("The old wall").dblclick({ position: { x: 62, y: 10 } });
  const word = (await desk.evaluate(() => getSelection()?.toString())) ?? "";
  expect(["old", "wall"]).toContain(word);
  await desk.keyboard.press("Control+Alt+m");
  await expect(field(desk)).toBeFocused();
  await desk.keyboard.type("Which wall?\nThere are two.");
  await desk.keyboard.press("Control+Enter");
  await expect(desk.locator(".galley-page")).toBeFocused();
  await expect(desk.getByRole("article", { name: `Note by Dana Reed on “${word}”` })).toContainText("There are two.");
  await expect.poll(() => painted(desk, "note-here")).toEqual([word]);
  expect(await desk.locator(".galley-page > p").first().innerHTML()).not.toMatch(/mark|note/);
  await expect.poll(stored).toEqual([`${word}: Which wall?\nThere are two.`]);

  // Behind the words nothing belongs to them any more.
  await desk.keyboard.press("ArrowRight");
  await desk.keyboard.type("!!");
  await expect.poll(() => painted(desk, "note")).toEqual([word]);
  await desk.keyboard.press("Backspace");
  await desk.keyboard.press("Backspace");
  const cdp = await context.newCDPSession(desk);
  await desk.keyboard.press("ArrowLeft");
  await desk.keyboard.press("ArrowRight");
  await cdp.send("Input.imeSetComposition", { selectionStart: 2, selectionEnd: 2, text: "にほ" });
  await cdp.send("Input.insertText", { text: "日本" });
  await expect(desk.locator(".galley-page > p").first()).toContainText(`${word}日本`);
  await expect.poll(() => painted(desk, "note")).toEqual([word]);
  await desk.keyboard.press("Backspace");
  await desk.keyboard.press("Backspace");

  // A second one, on the photo.
  await desk.locator("figure.photo").click();
  await desk.keyboard.press("Control+Alt+m");
  await expect(desk.getByRole("region", { name: "New note on the selected block" })).toBeVisible();
  await expect(field(desk)).toBeFocused();
  await desk.keyboard.type("Closer?");
  await desk.keyboard.press("Control+Enter");
  await expect(cards(desk)).toHaveCount(2);
  await expect(desk.locator("figure.photo")).toHaveAttribute("data-noted", "note-here");

  // Round the page, and an answer to what is shown.
  await desk.keyboard.press("F2");
  await expect(desk.getByRole("article", { name: `on “${word}”` })).toHaveAttribute("aria-current", "true");
  await desk.keyboard.press("Control+Alt+m");
  await expect(field(desk)).toBeFocused();
  await desk.keyboard.type("The northern one.");
  await desk.keyboard.press("Control+Enter");
  await expect(desk.locator(".note-replies")).toContainText("The northern one.");
  await expect(desk.locator(".galley-page")).toBeFocused();
  expect(await axeFindings(desk)).toEqual([]);

  // Copied words bring no note a second time, and their HTML no sign of it; cut ones take it along.
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await desk.keyboard.press("Control+c");
  const html = await desk.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return (await item?.getType("text/html"))?.text();
  });
  expect(html).not.toMatch(/note|Dana|Which/);
  await desk.keyboard.press("Control+x");
  await expect(desk.locator(".note-gone")).toHaveText(`Its words are gone: “${word}”`);
  await desk.getByText("Nobody knows the cost.").click();
  await desk.keyboard.press("End");
  await desk.keyboard.press("Control+v");
  await expect(desk.locator(".note-gone")).toHaveCount(0);
  await desk.keyboard.press("Control+v");
  await expect.poll(() => painted(desk, "note")).toEqual([word]);
  await expect.poll(stored).toEqual([`${word}: Which wall?\nThere are two.`, ": Closer?"]);

  // Settled, it leaves the page; removed, undo brings it back.
  await desk
    .getByRole("article", { name: `on “${word}”` })
    .getByRole("button", { name: "Resolve" })
    .click();
  await expect.poll(() => painted(desk, "note")).toEqual([]);
  await expect(desk.getByRole("tab", { name: /^Notes/ })).toHaveText(/1$/);
  await desk.getByRole("article", { name: "photo or block" }).getByRole("button", { name: "Remove" }).click();
  await expect(cards(desk).filter({ hasText: "Closer?" })).toHaveCount(0);
  await expect(desk.locator(".galley-page")).toBeFocused();
  await desk.keyboard.press("Control+z");
  await expect(cards(desk).filter({ hasText: "Closer?" })).toHaveCount(1);
  await desk.locator(".notes-settled > summary").click();
  await desk.getByRole("button", { name: "Open again" }).click();
  await expect.poll(() => painted(desk, "note")).toContain(word);
});

test("TK and טק are marked, counted and walked, those in photo fields too; spaces and breaks show without a change to the page", async ({
  desk,
}) => {
  await openStory(desk, "he", "כותרת עם טק", ["מחיר: טק, ביג טק, ושוב טק.", "Price TK for TK Maxx"]);
  await expect.poll(() => painted(desk, "tk")).toEqual(["טק", "טק", "טק", "TK"]);
  await desk.locator('[data-field="alt"]').fill("עגורן, TK");
  await desk.locator(".galley-page > p").last().click();
  await desk.keyboard.press("Home");
  await expect(desk.getByRole("button", { name: "Still to come: 5. Go to the next one" })).toBeVisible();
  const selected = () => desk.evaluate(() => getSelection()?.toString());
  await desk.keyboard.press("Control+F2");
  await expect.poll(selected).toBe("TK");
  await desk.keyboard.press("Control+F2");
  await expect(desk.locator('[data-field="alt"]')).toBeFocused();
  expect(
    await desk
      .locator('[data-field="alt"]')
      .evaluate((field: HTMLTextAreaElement) => [field.selectionStart, field.value.length]),
  ).toEqual([7, 9]);
  await desk.keyboard.press("Control+F2");
  await expect(desk.locator(".galley-page")).toBeFocused();
  await expect.poll(selected).toBe("טק");
  await desk.keyboard.press("Control+Shift+F2");
  await expect(desk.locator('[data-field="alt"]')).toBeFocused();

  // What nobody sees.
  await desk.getByText("Price TK").click();
  await desk.keyboard.press("End");
  await desk.keyboard.insertText("\u00A0x\u200F");
  await desk.keyboard.press("Shift+Enter");
  const inside = await desk.locator(".galley-page").innerHTML();
  await desk.keyboard.press("Control+Alt+Shift+I");
  await expect.poll(() => painted(desk, "invisible-hard")).toEqual(["\u00A0"]);
  await expect.poll(async () => (await painted(desk, "invisible")).length).toBe(11);
  await expect(desk.locator(".invisible-signs > span")).toHaveText(["RLM", "↵"]);
  expect(await desk.locator(".galley-page").innerHTML()).toBe(inside);
  const sign = (text: string) =>
    desk.getByText(text).evaluate((line) => {
      const { content, transform } = getComputedStyle(line.closest("p") as Element, "::after");
      return [content, transform];
    });
  expect(await sign("מחיר")).toEqual(['"¶" / ""', "matrix(-1, 0, 0, 1, 0, 0)"]);
  expect(await sign("Price")).toEqual(['"¶" / ""', "none"]);
  await desk.keyboard.press("Control+Alt+Shift+I");
  await expect(desk.locator(".invisible-signs")).toHaveCount(0);
  expect(await painted(desk, "invisible")).toEqual([]);
});
