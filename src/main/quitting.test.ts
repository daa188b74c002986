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
afterEach(() => void vi.useRealTimers());

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

test("a system that shuts down is an ordinary end", () => {
  running(async () => {});
  powerMonitor.emit("shutdown");
  expect(recorded.calls).toContain("quit held");
});
