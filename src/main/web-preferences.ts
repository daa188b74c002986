import type { WebPreferences } from "electron";

/** Electron's security checklist, items 2–6 and 8–12, with each default written out. */
const sealed = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  safeDialogs: true,
} as const;

/** How every window with a desk is made. */
export function webPreferences(preload: string): Readonly<WebPreferences> {
  return Object.freeze({ ...sealed, preload, spellcheck: true });
}

/** How the unseen window is made that prints a page: no bridge, and no script either. */
export function printPreferences(): Readonly<WebPreferences> {
  return Object.freeze({ ...sealed, javascript: false, spellcheck: false });
}
