import { sampleInput } from "../../src/shared/publication/testing/page-samples.ts";
import { launchBrowser, openPage, servePages } from "../harness/editor-browser.ts";
import { makeStory } from "../harness/prose.ts";
import type { Contestant, Goal, Size, Subject } from "../harness/subject.ts";

const patched = "changed blocks patched";
const reloaded = "frame loaded again";

async function setUp(words: number): Promise<Contestant[]> {
  const pages = await servePages(["preview"]);
  const browser = await launchBrowser();
  const { page } = await openPage(browser, `${pages.url}/preview.html`);
  const input = sampleInput({ document: makeStory(17, words, Math.max(2, Math.round(words / 850))) });
  await page.evaluate((given) => window.preview.load(given), JSON.stringify(input));
  const contestant = (name: string, way: "patch" | "reload"): Contestant => ({
    name,
    run: () => page.evaluate((chosen) => window.preview[chosen](), way),
    cost: (milliseconds) => milliseconds as number,
    async check() {
      for (const whole of [false, true]) {
        const { found, wanted } = await page.evaluate(([chosen, all]) => window.preview.shown(chosen, all), [
          way,
          whole,
        ] as const);
        if (found.length < words * 4 || found !== wanted) throw new Error("the frame does not hold the page as it is");
      }
    },
  });
  const close = async () => {
    await browser.close();
    await pages.close();
  };
  return [contestant(reloaded, "reload"), { ...contestant(patched, "patch"), close }];
}

function subject(name: string, words: number, quickWords = words): Subject {
  const wordsIn = (size: Size) => (size === "quick" ? quickWords : words);
  const goal: Goal = { of: patched, against: reloaded, statistic: "p50", atMost: 1 / 20 };
  return {
    name,
    about: (size) =>
      `From a changed paragraph in the middle of ${wordsIn(size).toLocaleString("en")} words to the page in the preview's frame, rendered, put there and laid out.`,
    reference: reloaded,
    goals: [goal],
    calls: 10,
    setUp: (size) => setUp(wordsIn(size)),
  };
}

export const preview600 = subject("preview-600", 600);
export const preview50k = subject("preview-50k", 50_000, 10_000);
