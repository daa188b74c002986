import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { CommandNeed } from "../shared/commands.ts";
import { electronChannels } from "../shared/electron-channels.ts";
import { createDeskWindows, type DeskWindows } from "./desk-windows.ts";
import { FakeWindow, fromDesk, ipcMain, recorded, resetFake, world } from "./fake-electron.ts";
import { writeWindowStates } from "./window-state.ts";

vi.mock("electron", () => import("./fake-electron.ts"));

let folder: string;
let fronts: (readonly CommandNeed[] | null)[];

function make(platform: NodeJS.Platform = "linux", log: (line: string) => void = () => {}): DeskWindows {
  return createDeskWindows({
    preload: "/preload.cjs",
    ipc: { idle: async () => {}, stop: () => {} },
    folder,
    platform,
    offer: (path) => `ticket for ${path}`,
    onOpen: () => {},
    onFront: (met) => fronts.push(met && [...met]),
    log,
  });
}

beforeEach(async () => {
  resetFake();
  fronts = [];
  folder = await mkdtemp(join(tmpdir(), "galley-desks-"));
});
afterEach(() => rm(folder, { recursive: true }));

const normal = (x: number) => ({ bounds: { x, y: 10, width: 1000, height: 700 }, mode: "normal" as const });

async function close(window: FakeWindow | undefined): Promise<void> {
  window?.emit("ready-to-show");
  window?.close();
  ipcMain.emit(electronChannels.flushed, fromDesk(window?.webContents));
  await vi.waitFor(() => expect(window?.destroyed || !window?.visible).toBe(true));
}

test("the windows of last time come back where they were; one alone when there were none", async () => {
  make().openAsBefore();
  expect(recorded.windows.map(({ options }) => [options.x, options.width])).toEqual([[undefined, 1440]]);
  resetFake();
  await writeWindowStates(join(folder, "windows.json"), [
    normal(0),
    { ...normal(400), mode: "full-screen" },
    normal(9000),
  ]);
  make().openAsBefore();
  expect(recorded.windows.map(({ options }) => [options.x, options.fullscreen])).toEqual([
    [0, false],
    [400, true],
    [undefined, false],
  ]);
});

test("a further window stands a step beside the one it came from, and both are remembered", async () => {
  const windows = make();
  windows.openAsBefore();
  const [first] = recorded.windows;
  if (first) first.bounds = { x: 50, y: 60, width: 900, height: 600 };
  windows.open();
  expect(recorded.windows[1]?.options).toMatchObject({ x: 78, y: 88, width: 900, height: 600 });
  await windows.remember();
  resetFake();
  make().openAsBefore();
  expect(recorded.windows.map(({ options }) => options.x)).toEqual([50, 78]);
});

test("a window that is closed right after it was moved, the last one, is remembered where it was put", async () => {
  const windows = make();
  windows.openAsBefore();
  const [window] = recorded.windows;
  if (window) window.bounds = { x: 300, y: 200, width: 900, height: 600 };
  window?.emit("move");
  await close(window);
  await windows.remember();
  resetFake();
  make().openAsBefore();
  expect(recorded.windows.map(({ options }) => options.x)).toEqual([300]);
});

test("a desk that cannot be loaded is written down, and its window is seen all the same", async () => {
  world.loadFails = "ERR_FAILED";
  const lines: string[] = [];
  make("linux", (line) => lines.push(line)).openAsBefore();
  await vi.waitFor(() => expect(lines).toEqual([expect.stringContaining("ERR_FAILED")]));
  expect(recorded.windows.map(({ visible }) => visible)).toEqual([true]);
});

test("the menu hears of the window in front, of what it can do, and when it is loaded anew", () => {
  const windows = make();
  windows.openAsBefore();
  windows.open();
  const [first, second] = recorded.windows;
  first?.focus();
  windows.commandState(["desk", "story"], { window: first?.webContents.id ?? 0 });
  windows.commandState(["desk"], { window: second?.webContents.id ?? 0 });
  windows.commandState(["findings"], { window: 999 });
  windows.commandState(["findings"], null);
  second?.focus();
  second?.webContents.reload();
  second?.emit("blur");
  expect(fronts).toEqual([[], ["desk", "story"], ["desk"], ["desk"], [], []]);
});

test("files wait for a desk that is being loaded, and go to the window in front", () => {
  const windows = make();
  windows.openAsBefore();
  const [window] = recorded.windows;
  const sent = () => window?.webContents.sent.map(([, , payload]) => payload);
  windows.openFiles(["/a.txt", "/b.txt"]);
  expect(sent()).toEqual([]);
  windows.commandState([], { window: window?.webContents.id ?? 0 });
  windows.openFiles(["/c.txt"]);
  windows.openFiles([]);
  expect(sent()).toEqual([{ tickets: ["ticket for /a.txt", "ticket for /b.txt"] }, { tickets: ["ticket for /c.txt"] }]);
});

test("on a Mac the last window is hidden and shown again; elsewhere it ends", async () => {
  const windows = make("darwin");
  windows.openAsBefore();
  windows.open();
  const [first, second] = recorded.windows;
  await close(second);
  await close(first);
  expect([second?.destroyed, first?.destroyed]).toEqual([true, false]);
  expect([windows.show() as unknown, first?.visible]).toEqual([first, true]);
  resetFake();
  make("linux").openAsBefore();
  await close(recorded.windows[0]);
  expect(FakeWindow.getAllWindows()).toEqual([]);
});
