import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import process from "node:process";
import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import { testFolder } from "../src/core/testing/temporary-folder.ts";
import { onceARun } from "./once-a-run.ts";

test("whoever asks at the same time or later has what the first made, whole", async () => {
  const folder = join(testFolder(), "made", "one");
  let times = 0;
  const make = async (partial: string) => {
    times += 1;
    await mkdir(partial);
    await pause(80);
    expect(existsSync(folder)).toBe(false);
    await writeFile(join(partial, "file"), "whole");
  };
  const ask = async () => readdir(await onceARun(folder, make));
  expect(await Promise.all([ask(), ask(), ask()])).toEqual([["file"], ["file"], ["file"]]);
  expect(await ask()).toEqual(["file"]);
  expect(times).toBe(1);
});

test("what fails says why to whoever asked, leaves nothing, and is tried once more", async () => {
  const place = testFolder();
  const fail = async (partial: string) => {
    await mkdir(partial);
    throw new Error("no room");
  };
  await expect(onceARun(join(place, "one"), fail)).rejects.toThrow("no room");
  expect(await readdir(place)).toEqual([]);
  await onceARun(join(place, "one"), (partial) => mkdir(partial).then(() => undefined));
  expect(await readdir(place)).toEqual(["one"]);
});

test("what a worker left half made when it ended is made anew by who waits for it", async () => {
  const folder = join(testFolder(), "one");
  const { pid } = spawnSync(process.execPath, ["-e", ""]);
  await mkdir(`${folder}.turn`);
  await writeFile(join(`${folder}.turn`, "maker"), String(pid));
  await mkdir(`${folder}.partial`);
  await onceARun(folder, (partial) => mkdir(partial).then(() => undefined));
  expect(await readdir(folder)).toEqual([]);
  expect(await readdir(join(folder, ".."))).toEqual(["one"]);
});
