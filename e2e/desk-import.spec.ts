import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { makePhoto } from "../src/core/testing/make-photo.ts";
import { expect, test } from "./fixtures.ts";
import { chooseFiles, deskPage, dropFiles } from "./pages/desk-page.ts";

const pageText = join(import.meta.dirname, "../src/core/import/fixtures/harbour-bridge.txt");
const hebrewText = join(import.meta.dirname, "../src/core/import/fixtures/olive-harvest.txt");

test("a news page of text becomes a story; its places are filled by drop, and it is published", async ({
  desk: page,
  scratch,
}) => {
  test.setTimeout(120_000);
  const desk = deskPage(page);
  const importButton = page.getByRole("button", { name: "Import stories from text files…" });
  await chooseFiles(page, () => importButton.click(), [pageText]);
  await expect(desk.dialog.getByRole("heading", { name: "Harbour bridge reopens" })).toBeVisible();
  await expect(desk.dialog).toContainText("Left out as a follow-us bar");
  await expect(desk.dialog).toContainText("Photos still to be added, one for each place in the story: 2.");
  await desk.press("Escape");

  await expect(desk.headline).toHaveText("Harbour bridge reopens after eleven weeks of repairs");
  await expect(desk.captions).toHaveText(["The lift span on the morning of the opening", "Ada Finch"]);
  await expect(desk.field(1, "alt")).toHaveValue("הגשר בנמל בבוקר הפתיחה");
  await expect(desk.field(1, "alt-language")).toHaveValue("he");
  await expect(desk.field(2, "credit")).toHaveValue("(Photo: Tom Okafor / AP)");
  await desk.openTab("Checks");
  const blocking = page.getByRole("list", { name: "To fix before publishing" }).getByRole("button");
  await expect(blocking).toHaveText([/^Photo 1 is still to come/, /^Photo 2 is still to come/]);

  const [bridge, mayor] = [await makePhoto(scratch, "bridge.jpg", 60, ""), await makePhoto(scratch, "mayor.jpg", 160)];
  await blocking.first().click();
  await expect(desk.field(1, "choose")).toBeFocused();
  await dropFiles(desk.photos.nth(0), [bridge.path]);
  await expect(blocking).toHaveText([/^Photo 2 is still to come/]);
  await dropFiles(desk.photos.nth(1), [mayor.path]);
  await expect(blocking).toHaveCount(0);
  await expect(desk.captions).toHaveText(["The lift span on the morning of the opening", "Ada Finch"]);
  await expect(desk.field(2, "credit")).toHaveValue("(Photo: Tom Okafor / AP)");

  const folder = await desk.publish(scratch);
  const html = await readFile(join(folder, "index.html"), "utf8");
  const texts = [
    "(Photo: <bdi>Marta Lindqvist</bdi> / <bdi>Reuters</bdi>)",
    'alt="הגשר בנמל בבוקר הפתיחה"',
    "Ellery Daily",
  ];
  expect(texts.map((text) => html.includes(text))).toEqual([true, true, false]);
});

test("files dropped on the list are stories each; what cannot be read is named and the rest go on", async ({
  desk: page,
  scratch,
}) => {
  const desk = deskPage(page);
  const [empty, picture] = [join(scratch, "nothing.txt"), await makePhoto(scratch, "bridge.jpg", 60)];
  await writeFile(empty, "");
  await dropFiles(page.getByRole("region", { name: "Drop to import" }), [empty, hebrewText, picture.path]);
  await expect(desk.dialog).toContainText("Stories made: 1");
  await expect(desk.dialog.locator(".problem li")).toHaveText([/nothing\.txt/, /bridge\.jpg/]);
  await desk.dialog.getByRole("button", { name: "Open" }).click();
  await expect(desk.headline).toHaveText("מסיק הזיתים הקדים השנה בשבועיים");
  await expect(desk.headline).toHaveCSS("direction", "rtl");
  await expect(desk.photos).toHaveCount(3);
});
