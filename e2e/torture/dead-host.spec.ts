import { join } from "node:path";
import { askHost, expect, startHostProcess, test } from "../fixtures.ts";
import { isLong } from "./rounds.ts";
import { bodyText } from "./watch-saves.ts";

const total = async (host: Parameters<typeof askHost>[0]) =>
  (await askHost(host, "stories.list", { offset: 0, limit: 1 })).total;

test("what is typed while the host is dead outlives the window too, and comes back once", async ({
  context,
  page,
  scratch,
  problems,
}) => {
  problems.allow(/WebSocket|ERR_CONNECTION/);
  const dataDir = join(scratch, "data");
  const first = await startHostProcess(dataDir, []);
  await askHost(first, "settings.update", { actor: "Dana Reed" });
  const { id } = await askHost(first, "stories.create", { language: "en" });
  const before = await total(first);
  await page.goto(first.url);
  await page.locator("[contenteditable=true] p").last().click();
  await page.keyboard.type("Before the blow. ");
  await expect(page.getByTestId("save-status")).toContainText("Saved");
  await first.kill();
  await page.keyboard.type("After it.");
  await expect(page.getByText("The connection to Galley was lost. Keep writing")).toBeVisible();
  // Longer than the journal's pause; then the window dies as well.
  await expect.poll(() => journalText(page)).toContain("After it.");
  await page.close();

  const second = await startHostProcess(dataDir, []);
  expect(second.origin, "the address is kept, or the browser could not find the journal").toBe(first.origin);
  const next = await context.newPage();
  await next.goto(second.url);
  await expect(next.locator("[contenteditable=true]")).toContainText("Before the blow. After it.");
  await expect(next.getByText("What was typed while the connection was lost is saved now")).toBeVisible();
  await next.reload();
  await expect(next.locator("[contenteditable=true]")).toContainText("Before the blow. After it.");
  const stored = await askHost(second, "stories.open", { id });
  expect(bodyText(stored.document)).toBe("Before the blow. After it.");
  expect(await total(second)).toBe(before);
  expect(await journalText(next)).toBe("");
  expect(await second.stop()).toBe(0);
});

test("a socket cut while somebody types loses nothing", async ({ page, host, problems }) => {
  test.setTimeout(120_000);
  problems.allow(/WebSocket/);
  const cutFor = isLong ? 30_000 : 4_000;
  let isCut = false;
  const lines: { close(): Promise<void> }[] = [];
  await page.routeWebSocket(/\/socket$/, (line) => {
    if (isCut) return void line.close();
    line.connectToServer();
    lines.push(line);
  });
  const { id } = await askHost(host, "stories.create", { language: "en" });
  await page.goto(host.url);
  await page.locator("[contenteditable=true] p").last().click();
  await page.keyboard.type("Before. ");
  await expect(page.getByTestId("save-status")).toContainText("Saved");
  isCut = true;
  for (const line of lines) await line.close();
  const end = Date.now() + cutFor;
  let text = "Before. ";
  for (let word = 0; Date.now() < end; word += 1) {
    await page.keyboard.type(`w${word} `, { delay: 20 });
    text += `w${word} `;
  }
  await expect(page.getByTestId("save-status")).toContainText("Offline");
  isCut = false;
  await page.keyboard.type("After.");
  await expect(page.getByTestId("save-status")).toContainText("Saved", { timeout: 40_000 });
  const stored = await askHost(host, "stories.open", { id });
  expect(bodyText(stored.document)).toBe(`${text}After.`);
});

/** What lies in the window's journal, as text. */
function journalText(page: import("@playwright/test").Page): Promise<string> {
  return page.evaluate(
    () =>
      new Promise<string>((resolve, reject) => {
        const opening = indexedDB.open("galley-journal");
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const all = opening.result.transaction("unsaved").objectStore("unsaved").getAll();
          all.onerror = () => reject(all.error);
          all.onsuccess = () => {
            opening.result.close();
            resolve(all.result.map((entry) => entry.document).join());
          };
        };
      }),
  );
}
