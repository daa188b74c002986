import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type Page } from "@playwright/test";
import sharp from "sharp";
import { askHost } from "../e2e/ask-host.ts";
import { startHostProcess } from "../e2e/host-process.ts";
import { browserAdvice, browserArguments, findBrowser } from "./lib/browser.mjs";

// Takes the README's picture of the desk: the sample publication in a fresh data folder, as it is built now.
// `npm run screenshot`, after `npm run build`.

const file = join(import.meta.dirname, "..", "docs", "images", "desk.png");
const size = { width: 1440, height: 900 };

/** Scrolls the page so that the first photo with its caption and credit is in sight, and shows the checks beside it. */
async function arrange(page: Page): Promise<void> {
  const picture = page.locator(".galley-page img").first();
  await picture.scrollIntoViewIfNeeded();
  await picture.evaluate((image: HTMLImageElement) => image.decode());
  await page.locator(".galley-page p", { hasText: "Nobody is arguing" }).evaluate((line) => line.scrollIntoView());
  await page.getByRole("tab", { name: "Checks" }).click();
  await page.mouse.move(0, 0);
}

const browser = await findBrowser();
if (browser === null) throw new Error(browserAdvice);
const folder = await mkdtemp(join(tmpdir(), "galley-screenshot-"));
const host = await startHostProcess(join(folder, "data"));
try {
  await askHost(host, "settings.update", { actor: "Dana Reed" });
  const chrome = await chromium.launch({
    executablePath: browser.executablePath,
    args: browserArguments(),
    env: { ...process.env, ...browser.env } as Record<string, string>,
  });
  const page = await chrome.newPage({ viewport: size, locale: "en-GB" });
  await page.goto(host.url);
  await arrange(page);
  await sharp(await page.screenshot())
    .png({ palette: true, quality: 90, effort: 10 })
    .toFile(file);
  await chrome.close();
} finally {
  await host.stop();
  await rm(folder, { recursive: true });
}
console.log(`Written: ${file}`);
