import { createServer, type Server } from "node:http";
import { gzipSync } from "node:zlib";
import type { Browser, Page } from "@playwright/test";
import sharp from "sharp";
import { renderPage } from "../src/shared/publication/render-page.ts";
import { pageCorpus } from "../src/shared/publication/testing/page-corpus.ts";
import { axeFindings } from "./accessibility.ts";
import { askHost, expect, test } from "./fixtures.ts";

// What a published page may cost and must be, looked at in a browser: the sample's, and those of the corpus.

/** HTML and style as they travel, in bytes. */
const budget = 30 * 1024;

const readers = {
  phone: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 3 },
  desktop: { viewport: { width: 1440, height: 900 }, deviceScaleFactor: 1 },
} as const;

interface Shown {
  file: string;
  /** Pixels of the file, and of the screen, across. */
  fetched: number;
  needed: number;
  largest: boolean;
}

/** Runs in the page: every picture of the article that was fetched, with what its place on the screen needs. */
function shownPictures(): Shown[] {
  return [...document.querySelectorAll<HTMLImageElement>("article figure img")].map((image) => {
    const file = image.currentSrc.split("/").at(-1) ?? "";
    const fetched = Number(/-(\d+)\.\w+$/.exec(file)?.[1]);
    const widths = [...image.srcset.matchAll(/ (\d+)w/g)].map(([, width]) => Number(width));
    const needed = image.getBoundingClientRect().width * devicePixelRatio;
    return { file, fetched, needed, largest: fetched === Math.max(...widths) };
  });
}

/** Runs in the page before anything else: adds up whatever moves by itself. */
function watchShifts(): void {
  const seen = window as typeof window & { shifts?: number };
  seen.shifts = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      seen.shifts = (seen.shifts ?? 0) + ("value" in entry ? Number(entry.value) : 0);
  }).observe({ type: "layout-shift", buffered: true });
}

async function readThrough(page: Page): Promise<void> {
  for (const picture of await page.locator("article figure img").all()) {
    await picture.scrollIntoViewIfNeeded();
    await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.complete)).toBe(true);
  }
}

/**
 * Runs in the page: whatever reaches over an edge of the window, except in rows and tables that scroll by themselves. The page clips what
 * does, so that asking how far it scrolls would not tell.
 */
function reachingOver(): string[] {
  const all = [...document.querySelectorAll("body *")].filter(
    (element) => !element.closest(".gallery *, .table *, .skip"),
  );
  const over = all.filter((element) => {
    const { left, right, width } = element.getBoundingClientRect();
    return width > 0 && (left < -0.5 || right > document.documentElement.clientWidth + 0.5);
  });
  return over.map((element) => `${element.tagName} ${element.className}`).slice(0, 3);
}

/** The candidate's page in a window of its own, as an exported folder is read: its bytes without the desk's policy around them. */
async function openAsReader(browser: Browser, reader: keyof typeof readers, address: string, cookie: string) {
  const context = await browser.newContext({ ...readers[reader], colorScheme: "light" });
  const asked: string[] = [];
  await context.route("**/*", async (route) => {
    asked.push(route.request().url());
    const answer = await fetch(route.request().url(), { headers: { cookie } });
    const contentType = answer.headers.get("content-type") ?? "";
    await route.fulfill({ status: answer.status, contentType, body: Buffer.from(await answer.arrayBuffer()) });
  });
  await context.addInitScript(watchShifts);
  const page = await context.newPage();
  await page.goto(address);
  return { page, asked };
}

test("the sample's page is small, stays still, fetches pictures of the right size and nothing from elsewhere @web", async ({
  ownHost: host,
  browser,
}) => {
  test.setTimeout(120_000);
  const { stories } = await askHost(host, "stories.list", { offset: 0, limit: 1 });
  const { hash } = await askHost(host, "publication.prepare", { id: stories[0]?.id ?? "" });
  const granted = await fetch(host.url, { redirect: "manual" });
  const cookie = granted.headers.get("set-cookie")?.split(";")[0] ?? "";
  const folder = `${host.origin}/preview/${hash}/`;
  const html = await (await fetch(`${folder}index.html`, { headers: { cookie } })).text();
  expect(html).toContain("<style>");
  expect(gzipSync(html).byteLength).toBeLessThanOrEqual(budget);

  for (const reader of ["phone", "desktop"] as const) {
    const { page, asked } = await openAsReader(browser, reader, `${folder}index.html`, cookie);
    await readThrough(page);
    const shown = await page.evaluate(shownPictures);
    expect(shown.length).toBeGreaterThanOrEqual(2);
    for (const { file, fetched, needed, largest } of shown) {
      expect.soft(fetched / needed, `${reader}: ${file} for ${needed}`).toBeLessThanOrEqual(1.5);
      if (!largest) expect.soft(fetched, `${reader}: ${file} for ${needed}`).toBeGreaterThanOrEqual(Math.floor(needed));
    }
    expect(await page.evaluate(() => (window as typeof window & { shifts?: number }).shifts)).toBe(0);
    expect(asked.filter((url) => !url.startsWith(folder))).toEqual([]);
    await page.context().close();
  }
});

/** Serves the corpus, each page at its name; every picture is the same small one, since nobody looks at it. */
async function serveCorpus(): Promise<{ server: Server; origin: string }> {
  const picture = await sharp({ create: { width: 3, height: 2, channels: 3, background: "#567" } })
    .png()
    .toBuffer();
  const pages = new Map(Object.entries(pageCorpus()).map(([name, input]) => [`/${name}/`, renderPage(input)]));
  const server = createServer((request, response) => {
    const html = pages.get(request.url ?? "");
    if (html !== undefined) response.writeHead(200, { "content-type": "text/html" }).end(html);
    else if (request.url?.includes("/img/")) response.writeHead(200, { "content-type": "image/png" }).end(picture);
    else response.writeHead(204).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  return { server, origin: `http://127.0.0.1:${address.port}` };
}

test("axe finds nothing in pages of either direction, light and dark, and no page of any width scrolls sideways @web", async ({
  page,
}) => {
  test.setTimeout(120_000);
  const { server, origin } = await serveCorpus();
  try {
    const found: string[] = [];
    for (const [name, colorScheme] of [
      ["english", "light"],
      ["hebrew", "dark"],
      ["hebrew", "light"],
      ["english", "dark"],
      ["figuresRtl", "dark"],
      ["unfinished", "light"],
    ] as const) {
      await page.emulateMedia({ colorScheme });
      // The view of all photos has the same captions again.
      const hasView = name === "english" || name === "hebrew";
      for (const part of hasView ? ["", "#photos"] : [""]) {
        await page.goto(`${origin}/${name}/${part}`);
        for (const finding of await axeFindings(page)) found.push(`${name}${part} ${colorScheme}: ${finding}`);
      }
    }
    expect(found).toEqual([]);

    const wide: string[] = [];
    for (const name of Object.keys(pageCorpus())) {
      await page.goto(`${origin}/${name}/`);
      for (const width of [320, 390, 820, 2560]) {
        await page.setViewportSize({ width, height: 900 });
        const over = await page.evaluate(reachingOver);
        wide.push(...over.map((element) => `${name} at ${width}: ${element}`));
        const room = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        if (room > 0) wide.push(`${name} at ${width} scrolls by ${room}`);
      }
    }
    expect(wide).toEqual([]);

    // By keyboard: past the masthead, and along a row of pictures.
    await page.setViewportSize({ width: 820, height: 900 });
    await page.goto(`${origin}/english/`);
    await page.keyboard.press("Tab");
    await expect(page.getByRole("link", { name: "Skip to the story" })).toBeFocused();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    await expect(page.getByRole("link", { name: "Miriam Adler" })).toBeFocused();
    const row = page.getByRole("group", { name: "Gallery of 3 photos" });
    await row.focus();
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => row.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
  } finally {
    server.close();
  }
});
