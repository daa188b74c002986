import type { Page } from "@playwright/test";
import { askCore, expect, test } from "./fixtures.ts";

/**
 * Gives the page what Electron's preload gives it, over the web host's socket: so the desk is seen on Electron's bridge in a real
 * browser, and everything that it asks of its host is on record.
 */
async function standInBridge(page: Page): Promise<void> {
  await page.addInitScript(() => {
    // Frames that show pages have no bridge.
    if (window !== window.top) return;
    const listeners = new Map<string, (payload: unknown) => void>();
    const waiting = new Map<number, (answer: unknown) => void>();
    const asked: unknown[] = [];
    const socket = new WebSocket(`ws://${location.host}/socket`);
    const open = new Promise((resolve) => socket.addEventListener("open", resolve));
    socket.addEventListener("message", ({ data }) => {
      const frame = JSON.parse(data);
      if ("event" in frame) listeners.get(frame.event)?.(frame.payload);
      else waiting.get(frame.id)?.(frame);
    });
    let id = 0;
    const request = async (method: string, params: unknown) => {
      await open;
      id += 1;
      socket.send(JSON.stringify({ id, method, params }));
      const answer = await new Promise<{ result?: { capabilities?: string[] } }>((resolve) =>
        waiting.set(id, resolve as never),
      );
      if (method.startsWith("host.")) asked.push([method, params]);
      if (method === "host.info" && answer.result) answer.result.capabilities = ["commands", "drag-out", "save-pdf"];
      return answer;
    };
    const requests = new Proxy({}, { get: (_, method: string) => (params: unknown) => request(method, params) });
    const on = (event: string, listener: (payload: unknown) => void) => {
      listeners.set(event, listener);
      return () => listeners.delete(event);
    };
    Object.assign(window, {
      galleyHost: { requests, on, offerFile: async () => null },
      standIn: { asked, tell: (event: string, payload: unknown) => listeners.get(event)?.(payload) },
    });
  });
}

type StandIn = { standIn: { asked: [string, { met?: string[] }][]; tell(event: string, payload: unknown): void } };

const choose = (page: Page, id: string) =>
  page.evaluate((chosen) => (window as unknown as StandIn).standIn.tell("command.invoked", { id: chosen }), id);
const asked = (page: Page) => page.evaluate(() => (window as unknown as StandIn).standIn.asked);
const lastMet = async (page: Page) =>
  (await asked(page)).filter(([method]) => method === "host.commandState").at(-1)?.[1].met;

test.beforeEach(async ({ page, host }) => {
  await standInBridge(page);
  await page.goto(host.url);
  await expect(page.locator(".galley-page h1")).toBeVisible();
});

test("the menu's commands are carried out, and the menu is told what they may count on", { tag: "@web" }, async ({
  page,
}) => {
  await expect.poll(() => lastMet(page)).toContain("story");
  await choose(page, "settings");
  await expect(page.getByRole("dialog")).toBeVisible();
  await expect.poll(() => lastMet(page)).toEqual([]);
  await choose(page, "new-story");
  await page.keyboard.press("Escape");
  await expect.poll(() => lastMet(page)).toContain("desk");
  const stories = await page.getByRole("listbox").first().getByRole("option").count();
  await choose(page, "new-story");
  await expect(page.getByRole("listbox").first().getByRole("option")).toHaveCount(stories + 1);
});

test("undo from the menu undoes in the page, or in the field that is typed in", { tag: "@web" }, async ({ page }) => {
  await choose(page, "new-story");
  const headline = page.locator(".galley-page h1");
  await expect(headline)
    .toBeFocused({ timeout: 5000 })
    .catch(() => headline.click());
  await page.keyboard.type("Quay reopens");
  await expect(headline).toHaveText("Quay reopens");
  await choose(page, "undo");
  await expect(headline).not.toHaveText("Quay reopens");
  await choose(page, "redo");
  await expect(headline).toHaveText("Quay reopens");
  const section = page.getByRole("combobox", { name: "Section" });
  await section.click();
  // At once: the browser chooses by the clock how much of what is typed it takes back in one step.
  await page.keyboard.insertText("Harbour");
  await expect(section).toHaveValue("Harbour");
  await choose(page, "undo");
  await expect(section).toHaveValue("");
  await expect(headline).toHaveText("Quay reopens");
});

test("a photo that is dragged becomes the host's drag", { tag: "@web" }, async ({ page }) => {
  await page.getByRole("tab", { name: "Photos" }).click();
  const tile = page.locator(".photo-tile img").first();
  const from = await tile.boundingBox();
  if (from === null) throw new Error("no photo is shown");
  await page.mouse.move(from.x + 20, from.y + 20);
  await page.mouse.down();
  await page.mouse.move(from.x - 60, from.y + 60, { steps: 5 });
  await page.mouse.up();
  const { photos } = await askCore(page, "photos.list", { offset: 0, limit: 50 });
  await expect.poll(() => asked(page)).toContainEqual(["host.dragOut", { kind: "photo", id: photos[0]?.id }]);
});
