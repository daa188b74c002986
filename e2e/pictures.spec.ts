import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { photograph, twoHalves } from "../src/core/photos/testing/pictures.ts";
import { withExifThumbnail } from "../src/core/photos/testing/thumbnails.ts";
import { askHost, expect, test } from "./fixtures.ts";
import { deskPage } from "./pages/desk-page.ts";
import { photoDeskPage } from "./pages/photo-desk-page.ts";

test.use({ libraryPhotos: null, picturesMade: false });

test.beforeEach(async ({ ownHost }) => {
  test.setTimeout(180_000);
  await askHost(ownHost, "settings.update", { actor: "Dana Reed" });
});

test("publishing says how far the pictures are; stopped, nothing is written, and the next time goes on from there", {
  tag: "@web",
}, async ({ page, ownHost, scratch }) => {
  const desk = deskPage(page);
  await page.goto(ownHost.url);
  await page.getByRole("button", { name: "Publish", exact: true }).click();
  const out = join(scratch, "out");
  await mkdir(out);
  await desk.dialog.getByLabel("Folder").fill(out);
  await desk.dialog.getByRole("button", { name: "Publish now" }).click();
  const status = desk.dialog.getByRole("status", { name: "Publish the story" });
  await expect(status).toContainText(/Making pictures: \d+ of 45/);
  await expect(desk.dialog.getByRole("progressbar", { name: "Pictures made" })).toBeVisible();
  await desk.dialog.getByRole("button", { name: "Stop" }).click();
  await expect(status).toHaveText(/^Stopped\. Nothing was published/);
  expect(await readdir(out)).toEqual([]);

  await desk.dialog.getByRole("button", { name: "Publish now" }).click();
  await expect(desk.dialog.getByRole("heading", { name: "Published" })).toBeVisible({ timeout: 90_000 });
});

test("a photo is shown by the thumbnail in its file until a proper one is made, without being asked", {
  tag: "@web",
}, async ({ page, ownHost, scratch }) => {
  const photos = photoDeskPage(page);
  const folder = join(scratch, "wire");
  await mkdir(folder);
  const thumbnail = await twoHalves(160, 107).jpeg().toBuffer();
  const large = await photograph(3_000, 2_000).jpeg().toBuffer();
  for (const name of ["a", "b", "c"]) {
    const picture = withExifThumbnail(Buffer.concat([large, Buffer.from(name)]), 1, thumbnail);
    await writeFile(join(folder, `${name}.jpg`), picture);
  }
  await askHost(ownHost, "photos.import", { folder });
  const made = join(ownHost.dataDir, "renditions");
  const thumbnails = async () =>
    (await readdir(made).catch(() => [])).filter((name) => name.includes("-thumb-")).length;
  await expect.poll(thumbnails, { timeout: 60_000 }).toBe(6);
  // As if they were not made yet.
  await rm(made, { recursive: true });

  const shown = new Map<string, string>();
  page.on("response", (response) => {
    const { pathname, search } = new URL(response.url());
    if (pathname.endsWith("/thumb")) shown.set(pathname + search, response.headers()["cache-control"] ?? "");
  });
  await page.goto(ownHost.url);
  await photos.open(6);
  const images = photos.sheet.locator("img");
  const widths = () => images.evaluateAll((all) => all.map((one) => (one as HTMLImageElement).naturalWidth).sort());
  await expect.poll(widths, { timeout: 60_000 }).toEqual([480, 480, 480, 480, 480, 480]);
  const provisional = [...shown].filter(([, kept]) => kept === "no-store").map(([address]) => address);
  expect(provisional).toHaveLength(3);
  for (const address of provisional) expect(shown.get(`${address}?made`)).toContain("immutable");
});
