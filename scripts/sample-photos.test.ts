import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { photoCredit } from "../src/core/photos/photo-credit.ts";
import { readPhoto } from "../src/core/photos/read-photo.ts";

const folder = join(import.meta.dirname, "..", "resources", "sample");
const names = (await readdir(folder)).filter((name) => name.endsWith(".jpg"));

test("there are three sample photographs", () => {
  expect(names.sort()).toEqual(["harbour-at-dusk.jpg", "lighthouse.jpg", "market-hall.jpg"]);
});

test.each(names)("%s is large enough to print, small enough to ship, and says whose it is", async (name) => {
  const path = join(folder, name);
  expect((await stat(path)).size).toBeLessThanOrEqual(350 * 1024);
  const { width, height, metadata } = await readPhoto(path, name);
  expect([width, height]).toEqual([2000, 1333]);
  for (const field of ["caption", "headline", "alt", "creator", "creditLine", "source", "copyright"] as const) {
    expect(metadata[field], field).not.toBe("");
  }
  expect(metadata.dateCreated).toMatch(/^2026-11-\d\dT\d\d:\d\d:\d\d\+02:00$/);
  const [item] = photoCredit(metadata).items;
  expect(item?.parties.map((party) => party.role)).toEqual(["photographer", "agency"]);
});

test("an English caption with a Hebrew alt text is among them", async () => {
  const { metadata } = await readPhoto(join(folder, "harbour-at-dusk.jpg"), "harbour-at-dusk.jpg");
  expect(metadata.caption).toMatch(/^[\p{Script=Latin}\p{P}\p{N}\s]+$/u);
  expect(metadata.alt).toMatch(/\p{Script=Hebrew}/u);
  expect(metadata.altLanguage).toBe("he");
});
