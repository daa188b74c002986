import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { databaseFile } from "../src/core/database/database-file.ts";
import { openInProcessDatabase } from "../src/core/database/in-process-database.ts";
import { blobPaths } from "../src/core/photos/blob-store.ts";
import { readContent } from "../src/core/revisions/revision-content.ts";
import { testFolder } from "../src/core/testing/temporary-folder.ts";
import { parseDocument } from "../src/shared/document/parse.ts";
import { defaultStages } from "../src/shared/stages.ts";
import { storyFields } from "../src/shared/stories.ts";
import { generateArchive } from "./generate-stories/generate-archive.ts";
import { makeStory } from "./generate-stories/make-story.ts";
import { planStory } from "./generate-stories/plan-story.ts";

const until = Date.parse("2026-11-25T12:00:00.000Z");
const desk = { stages: defaultStages, now: new Date(until).toISOString(), timeZone: "UTC" };
const newest = { by: "updated", descending: true } as const;
const order = (folder: string) => ({ folder, stories: 200, photos: 12, seed: 5, years: 10, until });

test("an archive is what the program itself would have stored: read back, searched, counted and published as its own", async () => {
  const folder = join(testFolder(), "data");
  const told: number[] = [];
  const bytes = await generateArchive({ ...order(folder), onProgress: (stored) => told.push(stored) });
  expect(told.at(-1)).toBe(200);
  expect(bytes).toBe(readFileSync(databaseFile(folder)).byteLength);
  const { database, connection, close } = await openInProcessDatabase({ folder, writer: "test", at: desk.now });
  // Nothing is left to be made up for, and no run ended out of order.
  expect(await database.storyLists.catchUp()).toBe(false);
  expect(await database.photos.catchUp()).toBe(false);
  expect(connection.prepare("SELECT count(*) FROM story_search_place WHERE pending = 1").pluck().get()).toBe(0);
  expect(connection.pragma("foreign_key_check")).toEqual([]);
  expect(connection.pragma("integrity_check", { simple: true })).toBe("ok");
  connection.exec("INSERT INTO story_search (story_search) VALUES ('integrity-check')");

  const { ids } = await database.storyLists.ids("", desk, newest, 1000);
  const count = async (text: string) => (await database.storyLists.count([text], desk))[0] ?? 0;
  expect(ids.length + (await count("is:binned"))).toBe(200);
  expect(await count("language:he")).toBeGreaterThan(30);
  const states = await Promise.all(
    ["unpublished", "published", "corrected", "withdrawn"].map((is) => count(`is:${is}`)),
  );
  expect(states.reduce((sum, one) => sum + one, 0)).toBe(ids.length);
  expect(states[1]).toBeGreaterThan(150);
  const words: number[] = [];
  for (const { id, document, fields } of await database.storyLists.pages(ids)) {
    const parsed = parseDocument(document);
    expect(parsed.ok && storyFields.safeParse(JSON.parse(fields)).success, id).toBe(true);
    const row = (await database.stories.get(id))?.row;
    words.push(row?.words ?? 0);
    const history = await database.revisions.list(id, null, 9);
    const kept = await database.revisions.get(id, history?.revisions[0]?.id ?? "");
    expect(readContent(kept?.content ?? ""), id).toMatchObject({ ok: true });
    const records = await database.publications.ofStory(id);
    expect(records.length > 0, id).toBe(row?.publication !== "unpublished");
    for (const record of records) {
      const texts = await database.publications.texts(record.row);
      for (const { sha256 } of record.files) {
        expect(
          createHash("sha256")
            .update(texts.get(sha256) ?? "")
            .digest("hex"),
        ).toBe(sha256);
      }
    }
  }
  expect(Math.min(...words)).toBeGreaterThan(180);
  expect(Math.max(...words)).toBeLessThan(850);
  const { photos } = await database.photos.list({ offset: 0, limit: 50 });
  expect(photos).toHaveLength(12);
  for (const photo of photos) {
    const { original } = blobPaths(folder, photo);
    expect(createHash("sha256").update(readFileSync(original)).digest("hex")).toBe(photo.sha256);
  }
  await close();
  await expect(generateArchive(order(folder))).rejects.toThrow("is not empty");
});

test("the same seed makes the same stories", () => {
  const made = (seed: number, stories: number) => {
    const plan = { stories, seed, until, years: 10 };
    return Array.from({ length: 20 }, (_, number) => {
      const { bundle, search } = makeStory(planStory(number, plan), ["00000000-0000-7000-8000-000000000001"]);
      return JSON.stringify([bundle.story.document, bundle.story.fields, search]);
    });
  };
  expect(made(5, 20)).toEqual(made(5, 20));
  expect(made(6, 20)).not.toEqual(made(5, 20));
});
