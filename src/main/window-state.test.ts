import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { fitToScreens, readWindowStates, type WindowState, writeWindowStates } from "./window-state.ts";

const left = { x: 0, y: 0, width: 1920, height: 1040 };
const right = { x: 1920, y: 0, width: 1280, height: 1000 };
const at = (x: number, y: number, width = 1000, height = 700) => ({ x, y, width, height });

test.each([
  ["where it was", at(100, 50), at(100, 50)],
  ["across two screens", at(1500, 100), at(1500, 100)],
  ["hanging over an edge with its title in reach", at(-800, 100), at(-800, 100)],
  ["its title above the screen", at(100, -300), at(100, 0)],
  ["its title below the screen", at(100, 1030), at(100, 340)],
  ["hardly on the screen", at(-950, 100), at(0, 100)],
  ["larger than any screen", at(0, 0, 5000, 4000), at(0, 0, 1920, 1040)],
  ["on the second screen", at(2000, 10), at(2000, 10)],
])("a window that was %s", (_, bounds, expected) => {
  expect(fitToScreens(bounds, [left, right])).toEqual(expected);
});

test("a window that was on a screen that is gone is placed by the system", () => {
  expect(fitToScreens(at(2000, 10), [left])).toBeNull();
  expect(fitToScreens(at(0, 0), [])).toBeNull();
});

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "galley-windows-"));
});
afterEach(() => rm(folder, { recursive: true }));

test("what is written is read again, and anything else is no window", async () => {
  const path = join(folder, "windows.json");
  expect(readWindowStates(path)).toEqual([]);
  const windows: WindowState[] = [
    { bounds: at(1, 2), mode: "maximised" },
    { bounds: at(3, 4), mode: "normal" },
  ];
  await writeWindowStates(path, windows);
  expect(readWindowStates(path)).toEqual(windows);
  const bad = ["", "{", "[]", '{"windows":[{"bounds":{"x":0,"y":0,"width":1e9,"height":9},"mode":"normal"}]}', "null"];
  for (const text of bad) {
    await writeFile(path, text);
    expect(readWindowStates(path)).toEqual([]);
  }
});
