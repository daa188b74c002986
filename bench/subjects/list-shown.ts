import { join } from "node:path";
import type { Browser, Page } from "@playwright/test";
import { type HostProcess, startHostProcess } from "../../e2e/host-process.ts";
import { generateArchive } from "../../scripts/generate-stories/generate-archive.ts";
import { requireBuild } from "../../scripts/lib/build-project.mjs";
import { launchBrowser, openPage } from "../harness/editor-browser.ts";
import type { Contestant, Subject } from "../harness/subject.ts";

const stories = 10_000;

async function openDesk(browser: Browser, host: HostProcess): Promise<Page> {
  const { page } = await openPage(browser, host.url);
  await page.locator(".head-headline").waitFor();
  await page.keyboard.press("Control+Shift+l");
  await page.locator('.list-row[data-index="0"][aria-busy="false"]').waitFor();
  return page;
}

/** From the key until the first rows are drawn, by way of the host and its data folder. */
function show(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const start = performance.now();
    const key = { code: "KeyL", key: "L", ctrlKey: true, shiftKey: true, bubbles: true, cancelable: true };
    (document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent("keydown", key));
    while (document.querySelector('.list-row[data-index="0"][aria-busy="false"]') === null) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    await new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = resolve;
      requestAnimationFrame(() => port2.postMessage(null));
    });
    return performance.now() - start;
  });
}

async function galley(browser: Browser, host: HostProcess): Promise<Contestant> {
  const page = await openDesk(browser, host);
  return {
    name: "Galley",
    run: async () => {
      await page.locator(".list-grid").press("Escape");
      await page.locator(".head-headline").waitFor();
      // What the page does when it is shown again is not what is measured.
      await page.waitForTimeout(800);
      return show(page);
    },
    cost: (milliseconds) => milliseconds as number,
    check: async () => {
      const rows = await page.locator('.list-row[data-index][aria-busy="false"]').count();
      const all = Number(await page.locator(".list-grid").getAttribute("aria-rowcount"));
      if (rows < 10 || all < stories * 0.9) throw new Error(`${rows} rows of ${all} are shown`);
    },
  };
}

/** The same rows in the same styles, all of them in the document; made of ready elements, which is the least that it can cost. */
async function everyRow(browser: Browser, host: HostProcess): Promise<Contestant> {
  const page = await openDesk(browser, host);
  await page.evaluate(() => {
    const list = document.querySelector(".desk-list")?.cloneNode(true) as HTMLElement;
    const rows = [...list.querySelectorAll<HTMLElement>('.list-row[data-index][aria-busy="false"]')];
    document.body.replaceChildren(list);
    list.style.blockSize = "100vh";
    Object.assign(window, { rows, seen: list.querySelector<HTMLElement>(".list-seen") });
  });
  return {
    name: "every row",
    run: () =>
      page.evaluate(async (count) => {
        const { rows, seen } = window as unknown as { rows: HTMLElement[]; seen: HTMLElement };
        const drawn = () =>
          new Promise((resolve) => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = resolve;
            requestAnimationFrame(() => port2.postMessage(null));
          });
        seen.replaceChildren();
        await drawn();
        const start = performance.now();
        const all = document.createDocumentFragment();
        for (let at = 0; at < count; at += 1) all.append((rows[at % rows.length] as HTMLElement).cloneNode(true));
        seen.append(all);
        await drawn();
        return performance.now() - start;
      }, stories),
    cost: (milliseconds) => milliseconds as number,
    check: async () => {
      const count = await page.locator(".list-row[data-index]").count();
      const last = await page.locator(".list-row[data-index]").last().boundingBox();
      if (count !== stories || last === null || last.y < stories * 20) throw new Error(`${count} rows are laid out`);
    },
  };
}

/** What the list of 10,000 stories costs to show. */
export const listShown: Subject = {
  name: "list-shown",
  about: `The list of ${stories.toLocaleString("en")} stories, from the key to its drawn rows; Galley's out of its data folder.`,
  reference: "every row",
  goals: [{ of: "Galley", against: "every row", statistic: "p50", atMost: 1 / 50 }],
  calls: 1,
  rounds: { quick: 3, full: 7 },
  async setUp(_size, folder) {
    await requireBuild();
    const data = join(folder, "data");
    await generateArchive({ folder: data, stories, photos: 12, seed: 9, years: 10, until: Date.UTC(2026, 10, 25, 12) });
    const host = await startHostProcess(data);
    const browser = await launchBrowser();
    const close = async () => {
      await browser.close();
      await host.stop();
    };
    return [await everyRow(browser, host), { ...(await galley(browser, host)), close }];
  },
};
