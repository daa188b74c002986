import { join } from "node:path";
import { askHost, expect, test } from "./fixtures.ts";
import { deskPage } from "./pages/desk-page.ts";

test("where the page will go is told in the middle of a press: the button stays under the pointer, and publishes @web", async ({
  page,
  ownHost,
  scratch,
}) => {
  test.setTimeout(120_000);
  await askHost(ownHost, "settings.update", { actor: "Dana Reed" });
  const late: (() => void)[] = [];
  let isHeld = true;
  await page.routeWebSocket(/\/socket$/, (socket) => {
    const server = socket.connectToServer();
    server.onMessage((message) => {
      const { result } = JSON.parse(String(message));
      const isTarget = result?.folders !== undefined && result.redirects !== undefined && result.at === undefined;
      if (isTarget && isHeld) late.push(() => socket.send(message));
      else socket.send(message);
    });
  });
  await page.goto(ownHost.url);
  const { dialog, photos } = deskPage(page);
  await expect(photos).toHaveCount(3);
  await page.getByRole("button", { name: "Publish", exact: true }).click();
  await dialog.getByLabel("Folder").fill(join(scratch, "a-folder-of-readers"));
  const button = dialog.getByRole("button", { name: "Publish now" });
  await expect(button).toBeEnabled();
  await expect.poll(() => late.length).toBeGreaterThan(0);

  await button.hover();
  await page.mouse.down();
  const top = () => button.evaluate((element) => element.getBoundingClientRect().top);
  const before = await top();
  isHeld = false;
  late.at(-1)?.();
  await expect(dialog.getByRole("list", { name: "Where it goes" })).toBeVisible();
  expect(await top()).toBe(before);
  await page.mouse.up();
  await expect(dialog.getByRole("heading", { name: /published/i })).toBeVisible({ timeout: 60_000 });
});
