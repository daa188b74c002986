import { join } from "node:path";
import type { Browser, Page } from "@playwright/test";
import { askHost } from "../../e2e/ask-host.ts";
import { startHostProcess } from "../../e2e/host-process.ts";
import { requireBuild } from "../../scripts/lib/build-project.mjs";
import { storyDocument } from "../../src/shared/document/build.ts";
import type { StoryDocument } from "../../src/shared/document/nodes.ts";
import { headText } from "../../src/shared/document/walk.ts";
import { launchBrowser, openPage, servePeers } from "../harness/editor-browser.ts";
import { assertShown, formats, names, type Peer } from "../harness/editor-contestants.ts";
import { makeStory } from "../harness/prose.ts";
import type { Contestant, Size, Subject } from "../harness/subject.ts";

const wordsIn: Record<Size, number> = { quick: 10_000, full: 50_000 };

const shown = (page: Page, selector: string) => page.locator(selector).evaluate((block) => block.textContent ?? "");

async function peer(browser: Browser, url: string, name: Peer, document: StoryDocument): Promise<Contestant> {
  const { page } = await openPage(browser, `${url}/${name}.html`);
  const format = formats[name](document);
  // Kept in the page, so that its way there is not timed: Galley's own way from the data folder is.
  await page.evaluate((given) => Object.assign(window, { given }), format);
  return {
    name: names[name],
    run: () =>
      page.evaluate(async () => {
        const start = performance.now();
        await window.bench.load((window as unknown as { given: string }).given);
        return performance.now() - start;
      }),
    cost: (milliseconds) => milliseconds as number,
    check: () => assertShown(names[name], page, () => page.evaluate(() => window.bench.text()), document),
  };
}

/** From the click on the story in the list until its page is drawn, by way of the host and its data folder. */
function open(page: Page, headline: string): Promise<number> {
  return page.evaluate(async (wanted) => {
    const rows = [...document.querySelectorAll<HTMLElement>("[role=option]")];
    const row = rows.find((one) => one.textContent?.includes(wanted));
    if (!row) throw new Error(`“${wanted}” is not in the list`);
    const start = performance.now();
    row.click();
    while (document.querySelector(".head-headline")?.textContent !== wanted) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    await new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = resolve;
      requestAnimationFrame(() => port2.postMessage(null));
    });
    return performance.now() - start;
  }, headline);
}

async function galley(browser: Browser, folder: string, document: StoryDocument): Promise<Contestant> {
  await requireBuild();
  const host = await startHostProcess(join(folder, "data"));
  await askHost(host, "settings.update", { actor: "Bench" });
  const other = storyDocument({ headline: "Something short" }, []);
  for (const one of [other, document]) {
    const { id, version, fields } = await askHost(host, "stories.create", { language: "en" });
    await askHost(host, "stories.save", { id, baseVersion: version, document: JSON.stringify(one), fields });
  }
  const { page } = await openPage(browser, host.url);
  await page.locator(".head-headline").waitFor();
  const headline = headText(document, "headline");
  return {
    name: "Galley",
    run: async () => {
      await open(page, "Something short");
      // The looks over the page that was left are not what is measured.
      await page.waitForTimeout(800);
      return open(page, headline);
    },
    cost: (milliseconds) => milliseconds as number,
    check: () => assertShown("Galley", page, () => shown(page, ".galley-page"), document),
    close: async () => void (await host.stop()),
  };
}

async function setUp(size: Size, folder: string): Promise<Contestant[]> {
  const words = wordsIn[size];
  const document = makeStory(12, words, Math.round(words / 850));
  const peers = await servePeers();
  const browser = await launchBrowser();
  const contestants = await Promise.all(
    (["plain", "lexical", "koenig"] as const).map((name) => peer(browser, peers.url, name, document)),
  );
  const own = await galley(browser, folder, document);
  const close = async () => {
    await browser.close();
    await own.close?.();
    await peers.close();
  };
  return [...contestants, { ...own, close }];
}

/** What opening a story of 50,000 words costs. */
export const openPage50k: Subject = {
  name: "open-50k",
  about: (size) =>
    `What opening a story of ${wordsIn[size].toLocaleString("en")} words costs; Galley's from the list, out of its data folder.`,
  reference: "Koenig",
  goals: [{ of: "Galley", against: "Koenig", statistic: "p50", atMost: 0.4, fullOnly: true }],
  calls: 1,
  setUp,
};
