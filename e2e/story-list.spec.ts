import type { Page } from "@playwright/test";
import { paragraph, storyDocument } from "../src/shared/document/build.ts";
import { axeFindings } from "./accessibility.ts";
import { askHost, expect, type HostProcess, test } from "./fixtures.ts";
import { deskPage } from "./pages/desk-page.ts";

/** So many stories besides the sample: more than two pages of the list. */
const many = 243;
const sections = ["Local", "City hall", "Sport"];

async function write(host: HostProcess, headline: string): Promise<string> {
  const { id, version, fields } = await askHost(host, "stories.create", { language: "en" });
  const document = JSON.stringify(storyDocument({ headline, standfirst: "Short." }, [paragraph("words")]));
  await askHost(host, "stories.save", { id, baseVersion: version, document, fields });
  return id;
}

/** A few hundred stories: most of them blank, in three sections, some urgent and late; the newest have headlines. */
async function fill(host: HostProcess): Promise<void> {
  const ids: string[] = [];
  while (ids.length < many - 3) {
    const some = Math.min(30, many - 3 - ids.length);
    const made = Array.from({ length: some }, () => askHost(host, "stories.create", { language: "en" }));
    ids.push(...(await Promise.all(made)).map(({ id }) => id));
  }
  for (const [at, section] of sections.entries()) {
    const some = ids.filter((_, index) => index % sections.length === at);
    await askHost(host, "stories.edit", { ids: some, edit: { set: { section }, addTags: ["winter"] } });
  }
  const late = { due: "2026-01-02T03:04:00.000Z", priority: 2, legal: "required", embargo: "indefinite" } as const;
  await askHost(host, "stories.edit", { ids: ids.slice(0, 5), edit: { set: { ...late, onHold: true } } });
  for (const headline of ["Quayside wall gives way", "Quayside ferry is late", "Market closes"])
    await write(host, headline);
}

const parts = (page: Page) => ({
  grid: page.getByRole("grid"),
  rows: page.locator(".list-row[data-index]"),
  active: page.locator(".list-row[data-focused]"),
  count: page.locator(".list-count"),
  search: page.locator(".list-search input"),
  told: page.locator(".edit-words"),
});

test("a list of hundreds is read, searched, filtered, changed and undone without a mouse", async ({
  page,
  ownHost,
}) => {
  test.setTimeout(120_000);
  await askHost(ownHost, "settings.update", { actor: "Dana Reed" });
  await fill(ownHost);
  await page.goto(ownHost.url);
  const desk = deskPage(page);
  const { grid, rows, active, count, search, told } = parts(page);
  await expect(desk.headline).toBeVisible();
  const { counts } = await askHost(ownHost, "stories.count", { texts: [""] });
  const total = counts[0] ?? 0;

  await desk.press("Control+Shift+l");
  await expect(count).toHaveText(`Stories: ${total}`);
  await expect(grid).toHaveAttribute("aria-rowcount", String(total + 1));
  await expect(grid).toBeFocused();
  await expect(rows.first()).toContainText("Market closes");
  expect(await rows.count()).toBeLessThan(60);

  // To the end, which no page before led to, and back.
  await desk.press("End");
  await expect(active).toHaveAttribute("aria-rowindex", String(total + 1));
  await expect(active).toHaveAttribute("aria-busy", "false");
  expect(await rows.count()).toBeLessThan(60);
  await desk.press("Home", "j");
  await expect(active).toContainText("Quayside ferry is late");

  // Chosen by keys, extended, all, none.
  await desk.press("x", "Shift+ArrowDown", "Shift+j");
  await expect(count).toHaveText("3 chosen");
  await desk.press("Control+a");
  await expect(count).toHaveText(`${total} chosen`);
  await desk.press("Escape");
  await expect(count).toHaveText(`Stories: ${total}`);

  // What others write appears by itself, and the keyboard stays on its story.
  await write(ownHost, "Written elsewhere");
  await expect(rows.first()).toContainText("Written elsewhere");
  await expect(count).toHaveText(`Stories: ${total + 1}`);

  await desk.press("/");
  await expect(search).toBeFocused();
  await page.keyboard.type("quayside");
  await expect(count).toHaveText("Stories: 2");
  await expect(rows.first().locator("mark")).toHaveText("Quayside");
  await desk.press("ArrowDown");
  await expect(grid).toBeFocused();
  await desk.press("Enter");
  await expect(desk.headline).toHaveText("Quayside ferry is late");
  await desk.press("Control+Shift+l");
  await expect(search).toHaveValue("quayside");
  await expect(count).toHaveText("Stories: 2");

  // Everything found is changed at once, and taken back.
  await expect(grid).toBeFocused();
  await desk.press("Control+a");
  await page.getByRole("button", { name: "Stage", exact: true }).last().click();
  await page.getByRole("menuitem", { name: "Ready" }).click();
  await expect(told).toContainText("Changed: 2.");
  await expect(rows.first().locator("[data-column=stage]")).toHaveText("Ready");
  await grid.focus();
  await desk.press("Control+z");
  await expect(told).toContainText("Taken back:");
  await expect(rows.first().locator("[data-column=stage]")).toHaveText("Draft");
  await desk.press("Escape");

  // Filters write into the search; what is listed gets a name and a count.
  await page.getByRole("button", { name: "Clear search and filters" }).click();
  await page.locator(".filter-button", { hasText: "Section" }).click();
  const offered = page.getByRole("option", { name: /City hall/ });
  await expect(offered).toContainText(String((many - 3) / 3));
  await offered.click();
  await expect(search).toHaveValue('section:"City hall"');
  await desk.press("Escape");
  await expect(count).toHaveText(`Stories: ${(many - 3) / 3}`);
  await page.getByRole("button", { name: "Save as a view" }).click();
  await page.keyboard.type("Council");
  await desk.press("Enter");
  await expect(page.getByRole("button", { name: /^Council/ })).toHaveText(`Council${(many - 3) / 3}`);
  expect((await askHost(ownHost, "settings.get", {})).views).toMatchObject([{ name: "Council" }]);
  await page.getByRole("button", { name: /^Overdue/ }).click();
  await expect(count).toHaveText("Stories: 5");
  await expect(rows.first()).toContainText("Overdue");

  // Columns: sorted, moved by keys, remembered.
  await page.getByRole("button", { name: /^All/ }).click();
  await page.locator("[data-head=words]").click();
  await expect(page.getByRole("columnheader", { name: "Words" })).toHaveAttribute("aria-sort", "descending");
  await expect(rows.first()).toContainText("Storm keeps the fleet in");
  await page.locator("[data-head=words]").focus();
  await desk.press("Alt+ArrowLeft", "Shift+ArrowRight");
  await page.reload();
  await expect(page.getByRole("columnheader").nth(5)).toHaveText("Words");
  await desk.press("?");
  await expect(desk.dialog).toContainText("In the list of all stories");
  await desk.press("Escape");
  await expect(desk.dialog).toHaveCount(0);
  // A letter by its place on the keyboard, whatever layout is active.
  await expect(grid).toBeFocused();
  await page.evaluate(() =>
    document.activeElement?.dispatchEvent(
      new KeyboardEvent("keydown", { code: "KeyX", key: "ס", bubbles: true, cancelable: true }),
    ),
  );
  await expect(count).toHaveText("1 chosen");
});

/** Each theme and each language once: colours do not depend on the language, nor names on the theme. */
const looks = [
  { theme: "light", interfaceLanguage: "en", onwards: "Alt+ArrowRight" },
  { theme: "dark", interfaceLanguage: "he", onwards: "Alt+ArrowLeft" },
] as const;

for (const { onwards, ...look } of looks) {
  test(`cards go from stage to stage; axe finds nothing on list and board: ${look.theme}, ${look.interfaceLanguage}`, async ({
    page,
    ownHost,
  }) => {
    test.setTimeout(120_000);
    await askHost(ownHost, "settings.update", { actor: "Dana Reed", ...look });
    const id = await write(ownHost, "Harbour wall gives way");
    const edit = {
      set: { priority: 2, due: "2026-01-02T03:04:00.000Z", embargo: "indefinite", legal: "required" },
    } as const;
    await askHost(ownHost, "stories.edit", { ids: [id], edit });
    await page.goto(ownHost.url);
    const desk = deskPage(page);
    const { rows, count, search } = parts(page);
    const found: Record<string, string[]> = {};
    const judge = async (state: string, within: string[] = []) => {
      const list = await axeFindings(page, { within });
      if (list.length > 0) found[state] = list;
    };
    await expect(desk.headline).toBeVisible();
    await desk.press("Control+Shift+l");
    await expect(rows).toHaveCount(2);
    await desk.press("x");
    await expect(page.locator(".bulk-bar")).toBeVisible();
    await judge("list, one chosen");
    await page.locator(".filter-button").first().click();
    await expect(page.getByRole("option").first()).toBeVisible();
    // Around it the library has a button of its own that stands in no landmark.
    await judge("filters", [".filter-dialog"]);
    await desk.press("Escape");
    await page.locator(".view-tools .button").click();
    await expect(desk.dialog).toBeVisible();
    await judge("view named");
    await desk.press("Escape");
    await expect(desk.dialog).toHaveCount(0);
    await search.fill("no such words");
    await expect(page.locator(".list-none")).toBeVisible();
    await judge("nothing found");
    await search.fill("");

    await page.locator(".choices .choice").last().click();
    const columns = page.locator(".board-column");
    const card = page.locator(`[data-card="${id}"]`);
    await expect(columns).toHaveCount(3);
    await expect(columns.first().locator("[data-card]")).toHaveCount(1);
    await card.click();
    await desk.press(onwards);
    await expect(columns.nth(1).locator(`[data-card="${id}"]`)).toBeFocused();
    await expect(page.locator(".edit-words")).not.toBeEmpty();
    expect((await askHost(ownHost, "stories.open", { id })).fields.stage).toBe("editing");
    await judge("board, a card moved");
    await card.dragTo(columns.nth(2));
    await expect(columns.nth(2).locator(`[data-card="${id}"]`)).toBeVisible();
    await expect.poll(async () => (await askHost(ownHost, "stories.open", { id })).fields.stage).toBe("ready");
    await expect(count).toBeVisible();
    // The card with the keyboard goes away: another one has it then; and a story that is opened with it.
    await card.focus();
    await askHost(ownHost, "stories.edit", { ids: [id], edit: { bin: true } });
    await expect(card).toHaveCount(0);
    await expect(page.locator("[data-card]:focus")).toHaveCount(1);
    await desk.press("Enter");
    await expect(page.locator(".page-column [contenteditable=true]").first()).toBeFocused();
    expect(found).toEqual({});
  });
}
