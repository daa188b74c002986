import { join } from "node:path";
import type { Page } from "@playwright/test";
import { documentText, photosOf } from "../../src/shared/document/walk.ts";
import { launchBrowser, type MainThread, mainThread } from "../harness/editor-browser.ts";
import { openDesk, type Writer } from "../harness/open-desk.ts";
import { makeStory } from "../harness/prose.ts";
import type { Contestant, Goal, Size, Subject } from "../harness/subject.ts";

const wordsIn: Record<Size, number> = { quick: 50_000, full: 50_000 };
/** How long a picture of a window that shows sixty of them in a second may take, in milliseconds. */
const frame = 1000 / 60;
const worst = "the costliest letter";
const mainThreadCost = "main thread";

/** The bare walks are so short that one of them is nothing that a clock can tell. */
const repeats = 20;

interface Search {
  each: MainThread[];
  shown: number;
  word: string;
}

const settled = (page: Page) =>
  page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0))));

const countShown = async (page: Page) =>
  Number((await page.locator(".find-count").textContent())?.replace(/^.*of /, "").replace(/\D/g, "") || 0);

async function openBar(page: Page): Promise<void> {
  await page.keyboard.press("Control+f");
  await page.locator(".find-bar input").first().waitFor();
  await page.locator(".find-bar input").first().fill("");
  await settled(page);
  await page.waitForTimeout(300);
}

/** Types letters into the bar, and gives what the main thread did for each: searching, painting, drawing. */
async function search({ page, session }: Writer, word: string): Promise<Search> {
  const each: MainThread[] = [];
  for (const letter of word) {
    const start = await mainThread(session);
    await page.keyboard.type(letter);
    await settled(page);
    const end = await mainThread(session);
    each.push({ script: end.script - start.script, layout: end.layout - start.layout, task: end.task - start.task });
  }
  return { each, shown: await countShown(page), word };
}

/** What the letter itself made to be done; painting and what else the window does meanwhile is in `task`. */
const work = ({ script, layout }: MainThread) => script + layout;
const mean = (each: readonly MainThread[], of: (one: MainThread) => number) =>
  each.reduce((sum, one) => sum + of(one), 0) / each.length;

/** The words that are looked for, one after the other: the first letters stand everywhere, the last ones hardly anywhere. */
function wordsOf(text: string): string[] {
  const found = new Set(text.toLowerCase().match(/\b[a-z]{6,9}\b/g));
  return [...found].slice(0, 40);
}

function occurrences(text: string, word: string): number {
  return text.toLowerCase().split(word).length - 1;
}

const setUp = async (size: Size, folder: string): Promise<Contestant[]> => {
  const document = makeStory(17, wordsIn[size], 60);
  const texts = [documentText(document), ...photosOf(document).map(({ node }) => node.alt)].join("\n\n").split("\n\n");
  const whole = texts.join("\n");
  const words = wordsOf(whole);
  const wordOf = (call: number) => words[call % words.length] ?? "";
  const browser = await launchBrowser();
  const desk = await openDesk(browser, join(folder, "data"), document);
  const { page } = desk.writer;
  await openBar(page);

  const check = (result: unknown) => {
    const { shown, word } = result as Search;
    const wanted = occurrences(whole, word);
    if (shown !== wanted) throw new Error(`“${word}” stands there ${wanted} times, and ${shown} are shown`);
  };
  const costs = {
    cost: (result: unknown) => mean((result as Search).each, work),
    also: {
      [mainThreadCost]: (result: unknown) => mean((result as Search).each, ({ task }) => task),
      [worst]: (result: unknown) => Math.max(...(result as Search).each.map(work)),
    },
    check,
  };
  const later: Contestant = {
    name: "a letter more",
    async run(call) {
      const field = page.locator(".find-bar input").first();
      await field.fill("");
      await settled(page);
      return search(desk.writer, wordOf(call));
    },
    ...costs,
  };
  const first: Contestant = {
    name: "the first search",
    async run(call) {
      await page.reload();
      await page.locator(".galley-page > p").first().waitFor();
      await page.waitForTimeout(2_500);
      await page.locator(".galley-page .head-headline").click();
      await openBar(page);
      const { each } = await search(desk.writer, wordOf(call).slice(0, 1));
      const rest = await search(desk.writer, wordOf(call).slice(1));
      return { ...rest, each, word: wordOf(call) };
    },
    ...costs,
  };
  /** The least there is: the same texts, which somebody has in hand already, in lower case or by an expression. */
  const bare = (name: string, kind: "indexOf" | "RegExp"): Contestant => ({
    name,
    run: (call) =>
      page.evaluate(
        ({ texts, word, kind, repeats }) => {
          const expression = new RegExp(word, "gi");
          let count = 0;
          const begun = performance.now();
          for (let turn = 0; turn < repeats; turn += 1) {
            count = 0;
            for (const text of texts) {
              if (kind === "RegExp") {
                for (const _ of text.matchAll(expression)) count += 1;
                continue;
              }
              const low = text.toLowerCase();
              for (let at = low.indexOf(word); at >= 0; at = low.indexOf(word, at + word.length)) count += 1;
            }
          }
          return { cost: (performance.now() - begun) / repeats, shown: count, word };
        },
        { texts, word: wordOf(call), kind, repeats },
      ),
    cost: (result) => (result as { cost: number }).cost,
    check,
  });
  const line: Contestant = {
    name: "a frame",
    run: () => frame,
    cost: () => frame,
    check: () => {},
    async close() {
      await browser.close();
      await desk.close();
    },
  };
  return [bare("bare indexOf", "indexOf"), bare("bare RegExp", "RegExp"), later, first, line];
};

/** Finding while one types, in the longest story that anybody writes. */
export const find: Subject = {
  name: "find",
  about: "A letter typed into the find bar over a story of 50,000 words: searching, marking and drawing what is found.",
  reference: "a frame",
  goals: [{ of: "a letter more", against: "a frame", statistic: "p50", atMost: 1 } satisfies Goal],
  calls: 1,
  rounds: { quick: 2, full: 9 },
  setUp,
};
