import { createHash } from "node:crypto";
import { cpSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import Database from "better-sqlite3";
import { generateArchive } from "../scripts/generate-stories/generate-archive.ts";
import { expect, startHostProcess, test } from "./fixtures.ts";
import { deskPage } from "./pages/desk-page.ts";

// The desk over an archive of years: a few thousand stories in every run of the tests, `npm run desk-100k` with a hundred thousand.

const stories = Number(process.env.GALLEY_STORIES ?? 1500);
/** A folder that `npm run generate-stories` made: used in place of a new one, as a copy. */
const archive = process.env.GALLEY_ARCHIVE;
/** So many stories are changed at once. */
const several = 1000;
/** The height of a row of two lines, in CSS pixels. */
const rowHeight = 46;

/** What the file says by plain SQL of its own, whatever the program makes of it. */
function reader(dataDir: string) {
  const db = new Database(join(dataDir, "galley.sqlite"), { readonly: true, fileMustExist: true });
  const number = (sql: string) => Number(db.prepare(sql).pluck().get());
  const inOrder = (from: number, count: number, order: string) =>
    db.prepare(`SELECT headline FROM story s ${order} LIMIT ${count} OFFSET ${from}`).pluck().all() as string[];
  return {
    number,
    close: () => db.close(),
    all: number("SELECT count(*) FROM story WHERE binned = 0"),
    newest: (from: number, count: number) =>
      inOrder(from, count, "JOIN story_search_place p ON p.story_id = s.id WHERE binned = 0 ORDER BY p.place DESC"),
    longest: (count: number) => inOrder(0, count, "WHERE binned = 0 ORDER BY words DESC, id DESC"),
    /** One digest of every page and every fact. */
    digest(): string {
      const hash = createHash("sha256");
      const rows = db.prepare(
        "SELECT public_id, binned, fields, document FROM story JOIN story_body ON story_id = story.id ORDER BY story.id",
      );
      for (const { fields, ...row } of rows.iterate() as Iterable<Record<string, string>>) {
        const facts = Object.entries(JSON.parse(fields ?? "")).sort(([one], [other]) => (one < other ? -1 : 1));
        hash.update(JSON.stringify([row, facts]));
      }
      return hash.digest("hex");
    },
  };
}

const parts = (page: Page) => ({
  grid: page.getByRole("grid"),
  rows: page.locator(".list-row[data-index]"),
  row: (index: number) => page.locator(`.list-row[data-index="${index}"]`),
  count: page.locator(".list-count"),
  search: page.locator(".list-search input"),
  told: page.locator(".edit-words"),
});

/** A number as the desk writes it. */
const shown = (number: number) => number.toLocaleString("en-GB");

test("an archive of years is scrolled, sorted, filtered and searched; a thousand stories are changed at once and put back", {
  tag: "@web",
}, async ({ page, scratch }) => {
  test.setTimeout(stories > 10_000 ? 1_800_000 : 120_000);
  const dataDir = join(scratch, "data");
  if (archive === undefined) {
    await generateArchive({ folder: dataDir, stories, photos: 12, seed: 8, years: 10, until: Date.now() });
  } else cpSync(archive, dataDir, { recursive: true });
  const host = await startHostProcess(dataDir);
  const file = reader(dataDir);
  const desk = deskPage(page);
  const { grid, rows, row, count, search, told } = parts(page);
  const headlines = async (from: number, most: number) => {
    const found: (string | null)[] = [];
    for (let at = from; at < from + most; at += 1)
      found.push(await row(at).locator("[data-column=headline]").textContent());
    return found;
  };
  const scrollTo = (index: number) => grid.evaluate((element, top) => element.scrollTo(0, top), index * rowHeight);

  await test.step("every row can be scrolled to, and few are in the document", async () => {
    await page.goto(host.url);
    await expect(desk.headline).toBeVisible();
    await desk.press("Control+Shift+l");
    await expect(count).toHaveText(`Stories: ${shown(file.all)}`);
    await expect(grid).toHaveAttribute("aria-rowcount", String(file.all + 1));
    for (const index of [0, Math.floor(file.all / 2), file.all - 10]) {
      await scrollTo(index);
      await expect(row(index)).toHaveAttribute("aria-busy", "false");
      await expect(row(index + 5)).toHaveAttribute("aria-busy", "false");
      const wanted = file.newest(index, 5);
      for (const [at, words] of (await headlines(index, 5)).entries()) expect(words).toContain(wanted[at]);
      expect(await rows.count()).toBeLessThan(60);
    }
    await desk.press("Home");
  });

  await test.step("another order begins at its beginning", async () => {
    await page.locator("[data-head=words]").click();
    const wanted = file.longest(3);
    await expect(row(0)).toContainText(wanted[0] ?? "");
    for (const [at, words] of (await headlines(0, 3)).entries()) expect(words).toContain(wanted[at]);
  });

  await test.step("filters and words find what plain SQL finds", async () => {
    const facts = (condition: string) => file.number(`SELECT count(*) FROM story WHERE binned = 0 AND ${condition}`);
    const courts = "json_extract(fields, '$.section') = 'Courts'";
    await search.fill("section:Courts");
    await expect(count).toHaveText(`Stories: ${shown(facts(courts))}`);
    await search.fill("section:Courts stage:ready -is:published");
    const rest = "json_extract(fields, '$.stage') = 'ready' AND publication <> 'published'";
    await expect(count).toHaveText(`Stories: ${shown(facts(`${courts} AND ${rest}`))}`);
    // A headline whole, in the middle of the archive.
    const [headline = ""] = file.newest(Math.floor(file.all / 2), 1);
    await search.fill(`"${headline}"`);
    await expect(row(0)).toContainText(headline);
    await expect(row(0).locator("mark").first()).toBeVisible();
    await search.fill("no such words anywhere");
    await expect(page.getByText("No story matches")).toBeVisible();
    await page
      .locator(".list-tools, .list-none")
      .getByRole("button", { name: "Clear search and filters" })
      .first()
      .click();
    await expect(count).toHaveText(`Stories: ${shown(file.all)}`);
  });

  await test.step(`${several} stories are changed in one step, and one press puts them back`, async () => {
    const urgent = () => file.number("SELECT count(*) FROM story WHERE priority = 2");
    const [before, had] = [file.digest(), urgent()];
    await row(0).click();
    await scrollTo(several - 5);
    await expect(row(several - 1)).toHaveAttribute("aria-busy", "false");
    await row(several - 1).click({ modifiers: ["Shift"] });
    await expect(count).toHaveText(`${shown(several)} chosen`);
    await page.getByRole("button", { name: "Priority", exact: true }).last().click();
    await page.getByRole("menuitem").first().click();
    await expect(told).toContainText("Changed:", { timeout: 60_000 });
    const [, changed = "0"] = /Changed: (\d+)/.exec((await told.textContent()) ?? "") ?? [];
    expect(urgent()).toBe(had + Number(changed));
    expect(Number(changed)).toBeGreaterThan(several / 2);
    expect(file.digest()).not.toBe(before);
    await grid.focus();
    await desk.press("Control+z");
    await expect(told).toContainText(`Stories: ${changed}.`, { timeout: 60_000 });
    expect(urgent()).toBe(had);
    expect(file.digest()).toBe(before);
  });

  file.close();
  await page.close();
  expect(await host.stop(), host.complaints()).toBe(0);
});
