import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { expect, test } from "vitest";
import { type DragSources, diskName, dragPath } from "./drag-path.ts";

test.each([
  ["Harbour at dusk.jpg", "Harbour at dusk.jpg"],
  ["../../etc/passwd", "passwd"],
  ['a:b*"c?.png', "a_b__c_.png"],
  ["CON.jpg", "_CON.jpg"],
  ["nul", "_nul"],
  ["dots...", "dots"],
  [".jpg", "_.jpg"],
  ["שקיעה בנמל.jpg", "שקיעה בנמל.jpg"],
])("%s is called %s on disk", (shown, name) => {
  expect(diskName(shown)).toBe(name);
});

test("a long name keeps its extension and fits every file system", () => {
  const name = diskName(`${"ש".repeat(190)}.jpg`);
  expect(name.endsWith(".jpg")).toBe(true);
  expect(Buffer.byteLength(name)).toBeLessThan(255);
});

test("a photo leaves as a copy under its name, a story as its published folder, and what is not there as a sentence", async () => {
  const dataDir = await mkdtemp(join(tmpdir(), "galley-drag-"));
  await mkdir(join(dataDir, "originals"));
  const original = join(dataDir, "originals", "abc.jpg");
  await writeFile(original, "bytes");
  const sources = {
    photos: {
      get: async (ids: string[]) => (ids[0] === "1" ? [{ file: "Quay.jpg" }] : []),
      picture: async () => ({ path: original, mime: "image/jpeg", immutable: true }),
    },
    publication: {
      history: async (id: string) =>
        id === "1" ? [{ state: "prepared" }, { state: "live", folder: "/out/quay" }] : [],
    },
    dataDir,
  } as unknown as DragSources;
  const path = await dragPath(sources, "photo", "1");
  await writeFile(path, "changed by its receiver");
  expect([basename(path), await readFile(original, "utf8")]).toEqual(["Quay.jpg", "bytes"]);
  expect(await dragPath(sources, "page", "1")).toBe("/out/quay");
  await expect(dragPath(sources, "photo", "2")).rejects.toMatchObject({ code: "not-found" });
  await expect(dragPath(sources, "page", "2")).rejects.toMatchObject({ key: "host.notPublished" });
  await rm(dataDir, { recursive: true });
});
