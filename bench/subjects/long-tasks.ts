import { join } from "node:path";
import type { Browser } from "@playwright/test";
import { launchBrowser } from "../harness/editor-browser.ts";
import { longestTask } from "../harness/longest-task.ts";
import { openDesk, type Writer } from "../harness/open-desk.ts";
import { makeStory } from "../harness/prose.ts";
import type { Contestant, Goal, Size, Subject } from "../harness/subject.ts";

/** What W3C's Long Tasks calls long, in milliseconds: from here on a key is felt to be late. */
const limit = 50;
const lengths: Record<Size, readonly number[]> = { quick: [600], full: [600, 10_000, 50_000] };
const phrase = "write on and on and so ";
/** In a full run long enough for a save that may be put off by 1.5 s; a look comes in the rests between. */
const writtenIn: Record<Size, string> = { quick: phrase.repeat(2), full: phrase.repeat(5) };
const pace = 20;

const nameOf = (words: number) => `${words.toLocaleString("en")} words`;

interface Work {
  longest: number;
  before: string;
  previewed: number;
}

/**
 * Writes for some seconds, so that saves and looks over the page come in between, opens the preview beside the page, writes on with it,
 * lets it be compared with the page to be published, closes it, and writes on.
 */
async function writeWithPreview(writer: Writer, typed: string): Promise<Work> {
  const { page, session, middleText } = writer;
  const before = await middleText();
  let previewed = 0;
  const longest = await longestTask(session, async () => {
    await page.keyboard.type(typed, { delay: pace });
    await page.keyboard.press("Control+Alt+v");
    const frame = page.frameLocator(".preview-stage iframe").locator("article, main, body").first();
    await frame.waitFor();
    await page.locator('.preview-state[data-at="equal"]').waitFor();
    await page.keyboard.type(typed, { delay: pace });
    await page.locator('.preview-state:is([data-at="equal"], [data-at="replaced"])').waitFor();
    const state = await page.locator(".preview-state").getAttribute("data-at");
    if (state !== "equal") throw new Error("the preview had to be replaced");
    previewed = (await frame.textContent())?.length ?? 0;
    await page.keyboard.press("Control+Alt+v");
    await page.locator(".preview-column").waitFor({ state: "detached" });
    await page.keyboard.type(typed, { delay: pace });
    // What was put off until a pause is part of it.
    await page.waitForTimeout(1_000);
  });
  return { longest, before, previewed };
}

async function desk(browser: Browser, folder: string, words: number, typed: string): Promise<Contestant> {
  const document = makeStory(13, words, Math.max(2, Math.round(words / 850)));
  const { writer, close } = await openDesk(browser, join(folder, String(words)), document);
  await writer.page.keyboard.type(typed);
  return {
    name: nameOf(words),
    run: () => writeWithPreview(writer, typed),
    cost: (work) => (work as Work).longest,
    async check(work) {
      const { before, previewed } = work as Work;
      const now = (await writer.middleText()).replaceAll("\u00a0", " ");
      if (now !== `${before}${typed}${typed}${typed}`.replaceAll("\u00a0", " "))
        throw new Error(`found “${now.slice(-60)}”`);
      if (previewed < words * 3) throw new Error("the preview did not show the story");
    },
    close,
  };
}

/** No task may be so long that a key is felt to be late, while the desk saves, checks, counts and makes a preview. */
export const longTasks: Subject = {
  name: "long-tasks",
  about: "The longest task of the main thread while somebody writes, with saves, checks and the preview beside.",
  reference: "the limit",
  goals: (size) =>
    lengths[size].map((words): Goal => ({ of: nameOf(words), against: "the limit", statistic: "p50", atMost: 1 })),
  calls: 1,
  rounds: { quick: 1, full: 5 },
  async setUp(size, folder) {
    const browser = await launchBrowser();
    const desks: Contestant[] = [];
    for (const words of lengths[size]) desks.push(await desk(browser, folder, words, writtenIn[size]));
    const line: Contestant = {
      name: "the limit",
      run: () => limit,
      cost: () => limit,
      check: () => {},
      close: () => browser.close(),
    };
    return [...desks, line];
  },
};
