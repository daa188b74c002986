import { heading, paragraph, storyDocument } from "../src/shared/document/build.ts";
import { expect, test } from "./editor-harness/editor-fixtures.ts";

const story = storyDocument({ headline: "Gates shut" }, [
  paragraph("The harbor gates were shut; the gates are old."),
  paragraph("שערי הנמל נסגרו"),
  ...Array.from({ length: 120 }, (_, at) => paragraph(`Line ${at} is far from the gates.`)),
  heading("h2", "The gates"),
]);

test("words are marked where they stand, moved along by typing, and told by line when they change", async ({
  editor,
}) => {
  await editor.mount({ document: story });
  const { page } = editor;
  const marks = () => page.evaluate(() => window.harness.marks());
  const told = () => page.evaluate(() => window.harness.toldLines());
  await page.evaluate(() => window.harness.markWord("gates"));
  await expect.poll(async () => (await marks()).spots).toBe(123);
  // Far lines have their spots, but nothing is painted for them.
  await expect.poll(async () => (await marks()).painted.length).toBeGreaterThan(4);
  expect((await marks()).painted.length).toBeLessThan(80);
  expect(new Set((await marks()).painted)).toEqual(new Set(["gates"]));
  const first = await told();
  expect(first).toContain("line en: The harbor gates were shut; the gates are old.");
  expect(first).toContain("line he: שערי הנמל נסגרו");

  // Before any pause: the marks stand where the words went.
  await editor.body("p").first().click();
  await editor.press("Home");
  await editor.type("Now ");
  expect((await marks()).spots).toBe(123);
  expect(new Set((await marks()).painted)).toEqual(new Set(["gates"]));
  await expect.poll(told).toEqual(["line en: Now The harbor gates were shut; the gates are old."]);

  // A word that is typed into is marked no more; undone, it is marked again.
  await editor.press(
    "End",
    "ArrowLeft",
    "ArrowLeft",
    "ArrowLeft",
    "ArrowLeft",
    "ArrowLeft",
    "ArrowLeft",
    "ArrowLeft",
    "ArrowLeft",
  );
  await editor.press("ArrowLeft", "ArrowLeft");
  await editor.type("x");
  expect((await marks()).spots).toBe(122);
  await editor.press("Control+z");
  await expect.poll(async () => (await marks()).spots).toBe(123);

  // A paragraph that goes takes its marks along.
  await told();
  await editor.press("Home", "Shift+End", "Backspace");
  await expect.poll(async () => (await marks()).spots).toBe(121);
  await expect.poll(told).toEqual(["line en: "]);

  // The end of a long page is painted when it comes into the window.
  await editor.press("Control+End");
  await expect.poll(async () => (await marks()).painted.length).toBeGreaterThan(4);
  expect(new Set((await marks()).painted)).toEqual(new Set(["gates"]));
});
