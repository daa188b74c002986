import { join } from "node:path";
import type { Browser } from "@playwright/test";
import { askHost } from "../../e2e/ask-host.ts";
import { paragraph, storyDocument } from "../../src/shared/document/build.ts";
import type { StoryDocument } from "../../src/shared/document/nodes.ts";
import { launchBrowser, mainThread } from "../harness/editor-browser.ts";
import { longestTask } from "../harness/longest-task.ts";
import { openDesk, type Writer } from "../harness/open-desk.ts";
import type { Contestant, Size, Subject } from "../harness/subject.ts";

declare global {
  interface Window {
    /** How long it took from the next key until one more word is marked, in milliseconds. */
    wordShown: Promise<number>;
  }
}

const lengths: Record<Size, number> = { quick: 2_000, full: 10_000 };
const pace = 20;
const phrase = "and they said that it was so ";

const sentences = [
  "Talks between the port authority and the dockers broke down late on Tuesday, with no date for another meeting.",
  "The council voted for the budget, which cuts library hours and raises property tax, after a debate of six hours.",
  "Farmers in the region say they have not seen a harvest this poor since the drought, and they want to be heard.",
  "He could of stopped the train, the inquiry heard, and the the driver agreed that there was time enough.",
  "Rain is forecast for the north on Wednesday, with a chance of snow above a thousand meters by the evening.",
];

/** A story of English as news desks write it, with a slip of grammar here and there. */
function makeEnglish(words: number): StoryDocument {
  const paragraphs = Array.from({ length: Math.ceil(words / 60) }, (_, at) =>
    paragraph([0, 1, 2].map((next) => sentences[(at + next) % sentences.length]).join(" ")),
  );
  return storyDocument({ headline: "Talks stall" }, paragraphs);
}

const set = (isOn: boolean) => ({
  language: { spelling: isOn, grammar: isOn, english: "us" as const, grammarOff: [] },
});

const open = (browser: Browser, folder: string, words: number, isOn: boolean) =>
  openDesk(browser, folder, makeEnglish(words), set(isOn));

/** How many words are marked, of spelling and of grammar. */
const marked = ({ page }: Writer) =>
  page.evaluate(() => ["spelling", "grammar"].map((name) => CSS.highlights.get(`galley-${name}`)?.size ?? 0));

/** Until grammar was looked at: what it finds is marked near the window. */
const grammarIsThere = ({ page }: Writer) =>
  page.waitForFunction(() => (CSS.highlights.get("galley-grammar")?.size ?? 0) > 0, undefined, { timeout: 60_000 });

interface Burst {
  script: number;
  before: string;
  typed: string;
}

function keys(name: string, writer: Writer, count: number, close?: () => Promise<void>): Contestant {
  return {
    name,
    async run() {
      const typed = phrase.repeat(Math.ceil(count / phrase.length)).slice(0, count);
      const before = await writer.middleText();
      const start = await mainThread(writer.session);
      await writer.page.keyboard.type(typed, { delay: pace });
      const end = await mainThread(writer.session);
      return { script: (end.script - start.script) / count, before, typed };
    },
    cost: (burst) => (burst as Burst).script,
    async check(burst) {
      const { before, typed } = burst as Burst;
      const now = (await writer.middleText()).replaceAll("\u00a0", " ");
      if (now !== `${before}${typed}`.replaceAll("\u00a0", " ")) throw new Error(`found “${now.slice(-60)}”`);
    },
    ...(close ? { close } : {}),
  };
}

/** What a key costs with spelling and grammar on, against the same desk with both off. */
export const languageKeys: Subject = {
  name: "language-keys",
  about: (size) => `The script of a key in ${lengths[size].toLocaleString("en")} words of English.`,
  reference: "both off",
  goals: [{ of: "spelling and grammar on", against: "both off", statistic: "p50", atMost: 1.1 }],
  calls: 1,
  rounds: { quick: 2, full: 9 },
  async setUp(size, folder) {
    const browser = await launchBrowser();
    const off = await open(browser, join(folder, "off"), lengths[size], false);
    const on = await open(browser, join(folder, "on"), lengths[size], true);
    await grammarIsThere(on.writer);
    const count = size === "quick" ? 60 : 200;
    for (const { writer } of [off, on]) await writer.page.keyboard.type(phrase.repeat(8));
    const close = async () => {
      await browser.close();
      await Promise.all([off.close(), on.close()]);
    };
    return [keys("both off", off.writer, count), keys("spelling and grammar on", on.writer, count, close)];
  },
};

/** From which on a task of the main thread is called long, in milliseconds. */
const longTask = 50;
/** Within which what is wrong in a paragraph is to be marked, in milliseconds. */
const soon = 300;

const limit = (name: string, milliseconds: number): Contestant => ({
  name,
  run: () => milliseconds,
  cost: () => milliseconds,
  check: () => {},
});

/** How long the longest task is while somebody writes and grammar looks at all of a long story. */
export const languageTasks: Subject = {
  name: "language-tasks",
  about: (size) =>
    `The longest task of the main thread while somebody writes and grammar begins on ${lengths[size].toLocaleString("en")} words.`,
  reference: "the limit",
  goals: [{ of: "writing beside grammar", against: "the limit", statistic: "p50", atMost: 1 }],
  calls: 1,
  rounds: { quick: 1, full: 5 },
  async setUp(size, folder) {
    const browser = await launchBrowser();
    const { writer, host, close } = await open(browser, join(folder, "on"), lengths[size], true);
    await grammarIsThere(writer);
    const { page, session } = writer;
    const desk: Contestant = {
      name: "writing beside grammar",
      async run() {
        // Its worker begins anew and looks at everything again, as when a story of this length is opened.
        await askHost(host, "settings.update", set(false));
        await page.waitForFunction(() => (CSS.highlights.get("galley-grammar")?.size ?? 0) === 0);
        await askHost(host, "settings.update", set(true));
        await page.locator('.galley-page[spellcheck="false"]').waitFor();
        // What drawing the desk for other settings costs is no part of it.
        await page.waitForTimeout(500);
        return longestTask(session, async () => {
          await page.keyboard.type(phrase.repeat(12), { delay: pace });
          await grammarIsThere(writer);
        });
      },
      cost: (longest) => longest as number,
      async check() {
        const [, grammar = 0] = await marked(writer);
        if (grammar === 0) throw new Error("grammar said nothing");
      },
      close: async () => {
        await browser.close();
        await close();
      },
    };
    return [limit("the limit", longTask), desk];
  },
};

/** How soon a misspelt word is marked, from the key that ends it, the pause that is waited for included. */
export const spellingShown: Subject = {
  name: "spelling-shown",
  about: "From the key that ends a misspelt word to the frame in which it is marked, in a story of 600 words.",
  reference: "the limit",
  goals: [{ of: "a misspelt word", against: "the limit", statistic: "p50", atMost: 1 }],
  calls: 1,
  rounds: { quick: 3, full: 15 },
  async setUp(_size, folder) {
    const browser = await launchBrowser();
    const { writer, close } = await open(browser, join(folder, "on"), 600, true);
    const { page } = writer;
    await grammarIsThere(writer);
    let last = 0;
    const desk: Contestant = {
      name: "a misspelt word",
      async run() {
        await page.keyboard.type(" harbuor");
        await page.waitForTimeout(600);
        // The clock is there before the key is pressed.
        await page.evaluate((before) => {
          window.wordShown = new Promise((resolve) => {
            const from = (start: number) => {
              const look = () => {
                if ((CSS.highlights.get("galley-spelling")?.size ?? 0) > before) resolve(performance.now() - start);
                else requestAnimationFrame(look);
              };
              look();
            };
            window.addEventListener("keydown", () => from(performance.now()), { once: true, capture: true });
          });
        }, last);
        await page.keyboard.press("Space");
        const took = await page.evaluate(() => window.wordShown);
        [last = 0] = await marked(writer);
        return took;
      },
      cost: (took) => took as number,
      async check() {
        const [spelt = 0] = await marked(writer);
        const written = (await writer.middleText()).split("harbuor").length - 1;
        if (spelt !== written) throw new Error(`${spelt} marked, ${written} written`);
      },
      close: async () => {
        await browser.close();
        await close();
      },
    };
    return [limit("the limit", soon), desk];
  },
};
