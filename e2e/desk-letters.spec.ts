import { paragraph, storyDocument } from "../src/shared/document/build.ts";
import { askCore, expect, test } from "./fixtures.ts";
import { openNewStory } from "./pages/open-new-story.ts";

test.use({ deskWaits: true });

const whole = "The ferry left the harbour at noon, with all of its crew on board and no wind at all.";

test("what is half written is not held against it while it is written, and keys of the desk are heard behind letters", async ({
  desk,
}) => {
  const id = await openNewStory(desk, storyDocument({ headline: "The ferry" }, [paragraph(whole), paragraph(whole)]));
  await desk.getByRole("tab", { name: "Checks" }).click();
  const findings = desk.locator(".finding-row");
  const unfinished = findings.filter({ hasText: "stops without a mark" });
  const line = (at: number) => desk.locator(".galley-page > p").nth(at);
  const looked = async (words: RegExp) => await expect(findings.filter({ hasText: words })).toHaveCount(1);
  await line(0).click();
  await desk.keyboard.press("End");

  await test.step("a paragraph without its end is not told of where the caret is, other things are", async () => {
    await desk.keyboard.type(" The mayor  stood on the quay for an hour and said", { delay: 5 });
    await looked(/two spaces in a row/);
    await expect(unfinished).toHaveCount(0);
  });

  await test.step("it is once the caret is elsewhere, and no more where it was mended", async () => {
    await line(1).click();
    await expect(unfinished).toHaveCount(1);
    await unfinished.getByRole("button").first().click();
    await expect(unfinished).toHaveCount(1);
    await desk.keyboard.press("End");
    await desk.keyboard.type(" nothing more than that.", { delay: 5 });
    await expect(unfinished).toHaveCount(0);
  });

  await test.step("keys that mean something to the desk are heard right behind letters", async () => {
    await line(1).click();
    await desk.keyboard.press("End");
    await desk.keyboard.type(" And");
    await desk.keyboard.press("F8");
    const isCaretIn = () => line(1).evaluate((block) => block.contains(getSelection()?.anchorNode ?? null));
    await expect.poll(isCaretIn).toBe(false);
    await expect(line(1)).toHaveText(`${whole} And`);
    await line(1).click();
    await desk.keyboard.press("End");
    await desk.keyboard.type(" So");
    await desk.keyboard.press("Control+KeyK");
    await expect(desk.getByRole("dialog")).toBeVisible();
    await desk.keyboard.press("Escape");
    await expect(desk.getByRole("dialog")).toHaveCount(0);
  });

  await test.step("every letter is stored, those that came during a save too", async () => {
    await line(1).click();
    await desk.keyboard.press("End");
    const words = " then it went and went".repeat(6);
    await desk.keyboard.type(words, { delay: 25 });
    await expect
      .poll(async () => (await askCore(desk, "stories.open", { id })).document.includes(words), { timeout: 15_000 })
      .toBe(true);
  });
});
