import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { photoCredit } from "../src/core/photos/photo-credit.ts";
import { needsReview, photoWords } from "../src/core/photos/photo-words.ts";
import { readPhoto } from "../src/core/photos/read-photo.ts";

const folder = join(import.meta.dirname, "..", "resources", "sample");
const names = (await readdir(folder)).filter((name) => name.endsWith(".jpg"));

test("there are three sample photographs", () => {
  expect(names.sort()).toEqual(["harbour-at-dusk.jpg", "lighthouse.jpg", "market-hall.jpg"]);
});

test.each(names)("%s is large enough to print, small enough to ship, and says whose it is", async (name) => {
  const path = join(folder, name);
  expect((await stat(path)).size).toBeLessThanOrEqual(350 * 1024);
  const { width, height, reading } = await readPhoto(path, name);
  const words = photoWords(reading);
  expect(needsReview(reading)).toBe(false);
  expect([width, height]).toEqual([2000, 1333]);
  for (const field of ["caption", "headline", "alt", "creator", "creditLine", "source", "copyright"] as const) {
    expect(words[field], field).not.toBe("");
  }
  expect(words.dateCreated).toMatch(/^2026-11-\d\dT\d\d:\d\d:\d\d\+02:00$/);
  const [item] = photoCredit(words).items;
  expect(item?.parties.map((party) => party.role)).toEqual(["photographer", "agency"]);
});

test("an English caption with a Hebrew alt text is among them", async () => {
  const { reading } = await readPhoto(join(folder, "harbour-at-dusk.jpg"), "harbour-at-dusk.jpg");
  const words = photoWords(reading);
  expect(words.caption).toMatch(/^[\p{Script=Latin}\p{P}\p{N}\s]+$/u);
  expect(words.alt).toMatch(/\p{Script=Hebrew}/u);
  expect(words.altLanguage).toBe("he");
});
