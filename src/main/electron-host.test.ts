import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { electronChannels } from "../shared/electron-channels.ts";
import { startElectronHost } from "./electron-host.ts";
import { app, recorded, world } from "./fake-electron.ts";

vi.mock("electron", () => import("./fake-electron.ts"));

const argumentsBefore = process.argv;
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "galley-electron-"));
  process.argv = [process.execPath, ".", "--some-chromium-switch", "--data", join(folder, "data"), "--actor", "Dana"];
  recorded.calls.length = 0;
});

afterEach(async () => {
  process.argv = argumentsBefore;
  app.removeAllListeners();
  await rm(folder, { recursive: true });
});

test("a second instance ends before it is ready, opens no data and no window", async () => {
  world.firstInstance = false;
  await startElectronHost("/preload.cjs");
  world.firstInstance = true;
  expect(recorded.calls).toEqual([
    "app.enableSandbox",
    "protocol.registerSchemesAsPrivileged",
    "app.requestSingleInstanceLock",
    "app.quit",
  ]);
  expect(recorded.windows).toEqual([]);
});

test("the sandbox and the scheme come before ready; the desk is served over the scheme; quitting closes the core", async () => {
  await startElectronHost("/preload.cjs");
  expect(recorded.calls.indexOf("app.whenReady")).toBeGreaterThan(recorded.calls.indexOf("app.enableSandbox"));
  const privileges = { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true };
  expect(recorded.schemes[0]).toEqual({ scheme: "app", privileges });
  const [window] = recorded.windows;
  expect(window?.loaded).toBe("app://main/");
  expect(window?.options.webPreferences).toMatchObject({ sandbox: true, preload: "/preload.cjs" });

  const serve = recorded.protocolHandlers.get("app");
  const favicon = await serve?.(new Request("app://main/favicon.ico"));
  expect([favicon?.status, favicon?.headers.get("content-type")]).toEqual([200, "image/svg+xml"]);
  expect((await serve?.(new Request("app://other/favicon.ico")))?.status).toBe(404);
  expect((await serve?.(new Request("app://main/..%2f..%2fpackage.json")))?.status).toBe(400);

  const call = recorded.ipcHandlers.get(electronChannels.request) as (...args: unknown[]) => Promise<unknown>;
  const sender = { sender: { id: window?.webContents.id }, senderFrame: { url: "app://main/", parent: null } };
  expect(await call(sender, "host.info", {})).toMatchObject({
    ok: true,
    result: { kind: "electron", mediaBase: "/media/", capabilities: ["choose-folder"] },
  });

  app.emit("second-instance");
  expect(recorded.calls).toContain("window.focus");
  const exited = once(app, "exited");
  window?.destroy();
  await exited;
  expect(recorded.exits).toEqual([0]);
  expect(recorded.calls).toContain("quit held");
});

test("a data folder that cannot be used is one plain sentence", async () => {
  await writeFile(join(folder, "data"), "a file");
  await startElectronHost("/preload.cjs");
  expect(recorded.errors).toEqual([expect.stringContaining(join(folder, "data"))]);
  expect(recorded.errors[0]).not.toContain(" at ");
  expect(recorded.exits.at(-1)).toBe(1);
});
