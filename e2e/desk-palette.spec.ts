import type { Page } from "@playwright/test";
import { paragraph, storyDocument } from "../src/shared/document/build.ts";
import { axeFindings } from "./accessibility.ts";
import { askCore, expect, test } from "./fixtures.ts";
import { openNewStory } from "./pages/open-new-story.ts";

test.use({ deskWaits: true });

async function openStory(desk: Page, headline = "The palette of the harbour"): Promise<void> {
  await openNewStory(desk, storyDocument({ headline, standfirst: "Short." }, [paragraph("words")]));
  await expect(desk.locator(".head-headline")).toHaveText(headline);
}

const palette = (desk: Page) => desk.getByRole("dialog", { name: "Commands and stories" });

test("Ctrl+K finds a command by a part of its name and does it", async ({ desk }) => {
  await openStory(desk);
  await desk.keyboard.press("Control+k");
  await expect(palette(desk).getByRole("combobox")).toBeFocused();
  // What cannot be done here is not offered; what people call it finds it, in both languages.
  await desk.keyboard.type("> kill");
  await expect(palette(desk).getByRole("option")).toHaveCount(0);
  await palette(desk).getByRole("combobox").fill("> סגנון הבית");
  await expect(palette(desk).getByRole("option")).toHaveText(["House style…"]);
  await palette(desk).getByRole("combobox").fill("focus mode");
  await expect(palette(desk).getByRole("option")).toHaveCount(1);
  await desk.keyboard.press("Enter");
  await expect(desk.getByRole("banner")).toBeHidden();
  await desk.keyboard.press("Control+Alt+Backslash");
  await expect(desk.getByRole("banner")).toBeVisible();
});

test("a command of the page acts where the caret was", async ({ desk }) => {
  await openStory(desk);
  await desk.getByText("words", { exact: true }).click();
  await desk.keyboard.press("Control+k");
  await desk.keyboard.type("heading 2");
  await desk.keyboard.press("Enter");
  await expect(desk.locator(".galley-page > h2")).toHaveText("words");
  await desk.keyboard.press("End");
  await desk.keyboard.type("!");
  await expect(desk.locator(".galley-page > h2")).toHaveText("words!");
});

test("what would do nothing where the caret is says why, and is no choice", async ({ desk }) => {
  await openStory(desk);
  await desk.getByText("words", { exact: true }).click();
  await desk.keyboard.press("Control+k");
  const options = palette(desk).getByRole("option");
  await expect(options.first()).toBeVisible();
  await expect(options.filter({ hasText: "Add a row above" })).toHaveCount(0);
  await desk.keyboard.type("> row above");
  await expect(options).toHaveText(["Add a row aboveonly in a table"]);
  await expect(options).toBeDisabled();
  await desk.keyboard.press("Enter");
  await expect(palette(desk)).toBeVisible();
  await palette(desk).getByRole("combobox").fill("> table");
  await expect(options.first()).toHaveText(/^Table/);
  await desk.keyboard.press("Enter");
  await desk.locator(".galley-page td").first().click();
  await desk.keyboard.press("Control+k");
  await desk.keyboard.type("row above");
  await expect(options.first()).toHaveText("Add a row above");
  await desk.keyboard.press("Enter");
  await expect(desk.locator(".galley-page tr")).toHaveCount(4);
});

test("a story is opened by a part of its headline; Escape changes nothing", async ({ desk }) => {
  await openStory(desk, "A first one to go back to");
  await openStory(desk, "Another one meanwhile");
  await desk.keyboard.press("Control+k");
  await desk.keyboard.type("go back");
  await desk.keyboard.press("Enter");
  await expect(desk.locator(".head-headline")).toHaveText("A first one to go back to");
  await desk.keyboard.press("Control+k");
  await desk.keyboard.type("qqqq");
  await expect(desk.getByText("Nothing is called so.")).toBeVisible();
  await desk.keyboard.press("Escape");
  await expect(palette(desk)).toBeHidden();
});

test("a story is found by the words of its text as well, beyond those that the list holds", async ({ desk }) => {
  await openStory(desk, "Named otherwise");
  const { id, version, fields } = await askCore(desk, "stories.create", { language: "en" });
  const document = JSON.stringify(
    storyDocument({ headline: "A quiet name" }, [paragraph("The zugzwang of the ferry")]),
  );
  await askCore(desk, "stories.save", { id, baseVersion: version, document, fields });
  await desk.keyboard.press("Control+k");
  await desk.keyboard.type("zugzw");
  await expect(palette(desk).getByRole("option")).toHaveText([/^A quiet name.*The zugzwang of the ferry$/]);
  await desk.keyboard.press("Enter");
  await expect(desk.locator(".head-headline")).toHaveText("A quiet name");
});

test("keys work by their place with a Hebrew layout", async ({ desk }) => {
  await openStory(desk);
  await desk.getByText("words", { exact: true }).click();
  await desk.evaluate(() =>
    document.activeElement?.dispatchEvent(
      new KeyboardEvent("keydown", { code: "KeyK", key: "ל", ctrlKey: true, bubbles: true, cancelable: true }),
    ),
  );
  await expect(palette(desk)).toBeVisible();
});

test("the sheet of shortcuts lists the keys; axe finds nothing in either, in both themes and languages", async ({
  desk,
}) => {
  await openStory(desk);
  const clean = async (...without: string[]) => {
    expect(await axeFindings(desk, { without })).toEqual([]);
  };
  await desk.keyboard.press("Control+Slash");
  const sheet = desk.getByRole("dialog", { name: "Keyboard shortcuts" });
  await expect(sheet.getByText("Ctrl+K", { exact: true })).toBeVisible();
  // Whoever is on the page sees the keys of the page first.
  await expect(sheet.getByText("Heading 2", { exact: true })).toBeInViewport();
  await expect(sheet.getByText("New story", { exact: true })).toBeInViewport();
  await expect(sheet.getByText("Ctrl+B", { exact: true })).toBeVisible();
  await clean();
  await desk.keyboard.press("Escape");
  await askCore(desk, "settings.update", { theme: "dark", interfaceLanguage: "he" });
  await desk.keyboard.press("Control+k");
  await expect(desk.getByRole("dialog", { name: "פקודות וכתבות" })).toBeVisible();
  // The list scrolls with the arrow keys of the field above it, which keeps the focus.
  await clean("scrollable-region-focusable");
  await desk.keyboard.press("Escape");
  // Keys stand as they are pressed, the comma last.
  await desk.locator(".galley-page > p").click();
  await desk.setViewportSize({ width: 1280, height: 900 });
  await desk.getByRole("button", { name: "כלים נוספים" }).click();
  const keys = desk.getByRole("menuitemcheckbox", { name: "כתב תחתי" }).locator("kbd");
  const [first = 0, last = 0] = await keys.evaluate((kbd) => {
    const text = document.createTreeWalker(kbd, NodeFilter.SHOW_TEXT).nextNode() as Text;
    return [0, text.length - 1].map((at) => {
      const range = new Range();
      range.setStart(text, at);
      range.setEnd(text, at + 1);
      return range.getBoundingClientRect().left;
    });
  });
  expect(last).toBeGreaterThan(first);
  await askCore(desk, "settings.update", { theme: "system", interfaceLanguage: "en" });
});
