import { join } from "node:path";
import { shell } from "electron";
import { isOutsideUrl } from "./desk-url.ts";

/** Shows an address in the system's own browser or mail program; anything but https and mailto is dropped and logged. */
export function openOutside(url: string, log: (line: string) => void): void {
  if (!isOutsideUrl(url)) {
    log(`not opened: ${url.slice(0, 200)}`);
    return;
  }
  shell.openExternal(url).catch((error: Error) => log(`not opened: ${error.message}`));
}

/** Shows a published page in the system's file manager, chosen in its folder; nothing is opened. */
export async function reveal(folder: string): Promise<void> {
  shell.showItemInFolder(join(folder, "index.html"));
}
