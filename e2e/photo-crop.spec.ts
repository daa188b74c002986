import { readFile } from "node:fs/promises";
import { join } from "node:path";
import sharp from "sharp";
import { expect, test } from "./fixtures.ts";
import { chooseFiles, type DeskPage, deskPage } from "./pages/desk-page.ts";
import { exportedFiles } from "./published.ts";

const stripes = { red: "#c02020", green: "#20a040", blue: "#2040c0", yellow: "#e0c020" };
type Stripe = keyof typeof stripes;
const size = { width: 1200, height: 800 };

/** A picture of four upright stripes, 300 pixels each, so that a part of it says where it was cut. */
async function stripedPhoto(folder: string): Promise<string> {
  const path = join(folder, "stripes.jpg");
  const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" photoshop:Credit="Mara Ellery / Reuters"/></rdf:RDF></x:xmpmeta>`;
  const parts = Object.values(stripes).map((background, at) => ({
    input: { create: { width: 300, height: size.height, channels: 3 as const, background } },
    left: at * 300,
    top: 0,
  }));
  await sharp({ create: { ...size, channels: 3, background: "#000" } })
    .composite(parts)
    .jpeg({ quality: 95 })
    .withXmp(xmp)
    .toFile(path);
  return path;
}

/** The stripe whose colour stands at a part of a picture's width, half way down. */
async function stripeAt(bytes: Buffer, across: number): Promise<Stripe> {
  const { data, info } = await sharp(bytes).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const at = (Math.floor(info.height / 2) * info.width + Math.floor(across * info.width)) * info.channels;
  const distance = (colour: string) =>
    [1, 3, 5].reduce(
      (sum, from, n) => sum + Math.abs(Number.parseInt(colour.slice(from, from + 2), 16) - (data[at + n] ?? 0)),
      0,
    );
  const names = Object.keys(stripes) as Stripe[];
  return names.reduce((best, name) => (distance(stripes[name]) < distance(stripes[best]) ? name : best));
}

/** What the crop of this test shows: 400 to 1200 of the picture's width. A quarter green, then blue, then yellow. */
async function expectCropped(bytes: Buffer): Promise<void> {
  const seen = await Promise.all([0.02, 0.22, 0.28, 0.6, 0.65, 0.98].map((across) => stripeAt(bytes, across)));
  expect(seen).toEqual(["green", "green", "blue", "blue", "yellow", "yellow"]);
}

async function writeStory(desk: DeskPage, photo: string): Promise<void> {
  const { page } = desk;
  await desk.newStory();
  await desk.headline.click();
  await page.keyboard.type("Four colours");
  await desk.press("Enter");
  await page.keyboard.type("One of them is missing");
  await desk.press("Enter");
  await page.keyboard.type("Text.");
  await chooseFiles(page, () => page.getByRole("button", { name: "Insert a picture" }).click(), [photo]);
  await expect(desk.photos).toHaveCount(1);
  await desk.field(1, "alt").fill("Upright stripes");
  await desk.openTab("Story");
  await page.getByRole("button", { name: "No byline", exact: true }).click();
}

/** A square, moved as far to the right as it goes, and what must stay in sight near its right edge. */
async function cropByKeys(desk: DeskPage): Promise<void> {
  const { page } = desk;
  await desk.photos.getByRole("button", { name: "Crop and focal point" }).press("Enter");
  const dialog = page.getByRole("dialog", { name: "Crop and focal point" });
  await dialog.getByRole("radio", { name: "Free" }).focus();
  await desk.press("ArrowDown", "ArrowDown");
  await expect(dialog.getByRole("radio", { name: "1:1" })).toBeChecked();
  await dialog.getByRole("application", { name: /What is shown/ }).focus();
  for (let n = 0; n < 18; n += 1) await page.keyboard.press("ArrowRight");
  await expect(dialog.getByText("800 × 800 pixels are shown.")).toBeVisible();
  await dialog.getByRole("button", { name: "Set a focal point" }).press("Enter");
  await dialog.getByRole("button", { name: "Apply" }).press("Enter");
  await expect(dialog).toHaveCount(0);
}

test("a picture cropped by keys is published cropped: in the editor, the preview, the page and every file", async ({
  desk: page,
  scratch,
}) => {
  test.setTimeout(120_000);
  const desk = deskPage(page);
  await writeStory(desk, await stripedPhoto(scratch));
  const shown = desk.photos.locator(".cropped");
  const shape = async () => {
    const box = await shown.boundingBox();
    return Number(((box?.width ?? 0) / (box?.height ?? 1)).toFixed(2));
  };
  expect(await shape()).toBe(1.5);

  await test.step("crop, undo, redo", async () => {
    await cropByKeys(desk);
    await expect.poll(shape).toBe(1);
    await desk.press("Control+z");
    await expect.poll(shape).toBe(1.5);
    await desk.press("Control+y");
    await expect.poll(shape).toBe(1);
    await expectCropped(await shown.screenshot());
    await desk.saved();
  });

  await test.step("the preview shows the crop", async () => {
    await page.getByRole("button", { name: "Preview" }).click();
    const frame = page.frameLocator('iframe[title="The page as readers will get it"]');
    const picture = frame.locator("article figure img");
    await expect(picture).toHaveJSProperty("complete", true);
    await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
    expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth === image.naturalHeight)).toBe(true);
    await expectCropped(await picture.screenshot());
    await page.getByRole("button", { name: "Preview", exact: true }).click();
    await expect(desk.preview).toHaveCount(0);
  });

  await test.step("the published files are the crop, in every format and width", async () => {
    const folder = await desk.publish(scratch);
    const html = await readFile(join(folder, "index.html"), "utf8");
    const paths = (await exportedFiles(folder)).map(({ path }) => path).filter((path) => path.startsWith("img/"));
    const read = await Promise.all(
      paths.map(async (path) => {
        const bytes = await readFile(join(folder, path));
        const { width, height } = await sharp(bytes).metadata();
        return { path, bytes, width, height, extension: path.split(".").at(-1) ?? "" };
      }),
    );
    const squares = read.filter(({ width, height }) => width === height);
    expect(squares.map(({ extension, width }) => `${extension} ${width}`).sort()).toEqual(
      ["avif", "jpg", "webp"].flatMap((extension) => [`${extension} 480`, `${extension} 800`]),
    );
    for (const { path, bytes } of squares) {
      await expectCropped(bytes);
      expect(html).toContain(path);
    }
    // The shapes in which a picture stands for a story elsewhere; the square one is among the squares.
    const cards = read.filter(({ width, height }) => width !== height);
    expect(cards.map(({ extension, width, height }) => `${extension} ${width} × ${height}`).sort()).toEqual([
      "jpg 800 × 420",
      "jpg 800 × 450",
      "jpg 800 × 600",
    ]);
    for (const { bytes } of cards) await expectCropped(bytes);
    expect(html).toMatch(/<img[^>]+width="800"[^>]+height="800"/);
  });
});
