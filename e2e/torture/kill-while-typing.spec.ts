import { join } from "node:path";
import type { Browser, Page } from "@playwright/test";
import { askHost, expect, type HostProcess, startHostProcess, test } from "../fixtures.ts";
import { faultsOf, lookAtCopy } from "./database-file.ts";
import { between, isLong, rounds } from "./rounds.ts";
import { bodyText, type SeenSave, watchSaves } from "./watch-saves.ts";

// Kills the host's process while somebody types in the real editor. This proves what happens when a program or its machine's
// session dies; it does not prove power cuts, where the disk's own memory counts (for those, every save is synced).

const count = rounds(3);

/** The oldest that a lost change may be (design), and how far the two clocks may be apart; in milliseconds. */
const oldestLoss = 2_000;
const clockSlack = 500;

interface Typed {
  text: string;
  /** When each letter was in the editor, by its place in the text. */
  times: number[];
}

async function openStory(browser: Browser, host: HostProcess): Promise<{ page: Page; saves: SeenSave[] }> {
  // A fresh profile each time: nothing that the killed window had kept may help.
  const page = await (await browser.newContext()).newPage();
  const saves = watchSaves(page);
  await page.goto(host.url);
  await page.getByRole("textbox").first().waitFor();
  return { page, saves };
}

/** Types until `until` resolves, a word after another, at the pace of a fast typist. */
async function typeUntil(page: Page, round: number, typed: Typed, until: Promise<unknown>): Promise<void> {
  let over = false;
  void until.then(() => {
    over = true;
  });
  for (let word = 0; !over; word += 1) {
    for (const letter of `r${round}w${word} `) {
      if (over) return;
      await page.keyboard.type(letter);
      typed.text += letter;
      typed.times.push(performance.now());
    }
    await page.waitForTimeout(between(5, 120));
  }
}

test("no acknowledged save is lost when the host is killed while somebody types", async ({
  browser,
  scratch,
  problems,
}) => {
  test.setTimeout(60_000 + count * 30_000);
  problems.allow(/WebSocket|ERR_CONNECTION/);
  const dataDir = join(scratch, "data");
  const first = await startHostProcess(dataDir);
  await askHost(first, "settings.update", { actor: "Dana Reed" });
  const { id } = await askHost(first, "stories.create", { language: "en" });
  await first.stop();
  const lost: { letters: number; age: number }[] = [];
  let before = "";

  for (let round = 1; round <= count; round += 1) {
    const host = await startHostProcess(dataDir);
    const { page, saves } = await openStory(browser, host);
    await page.locator("[contenteditable=true] p").last().click();
    await page.keyboard.press("ControlOrMeta+End");
    const typed: Typed = { text: before, times: Array.from(before, () => 0) };
    let killedAt = 0;
    const blow = new Promise<void>((resolve) => setTimeout(resolve, between(700, 5_000))).then(async () => {
      killedAt = performance.now();
      await host.kill();
    });
    await typeUntil(page, round, typed, blow);
    await blow;
    await page.context().close();

    expect(lookAtCopy(dataDir, faultsOf), `round ${round}`).toEqual([]);
    const again = await startHostProcess(dataDir);
    const stored = await askHost(again, "stories.open", { id });
    expect((await askHost(again, "health.get", {})).incidents).toEqual([]);
    await again.stop();

    const acknowledged = saves.filter((save) => save.version !== null).at(-1);
    const newest = saves.at(-1);
    // Every acknowledged save is there; beyond it only what was on its way when the blow fell.
    if (acknowledged) expect(stored.version).toBeGreaterThanOrEqual(acknowledged.version ?? Number.NaN);
    const text = bodyText(stored.document);
    const isSent = [before, ...saves.map((save) => bodyText(save.document))].includes(text);
    expect(isSent, `round ${round}: the stored text is none that was sent`).toBe(true);
    if (acknowledged) expect(text.length).toBeGreaterThanOrEqual(bodyText(acknowledged.document).length);

    const arrived = typed.text.slice(0, text.length);
    expect(text, `round ${round}`).toBe(arrived);
    const oldest = typed.times[text.length];
    const missing = typed.text.length - text.length;
    // A save that was on its way had already begun: what it carried had waited no longer than until then.
    const isUnderWay =
      newest !== undefined && newest.version === null && bodyText(newest.document).length > text.length;
    const until = isUnderWay ? newest.sentAt : killedAt;
    const age = oldest === undefined ? 0 : Math.max(0, until - oldest);
    expect(age, `round ${round}: ${missing} letters lost`).toBeLessThanOrEqual(oldestLoss);
    if (oldest !== undefined && acknowledged) expect(oldest).toBeGreaterThan(acknowledged.sentAt - clockSlack);
    lost.push({ letters: missing, age: Math.round(age) });
    console.log(`round ${round}: ${saves.length} saves, lost ${missing} letters, the oldest ${Math.round(age)} ms old`);
    before = text;
  }
  const ages = lost.map(({ age }) => age).sort((a, b) => a - b);
  console.log(
    `${count} rounds${isLong ? "" : " (short form)"}: oldest loss ${ages.at(-1)} ms, median ${ages[count >> 1]} ms`,
  );
});
