import { BrowserWindow, type Rectangle } from "electron";
import { deskUrl } from "./desk-url.ts";
import { webPreferences } from "./web-preferences.ts";
import type { WindowState } from "./window-state.ts";

const usualSize = { width: 1440, height: 900 };

/**
 * Opens the desk in a window that is shown once there is something to see, or once it is known that nothing comes: a program that
 * runs unseen cannot be ended. Without `bounds` the system chooses the place. `beginning` is what the desk begins with there, as a
 * part of its address: `#new`, `#story=<id>`, or nothing to go on as before.
 */
export function openDeskWindow(
  preload: string,
  log: (line: string) => void,
  bounds: Rectangle | null = null,
  mode: WindowState["mode"] = "normal",
  beginning = "",
): BrowserWindow {
  const window = new BrowserWindow({
    ...(bounds ?? usualSize),
    minWidth: 720,
    minHeight: 480,
    show: false,
    fullscreen: mode === "full-screen",
    webPreferences: webPreferences(preload),
  });
  window.once("ready-to-show", () => {
    if (mode === "maximised") window.maximize();
    window.show();
  });
  window.loadURL(deskUrl + beginning).catch((error: Error) => {
    log(`the desk was not loaded: ${error.message}`);
    if (!window.isDestroyed()) window.show();
  });
  return window;
}

/** A window's place when it fills no screen, and whether it does. */
export function stateOf(window: BrowserWindow): WindowState {
  const mode = window.isFullScreen() ? "full-screen" : window.isMaximized() ? "maximised" : "normal";
  return { bounds: window.getNormalBounds(), mode };
}
