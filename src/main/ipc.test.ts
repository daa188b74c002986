import { expect, test, vi } from "vitest";
import type { CorePort } from "../core/core.ts";
import { electronChannels } from "../shared/electron-channels.ts";
import { BrowserWindow, recorded } from "./fake-electron.ts";
import { connectIpc, isTrustedSender, type Sender } from "./ipc.ts";

vi.mock("electron", () => import("./fake-electron.ts"));

const windows = [{ webContents: { id: 1 } }, { webContents: { id: 2 } }];
const top = { url: "app://main/", parent: null };

test.each<[string, Sender, boolean]>([
  ["the desk", { sender: { id: 2 }, senderFrame: top }, true],
  ["the desk with an address in it", { sender: { id: 1 }, senderFrame: { ...top, url: "app://main/#a" } }, true],
  ["a frame that is gone", { sender: { id: 1 }, senderFrame: null }, false],
  ["a frame inside the desk", { sender: { id: 1 }, senderFrame: { ...top, parent: top } }, false],
  ["a candidate", { sender: { id: 1 }, senderFrame: { ...top, url: "app://main/preview/a/index.html" } }, false],
  ["another site", { sender: { id: 1 }, senderFrame: { ...top, url: "https://evil.example/" } }, false],
  ["a look-alike", { sender: { id: 1 }, senderFrame: { ...top, url: "app://main@evil.example/" } }, false],
  ["a file", { sender: { id: 1 }, senderFrame: { ...top, url: "file:///app/index.html" } }, false],
  ["a window that is not ours", { sender: { id: 3 }, senderFrame: top }, false],
])("%s", (_, event, trusted) => {
  expect(isTrustedSender(event, windows)).toBe(trusted);
});

test("a request reaches the core only from the desk, always comes back as an envelope, and events reach every window", async () => {
  const asked: unknown[] = [];
  let emit: Parameters<CorePort["onEvent"]>[0] = () => {};
  let stopped = false;
  const offered: string[] = [];
  const ipc = connectIpc(
    {
      handle: async (method, params, caller) => {
        asked.push([method, params, caller]);
        return { ok: true, result: "done" };
      },
      onEvent: (listener) => {
        emit = listener;
        return () => {
          stopped = true;
        };
      },
      offerPath: (path) => `ticket for ${path}`,
      close: async () => {},
    } as Partial<CorePort> as CorePort,
    (path) => offered.push(path),
  );
  const window = new BrowserWindow({});
  const call = recorded.ipcHandlers.get(electronChannels.request) as (...args: unknown[]) => Promise<unknown>;
  const sender = { sender: { id: window.webContents.id }, senderFrame: top };

  expect(await call(sender, "settings.get", {})).toEqual({ ok: true, result: "done" });
  expect(await call({ ...sender, senderFrame: null }, "settings.get", {})).toMatchObject({
    ok: false,
    error: { code: "denied", key: "host.senderRefused" },
  });
  expect(await call(sender, { toString: "settings.get" }, {})).toMatchObject({ ok: false });
  expect(asked).toEqual([["settings.get", {}, { window: window.webContents.id }]]);

  const offer = recorded.ipcHandlers.get(electronChannels.offer) as typeof call;
  expect(await offer(sender, "/home/dana/quay.jpg")).toBe("ticket for /home/dana/quay.jpg");
  expect(await offer({ ...sender, senderFrame: { ...top, parent: top } }, "/etc/passwd")).toBeNull();
  expect(await offer(sender, "relative.jpg")).toBeNull();
  expect(offered).toEqual(["/home/dana/quay.jpg"]);

  emit("stories.changed", { ids: [] });
  expect(window.webContents.sent).toEqual([[electronChannels.event, "stories.changed", { ids: [] }]]);
  ipc.stop();
  expect([stopped, recorded.ipcHandlers.size]).toEqual([true, 0]);
});
