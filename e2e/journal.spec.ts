import { join } from "node:path";
import type { Page } from "@playwright/test";
import { askHost, expect, startHostProcess, test } from "./fixtures.ts";

const headline = (page: Page) => page.locator(".galley-page h1");
const status = (page: Page) => page.getByTestId("save-status");

test("what is typed while the host is dead is stored after its restart, and both windows go on", async ({
  context,
  problems,
  scratch,
}) => {
  problems.allow(/WebSocket|net::ERR_/);
  const dataDir = join(scratch, "data");
  const first = await startHostProcess(dataDir, []);
  await askHost(first, "settings.update", { actor: "Dana Reed" });
  const before = await context.newPage();
  await before.goto(first.url);
  await headline(before).click();
  await first.kill();
  await before.keyboard.press("End");
  await before.keyboard.type(" until Sunday");
  await expect(status(before)).toContainText("Not saved");
  const kept = () =>
    before.evaluate(
      () =>
        new Promise<number>((resolve) => {
          const opening = indexedDB.open("galley-journal");
          opening.onsuccess = () => {
            const count = opening.result.transaction("unsaved").objectStore("unsaved").count();
            count.onsuccess = () => {
              opening.result.close();
              resolve(count.result);
            };
          };
        }),
    );
  await expect.poll(kept).toBe(1);

  const again = await startHostProcess(dataDir, []);
  expect(again.origin, "a browser keeps the journal for this very address").toBe(first.origin);
  const after = await context.newPage();
  await after.goto(again.url);
  await expect(headline(after)).toContainText("until Sunday");
  await expect(status(before)).toContainText(/^Saved/, { timeout: 40_000 });
  await before.keyboard.type(" night");
  await expect(headline(after)).toContainText("until Sunday night");
  const { stories } = await askHost(again, "stories.list", { offset: 0, limit: 9 });
  expect(stories.map((story) => story.headline)).toHaveLength(1);
  expect(await again.stop()).toBe(0);
});
