import { makePhoto } from "../src/core/testing/make-photo.ts";
import { askCore, expect, test } from "./fixtures.ts";
import { chooseFiles, deskPage, pasteFiles } from "./pages/desk-page.ts";

for (const [how, bring] of [
  ["pasted", pasteFiles],
  [
    "chosen",
    (page, paths) =>
      chooseFiles(page, () => page.getByRole("button", { name: "Insert a picture" }).click(), [...paths]),
  ],
] satisfies [string, typeof pasteFiles][]) {
  test(`pictures ${how} one right after the other stand in that order`, async ({ desk: page, scratch }) => {
    const desk = deskPage(page);
    const names = ["one", "two", "three"].map((name) => `${how}-${name}.jpg`);
    const photos = await Promise.all(
      names.map((name, at) => makePhoto(scratch, name, (how === "pasted" ? 21 : 55) + at * 70)),
    );
    await desk.newStory();
    await desk.headline.click();
    await page.keyboard.type(`Pictures ${how} in a row`);
    await desk.press("Enter");
    await desk.press("Enter");
    await page.keyboard.type("Text above.");
    // However long each takes on its way: the first longest. (Electron's files do not travel so.)
    let number = 0;
    await page.route(
      (_url) => true,
      async (route) => {
        if (route.request().method() === "POST") {
          number += 1;
          await new Promise((resolve) => setTimeout(resolve, 900 - 300 * number));
        }
        await route.fallback();
      },
    );
    for (const { path } of photos) await bring(page, [path]);
    await expect(desk.photos).toHaveCount(3);
    const sources = await desk.photos
      .locator("img")
      .evaluateAll((images) => images.map((image) => image.getAttribute("src")));
    const ids = sources.map((source) => /[0-9a-f]{8}-[0-9a-f-]{27}/.exec(source ?? "")?.[0] ?? "");
    const shown = await askCore(page, "photos.get", { ids });
    expect(ids.map((id) => shown.find((photo) => photo.id === id)?.file)).toEqual(names);
  });
}
