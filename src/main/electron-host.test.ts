import { once } from "node:events";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { electronChannels } from "../shared/electron-channels.ts";
import { startElectronHost } from "./electron-host.ts";
import { app, type FakeWindow, fromDesk, ipcMain, Menu, recorded, resetFake, world } from "./fake-electron.ts";

vi.mock("electron", () => import("./fake-electron.ts"));

const argumentsBefore = process.argv;
let folder: string;

beforeEach(async () => {
  resetFake();
  folder = await mkdtemp(join(tmpdir(), "galley-electron-"));
  process.argv = [process.execPath, ".", "--some-chromium-switch", "--data", join(folder, "data"), "--actor", "Dana"];
});

afterEach(async () => {
  process.argv = argumentsBefore;
  await rm(folder, { recursive: true });
});

const ask = (window: FakeWindow | undefined, method: string, params: unknown) => {
  const call = recorded.ipcHandlers.get(electronChannels.request) as (...args: unknown[]) => Promise<unknown>;
  return call(
    { sender: { id: window?.webContents.id }, senderFrame: { url: "app://main/", parent: null } },
    method,
    params,
  );
};

/** Ends the program as a person does, with desks that answer. */
async function quit(): Promise<void> {
  const exited = once(app, "exited");
  app.quit();
  await vi.waitFor(() =>
    expect(
      recorded.windows.some(({ webContents }) =>
        webContents.sent.some(([channel]) => channel === electronChannels.closing),
      ),
    ).toBe(true),
  );
  for (const { webContents } of recorded.windows) ipcMain.emit(electronChannels.flushed, fromDesk(webContents));
  await exited;
}

test("a second instance ends before it is ready, opens no data and no window, and hands over its files", async () => {
  const file = join(folder, "story.txt");
  await writeFile(file, "A headline");
  process.argv.push(file, join(folder, "missing.txt"), folder);
  world.firstInstance = false;
  await startElectronHost("/preload.cjs");
  expect(recorded.calls).toEqual([
    "app.enableSandbox",
    "protocol.registerSchemesAsPrivileged",
    "app.setPath userData",
    "app.requestSingleInstanceLock",
    "app.quit",
  ]);
  expect([recorded.windows, recorded.lockData]).toEqual([[], { files: [file] }]);
});

test("sandbox, schemes and the lock of this data folder come before ready; then a desk, its menu, its state, and an orderly end", async () => {
  await startElectronHost("/preload.cjs");
  const at = (call: string) => recorded.calls.indexOf(call);
  expect(at("app.whenReady")).toBeGreaterThan(at("app.requestSingleInstanceLock"));
  expect(recorded.paths).toEqual({ userData: join(folder, "data", "electron") });
  const [window] = recorded.windows;
  expect(window?.loaded).toBe("app://main/");
  expect(window?.options.webPreferences).toMatchObject({ sandbox: true, preload: "/preload.cjs" });
  expect(await ask(window, "host.info", {})).toMatchObject({
    ok: true,
    result: {
      kind: "electron",
      mediaBase: "media://asset/",
      capabilities: ["choose-folder", "pick-files", "save-pdf", "drag-out", "reveal", "commands"],
    },
  });

  const isEnabled = () => Menu.current?.getMenuItemById("publish")?.enabled;
  window?.focus();
  expect(isEnabled()).toBe(false);
  await ask(window, "host.commandState", { met: ["desk", "story"] });
  expect(isEnabled()).toBe(true);
  await ask(window, "settings.update", { interfaceLanguage: "he" });
  await vi.waitFor(() => expect(JSON.stringify(Menu.current?.template)).toContain("קובץ"));
  expect(isEnabled()).toBe(true);

  await quit();
  const order = ["window.hide", "window.destroy", "app.exit"];
  expect(recorded.calls.filter((call) => order.includes(call))).toEqual(order);
  expect(recorded.exits).toEqual([0]);
  expect(JSON.parse(await readFile(join(folder, "data", "electron", "windows.json"), "utf8")).windows).toHaveLength(1);
});

test("a terminal that is gone is no error", async () => {
  const before = process.stderr.listeners("error") as (() => void)[];
  for (const listener of before) process.stderr.off("error", listener);
  world.firstInstance = false;
  await startElectronHost("/preload.cjs");
  expect(() => process.stderr.emit("error", new Error("EPIPE"))).not.toThrow();
  process.stderr.removeAllListeners("error");
  for (const listener of before) process.stderr.on("error", listener);
});

test("files that were handed over wait for the desk, become tickets, and never tell it a path", async () => {
  const file = join(folder, "story.txt");
  await writeFile(file, "A headline\n\nA paragraph of the story.");
  process.argv.push(file);
  await startElectronHost("/preload.cjs");
  const [window] = recorded.windows;
  const opened = () => window?.webContents.sent.filter(([, event]) => event === "files.opened") ?? [];
  expect(opened()).toEqual([]);
  await ask(window, "host.commandState", { met: ["desk"] });
  const [[, , payload] = []] = opened() as [[string, string, { tickets: string[] }]];
  expect(payload?.tickets).toHaveLength(1);
  expect(JSON.stringify(opened())).not.toContain("story.txt");
  expect(await ask(window, "stories.import", payload)).toMatchObject({
    ok: true,
    result: { stories: [{ headline: "A headline" }] },
  });

  app.emit("second-instance", {}, [], "/", { files: [file, "/etc/passwd"] });
  app.emit("open-file", { preventDefault: () => {} }, file);
  app.emit("second-instance", {}, [], "/", "nonsense");
  expect(opened()).toHaveLength(3);
  expect(recorded.recent).toEqual([file, file, file]);
  expect(recorded.calls).toContain("window.focus");
  await quit();
});

test("the menu's choice goes to the window in front; a new window is the program's own business", async () => {
  await startElectronHost("/preload.cjs");
  const items = recorded.menus[0]?.template.flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : [])) ?? [];
  const choose = (id: string, window?: FakeWindow) =>
    items.find((item) => item.id === id)?.click?.({} as never, window as never, {} as never);
  choose("new-window");
  const [first, second] = recorded.windows;
  second?.focus();
  choose("save-now");
  choose("preview", first);
  const invoked = (window?: FakeWindow) => window?.webContents.sent.filter(([, event]) => event === "command.invoked");
  expect(invoked(second)).toEqual([[electronChannels.event, "command.invoked", { id: "save-now" }]]);
  expect(invoked(first)).toEqual([[electronChannels.event, "command.invoked", { id: "preview" }]]);
  await quit();
});

test("a data folder that cannot be used is one plain sentence, and nothing is opened", async () => {
  await writeFile(join(folder, "data"), "a file");
  await startElectronHost("/preload.cjs");
  expect(recorded.errors).toEqual([expect.stringContaining(join(folder, "data"))]);
  expect(recorded.errors[0]).not.toContain(" at ");
  expect([recorded.exits, recorded.windows]).toEqual([[1], []]);
});

test("a command line that names no folder after --data opens none", async () => {
  process.argv = [process.execPath, ".", "--data"];
  await startElectronHost("/preload.cjs");
  expect(recorded.errors).toEqual([expect.stringContaining("--data FOLDER")]);
  expect([recorded.exits, recorded.paths]).toEqual([[1], {}]);
});

test("a data folder that another program has open is told as such, and left to it", async () => {
  await startElectronHost("/preload.cjs");
  await startElectronHost("/preload.cjs");
  expect([recorded.exits, recorded.windows.length, recorded.errors.length]).toEqual([[1], 1, 1]);
  expect(recorded.errors[0]).not.toContain(" at ");
  await quit();
});
