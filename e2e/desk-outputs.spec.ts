import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { paragraph, storyDocument } from "../src/shared/document/build.ts";
import { axeFindings } from "./accessibility.ts";
import { askHost, expect, test } from "./fixtures.ts";
import { deskPage } from "./pages/desk-page.ts";

async function expectAccessible(page: Page): Promise<void> {
  expect(await axeFindings(page, { within: ["[role=dialog]"] })).toEqual([]);
}

test("a page goes out in other forms, and several at once", { tag: "@web" }, async ({ page, ownHost, scratch }) => {
  test.setTimeout(120_000);
  await askHost(ownHost, "settings.update", { actor: "Dana Reed" });
  const desk = deskPage(page);
  const fields = { byline: { names: [], none: true }, stage: "ready" as const };
  for (const headline of ["Harbour one", "Harbour two", "Harbour three"]) {
    const story = await askHost(ownHost, "stories.create", { language: "en" });
    const document = JSON.stringify(storyDocument({ headline, standfirst: "Short." }, [paragraph("Words.")]));
    const saved = { id: story.id, baseVersion: story.version, document, fields: { ...story.fields, ...fields } };
    await askHost(ownHost, "stories.save", saved);
  }
  await page.goto(ownHost.url);
  await desk.openStory(/Storm keeps the fleet in/);
  await expect(desk.photos.first()).toBeVisible();
  const caption = (await desk.captions.first().innerText()).trim();

  await test.step("one HTML file in a folder", async () => {
    await desk.press("Control+Alt+e");
    await desk.dialog.getByText("One HTML file").click();
    await desk.dialog.getByLabel("Folder").fill(join(scratch, "files"));
    await desk.dialog.getByRole("button", { name: "Write the file" }).click();
    await expect(desk.dialog.locator(".path")).toContainText(".html", { timeout: 60_000 });
    await expectAccessible(page);
    await desk.press("Escape");
    const [file = ""] = readdirSync(join(scratch, "files"));
    const html = readFileSync(join(scratch, "files", file), "utf8");
    expect(html).toContain('src="data:image/jpeg;base64,');
    expect(html).toContain(caption);
  });

  await test.step("copied for another system, and pasted into another story of this one", async () => {
    await desk.press("Control+Alt+c");
    await expect(desk.notices).toContainText("Copied as HTML");
    await desk.newStory();
    await desk.headline.click();
    await page.keyboard.type("Pasted");
    await page.keyboard.press("Control+End");
    await page.keyboard.press("Control+v");
    await expect(page.locator(".galley-page")).toContainText(caption);
    await expect(page.locator(".galley-page")).toContainText("(Photo: ");
  });

  await test.step("the browser prints the candidate", async () => {
    // What was pasted waits for its pictures.
    await desk.openStory(/Harbour one/);
    await page.evaluate(() => {
      const frames = new MutationObserver(() => {
        const frame = document.querySelector<HTMLIFrameElement>(".print-frame");
        frame?.addEventListener("load", () =>
          document.body.setAttribute("data-printed", frame.contentDocument?.title ?? ""),
        );
      });
      frames.observe(document.body, { childList: true });
    });
    await desk.press("Control+Alt+Shift+p");
    await expect(page.locator("body")).toHaveAttribute("data-printed", /Harbour one/);
  });

  await test.step("several stories at once, those that are ready", async () => {
    const out = join(scratch, "out");
    await desk.press("Control+Alt+Enter");
    await desk.dialog.getByLabel("Folder").fill(out);
    await desk.dialog.getByLabel("Filter by headline").fill("harbour");
    await desk.dialog.getByText("All that are ready").click();
    await expectAccessible(page);
    await desk.dialog.getByRole("button", { name: "Publish 3" }).click();
    await expect(desk.dialog.getByRole("status")).toContainText("Published: 3 of 3.", { timeout: 30_000 });
    for (const slug of ["harbour-one", "harbour-two", "harbour-three"])
      expect(existsSync(join(out, slug, "index.html"))).toBe(true);
  });
});
