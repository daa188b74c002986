import type { Page } from "@playwright/test";
import { paragraph, storyDocument } from "../src/shared/document/build.ts";
import { expect, test } from "./fixtures.ts";
import { openNewStory } from "./pages/open-new-story.ts";

test.use({ deskWaits: true });

const first = "The ferry left the harbour at noon.";
const second = "Nobody was on the quay.";

/** Has the browser tell of its caret later than any key comes, as a busy machine does. */
const tellLate = (page: Page) =>
  page.evaluate(() => {
    const hold = (event: Event) => {
      if (event.isTrusted) event.stopImmediatePropagation();
    };
    window.addEventListener("selectionchange", hold, true);
  });

test("a key that comes before the browser has told of the caret finds it where it is", async ({ desk }) => {
  await openNewStory(desk, storyDocument({ headline: "The ferry" }, [paragraph(first), paragraph(second)]));
  const lines = desk.locator(".galley-page > p");
  const { keyboard } = desk;
  await lines.nth(0).click();
  await keyboard.press("Home");
  await keyboard.type("X");
  await expect(lines.nth(0)).toHaveText(`X${first}`);
  await tellLate(desk);

  await test.step("Enter behind the arrows", async () => {
    await keyboard.press("ArrowDown");
    await keyboard.press("End");
    await keyboard.press("Enter");
    await expect(lines).toHaveText([`X${first}`, second, ""]);
    await keyboard.type("And");
    await expect(lines.nth(2)).toHaveText("And");
  });

  await test.step("Backspace behind a click into what was selected", async () => {
    await keyboard.press("Control+Shift+Home");
    await keyboard.press("Control+b");
    await lines.nth(2).click();
    await keyboard.press("End");
    await keyboard.press("Backspace");
    await expect(lines.nth(2)).toHaveText("An");
    await expect(lines.nth(0)).toHaveText(`X${first}`);
  });

  await test.step("what is bold is what was selected last", async () => {
    await lines.nth(1).click({ clickCount: 3 });
    await keyboard.press("Control+b");
    await expect(lines.nth(1).locator("strong")).toHaveCount(0);
    await lines.nth(0).click();
    await keyboard.press("Shift+Home");
    await keyboard.press("Control+i");
    await expect(lines.nth(0).locator(".text-italic")).toHaveCSS("font-style", "italic");
    await expect(lines.nth(1).locator(".text-italic")).toHaveCount(0);
  });

  await test.step("bold that waits for the next letter is not lost", async () => {
    await lines.nth(2).click();
    await keyboard.press("End");
    await keyboard.press("Control+b");
    await desk.waitForTimeout(300);
    await keyboard.type("d so");
    await expect(lines.nth(2)).toHaveText("And so");
  });

  await test.step("nor is it behind the press of a button, or a key that moves nothing", async () => {
    await desk.locator('.galley-toolbar [data-command="italic"]').click();
    await keyboard.press("End");
    await desk.waitForTimeout(300);
    await keyboard.down("Shift");
    await keyboard.press("I");
    await keyboard.up("Shift");
    await expect(lines.nth(2).locator(".text-italic")).toHaveText("I");
  });

  await test.step("Enter behind a letter with Ctrl that moves the caret, as some do on a Mac", async () => {
    await desk.evaluate(() => {
      const move = (event: KeyboardEvent) => {
        if (event.ctrlKey && event.code === "KeyN") getSelection()?.modify("move", "forward", "line");
      };
      window.addEventListener("keydown", move);
    });
    await lines.nth(0).click();
    await keyboard.press("End");
    await desk.waitForTimeout(300);
    await keyboard.press("Control+n");
    await keyboard.press("End");
    await keyboard.press("Control+n");
    await keyboard.press("Enter");
    await keyboard.type("Last");
    await expect(lines.nth(3)).toContainText("Last");
  });
});
