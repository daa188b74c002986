import { BrowserWindow, ipcMain, type WebContents } from "electron";
import type { CorePort } from "../core/core.ts";
import { AppError } from "../shared/app-error.ts";
import { electronChannels } from "../shared/electron-channels.ts";
import type { WireResult } from "../shared/rpc.ts";
import { isDeskUrl } from "./desk-url.ts";

/** What the sender check looks at. */
export interface Sender {
  sender: Pick<WebContents, "id">;
  senderFrame: { url: string; parent: unknown } | null;
}

/** Whether a message comes from the desk itself: one of our windows, its top frame, our own page in it. */
export function isTrustedSender(event: Sender, windows: readonly { webContents: Pick<WebContents, "id"> }[]): boolean {
  const { sender, senderFrame: frame } = event;
  if (frame === null || frame.parent !== null || !isDeskUrl(frame.url)) return false;
  return windows.some((window) => window.webContents.id === sender.id);
}

export interface Ipc {
  /** Resolves when nothing that a window asked for is still being carried out. */
  idle(): Promise<void>;
  stop(): void;
}

/** The only place that listens to windows and speaks to them. Requests never reject: Electron would keep only their message. */
export function connectIpc(core: CorePort): Ipc {
  const running = new Set<Promise<WireResult>>();
  ipcMain.handle(electronChannels.request, async (event, method: unknown, params: unknown): Promise<WireResult> => {
    if (!isTrustedSender(event, BrowserWindow.getAllWindows()) || typeof method !== "string") {
      return { ok: false, error: new AppError("denied", "host.senderRefused").toWire() };
    }
    const work = core.handle(method, params);
    running.add(work);
    return work.finally(() => running.delete(work));
  });
  const stopEvents = core.onEvent((event, payload) => {
    for (const window of BrowserWindow.getAllWindows()) {
      window.webContents.send(electronChannels.event, event, payload);
    }
  });
  return {
    idle: async () => void (await Promise.all(running)),
    stop() {
      stopEvents();
      ipcMain.removeHandler(electronChannels.request);
    },
  };
}
