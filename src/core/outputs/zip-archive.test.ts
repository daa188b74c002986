import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import { expect, test } from "vitest";
import { sampleTime } from "../../shared/publication/testing/page-samples.ts";
import { testFolder } from "../testing/temporary-folder.ts";
import { type ZipFile, zipArchive } from "./zip-archive.ts";

const files: ZipFile[] = [
  { path: "נמל/index.html", bytes: Buffer.from("<!DOCTYPE html>\n") },
  { path: "נמל/img/quay-480.jpg", bytes: Buffer.from([0xff, 0xd8, 0, 1, 2, 0xff, 0xd9]) },
  { path: "נמל/article.txt", bytes: Buffer.alloc(0) },
];

async function* all(list: readonly ZipFile[]) {
  yield* list;
}
const archive = async (list: readonly ZipFile[], time = sampleTime) => {
  const pieces: Uint8Array[] = [];
  for await (const piece of zipArchive(all(list), time)) pieces.push(piece);
  return Buffer.concat(pieces);
};

test("the list at the end leads to every file, under its UTF-8 name, whole", async () => {
  const bytes = await archive(files);
  const end = bytes.length - 22;
  expect(bytes.readUInt32LE(end)).toBe(0x06054b50);
  expect([bytes.readUInt16LE(end + 8), bytes.readUInt16LE(end + 10)]).toEqual([3, 3]);
  let at = bytes.readUInt32LE(end + 16);
  for (const file of files) {
    expect(bytes.readUInt32LE(at)).toBe(0x02014b50);
    expect(bytes.readUInt16LE(at + 8) & 0x0800).toBe(0x0800);
    // 2026-11-22 14:05:00
    expect([bytes.readUInt16LE(at + 14), bytes.readUInt16LE(at + 12)]).toEqual([
      (46 << 9) | (11 << 5) | 22,
      (14 << 11) | (5 << 5),
    ]);
    const name = bytes.subarray(at + 46, at + 46 + bytes.readUInt16LE(at + 28));
    expect(name.toString("utf8")).toBe(file.path);
    expect(bytes.readUInt32LE(at + 16)).toBe(crc32(file.bytes));
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + name.length;
    expect(bytes.readUInt32LE(local)).toBe(0x04034b50);
    expect(bytes.subarray(start, start + bytes.readUInt32LE(at + 24)).equals(file.bytes)).toBe(true);
    at += 46 + name.length;
  }
  expect(at).toBe(end);
});

test("the same files give the same bytes, another time others", async () => {
  expect((await archive(files)).equals(await archive(files))).toBe(true);
  expect((await archive(files)).equals(await archive(files, { ...sampleTime, day: 23 }))).toBe(false);
});

test.skipIf(spawnSync("python3", ["--version"]).status !== 0)("another program unpacks it", async () => {
  const folder = testFolder();
  writeFileSync(join(folder, "a.zip"), await archive(files));
  execFileSync("python3", ["-m", "zipfile", "-t", join(folder, "a.zip")]);
  execFileSync("python3", ["-m", "zipfile", "-e", join(folder, "a.zip"), folder]);
  for (const { path, bytes } of files) expect(readFileSync(join(folder, path)).equals(bytes)).toBe(true);
});
