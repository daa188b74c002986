import type { BrowserWindow as ElectronWindow } from "electron";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { electronChannels } from "../shared/electron-channels.ts";
import { flushBeforeClose } from "./closing.ts";
import { BrowserWindow, type FakeWindow, fromDesk, ipcMain, recorded, resetFake } from "./fake-electron.ts";

vi.mock("electron", () => import("./fake-electron.ts"));

beforeEach(() => {
  resetFake();
  vi.useFakeTimers();
});
afterEach(() => void vi.useRealTimers());

function closing(idle: () => Promise<void>, hides = false): FakeWindow {
  const window = new BrowserWindow({});
  flushBeforeClose(window as unknown as ElectronWindow, { ipc: { idle }, staysHidden: () => hides });
  window.close();
  return window;
}

test("the window waits for its own desk's word and for what the desk had asked for", async () => {
  let finish = () => {};
  const window = closing(() => new Promise<void>((resolve) => (finish = resolve)));
  expect(window.webContents.sent).toEqual([[electronChannels.closing]]);
  ipcMain.emit(electronChannels.flushed, fromDesk("another window"));
  await vi.advanceTimersByTimeAsync(500);
  ipcMain.emit(electronChannels.flushed, fromDesk(window.webContents));
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

test("a window whose page died or hangs up meanwhile is closed at once: there is nobody to ask", async () => {
  const dead = new BrowserWindow({});
  dead.webContents.crashed = true;
  flushBeforeClose(dead as unknown as ElectronWindow, { ipc: { idle: async () => {} }, staysHidden: () => false });
  dead.close();
  await vi.advanceTimersByTimeAsync(0);
  expect([dead.destroyed, dead.webContents.sent]).toEqual([true, []]);
  const dying = closing(async () => {});
  dying.webContents.die("crashed");
  await vi.advanceTimersByTimeAsync(0);
  expect(dying.destroyed).toBe(true);
});

test("on a Mac the last window is stored and hidden, not ended; a full screen is left first; it can be closed again", async () => {
  const window = closing(async () => {}, true);
  window.visible = true;
  window.fullScreen = true;
  ipcMain.emit(electronChannels.flushed, fromDesk(window.webContents));
  await vi.advanceTimersByTimeAsync(0);
  expect([window.destroyed, window.visible, window.fullScreen]).toEqual([false, false, false]);
  window.close();
  expect(window.webContents.sent).toHaveLength(2);
});

test("when Windows ends the session, the desk is asked to store at once", () => {
  const window = new BrowserWindow({});
  flushBeforeClose(window as unknown as ElectronWindow, { ipc: { idle: async () => {} }, staysHidden: () => false });
  window.emit("query-session-end", { reasons: ["shutdown"] });
  expect(window.webContents.sent).toEqual([[electronChannels.closing]]);
  window.emit("session-end", { reasons: ["shutdown"] });
  expect(recorded.calls).toContain("app.quit");
});

test("nothing is left listening after a window has closed", async () => {
  const before = ipcMain.listenerCount(electronChannels.flushed);
  const window = closing(async () => {});
  ipcMain.emit(electronChannels.flushed, fromDesk(window.webContents));
  await vi.advanceTimersByTimeAsync(0);
  expect([ipcMain.listenerCount(electronChannels.flushed), vi.getTimerCount()]).toEqual([before, 0]);
});
