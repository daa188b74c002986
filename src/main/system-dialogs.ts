import { basename } from "node:path";
import { type BrowserWindow, dialog, type OpenDialogOptions, type SaveDialogOptions } from "electron";
import type { PrintedPage } from "../core/core.ts";
import { writeFileAtomic } from "../core/files/atomic-write.ts";
import type { MessageKey } from "../shared/messages/catalogue.ts";
import { textExtensions } from "./arguments.ts";
import { printPage } from "./print-page.ts";

type Words = (key: MessageKey) => string;

const pictureExtensions = ["jpg", "jpeg", "png", "webp", "tif", "tiff", "gif", "avif", "heic", "heif"];

async function open(window: BrowserWindow | undefined, options: OpenDialogOptions): Promise<string[]> {
  const { canceled, filePaths } = await (window
    ? dialog.showOpenDialog(window, options)
    : dialog.showOpenDialog(options));
  return canceled ? [] : filePaths;
}

export async function chooseFolder(window: BrowserWindow | undefined): Promise<string | null> {
  const [folder] = await open(window, { properties: ["openDirectory", "createDirectory"] });
  return folder ?? null;
}

/** Asks for pictures or text files. The filter is a help, no check: what a file really is is seen when it is read. */
export function pickFiles(
  kind: "photos" | "texts",
  words: Words,
  window: BrowserWindow | undefined,
): Promise<string[]> {
  const known =
    kind === "photos"
      ? { name: words("dialog.photos"), extensions: pictureExtensions }
      : { name: words("dialog.texts"), extensions: textExtensions };
  return open(window, {
    properties: ["openFile", "multiSelections"],
    filters: [known, { name: words("dialog.allFiles"), extensions: ["*"] }],
  });
}

/** Asks where the PDF goes, then prints and writes it, whole or not at all. Gives the file's name; null when cancelled. */
export async function savePdf(
  page: PrintedPage,
  words: Words,
  window: BrowserWindow | undefined,
): Promise<string | null> {
  const options: SaveDialogOptions = {
    defaultPath: `${page.name}.pdf`,
    filters: [{ name: words("dialog.pdf"), extensions: ["pdf"] }],
    properties: ["createDirectory", "showOverwriteConfirmation"],
  };
  const { canceled, filePath } = await (window
    ? dialog.showSaveDialog(window, options)
    : dialog.showSaveDialog(options));
  if (canceled || filePath === "") return null;
  await writeFileAtomic(filePath, await printPage(page.hash));
  return basename(filePath);
}
