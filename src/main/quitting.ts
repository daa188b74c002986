import { app, type BrowserWindow, powerMonitor } from "electron";
import type { Core } from "../core/create-core.ts";
import { flushDesk } from "./closing.ts";
import type { Ipc } from "./ipc.ts";

/** In milliseconds. The database is safe at any moment; a core that hangs must not keep the program. */
const longestClose = 10_000;

export interface QuittingParts {
  core: Pick<Core, "close">;
  ipc: Ipc;
  windows: { all(): BrowserWindow[]; remember(): Promise<void> };
  log: (line: string) => void;
}

/**
 * Ends the program in this order, however its end was asked for: every desk stores what it has (2 s at most), the windows go
 * out of sight, the core closes, the windows are gone. Asking twice changes nothing.
 */
export function quitWithCare(parts: QuittingParts): void {
  let isEnding = false;
  app.on("before-quit", (event) => {
    event.preventDefault();
    if (isEnding) return;
    isEnding = true;
    void end(parts);
  });
  powerMonitor.on("shutdown", () => app.quit());
}

async function end({ core, ipc, windows, log }: QuittingParts): Promise<void> {
  const complain = (error: Error) => log(error.message);
  await windows.remember().catch(complain);
  await Promise.all(windows.all().map((window) => flushDesk(window, ipc)));
  for (const window of windows.all()) window.hide();
  ipc.stop();
  await Promise.race([core.close().catch(complain), timeUp()]);
  for (const window of windows.all()) window.destroy();
  app.exit(0);
}

function timeUp(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, longestClose).unref());
}
