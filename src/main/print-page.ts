import { BrowserWindow } from "electron";
import { AppError } from "../shared/app-error.ts";
import { deskUrl } from "./desk-url.ts";
import { printPreferences } from "./web-preferences.ts";

/** In milliseconds, for loading the page with its pictures; they may have to be made first. */
const longestLoad = 120_000;

/**
 * Prints a frozen candidate's page, from the very bytes that readers will get, as PDF with its outline and tags. The window that
 * does it is never shown and runs no script. Throws `unavailable` for a page that is not there or takes over two minutes.
 */
export async function printPage(hash: string): Promise<Uint8Array> {
  const window = new BrowserWindow({ show: false, width: 1000, height: 1400, webPreferences: printPreferences() });
  try {
    await load(window, `${deskUrl}preview/${hash}/index.html`);
    return await window.webContents.printToPDF({
      pageSize: "A4",
      preferCSSPageSize: true,
      printBackground: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    });
  } finally {
    window.destroy();
  }
}

async function load(window: BrowserWindow, url: string): Promise<void> {
  let status = 200;
  window.webContents.once("did-navigate", (_event, _url, code) => {
    status = code;
  });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeUp = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new AppError("unavailable", "host.pdfNotLoaded")), longestLoad);
  });
  try {
    await Promise.race([window.loadURL(url), timeUp]);
  } catch {
    throw new AppError("unavailable", "host.pdfNotLoaded");
  } finally {
    clearTimeout(timer);
  }
  if (status >= 400) throw new AppError("unavailable", "host.pdfNotLoaded");
}
