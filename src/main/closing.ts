import { app, type BrowserWindow } from "electron";
import { askToFlush, type Ipc } from "./ipc.ts";

/** In milliseconds. A desk that hangs must not keep its window; what it had sent is stored, and autosave was at most 2 s behind. */
const longestFlush = 2000;

/**
 * Asks a window's desk to send what is not yet stored. Resolves when it has done so and that has been carried out, when the
 * time is up, or at once where there is no desk any more that could answer.
 */
export async function flushDesk(window: BrowserWindow, ipc: Pick<Ipc, "idle">): Promise<void> {
  if (window.isDestroyed() || window.webContents.isCrashed()) return ipc.idle();
  const { sent, stop } = askToFlush(window);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeUp = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, longestFlush);
  });
  await Promise.race([sent.then(() => ipc.idle()), timeUp]);
  clearTimeout(timer);
  stop();
}

export interface ClosingRules {
  ipc: Pick<Ipc, "idle">;
  /** Whether this window is only put out of sight, as on a Mac, where the program outlives its last window. */
  staysHidden(window: BrowserWindow): boolean;
}

/** Holds a window's closing until its desk has stored everything. */
export function flushBeforeClose(window: BrowserWindow, { ipc, staysHidden }: ClosingRules): void {
  let isClosing = false;
  window.on("close", (event) => {
    event.preventDefault();
    if (isClosing) return;
    isClosing = true;
    void flushDesk(window, ipc).then(() => {
      isClosing = false;
      if (window.isDestroyed()) return;
      if (staysHidden(window)) hide(window);
      else window.destroy();
    });
  });
  // Windows ends programs soon after this; there is no asking it to wait for what takes milliseconds.
  window.on("query-session-end", () => void flushDesk(window, ipc));
  window.on("session-end", () => app.quit());
}

/** A Mac's full-screen window that is hidden leaves an empty screen behind, so it leaves full screen first. */
function hide(window: BrowserWindow): void {
  if (!window.isFullScreen()) {
    window.hide();
    return;
  }
  window.once("leave-full-screen", () => window.hide());
  window.setFullScreen(false);
}
