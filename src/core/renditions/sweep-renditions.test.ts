import { mkdirSync, readdirSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { testFolder } from "../testing/temporary-folder.ts";
import { sweepRenditions } from "./sweep-renditions.ts";

const now = new Date("2026-11-20T12:00:00Z");
const daysAgo = (days: number) => new Date(now.getTime() - days * 24 * 60 * 60 * 1000);

function folderWith(files: Readonly<Record<string, number>>): string {
  const dataDir = testFolder();
  mkdirSync(join(dataDir, "renditions"));
  for (const [name, days] of Object.entries(files)) {
    const path = join(dataDir, "renditions", name);
    writeFileSync(path, "x");
    utimesSync(path, daysAgo(days), daysAgo(days));
  }
  return dataDir;
}

test("old files of previews go; published ones, fresh ones and those of the desk stay", async () => {
  const hash = "0123456789abcdef";
  const dataDir = folderWith({
    [`harbour-${hash}-480.jpg`]: 31,
    [`harbour-${hash}-800.avif`]: 400,
    [`נמל-${hash}-800.webp`]: 31,
    [`published-${hash}-480.jpg`]: 4_000,
    [`fresh-${hash}-480.jpg`]: 29,
    [`${"ab".repeat(32)}-thumb-1.webp`]: 400,
    ".0123456789abcdef.tmp": 2,
    ".fedcba9876543210.tmp": 0,
    "note.txt": 400,
  });
  const pinned = new Set([`img/published-${hash}-480.jpg`]);
  expect(await sweepRenditions({ dataDir, pinned, now })).toBe(4);
  expect(readdirSync(join(dataDir, "renditions")).sort()).toEqual(
    [
      ".fedcba9876543210.tmp",
      `${"ab".repeat(32)}-thumb-1.webp`,
      `fresh-${hash}-480.jpg`,
      "note.txt",
      `published-${hash}-480.jpg`,
    ].sort(),
  );
});

test("without the folder there is nothing to do", async () => {
  expect(await sweepRenditions({ dataDir: testFolder(), pinned: new Set(), now })).toBe(0);
});
