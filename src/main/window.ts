import { BrowserWindow } from "electron";
import { deskUrl } from "./desk-url.ts";
import { webPreferences } from "./web-preferences.ts";

/** Opens the desk in a window that is shown once there is something to see. */
export function openDeskWindow(preload: string): BrowserWindow {
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    minWidth: 720,
    minHeight: 480,
    show: false,
    webPreferences: webPreferences(preload),
  });
  window.once("ready-to-show", () => window.show());
  void window.loadURL(deskUrl);
  return window;
}
