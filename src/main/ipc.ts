import { isAbsolute } from "node:path";
import { BrowserWindow, type IpcMainEvent, ipcMain, type WebContents } from "electron";
import type { CorePort } from "../core/core.ts";
import { AppError } from "../shared/app-error.ts";
import type { EventName, EventPayload } from "../shared/contract.ts";
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

const isFromDesk = (event: Sender) => isTrustedSender(event, BrowserWindow.getAllWindows());

export interface Ipc {
  /** Resolves when nothing that a window asked for is still being carried out. */
  idle(): Promise<void>;
  stop(): void;
}

/** Tells one window's desk something. */
export function sendEvent<E extends EventName>(window: BrowserWindow, event: E, payload: EventPayload<E>): void {
  if (!window.isDestroyed()) window.webContents.send(electronChannels.event, event, payload);
}

/**
 * Asks a window's desk to send what is not yet stored. Resolves when it says that it has, or when there is nobody left to say so;
 * the returned function stops waiting.
 */
export function askToFlush(window: BrowserWindow): { sent: Promise<void>; stop: () => void } {
  const { webContents } = window;
  let stop = () => {};
  const sent = new Promise<void>((resolve) => {
    const onFlushed = (event: IpcMainEvent) => {
      if (event.sender === webContents && isFromDesk(event)) stop();
    };
    stop = () => {
      ipcMain.off(electronChannels.flushed, onFlushed);
      webContents.off("destroyed", stop);
      webContents.off("render-process-gone", stop);
      resolve();
    };
    ipcMain.on(electronChannels.flushed, onFlushed);
    webContents.once("destroyed", stop);
    webContents.once("render-process-gone", stop);
  });
  webContents.send(electronChannels.closing);
  return { sent, stop };
}

/**
 * The only place that listens to windows' requests. They never reject: Electron would keep only their message. `onOffered` hears
 * of every file that a person handed over.
 */
export function connectIpc(core: CorePort, onOffered: (path: string) => void = () => {}): Ipc {
  const running = new Set<Promise<WireResult>>();
  ipcMain.handle(electronChannels.request, async (event, method: unknown, params: unknown): Promise<WireResult> => {
    if (!isFromDesk(event) || typeof method !== "string") {
      return { ok: false, error: new AppError("denied", "host.senderRefused").toWire() };
    }
    const work = core.handle(method, params, { window: event.sender.id });
    running.add(work);
    return work.finally(() => running.delete(work));
  });
  ipcMain.handle(electronChannels.offer, async (event, path: unknown): Promise<string | null> => {
    if (!isFromDesk(event) || typeof path !== "string" || !isAbsolute(path)) return null;
    onOffered(path);
    return core.offerPath(path);
  });
  const stopEvents = core.onEvent((event, payload) => {
    for (const window of BrowserWindow.getAllWindows()) sendEvent(window, event, payload);
  });
  return {
    idle: async () => void (await Promise.all(running)),
    stop() {
      stopEvents();
      ipcMain.removeHandler(electronChannels.request);
      ipcMain.removeHandler(electronChannels.offer);
    },
  };
}
