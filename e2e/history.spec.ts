import type { Page } from "@playwright/test";
import { caption, heading, paragraph, photoNode, storyDocument } from "../src/shared/document/build.ts";
import type { BodyNode } from "../src/shared/document/nodes.ts";
import { axeFindings } from "./accessibility.ts";
import { askHost, expect, type HostProcess, test } from "./fixtures.ts";

const pageText = (page: Page) => page.locator(".galley-page");
const status = (page: Page) => page.getByTestId("save-status");
const versions = (page: Page) => page.getByRole("listbox", { name: /Versions of this story/ });
const dialog = (page: Page) => page.getByRole("dialog", { name: "Compare versions" });
const saved = (page: Page) => expect(status(page)).toContainText(/^Saved/);

const harbour = "The harbour office counts the ships that come in before noon.";
const market = "On market days nobody finds a seat in either of the two cafés.";
const school = "Children walk to school along the river, whatever the weather is.";

/** The story in the list that has just this headline, whatever else is in the list. */
const storyRow = (page: Page, headline: string) =>
  page.getByRole("option").filter({ has: page.getByText(headline, { exact: true }) });

/** A story stored with this page, and opened in the window. */
async function openStory(page: Page, host: HostProcess, headline: string, body: BodyNode[], language = "en") {
  const { id, version: baseVersion, fields } = await askHost(host, "stories.create", { language });
  const document = JSON.stringify(storyDocument({ headline }, body));
  await askHost(host, "stories.save", { id, baseVersion, document, fields: { ...fields, section: "Town" } });
  await page.goto(host.url);
  await storyRow(page, headline).click();
  await expect(pageText(page).locator("h1")).toContainText(headline);
  return id;
}

/** Puts the caret at the end of a paragraph and types. */
async function typeAtEnd(page: Page, paragraphText: string, words: string) {
  await pageText(page).getByText(paragraphText).click();
  await page.keyboard.press("End");
  await page.keyboard.type(words);
}

const showHistory = (page: Page) => page.getByRole("tab", { name: "History" }).click();

test.describe("the history of a story", () => {
  test("a kept version is compared with now by key, brought back, and that can be undone", async ({ page, host }) => {
    const id = await openStory(page, host, "Ferry returns", [paragraph(harbour), paragraph(market)]);
    await typeAtEnd(page, harbour, " Then lunch.");
    await page.keyboard.press("Control+s");
    await saved(page);
    await typeAtEnd(page, "Then lunch.", " Then more ships.");
    await showHistory(page);
    await expect(versions(page).getByRole("option")).toHaveCount(1);
    await versions(page).getByRole("option").first().focus();
    await page.keyboard.press("Enter");
    await expect(dialog(page).locator("ins")).toHaveText("Then more ships.");
    await expect(dialog(page).locator("del")).toHaveCount(0);
    await dialog(page).getByRole("button", { name: "Bring this version back" }).click();
    await expect(dialog(page)).toHaveCount(0);
    await expect(pageText(page)).not.toContainText("Then more ships.");
    await expect(versions(page).getByRole("option")).toContainText([
      "Brought back",
      "Before an older version was brought back",
      "Kept",
    ]);
    await pageText(page).getByText("Then lunch.").click();
    await page.keyboard.press("Control+z");
    await expect(pageText(page)).toContainText("Then more ships.");
    await saved(page);
    const { document } = await askHost(host, "stories.open", { id });
    expect(document).toContain("Then more ships.");
  });

  test("a version is kept under a name", async ({ page, host }) => {
    await openStory(page, host, "Named", [paragraph(harbour)]);
    await pageText(page).getByText(harbour).click();
    await page.keyboard.press("Control+Shift+s");
    await page.getByLabel("Name", { exact: true }).fill("To the lawyer");
    await page.keyboard.press("Enter");
    await showHistory(page);
    await expect(versions(page).getByRole("option").first()).toContainText("To the lawyer");
  });

  test("one paragraph and one field are brought back, the rest stays", async ({ page, host }) => {
    await openStory(page, host, "Parts", [paragraph(harbour), paragraph(market), paragraph(school)]);
    await pageText(page).getByText(harbour).click();
    await page.keyboard.press("Control+s");
    await saved(page);
    await typeAtEnd(page, harbour, " Changed here.");
    await typeAtEnd(page, school, " Changed there.");
    await page.getByRole("combobox", { name: "Section" }).fill("Harbour");
    await saved(page);
    await showHistory(page);
    await versions(page).getByRole("option").first().click();
    await expect(dialog(page).locator("ins")).toHaveText(["Harbour", "Changed here.", "Changed there."]);
    const bringBack = dialog(page).getByRole("button", { name: "Bring back", exact: true });
    await bringBack.first().click();
    await expect(dialog(page).locator("ins")).toHaveText(["Harbour", "Changed there."]);
    await dialog(page).getByRole("button", { name: "Bring back: Section" }).click();
    await expect(dialog(page).locator("ins")).toHaveText(["Changed there."]);
    await page.keyboard.press("Escape");
    await expect(pageText(page)).toContainText("Changed there.");
    await expect(pageText(page)).not.toContainText("Changed here.");
    await page.getByRole("tab", { name: "Story", exact: true }).click();
    await expect(page.getByRole("combobox", { name: "Section" })).toHaveValue("Town");
  });

  test("any two versions are compared: moved blocks, captions and credits, in one text and side by side", async ({
    page,
    host,
  }) => {
    const credit = (raw: string) => ({ items: [], raw, state: "review" as const, exempt: "" });
    const photo = (text: string, line: string) => ({
      ...photoNode({ credit: credit(line), alt: "Ships" }),
      $slots: { caption: caption(text) },
    });
    const id = await openStory(page, host, "Moves", [
      paragraph(harbour),
      paragraph(market),
      paragraph(school),
      photo("Ships in the morning", "Dana Reed / Coast Agency"),
    ]);
    const { version, fields } = await askHost(host, "stories.open", { id });
    await askHost(host, "revisions.keep", { id, version, name: "First", reason: "named" });
    const later = storyDocument({ headline: "Moves" }, [
      paragraph(market),
      paragraph(school),
      heading("h2", "Ships"),
      paragraph(harbour),
      photo("Ships in the evening", "Dana Reid / Coast Agency"),
    ]);
    const next = { id, baseVersion: version, document: JSON.stringify(later), fields };
    await askHost(host, "stories.save", next);
    await askHost(host, "revisions.keep", { id, version: version + 1, name: "Second", reason: "named" });
    // Only a window that has followed may bring an older text back.
    await expect(pageText(page)).toContainText("Ships in the evening");
    await showHistory(page);
    await versions(page).getByRole("option", { name: /First/ }).click();
    await dialog(page).getByRole("button", { name: /Later/ }).click();
    await page.getByRole("option", { name: /· Second/ }).click();
    await expect(dialog(page)).toContainText("Moved from here");
    await expect(dialog(page)).toContainText("Moved here");
    await expect(dialog(page).locator("ins")).toHaveText(["Ships", "evening", "Reid"]);
    await expect(dialog(page).locator("del")).toHaveText(["morning", "Reed"]);
    await expect(dialog(page).getByRole("button", { name: "Bring back", exact: true })).toHaveCount(0);
    await dialog(page).getByRole("radio", { name: "Side by side" }).click();
    await expect(dialog(page).locator(".cmp-side ins").filter({ hasText: "evening" })).toBeVisible();
    expect(await axeFindings(page, { within: ["[role=dialog]"] })).toEqual([]);
    // Through the editor and back into the store: blocks, captions, alt texts and credits as they were.
    await dialog(page).getByRole("button", { name: "Bring this version back" }).click();
    await expect(pageText(page)).toContainText("Ships in the morning");
    const { revisions } = await askHost(host, "revisions.list", { id, before: null, limit: 9 });
    const first = revisions.find((one) => one.name === "First")?.id ?? "";
    const earlier = await askHost(host, "revisions.get", { id, revision: first });
    // Polled, because for a moment after the change the window still shows the save before it.
    const stored = async () => JSON.parse((await askHost(host, "stories.open", { id })).document);
    await expect.poll(stored).toEqual(JSON.parse(earlier.document));
  });

  test("in Hebrew the desk and the comparison run from right to left", async ({ page, host }) => {
    await askHost(host, "settings.update", { interfaceLanguage: "he", theme: "dark" });
    try {
      await openStory(
        page,
        host,
        "הנמל נפתח",
        [paragraph("האוניות נכנסו לנמל בבוקר."), paragraph("בצהריים הגיע ראש העיר.")],
        "he",
      );
      await pageText(page).getByText("האוניות").click();
      await page.keyboard.press("Control+s");
      await page.keyboard.press("End");
      await page.keyboard.type(" אחר כך ירד גשם.");
      await page.getByRole("tab", { name: "היסטוריה" }).click();
      await page
        .getByRole("listbox", { name: /הגרסאות של הכתבה/ })
        .getByRole("option")
        .first()
        .click();
      const shown = page.getByRole("dialog");
      await expect(shown.locator("ins")).toHaveText("אחר כך ירד גשם.");
      await expect(shown.locator(".cmp-words").first()).toHaveCSS("direction", "rtl");
      expect(await axeFindings(page)).toEqual([]);
    } finally {
      await askHost(host, "settings.update", { interfaceLanguage: "en", theme: "system" });
    }
  });
});

test.describe("one story in two windows", () => {
  test("a window in which nothing was typed follows, and keeps its place on the page", async ({
    page,
    host,
    context,
  }) => {
    const filler = Array.from({ length: 40 }, (_v, at) => paragraph(`Line ${at} of the page.`));
    await openStory(page, host, "Kept in step", [paragraph(harbour), ...filler]);
    const other = await context.newPage();
    await other.goto(host.url);
    await storyRow(other, "Kept in step").click();
    await pageText(other).getByText("Line 39 of").scrollIntoViewIfNeeded();
    // Of what is read: where the head lies is only estimated while nobody sees it.
    const top = () =>
      pageText(other)
        .getByText("Line 39 of")
        .evaluate((line) => Math.round(line.getBoundingClientRect().top));
    const before = await top();
    await expect(pageText(other).locator("h1")).not.toBeInViewport();
    await typeAtEnd(page, "Line 38 of", " And so on.");
    await expect(pageText(other)).toContainText("And so on.");
    expect(Math.abs((await top()) - before)).toBeLessThan(60);
    // And the other way round, from the same text.
    await typeAtEnd(other, "And so on.", " Further.");
    await expect(pageText(page)).toContainText("And so on. Further.");
  });

  for (const { choice, wins, loses } of [
    { choice: "Take theirs", wins: "from the other window", loses: "from this window" },
    { choice: "Keep mine", wins: "from this window", loses: "from the other window" },
  ]) {
    test(`both typed: ${choice} leaves the other text in the history`, async ({ page, host }) => {
      const id = await openStory(page, host, `Both ${choice}`, [paragraph(harbour)]);
      const { version, fields } = await askHost(host, "stories.open", { id });
      const theirs = storyDocument({ headline: `Both ${choice}` }, [
        paragraph(`${harbour} Written from the other window.`),
      ]);
      await pageText(page).getByText(harbour).click();
      await page.keyboard.press("End");
      await page.keyboard.type(" Written");
      // The other window's save comes in while this one has something unsaved.
      await askHost(host, "stories.save", { id, baseVersion: version, document: JSON.stringify(theirs), fields });
      await page.keyboard.type(" from this window.");
      await expect(page.getByRole("alert")).toContainText("Two texts were written at the same time");
      await page.getByRole("button", { name: "Compare…" }).click();
      await expect(dialog(page).locator("del")).toHaveText("the other");
      await expect(dialog(page).locator("ins")).toHaveText("this");
      await dialog(page).getByRole("button", { name: choice }).click();
      await expect(dialog(page)).toHaveCount(0);
      await saved(page);
      await expect(pageText(page)).toContainText(wins);
      const stored = await askHost(host, "stories.open", { id });
      expect(stored.document).toContain(wins);
      const { revisions } = await askHost(host, "revisions.list", { id, before: null, limit: 9 });
      const branch = revisions.find((revision) => revision.branch);
      const kept = await askHost(host, "revisions.get", { id, revision: branch?.id ?? "" });
      expect(kept.document).toContain(loses);
      await typeAtEnd(page, harbour.slice(0, 20), " On.");
      await saved(page);
    });
  }
});
