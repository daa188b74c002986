import type { BrowserWindow as ElectronWindow } from "electron";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { electronChannels } from "../shared/electron-channels.ts";
import { flushBeforeClose } from "./closing.ts";
import { BrowserWindow, type FakeWindow, ipcMain } from "./fake-electron.ts";

vi.mock("electron", () => import("./fake-electron.ts"));

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function closing(idle: () => Promise<void>): FakeWindow {
  const window = new BrowserWindow({});
  flushBeforeClose(window as unknown as ElectronWindow, { idle });
  window.close();
  return window;
}

test("the window waits for its own desk's word and for what the desk had asked for", async () => {
  let finish = () => {};
  const window = closing(() => new Promise<void>((resolve) => (finish = resolve)));
  expect(window.webContents.sent).toEqual([[electronChannels.closing]]);
  ipcMain.emit(electronChannels.flushed, { sender: "another window" });
  await vi.advanceTimersByTimeAsync(500);
  ipcMain.emit(electronChannels.flushed, { sender: window.webContents });
  await vi.advanceTimersByTimeAsync(500);
  expect(window.destroyed).toBe(false);
  finish();
  await vi.advanceTimersByTimeAsync(0);
  expect(window.destroyed).toBe(true);
});

test("a desk that does not answer keeps its window for two seconds, however often one clicks", async () => {
  const window = closing(async () => {});
  await vi.advanceTimersByTimeAsync(1900);
  window.close();
  expect([window.destroyed, window.webContents.sent.length]).toEqual([false, 1]);
  await vi.advanceTimersByTimeAsync(100);
  expect(window.destroyed).toBe(true);
});
