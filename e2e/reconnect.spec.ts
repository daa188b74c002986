import type { WebSocketRoute } from "@playwright/test";
import { askHost, expect, test } from "./fixtures.ts";

test("what was changed elsewhere while the socket was cut is fetched when it opens again", async ({
  page,
  host,
  problems,
}) => {
  problems.allow(/WebSocket/);
  const open: WebSocketRoute[] = [];
  let cable = true;
  await page.routeWebSocket(/\/socket$/, (socket) => {
    if (!cable) return void socket.close({ code: 1001 });
    const server = socket.connectToServer();
    open.push(socket, server);
  });
  await page.goto(host.url);
  const rows = page.getByRole("listbox", { name: "List of stories" }).getByRole("option");
  await expect(rows).not.toHaveCount(0);
  const before = await rows.count();

  cable = false;
  for (const end of open.splice(0)) await end.close({ code: 1001 });
  await askHost(host, "stories.create", { language: "he" });
  // Told while nobody listened: nothing shows it yet.
  await expect(rows).toHaveCount(before);

  cable = true;
  await expect(rows).toHaveCount(before + 1, { timeout: 15_000 });
  await expect(rows.filter({ hasText: "HE" })).not.toHaveCount(0);
});
