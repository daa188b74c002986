import type { Page } from "@playwright/test";
import { heading, paragraph, photoNode, storyDocument } from "../src/shared/document/build.ts";
import { parseDocument } from "../src/shared/document/parse.ts";
import { axeFindings } from "./accessibility.ts";
import { linesOf } from "./editor-harness/editor-fixtures.ts";
import { askCore, expect, test } from "./fixtures.ts";
import { openNewStory } from "./pages/open-new-story.ts";

test.use({ deskWaits: true });

const page = storyDocument({ headline: "The harbour in three parts", standfirst: "Short." }, [
  paragraph("Lead one two three."),
  heading("h2", "First"),
  paragraph("Under the first."),
  heading("h3", "Below"),
  paragraph("Under the one below."),
  photoNode({ caption: "Boats at dusk" }),
  heading("h2", "Second"),
  paragraph("Under the second."),
]);

const blocks = [
  "p:Lead one two three.",
  "h2:First",
  "p:Under the first.",
  "h3:Below",
  "p:Under the one below.",
  "photo[Boats at dusk|]",
  "h2:Second",
  "p:Under the second.",
];

/** Opens a story of this test's own, stored through the core, and gives a reader of what is stored of it. */
async function openStory(desk: Page, document = page): Promise<() => Promise<string[]>> {
  const id = await openNewStory(desk, document);
  await expect(desk.locator(".head-headline")).toHaveText("The harbour in three parts");
  return async () => {
    const stored = parseDocument((await askCore(desk, "stories.open", { id })).document);
    return stored.ok ? linesOf(stored.document).slice(3) : [stored.problem];
  };
}

const rows = (desk: Page) => desk.getByRole("listbox", { name: "Outline" }).getByRole("option");
const row = (desk: Page, name: string) => desk.getByRole("option", { name });

test.describe("the outline", () => {
  test("lists headings and photos, follows the writing, and leads to the place", async ({ desk }) => {
    await openStory(desk);
    await desk.getByRole("tab", { name: "Outline" }).click();
    await expect(rows(desk)).toHaveText(["First", "Below", /1Boats at dusk$/, "Second"]);
    // A row is a row, also one of a photo: what is said of photos on the page is not for it.
    const heights = await rows(desk).evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
    const steps = heights.slice(1).map((top, at) => Math.round(top - (heights[at] ?? 0)));
    expect(Math.max(...steps) - Math.min(...steps)).toBeLessThan(8);
    await desk.getByText("Under the second.").click();
    await expect(row(desk, "Second")).toHaveAttribute("data-current");
    await row(desk, "Below").click();
    await desk.keyboard.type(" deck");
    await expect(row(desk, "Below deck")).toBeVisible();
    await row(desk, "Photo 1").click();
    await expect(desk.locator("figure.photo")).toBeFocused();
  });

  test("however many photos it lists, the desk stays where it is, whatever is scrolled into sight", async ({
    desk,
  }) => {
    const photos = Array.from({ length: 60 }, (_, at) => photoNode({ caption: `Boat ${at}` }));
    await openStory(desk, storyDocument({ headline: "The harbour in three parts" }, [paragraph("Lead."), ...photos]));
    await desk.getByRole("tab", { name: "Outline" }).click();
    await expect(rows(desk)).toHaveCount(60);
    await row(desk, "Photo 60: Boat 59").click();
    await desk.evaluate(() =>
      document.querySelector(".galley-page")?.lastElementChild?.scrollIntoView({ block: "end" }),
    );
    const heights = () => desk.evaluate(() => [document.documentElement.scrollHeight - innerHeight, scrollY]);
    expect(await heights()).toEqual([0, 0]);
    await expect(desk.getByRole("button", { name: "Preview" })).toBeInViewport();
  });

  test("Alt with the arrows moves sections and photos, each as one step of undo", async ({ desk }) => {
    const stored = await openStory(desk);
    await desk.getByRole("tab", { name: "Outline" }).click();
    await row(desk, "Second").focus();
    await desk.keyboard.press("Alt+ArrowUp");
    const [lead, first, under, below, underBelow, photo, second, underSecond] = blocks;
    await expect.poll(stored).toEqual([lead, second, underSecond, first, under, below, underBelow, photo]);
    await expect(row(desk, "Second")).toBeFocused();
    await desk.keyboard.press("Alt+ArrowUp");
    await expect(desk.getByText("It cannot be moved further in this direction.")).toBeAttached();
    await desk.keyboard.press("Alt+ArrowDown");
    await expect.poll(stored).toEqual(blocks);
    await row(desk, "Photo 1").focus();
    await desk.keyboard.press("Alt+ArrowUp");
    await expect.poll(stored).toEqual([lead, first, under, photo, below, underBelow, second, underSecond]);
    await desk.getByRole("button", { name: "Undo" }).click();
    await expect.poll(stored).toEqual(blocks);
    await desk.getByRole("button", { name: "Undo" }).click();
    await expect.poll(stored).toEqual([lead, second, underSecond, first, under, below, underBelow, photo]);
  });

  test("dragging a heading takes its whole section along; undo puts all of it back", async ({ desk }) => {
    const stored = await openStory(desk);
    await desk.getByRole("tab", { name: "Outline" }).click();
    const target = row(desk, "Second");
    const box = await target.boundingBox();
    await row(desk, "First").dragTo(target, { targetPosition: { x: 40, y: (box?.height ?? 20) - 2 } });
    const [lead, first, under, below, underBelow, photo, second, underSecond] = blocks;
    await expect.poll(stored).toEqual([lead, second, underSecond, first, under, below, underBelow, photo]);
    await desk.keyboard.press("Control+z");
    await expect.poll(stored).toEqual(blocks);
  });
});

/** Counts from now on how often anything of the desk is drawn by React. */
async function countDrawings(desk: Page): Promise<() => Promise<number>> {
  await desk.addInitScript(() => {
    const drawn = { count: 0 };
    const none = () => {};
    const hook = { renderers: new Map(), supportsFiber: true, inject: () => 1, onCommitFiberRoot: () => drawn.count++ };
    const rest = { onScheduleFiberRoot: none, onPostCommitFiberRoot: none, onCommitFiberUnmount: none };
    Object.assign(globalThis, { drawn, __REACT_DEVTOOLS_GLOBAL_HOOK__: { ...hook, ...rest } });
  });
  return () => desk.evaluate(() => (globalThis as unknown as { drawn: { count: number } }).drawn.count);
}

test("the desk around the page stands still while somebody writes on", async ({ desk }) => {
  const drawings = await countDrawings(desk);
  await openStory(desk);
  await desk.getByRole("tab", { name: "Outline" }).click();
  await desk.getByRole("tab", { name: "Checks" }).click();
  await desk.getByText("Under the second.").click();
  const write = async () => {
    await desk.keyboard.type(" begun");
    await expect(desk.getByTestId("save-status")).toHaveText(/^Saved/);
    const before = await drawings();
    // Long enough for a save and a look of the checks; the letters make one word more and then none.
    await desk.keyboard.type(` ${"o".repeat(45)}`, { delay: 40 });
    // That it is not saved; the words counted, with what the checks find; and one more where the machine was slow.
    return (await drawings()) - before;
  };
  expect(await drawings()).toBeGreaterThan(5);
  // A machine that lets the writing pause may save and look once more.
  await expect(async () => expect(await write()).toBeLessThanOrEqual(3)).toPass({ intervals: [0], timeout: 40_000 });
});

test.describe("length", () => {
  test("words of each part, the selection's, and a target that is stored with the story", async ({ desk }) => {
    const stored = await openStory(desk);
    const length = desk.getByRole("button", { name: /^Length/ });
    await expect(length).toHaveText(/Words: 17.*Reading time: 1 min/);
    await desk.getByText("Under the second.").click();
    await desk.keyboard.press("End");
    await desk.keyboard.type(" More");
    await expect(length).toHaveText(/Words: 18/);
    await desk.keyboard.press("Shift+Home");
    await expect(desk.getByText("Selected: words 4, characters 22")).toBeVisible();
    await length.click();
    const table = desk.getByRole("dialog", { name: "Length of the story" });
    await expect(table.getByRole("row", { name: /Kicker/ })).toHaveText(/6\d+$/);
    await expect(table.getByRole("row", { name: /Captions/ })).toHaveText("Captions313");
    await table.getByRole("textbox", { name: /Target/ }).fill("20");
    await desk.keyboard.press("Enter");
    await expect(length).toHaveText(/Words: 18 of 20/);
    await desk.keyboard.press("Escape");
    await expect.poll(stored).toContain("p:Under the second. More");
    await desk.reload();
    await expect(length).toHaveText(/Words: 18 of 20/);
  });
});

test.describe("the look of the page", () => {
  test("columns are resized by hand and by key, fold, and stay so", async ({ desk }) => {
    await openStory(desk);
    const line = desk.getByRole("separator", { name: "Width of the first column" });
    const column = desk.getByRole("navigation", { name: "Stories" });
    const width = async () => Math.round((await column.boundingBox())?.width ?? 0);
    const before = await width();
    await line.focus();
    await desk.keyboard.press("ArrowRight");
    await expect.poll(width).toBe(before + 16);
    const box = await line.boundingBox();
    if (!box) throw new Error("the line is not drawn");
    await desk.mouse.move(box.x + 4, 400);
    await desk.mouse.down();
    await desk.mouse.move(box.x + 44, 400, { steps: 4 });
    await desk.mouse.up();
    await expect.poll(width).toBe(before + 56);
    await desk.keyboard.press("Control+Shift+Backslash");
    await desk.reload();
    await expect.poll(width).toBe(before + 56);
    await expect(desk.getByRole("complementary", { name: "Inspector" })).toBeHidden();
    await line.dblclick();
    await expect.poll(width).toBe(before);
    await desk.evaluate(() => localStorage.clear());
  });

  test("focus mode shows the page alone, by key and back by a button", async ({ desk }) => {
    await openStory(desk);
    await desk.getByText("Under the second.").click();
    await desk.keyboard.press("End");
    await desk.keyboard.press("Control+Alt+Backslash");
    await expect(desk.getByRole("banner")).toBeHidden();
    await expect(desk.getByRole("navigation", { name: "Stories" })).toBeHidden();
    await desk.keyboard.type("!");
    await expect(desk.getByText("Under the second.!")).toBeVisible();
    await desk.getByRole("button", { name: "Show everything again" }).click();
    await expect(desk.getByRole("banner")).toBeVisible();
    await desk.keyboard.type("?");
    await expect(desk.getByText("Under the second.!?")).toBeVisible();
  });

  test("the page is shown larger, which changes nothing that is stored", async ({ desk }) => {
    await openStory(desk);
    const size = () => desk.getByText("Lead one two").evaluate((block) => block.getBoundingClientRect().height);
    const before = await size();
    await desk.getByText("Lead one two").click();
    for (let step = 0; step < 3; step += 1) await desk.getByRole("button", { name: "Show the page larger" }).click();
    expect(await size()).toBeGreaterThan(before * 1.4);
    await desk.getByRole("button", { name: /^Page at 150/ }).click();
    expect(await size()).toBe(before);
    await desk.getByRole("button", { name: "Hide the stories" }).click();
    await desk.getByRole("button", { name: "Show the stories" }).click();
    // What is pressed by the mouse does not take the keyboard from the page.
    await expect(desk.locator(".galley-page")).toBeFocused();
  });

  test("typewriter: the written line stays in the middle", async ({ desk }) => {
    await openStory(
      desk,
      storyDocument(
        { headline: "The harbour in three parts" },
        Array.from({ length: 60 }, (_, at) => paragraph(`Line ${at}.`)),
      ),
    );
    await desk.getByRole("button", { name: "Keep the line" }).click();
    await desk.getByText("Line 9.", { exact: true }).click();
    const middle = async (text: string) => {
      const [line, frame] = await Promise.all([
        desk.getByText(text).boundingBox(),
        desk.locator(".galley-desk").boundingBox(),
      ]);
      return line && frame ? (line.y + line.height / 2 - frame.y) / frame.height : 0;
    };
    for (let at = 0; at < 15; at += 1) await desk.keyboard.press("ArrowDown");
    await desk.keyboard.press("End");
    await desk.keyboard.type(" here");
    await expect.poll(() => middle("Line 24. here")).toBeCloseTo(0.45, 1);
    await desk.keyboard.press("Control+End");
    await desk.keyboard.press("Enter");
    await desk.keyboard.type("The last one");
    await expect.poll(() => middle("The last one")).toBeCloseTo(0.45, 1);
    // Blocks that are laid out late turn out higher than was guessed.
    await desk.evaluate(() => {
      const higher = new CSSStyleSheet();
      higher.replaceSync(".galley-page > p { padding-block-end: 1lh; }");
      document.adoptedStyleSheets.push(higher);
    });
    await expect.poll(() => middle("The last one")).toBeCloseTo(0.45, 1);
    await desk.evaluate(() => localStorage.clear());
  });

  test("axe finds nothing in the outline, in the length card and in focus mode, in both themes and languages", async ({
    desk,
  }) => {
    await openStory(desk);
    const clean = async (...without: string[]) => {
      expect(await axeFindings(desk, { without })).toEqual([]);
    };
    await desk.getByRole("tab", { name: "Outline" }).click();
    await desk.getByRole("button", { name: /^Length/ }).click();
    // A card that stands over everything is in no region of the page.
    await clean("region");
    await desk.keyboard.press("Escape");
    await askCore(desk, "settings.update", { theme: "dark", interfaceLanguage: "he" });
    await expect(desk.getByRole("tab", { name: "ראשי פרקים" })).toBeVisible();
    await clean();
    await desk.keyboard.press("Control+Alt+Backslash");
    await clean();
    await askCore(desk, "settings.update", { theme: "system", interfaceLanguage: "en" });
    await desk.evaluate(() => localStorage.clear());
  });
});
