import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { BrowserWindow as ElectronWindow } from "electron";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { electronChannels } from "../shared/electron-channels.ts";
import { app, BrowserWindow, fromDesk, ipcMain, powerMonitor, recorded, resetFake } from "./fake-electron.ts";
import { quitWithCare } from "./quitting.ts";

vi.mock("electron", () => import("./fake-electron.ts"));

beforeEach(() => {
  resetFake();
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

function running(close: () => Promise<void>) {
  const opened = [new BrowserWindow({}), new BrowserWindow({})];
  const log: string[] = [];
  quitWithCare({
    core: {
      close: () => {
        recorded.calls.push("core.close");
        return close();
      },
    },
    ipc: { idle: async () => {}, stop: () => recorded.calls.push("ipc.stop") },
    windows: {
      all: () => opened as unknown as ElectronWindow[],
      remember: async () => void recorded.calls.push("remember"),
    },
    log: (line) => log.push(line),
  });
  return { opened, log };
}

test("every desk stores, the windows leave, the core closes, the program ends; asking again changes nothing", async () => {
  const { opened } = running(async () => {});
  app.quit();
  app.quit();
  await vi.advanceTimersByTimeAsync(0);
  expect(opened.map(({ webContents }) => webContents.sent)).toEqual([
    [[electronChannels.closing]],
    [[electronChannels.closing]],
  ]);
  expect(recorded.calls).not.toContain("core.close");
  for (const { webContents } of opened) ipcMain.emit(electronChannels.flushed, fromDesk(webContents));
  await vi.advanceTimersByTimeAsync(0);
  expect(recorded.calls.filter((call) => !call.includes("quit"))).toEqual([
    "remember",
    "window.hide",
    "window.hide",
    "ipc.stop",
    "core.close",
    "window.destroy",
    "window.destroy",
    "app.exit",
  ]);
  expect(recorded.exits).toEqual([0]);
});

test("desks that hang keep the program for two seconds, a core that hangs for ten, a core that fails not at all", async () => {
  running(() => new Promise(() => {}));
  app.quit();
  await vi.advanceTimersByTimeAsync(1999);
  expect(recorded.calls).not.toContain("core.close");
  await vi.advanceTimersByTimeAsync(1);
  expect(recorded.calls).toContain("core.close");
  expect(recorded.exits).toEqual([]);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(recorded.exits).toEqual([0]);

  resetFake();
  const { log } = running(async () => {
    throw new Error("disk is gone");
  });
  app.quit();
  await vi.advanceTimersByTimeAsync(2000);
  expect([recorded.exits, log]).toEqual([[0], ["disk is gone"]]);
});

test("a system that shuts down is asked to wait for an ordinary end", () => {
  running(async () => {});
  const preventDefault = vi.fn();
  powerMonitor.emit("shutdown", { preventDefault });
  expect(preventDefault).toHaveBeenCalledOnce();
  expect(recorded.calls).toContain("quit held");
});

test("a place that cannot be written down, and a desk that fails, keep neither the words nor the end waiting", async () => {
  const window = new BrowserWindow({});
  quitWithCare({
    core: { close: async () => void recorded.calls.push("core.close") },
    ipc: { idle: () => Promise.reject(new Error("lost")), stop: () => {} },
    windows: { all: () => [window as unknown as ElectronWindow], remember: () => new Promise(() => {}) },
    log: () => {},
  });
  app.quit();
  expect(window.webContents.sent).toEqual([[electronChannels.closing]]);
  ipcMain.emit(electronChannels.flushed, fromDesk(window.webContents));
  await vi.advanceTimersByTimeAsync(0);
  expect(recorded.calls).toContain("core.close");
  await vi.advanceTimersByTimeAsync(10_000);
  expect(recorded.exits).toEqual([0]);
});

test("a second start while the program ends brings no window back: the program comes again with its files", async () => {
  const file = join(await mkdtemp(join(tmpdir(), "galley-quitting-")), "story.txt");
  await writeFile(file, "A headline");
  const shown = vi.fn();
  vi.stubEnv("APPIMAGE", "/home/dana/Galley.AppImage");
  for (const call of ["second-instance", "activate", "open-file"]) app.on(call, shown);
  running(async () => {});
  app.quit();
  app.emit("activate");
  app.emit("second-instance", {}, [], "/", { files: [file] });
  app.emit("second-instance", {}, [], "/", "nonsense");
  expect(shown).not.toHaveBeenCalled();
  expect(recorded.relaunch).toEqual({ execPath: "/home/dana/Galley.AppImage", args: [...process.argv.slice(1), file] });
  expect(recorded.calls.filter((call) => call === "app.relaunch")).toHaveLength(1);
  await rm(dirname(file), { recursive: true });
});
