import type { Page } from "@playwright/test";
import { askHost, expect, type HostProcess, test } from "./fixtures.ts";
import { deskPage } from "./pages/desk-page.ts";

/** The ids of the stories whose headlines begin so. */
async function storedIds(host: HostProcess, headline: string): Promise<string[]> {
  const { stories } = await askHost(host, "stories.list", { offset: 0, limit: 100 });
  return stories.filter((story) => story.headline.startsWith(headline)).map((story) => story.id);
}

/** Their stored pages as JSON text. */
async function storedPages(host: HostProcess, headline: string): Promise<string[]> {
  const ids = await storedIds(host, headline);
  const opened = await Promise.all(ids.map((id) => askHost(host, "stories.open", { id })));
  return opened.map((story) => story.document);
}

async function begin(page: Page, headline: string) {
  const desk = deskPage(page);
  await desk.newStory();
  await page.keyboard.type(headline);
  await desk.saved();
  return desk;
}

test("the time of the last save is shown, and a reload right after typing loses no word", async ({
  desk: page,
  host,
}) => {
  const desk = await begin(page, "Reloaded at once");
  const [before] = await storedPages(host, "Reloaded at once");
  expect(before).toContain("Reloaded at once");
  await desk.press("Enter");
  await page.keyboard.type("typed in the last moment");
  page.once("dialog", (dialog) => void dialog.accept());
  await page.reload();
  await desk.openStory("Reloaded at once");
  await expect(desk.standfirst).toHaveText("typed in the last moment");
  await desk.saved();
});

test("two tabs on one story: the second to save is told, and nothing is overwritten", async ({
  desk: page,
  host,
  context,
}) => {
  const mine = await begin(page, "Written twice");
  const other = await context.newPage();
  await other.goto(host.url);
  const theirs = deskPage(other);
  await theirs.openStory("Written twice");

  // Both type before either knows of the other.
  await Promise.all([mine.standfirst.click(), theirs.standfirst.click()]);
  await Promise.all([page.keyboard.type("mine"), other.keyboard.type("theirs")]);
  const conflict = "This story was changed elsewhere";
  await expect
    .poll(async () => (await page.getByText(conflict).count()) + (await other.getByText(conflict).count()))
    .toBeGreaterThan(0);
  const iLost = (await page.getByText(conflict).count()) > 0;
  const [loser, winner, kept, stored] = iLost ? [mine, theirs, "mine", "theirs"] : [theirs, mine, "theirs", "mine"];
  await winner.saved();
  await expect(loser.standfirst).toHaveText(kept);
  const [only] = await storedPages(host, "Written twice");
  expect(only).toContain(`"${stored}"`);

  // What is typed on goes nowhere until a choice is made; then the other text is in the history.
  await loser.page.keyboard.type(" and more");
  await loser.page.getByRole("button", { name: "Keep mine" }).click();
  await loser.saved();
  await expect(loser.standfirst).toHaveText(`${kept} and more`);
  const [now, ...others] = await storedPages(host, "Written twice");
  expect(others).toEqual([]);
  expect(now).toContain(`"${kept} and more"`);
  const [id = ""] = await storedIds(host, "Written twice");
  const { revisions } = await askHost(host, "revisions.list", { id, before: null, limit: 9 });
  const versions = await Promise.all(
    revisions.map((revision) => askHost(host, "revisions.get", { id, revision: revision.id })),
  );
  expect(versions.some(({ document }) => document.includes(`"${stored}"`))).toBe(true);
});

test("a tab that typed nothing shows what the other saved", async ({ desk: page, host, context }) => {
  await begin(page, "Followed quietly");
  const other = await context.newPage();
  await other.goto(host.url);
  const theirs = deskPage(other);
  await theirs.openStory("Followed quietly");
  const mine = deskPage(page);
  await mine.standfirst.click();
  await page.keyboard.type("from the first tab");
  await expect(theirs.standfirst).toHaveText("from the first tab");
  await expect(theirs.notices).toContainText("The newest text is shown.");
});

test("a socket that is cut while somebody types is opened again and the words follow", async ({ page, host }) => {
  const cuts: (() => void)[] = [];
  await page.routeWebSocket(/\/socket$/, (socket) => {
    const server = socket.connectToServer();
    cuts.push(() => {
      void socket.close({ code: 1001 });
      void server.close();
    });
  });
  await page.goto(host.url);
  const desk = await begin(page, "Cut cable");
  await desk.standfirst.click();
  for (const word of ["one ", "two ", "three"]) {
    await page.keyboard.type(word);
    cuts.at(-1)?.();
    await page.keyboard.type("… ");
    await expect(page.getByTestId("save-status")).toHaveText(/^Saved/, { timeout: 20_000 });
  }
  expect(cuts.length).toBeGreaterThan(3);
  await desk.saved();
  await expect(desk.standfirst).toHaveText("one … two … three…");
  await expect.poll(async () => (await storedPages(host, "Cut cable")).join()).toContain("one … two … three…");
  expect(await storedPages(host, "Cut cable")).toHaveLength(1);
});
