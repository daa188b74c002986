import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { testFolder } from "../testing/temporary-folder.ts";
import { finishSwap, incomingFolder, swapDatabase } from "./swap-database.ts";

const parts = ["galley.sqlite", "galley.sqlite-wal", "galley.sqlite-shm"];

function folderWith(incoming: boolean): string {
  const folder = testFolder();
  for (const part of parts) writeFileSync(join(folder, part), `old ${part}`);
  if (incoming) {
    mkdirSync(incomingFolder(folder));
    writeFileSync(join(incomingFolder(folder), "galley.sqlite"), "new");
  }
  return folder;
}

function expectNew(folder: string): void {
  expect(readFileSync(join(folder, "galley.sqlite"), "utf8")).toBe("new");
  expect(readdirSync(folder).sort()).toEqual(["aside", "galley.sqlite"]);
  for (const part of parts) expect(readFileSync(join(folder, "aside", part), "utf8")).toBe(`old ${part}`);
}

test("the new database takes the old one's place, and the old one's three files stay together", () => {
  const folder = folderWith(true);
  swapDatabase(folder, "aside");
  expectNew(folder);
});

test.each([0, 1, 2, 3])("interrupted after %d of the old files had moved, it is completed", (moved) => {
  const folder = folderWith(true);
  writeFileSync(join(folder, "swap.json"), JSON.stringify({ aside: "aside" }));
  mkdirSync(join(folder, "aside"));
  for (const part of parts.slice(0, moved)) renameSync(join(folder, part), join(folder, "aside", part));
  finishSwap(folder);
  expectNew(folder);
});

test("interrupted after the new one had moved, nothing is moved twice", () => {
  const folder = folderWith(true);
  writeFileSync(join(folder, "swap.json"), JSON.stringify({ aside: "aside" }));
  mkdirSync(join(folder, "aside"));
  for (const part of parts) renameSync(join(folder, part), join(folder, "aside", part));
  renameSync(join(incomingFolder(folder), "galley.sqlite"), join(folder, "galley.sqlite"));
  finishSwap(folder);
  expectNew(folder);
});

test("a preparation that never came to a swap is cleared away, and the data stays", () => {
  const folder = folderWith(true);
  finishSwap(folder);
  expect(existsSync(incomingFolder(folder))).toBe(false);
  expect(readFileSync(join(folder, "galley.sqlite"), "utf8")).toBe("old galley.sqlite");
});

test("a plan that leads out of the folder is refused", () => {
  const folder = folderWith(true);
  writeFileSync(join(folder, "swap.json"), JSON.stringify({ aside: "../outside" }));
  expect(() => finishSwap(folder)).toThrow();
  expect(readFileSync(join(folder, "galley.sqlite"), "utf8")).toBe("old galley.sqlite");
});
