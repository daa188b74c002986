import { heading, paragraph, storyDocument } from "../src/shared/document/build.ts";
import { documentText } from "../src/shared/document/walk.ts";
import { expect, test } from "./editor-harness/editor-fixtures.ts";

const words = "the harbour office does not expect to lift its closure before the morning of the third day ".repeat(3);
const long = storyDocument(
  { headline: "A long one" },
  Array.from({ length: 300 }, (_, at) =>
    at % 10 === 9 ? heading("h2", `Part ${at}`) : paragraph(`Line ${at}: ${words}`),
  ),
);

test.describe("a long page", () => {
  test.beforeEach(({ editor }) => editor.mount({ document: long }));

  const inSight = (text: string) => {
    const block = [...document.querySelectorAll(".galley-page > *")].find((one) => one.textContent?.startsWith(text));
    const frame = document.querySelector(".galley-desk")?.getBoundingClientRect();
    const box = block?.getBoundingClientRect();
    return box !== undefined && frame !== undefined && box.top < frame.bottom && box.bottom > frame.top;
  };

  test("lays out only what is in sight, and all of it on paper", async ({ editor }) => {
    const last = editor.body("p").last();
    const isDrawn = () =>
      last.evaluate((block) => {
        const text = document.createRange();
        text.selectNodeContents(block);
        return getComputedStyle(block).contentVisibility === "visible" || text.getClientRects().length > 0;
      });
    const skipped = () => last.evaluate((block) => getComputedStyle(block).contentVisibility);
    expect(await skipped()).toBe("auto");
    expect(
      await last.evaluate((block) => block.firstElementChild?.checkVisibility({ contentVisibilityAuto: true })),
    ).toBe(false);
    await editor.page.emulateMedia({ media: "print" });
    expect(await isDrawn()).toBe(true);
    expect(await skipped()).toBe("visible");
  });

  test("screen readers are told of what is out of sight", async ({ editor }) => {
    expect(await editor.surface.ariaSnapshot()).toContain("Line 298");
  });

  test("all of it is selected and copied, seen or not", async ({ editor }) => {
    await editor.body("p").first().click();
    await editor.press("Control+a");
    const copied = await editor.page.evaluate(() => {
      const transfer = new DataTransfer();
      const event = new ClipboardEvent("copy", { clipboardData: transfer, bubbles: true, cancelable: true });
      document.activeElement?.dispatchEvent(event);
      return transfer.getData("text/plain");
    });
    const bare = (text: string) => text.replace(/\s+/g, " ").trim();
    expect(bare(copied)).toContain(
      bare(documentText({ ...long, root: { ...long.root, children: long.root.children.slice(3) } })),
    );
    await editor.press("Backspace");
    expect((await editor.read()).root.children.length).toBeLessThan(6);
    await editor.press("Control+z");
    expect((await editor.read()).root.children).toHaveLength(303);
  });

  test("the caret goes to the very end and back, is seen, and types there", async ({ editor }) => {
    await editor.body("p").first().click();
    await editor.press("Control+End");
    await expect.poll(() => editor.page.evaluate(inSight, "Part 299")).toBe(true);
    await editor.type("!");
    expect((await editor.lines()).at(-1)).toBe("h2:Part 299!");
    await editor.body("p").last().click();
    await editor.press("Home", "Control+Shift+End");
    expect(await editor.page.evaluate(() => getSelection()?.toString().trim().endsWith("Part 299!"))).toBe(true);
    await editor.press("Control+Home");
    await editor.press("ArrowDown");
    await expect.poll(() => editor.page.evaluate(inSight, "A long one")).toBe(true);
  });

  test("arrows walk line by line into what was never laid out", async ({ editor }) => {
    await editor.body("p").first().click();
    const at = () =>
      editor.page.evaluate(() => {
        const node = getSelection()?.focusNode;
        const block = (node instanceof Element ? node : node?.parentElement)?.closest(".galley-page > *");
        return [...document.querySelectorAll(".galley-page > *")].indexOf(block as Element);
      });
    const before = await at();
    let last = before;
    for (let press = 0; press < 60; press += 1) {
      await editor.press("ArrowDown");
      const now = await at();
      expect(now - last).toBeLessThanOrEqual(1);
      expect(now).toBeGreaterThanOrEqual(last);
      last = now;
    }
    expect(last).toBeGreaterThan(before + 10);
  });

  test("a finding far away is gone to and is in sight", async ({ editor }) => {
    await editor.page.evaluate(() => window.harness.goTo("block:250"));
    await expect.poll(() => editor.page.evaluate(inSight, "Part 249")).toBe(true);
    await editor.type("?");
    expect((await editor.lines())[252]).toBe("h2:Part 249?");
    await editor.page.evaluate(() => window.harness.goTo("block:3"));
    await expect.poll(() => editor.page.evaluate(inSight, "Line 2:")).toBe(true);
  });

  test("what is being written stays where it is on the screen", async ({ editor }) => {
    await editor.page.evaluate(() => window.harness.goTo("block:151"));
    await expect.poll(() => editor.page.evaluate(inSight, "Line 150:")).toBe(true);
    const block = editor.body("p").filter({ hasText: "Line 150:" });
    const top = async () => Math.round((await block.boundingBox())?.y ?? 0);
    await editor.page.waitForTimeout(300);
    const before = await top();
    await editor.type(" and then some more words");
    expect(Math.abs((await top()) - before)).toBeLessThanOrEqual(2);
  });

  test("of marked words only blocks near the window are measured and painted, wherever one goes", async ({
    editor,
  }) => {
    const { page } = editor;
    await page.evaluate(() => {
      const measured = new Set<Element>();
      const { observe, unobserve } = IntersectionObserver.prototype;
      IntersectionObserver.prototype.observe = function (element) {
        measured.add(element);
        observe.call(this, element);
      };
      IntersectionObserver.prototype.unobserve = function (element) {
        measured.delete(element);
        unobserve.call(this, element);
      };
      Object.assign(window, { measured });
      window.harness.markWord("closure");
    });
    const measured = () => page.evaluate(() => (window as unknown as { measured: Set<Element> }).measured.size);
    const lines = () =>
      page.evaluate(() =>
        [...(CSS.highlights.get("galley-find") ?? [])].map(({ startContainer }) =>
          Number(/^Line (\d+):/.exec(startContainer.textContent ?? "")?.[1]),
        ),
      );
    const expectMarked = async (line: number) => {
      await expect.poll(async () => (await lines()).includes(line)).toBe(true);
      await expect.poll(measured).toBeLessThan(60);
      expect((await lines()).length).toBeLessThan(60);
    };
    await expect.poll(async () => (await page.evaluate(() => window.harness.marks())).spots).toBe(810);
    await expectMarked(0);
    await editor.body("p").first().click();
    await editor.press("Control+End");
    await expectMarked(298);
    await page.evaluate(() => window.harness.goTo("block:151"));
    await expectMarked(150);
    // A page that is put aside and fetched again, as those of other stories are.
    await page.evaluate(async () => {
      const desk = document.querySelector(".galley-desk");
      const place = desk?.parentElement;
      desk?.remove();
      await new Promise((resolve) => setTimeout(resolve, 200));
      if (desk) place?.append(desk);
    });
    await page.evaluate(() => window.harness.goTo("block:3"));
    await expectMarked(2);
    await page.evaluate(() => window.harness.goTo("block:299"));
    await expectMarked(298);
  });
});
