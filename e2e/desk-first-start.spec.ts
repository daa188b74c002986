import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { askCore, expect, test } from "./fixtures.ts";
import { deskPage } from "./pages/desk-page.ts";
import { exportedFiles, recordsOf, sha256 } from "./published.ts";

test.use({ libraryPhotos: null });

test("the first start asks for a name, shows a finished story, and that can be published at once", async ({
  page,
  ownHost,
  scratch,
}) => {
  test.setTimeout(180_000);
  const desk = deskPage(page);
  await page.goto(ownHost.url);
  await expect(desk.dialog.getByRole("heading", { name: "Welcome to Galley" })).toBeVisible();
  await desk.press("Escape");
  await desk.dialog.getByRole("button", { name: "Begin" }).click();
  await expect(desk.dialog.getByText("Write a name")).toBeVisible();
  await expect(desk.dialog.getByLabel("Your name")).toBeFocused();
  await page.keyboard.type("Dana Reed");
  await desk.press("Enter");
  await expect(desk.dialog).toHaveCount(0);

  await expect(desk.rows).toHaveCount(1);
  await expect(desk.headline).toHaveText(/^Storm keeps the fleet in/);
  await expect(desk.photos).toHaveCount(3);
  await desk.openTab("Checks");
  await expect(desk.findings).toHaveText([/^The publication has no web address/]);

  const folder = await desk.publish(scratch);
  const html = await readFile(join(folder, "index.html"), "utf8");
  // Hebrew alt text in an English story: those pictures say their own language, in the story and in the view of all photos.
  const pictures = html.match(/<img[^>]*>/g) ?? [];
  const hebrew = pictures.filter((picture) => /alt="[\u0590-\u05ff]/.test(picture));
  expect(html.match(/<html[^>]*>/)?.[0]).toContain('lang="en"');
  expect(hebrew.length).toBeGreaterThanOrEqual(2);
  expect(pictures.filter((picture) => picture.includes('lang="he" dir="rtl"'))).toEqual(hebrew);
  const [record] = recordsOf(ownHost.dataDir, folder);
  expect(record?.files).toEqual(await exportedFiles(folder));
  await page.reload();
  await expect(page.getByText("Published").first()).toBeVisible();
  await expect(desk.dialog).toHaveCount(0);
});

test.describe("with its pictures still to be made", () => {
  test.use({ picturesMade: false });

  test("what the preview is served, pictures and all-photos view included, is what publishing writes", async ({
    page,
    ownHost,
    scratch,
  }) => {
    test.setTimeout(180_000);
    const desk = deskPage(page);
    const served = new Map<string, string>();
    page.on("response", async (response) => {
      const [, hash, path] = /\/preview\/([0-9a-f]{64})\/(.*)$/.exec(response.url()) ?? [];
      if (hash && path) served.set(decodeURIComponent(path), sha256(await response.body()));
    });
    await page.goto(ownHost.url);
    await askCore(page, "settings.update", { actor: "Dana Reed" });
    await expect(desk.dialog).toHaveCount(0);
    await page.getByRole("button", { name: "Preview" }).click();
    const frame = page.frameLocator('iframe[title="The page as readers will get it"]');
    for (const place of ["article figure img", "#photos figure img"]) {
      const pictures = frame.locator(place);
      await expect(pictures).toHaveCount(3);
      for (const picture of await pictures.all()) {
        await picture.scrollIntoViewIfNeeded();
        await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
      }
      // The count on a picture leads to the view of all of them, without any script.
      if (place.startsWith("article")) await frame.locator("a.count").first().click();
    }
    // The keyboard is inside the frame now, and Escape still closes the preview.
    await desk.press("Escape");
    await expect(desk.preview).toHaveCount(0);

    const folder = await desk.publish(scratch);
    const [record] = recordsOf(ownHost.dataDir, folder);
    const written = await exportedFiles(folder);
    expect(record?.files).toEqual(written);
    expect(record && sha256(record.html)).toBe(written.find((file) => file.path === "index.html")?.sha256);
    const hashes = new Map(written.map((file) => [file.path, file.sha256]));
    expect([...served.keys()].filter((path) => path.startsWith("img/")).length).toBeGreaterThanOrEqual(3);
    expect(served.has("index.html")).toBe(true);
    for (const [path, hash] of served) expect([path, hash]).toEqual([path, hashes.get(path)]);
    // Every file of the candidate, not only what this frame happened to need.
    for (const { path, sha256: expected } of written) {
      const answer = await page.request.get(`${ownHost.origin}/preview/${record?.candidate}/${path}`);
      expect([path, sha256(await answer.body())]).toEqual([path, expected]);
    }
  });
});
