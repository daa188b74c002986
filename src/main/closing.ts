import { type BrowserWindow, type IpcMainEvent, ipcMain } from "electron";
import { electronChannels } from "../shared/electron-channels.ts";
import type { Ipc } from "./ipc.ts";

/** In milliseconds. A desk that hangs must not keep its window; what it had sent is stored, and autosave was at most 2 s behind. */
const longestFlush = 2000;

/**
 * Holds a window's closing until its desk has sent what was not stored and that has been carried out, or the time is up.
 */
export function flushBeforeClose(window: BrowserWindow, ipc: Pick<Ipc, "idle">): void {
  let asked = false;
  window.on("close", (event) => {
    event.preventDefault();
    if (asked) return;
    asked = true;
    void Promise.race([flush(window, ipc), timeUp()]).then(() => window.destroy());
  });
}

async function flush(window: BrowserWindow, ipc: Pick<Ipc, "idle">): Promise<void> {
  const sent = new Promise<void>((resolve) => {
    const onFlushed = (event: IpcMainEvent) => {
      if (event.sender !== window.webContents) return;
      ipcMain.off(electronChannels.flushed, onFlushed);
      resolve();
    };
    ipcMain.on(electronChannels.flushed, onFlushed);
  });
  window.webContents.send(electronChannels.closing);
  await sent;
  await ipc.idle();
}

function timeUp(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, longestFlush));
}
