import type { WebPreferences } from "electron";

/** How every window is made: Electron's security checklist, items 2–6, 8–12, with each default written out. */
export function webPreferences(preload: string): Readonly<WebPreferences> {
  return Object.freeze({
    preload,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    safeDialogs: true,
    spellcheck: true,
  });
}
