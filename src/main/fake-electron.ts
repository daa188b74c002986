import { app, powerMonitor } from "./testing/fake-app.ts";
import { recorded, world } from "./testing/fake-record.ts";
import { ipcMain, Menu } from "./testing/fake-system.ts";

export { app, powerMonitor, screen } from "./testing/fake-app.ts";
export { nativeImage } from "./testing/fake-image.ts";
export { recorded, world } from "./testing/fake-record.ts";
export {
  clipboard,
  dialog,
  guards,
  ipcMain,
  Menu,
  protocol,
  session,
  shell,
} from "./testing/fake-system.ts";
export { BrowserWindow, FakeContents, FakeWindow } from "./testing/fake-window.ts";

// What `electron` exports, as far as Galley uses it, for tests: see testing/fake-record.ts.

/** Puts both back as they were. */
export function resetFake(): void {
  for (const value of Object.values(recorded)) {
    if (Array.isArray(value)) value.length = 0;
    else if (value instanceof Map) value.clear();
  }
  recorded.paths = {};
  recorded.lockData = undefined;
  recorded.relaunch = null;
  const screens = [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }];
  Object.assign(world, {
    firstInstance: true,
    screens,
    picked: [],
    saveTo: "",
    answer: null,
    status: -1,
    hasIcons: true,
    loadFails: null,
  });
  app.removeAllListeners();
  ipcMain.removeAllListeners();
  powerMonitor.removeAllListeners();
  Menu.current = null;
}

/** A message as it comes from the desk in a window. */
export function fromDesk(sender: unknown) {
  return { sender, senderFrame: { url: "app://main/", parent: null } };
}
