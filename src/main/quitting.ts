import { app, type BrowserWindow, type Event, powerMonitor } from "electron";
import type { Core } from "../core/create-core.ts";
import { filesHandedOver } from "./arguments.ts";
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
    comeBackWhenCalled();
    void end(parts);
  });
  // A system that is not asked to wait goes on without us. Electron's types leave the event out; its manual has it.
  const shutdown = (event: Event) => {
    event.preventDefault();
    app.quit();
  };
  powerMonitor.on("shutdown", shutdown as () => void);
}

/**
 * A second start while the program ends must not bring a window back that has stored its words already: what were typed there
 * then would go nowhere. The program starts again instead, once it has ended, with the files that were meant for it.
 */
function comeBackWhenCalled(): void {
  for (const call of ["second-instance", "activate", "open-file"]) app.removeAllListeners(call);
  app.once("second-instance", (_event, _argv, _folder, data) =>
    app.relaunch({ ...program(), args: [...process.argv.slice(1), ...filesHandedOver(data)] }),
  );
}

/** What is started again. An AppImage's program lies in a place that is gone when it has ended; the image tells its own. */
function program(): { execPath?: string } {
  const { APPIMAGE } = process.env;
  return APPIMAGE ? { execPath: APPIMAGE } : {};
}

async function end({ core, ipc, windows, log }: QuittingParts): Promise<void> {
  const complain = (error: Error) => log(error.message);
  const remembered = windows.remember().catch(complain);
  await Promise.allSettled(windows.all().map((window) => flushDesk(window, ipc)));
  for (const window of windows.all()) window.hide();
  ipc.stop();
  await Promise.race([Promise.all([core.close().catch(complain), remembered]), timeUp()]);
  for (const window of windows.all()) window.destroy();
  app.exit(0);
}

function timeUp(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, longestClose).unref());
}
