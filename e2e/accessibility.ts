import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

interface Judged {
  /** Selectors of the only parts that are judged; all of the page when there are none. */
  within?: string[];
  /** Rules that do not hold here. */
  without?: string[];
}

/** A transition that is half done has colours of no theme. What turns for ever, as a sign of work does, is not waited for. */
async function transitionsOver(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const ends = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(ends.map((animation) => animation.finished));
  });
}

/**
 * What axe finds wrong in a page as it stands, each as `rule: where`; empty is good. Pages in frames have tests of their own, so one
 * script in the page is enough: a run in each frame, and of what passed, takes four times as long and answers the same.
 */
export async function axeFindings(page: Page, { within = [], without = [] }: Judged = {}): Promise<string[]> {
  await transitionsOver(page);
  const rules = Object.fromEntries(without.map((rule) => [rule, { enabled: false }]));
  // The script is large, and one that is in the page stays there.
  const isThere = await page.evaluate(() => "axe" in window);
  const axe = new AxeBuilder({ page, ...(isThere ? { axeSource: "0" } : {}) }).setLegacyMode().exclude("iframe");
  for (const part of within) axe.include(part);
  const { violations } = await axe.options({ resultTypes: ["violations"], iframes: false, rules }).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target, html }) => `${id}: ${target.join(" ")} ${html}`));
}
