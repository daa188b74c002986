import { makePhoto } from "../src/core/testing/make-photo.ts";
import { expect, test } from "./fixtures.ts";
import { chooseFiles, type DeskPage, deskPage, dropFiles, pasteFiles } from "./pages/desk-page.ts";
import { exportedFiles, recordsOf, sha256 } from "./published.ts";

const headline = "Quay cranes stand still";
const agency = "Mara Ellery / Reuters";

async function writeHead(desk: DeskPage): Promise<void> {
  await desk.kicker.click();
  await desk.press("ArrowDown");
  await desk.page.keyboard.type(headline);
  await desk.press("ArrowUp");
  await desk.page.keyboard.type("Port Ellery");
  await desk.standfirst.click();
  await desk.page.keyboard.type("A missing bolt has stopped the unloading");
  await desk.press("Enter");
}

async function writeBody(desk: DeskPage): Promise<void> {
  const { page } = desk;
  await page.keyboard.type("The cranes have not moved since ");
  await desk.press("Control+b");
  await page.keyboard.type("Monday");
  await desk.press("Control+b");
  await page.keyboard.type(", the port said.");
  await desk.press("Enter", "Control+Alt+2");
  await page.keyboard.type("What is missing");
  await desk.press("Enter");
  await page.keyboard.type("A bolt");
  await page.getByRole("button", { name: "Bulleted list" }).click();
  await desk.press("Enter");
  await page.keyboard.type("A nut");
  await desk.press("Enter", "Enter");
  await page.keyboard.type("We can wait no longer.");
  await page.getByRole("button", { name: "Paragraph style" }).click();
  await page.getByRole("option", { name: "Quote" }).click();
  await expect(desk.body("blockquote")).toBeVisible();
  await desk.press("End", "Enter");
  await page.keyboard.type("The inquiry is public");
  await desk.press("Control+Alt+0", "Control+Shift+ArrowLeft", "Control+Shift+k");
  await page.getByLabel("Link address").fill("https://inquiry.example/bolts");
  await desk.press("Enter");
}

/** What a reader of the page finds, in order; the same in the editor, in the preview and after a reload. */
async function expectWritten(desk: DeskPage): Promise<void> {
  await expect(desk.kicker).toHaveText("Port Ellery");
  await expect(desk.headline).toHaveText(headline);
  await expect(desk.standfirst).toHaveText("A missing bolt has stopped the unloading");
  await expect(desk.body("p").filter({ hasText: "The cranes" }).locator("strong")).toHaveText("Monday");
  await expect(desk.body("h2")).toHaveText("What is missing");
  await expect(desk.body("ul > li")).toHaveText(["A bolt", "A nut"]);
  await expect(desk.body("blockquote")).toHaveText("We can wait no longer.");
  await expect(desk.body("p").locator("a")).toHaveText("public");
}

test("a story from the first word to the published page, and everything is there again", async ({
  desk: page,
  host,
  scratch,
}) => {
  test.setTimeout(180_000);
  const desk = deskPage(page);
  const [credited, bare, pasted] = await Promise.all([
    makePhoto(scratch, "crane.jpg", 90, agency),
    makePhoto(scratch, "bolt.jpg", 180, ""),
    makePhoto(scratch, "quay.jpg", 30, agency),
  ]);

  await test.step("write", async () => {
    await desk.newStory();
    await writeHead(desk);
    await writeBody(desk);
    await desk.saved();
    await expectWritten(desk);
    await expect(desk.rows.first()).toContainText(headline);
  });

  await test.step("attach by dialog, by drop and by paste", async () => {
    await desk.body("p").first().click();
    await chooseFiles(page, () => page.getByRole("button", { name: "Insert a picture" }).click(), [credited.path]);
    await expect(desk.photos).toHaveCount(1);
    await dropFiles(desk.body("blockquote"), [bare.path]);
    await expect(desk.photos).toHaveCount(2);
    await desk.body("p").last().click();
    await desk.press("End");
    await pasteFiles(page, [pasted.path]);
    await expect(desk.photos).toHaveCount(3);
    for (const at of [0, 1, 2]) await expect(desk.photos.nth(at).locator("img")).toHaveJSProperty("naturalWidth", 900);
    await desk.saved();
  });

  await test.step("publishing is blocked; a click and F8 go to what is missing", async () => {
    await desk.openTab("Checks");
    const blocking = page.getByRole("list", { name: "To fix before publishing" }).getByRole("button");
    await expect(blocking).toHaveText([
      /^Photo 1 has no alt text/,
      /^Photo 2 has no credit/,
      /^Photo 2 has no alt text/,
      /^Photo 3 has no alt text/,
    ]);
    await blocking.nth(1).click();
    await expect(desk.field(2, "credit")).toBeFocused();
    await desk.press("F8");
    await expect(desk.field(2, "alt")).toBeFocused();
    await desk.press("F8");
    await expect(desk.field(3, "alt")).toBeFocused();
    await desk.press("Shift+F8", "Shift+F8", "Shift+F8");
    await expect(desk.field(1, "alt")).toBeFocused();
    await page.getByRole("button", { name: "Publish: 4 to fix" }).click();
    await expect(desk.dialog.getByRole("button", { name: "Publish now" })).toBeDisabled();
    await desk.dialog.getByRole("button", { name: /^Photo 2 has no credit/ }).click();
    await expect(desk.dialog).toHaveCount(0);
    await expect(desk.field(2, "credit")).toBeFocused();
  });

  await test.step("fix, and decide that nobody signs", async () => {
    await page.keyboard.type("Tom Okafor / AP");
    await desk.field(1, "alt").fill("Two cranes against an empty sky");
    await desk.field(2, "alt").fill("A bolt as long as an arm");
    await desk.field(3, "decorative").check();
    const byline = desk.findings.filter({ hasText: "who signs" });
    await byline.click();
    await expect(page.getByRole("textbox", { name: "Writer 1" })).toBeFocused();
    await page.getByRole("button", { name: "No byline", exact: true }).click();
    await desk.openTab("Checks");
    await expect(byline).toHaveCount(0);
    await desk.captions.nth(0).click();
    await page.keyboard.type("The cranes on Tuesday");
    await expect(page.getByRole("button", { name: "Publish", exact: true })).toBeVisible();
    await desk.saved();
  });

  const shown = await test.step("preview at the widths of phone, tablet and desktop", async () => {
    const served = page.waitForResponse((response) => response.url().endsWith("/index.html"));
    await page.getByRole("button", { name: "Preview" }).click();
    const bytes = await (await served).body();
    const frame = page.frameLocator('iframe[title="The page as readers will get it"]');
    await expect(frame.locator("h1")).toHaveText(headline);
    await expect(frame.locator("address")).toHaveCount(0);
    await expect(frame.locator("article figure")).toHaveCount(3);
    await expect(frame.locator("article .credit").nth(1)).toHaveText("(Photo: Tom Okafor / AP)");
    for (const [name, width] of Object.entries({ Phone: 390, Tablet: 820, Desktop: 1280 })) {
      await desk.preview.getByRole("radio", { name }).click();
      await expect.poll(() => frame.locator("html").evaluate(() => innerWidth)).toBe(width);
    }
    await expect(desk.preview.locator("[data-at]")).toHaveAttribute("data-at", "equal");
    await desk.press("Escape");
    await expect(desk.preview).toHaveCount(0);
    return bytes;
  });

  const folder = await test.step("publish the very bytes", async () => {
    const written = await desk.publish(scratch);
    const [record] = recordsOf(host.dataDir, written);
    expect(record).toMatchObject({ state: "live", actor: "Dana Reed" });
    const files = await exportedFiles(written);
    expect(files).toEqual(record?.files);
    expect(files.find((file) => file.path === "index.html")?.sha256).toBe(sha256(shown));
    return written;
  });

  await test.step("everything is there after a reload", async () => {
    await page.reload();
    await desk.openStory(headline);
    await expectWritten(desk);
    await expect(desk.photos).toHaveCount(3);
    await expect(desk.captions.nth(0)).toHaveText("The cranes on Tuesday");
    await expect(desk.field(1, "alt")).toHaveValue("Two cranes against an empty sky");
    await expect(desk.field(2, "credit")).toHaveValue("Tom Okafor / AP");
    await expect(desk.field(3, "decorative")).toBeChecked();
    await expect(page.getByLabel("No byline, on purpose")).toBeChecked();
  });

  await test.step("publishing again without a change writes identical bytes", async () => {
    const before = await exportedFiles(folder);
    await page.getByRole("button", { name: "Publish", exact: true }).click();
    await expect(desk.dialog).toContainText("Nothing changed since the last publication");
    await desk.press("Escape");
    expect(await desk.publish(scratch)).toBe(folder);
    expect(await exportedFiles(folder)).toEqual(before);
    await desk.openTab("History");
    await expect(page.getByRole("list", { name: "Publications of this story" }).getByRole("listitem")).toHaveCount(2);
  });
});
