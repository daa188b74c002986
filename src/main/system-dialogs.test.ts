import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserWindow as ElectronWindow } from "electron";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { say } from "../shared/messages/catalogue.ts";
import { dragOut } from "./drag-out.ts";
import { BrowserWindow, recorded, resetFake, world } from "./fake-electron.ts";
import { reveal } from "./open-outside.ts";
import { chooseFolder, pickFiles, savePdf } from "./system-dialogs.ts";

vi.mock("electron", () => import("./fake-electron.ts"));

const words = (key: Parameters<typeof say>[1]) => say("en", key);
const page = { hash: "a".repeat(64), name: "quay-reopens" };
let folder: string;

beforeEach(async () => {
  resetFake();
  folder = await mkdtemp(join(tmpdir(), "galley-dialogs-"));
});
afterEach(() => rm(folder, { recursive: true }));

test("folders and files are asked for in front of the window, and a cancelled dialog is nothing", async () => {
  const window = new BrowserWindow({}) as unknown as ElectronWindow;
  expect([await chooseFolder(window), await pickFiles("texts", words, undefined)]).toEqual([null, []]);
  world.picked = ["/a/b.jpg"];
  expect([await chooseFolder(window), await pickFiles("photos", words, window)]).toEqual(["/a/b.jpg", ["/a/b.jpg"]]);
  expect(recorded.openDialogs.map(({ properties, filters }) => [properties, filters?.[0]?.name])).toEqual([
    [["openDirectory", "createDirectory"], undefined],
    [["openFile", "multiSelections"], "Text files"],
    [["openDirectory", "createDirectory"], undefined],
    [["openFile", "multiSelections"], "Pictures"],
  ]);
});

test("a page is printed from its frozen bytes in a sealed window that nobody sees, and written whole", async () => {
  world.saveTo = join(folder, "page.pdf");
  expect(await savePdf(page, words, undefined)).toBe("page.pdf");
  expect(recorded.saveDialogs[0]?.defaultPath).toBe("quay-reopens.pdf");
  const [window] = recorded.windows;
  expect(window?.loaded).toBe(`app://main/preview/${page.hash}/index.html`);
  expect(window?.options).toMatchObject({ show: false, webPreferences: { sandbox: true, javascript: false } });
  expect(window?.webContents.printed).toEqual([
    expect.objectContaining({ generateTaggedPDF: true, printBackground: true }),
  ]);
  expect([window?.destroyed, window?.visible]).toEqual([true, false]);
  expect(await readFile(world.saveTo, "utf8")).toBe(`%PDF of ${window?.loaded}`);
});

test("a cancelled dialog prints nothing; a page that is not there writes nothing and leaves no window", async () => {
  expect(await savePdf(page, words, undefined)).toBeNull();
  expect(recorded.windows).toEqual([]);
  world.saveTo = join(folder, "page.pdf");
  world.status = 404;
  await expect(savePdf(page, words, undefined)).rejects.toMatchObject({ key: "host.pdfNotLoaded" });
  expect([await readdir(folder), recorded.windows.map(({ destroyed }) => destroyed)]).toEqual([[], [true]]);
});

test("a file leaves the window under the system's picture of it, or a plain one where there is none", async () => {
  const window = new BrowserWindow({});
  await dragOut(window as unknown as ElectronWindow, "/originals/quay.jpg");
  world.hasIcons = false;
  await dragOut(window as unknown as ElectronWindow, "/originals/quay.jpg");
  expect(window.webContents.drags.map(({ file, icon }) => [file, icon.isEmpty()])).toEqual([
    ["/originals/quay.jpg", false],
    ["/originals/quay.jpg", false],
  ]);
});

test("a published page is shown in its folder, not opened", async () => {
  await reveal(join(folder, "quay-reopens"));
  expect(recorded.revealed).toEqual([join(folder, "quay-reopens", "index.html")]);
  expect(recorded.opened).toEqual([]);
});
