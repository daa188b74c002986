import { copyFileSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { describe, expect, test } from "vitest";
import { createCore } from "../../create-core.ts";
import { sha256Of } from "../../files/hash-file.ts";
import { testFolder } from "../../testing/temporary-folder.ts";
import { checkFile } from "../check-file.ts";
import { closeDatabase, openDatabase } from "../open-database.ts";
import { createRepositories } from "../repositories.ts";
import { migrations } from "./index.ts";

const fixtures = join(import.meta.dirname, "fixtures");
const versions = readdirSync(fixtures)
  .filter((name) => name.endsWith(".sqlite"))
  .map((name) => Number(name.slice(0, 4)))
  .sort();
const at = "2026-03-04T05:06:07.000Z";

/** A data folder as a Galley of that schema left it. */
function folderOf(version: number): string {
  const folder = join(testFolder(), "data");
  mkdirSync(folder);
  copyFileSync(join(fixtures, `${String(version).padStart(4, "0")}.sqlite`), join(folder, "galley.sqlite"));
  return folder;
}

/** Everything that SQLite says of a schema, by name; statistics of the data are left out. */
function schemaOf(db: Database.Database): unknown[] {
  return db
    .prepare("SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%' ORDER BY name")
    .all();
}

const backupsOf = (folder: string) => readdirSync(join(folder, "backups"));

test("there is a fixture of every schema before the newest", () => {
  for (let version = 1; version < migrations.length; version += 1) expect(versions).toContain(version);
});

describe.each(versions)("a database of schema %d", (version) => {
  test("becomes what a new one is, sound, with a verified copy of what it was", () => {
    const folder = folderOf(version);
    const before = readFileSync(join(folder, "galley.sqlite"));
    const db = openDatabase({ folder, writer: "test", at });
    const fresh = openDatabase({ folder: testFolder(), writer: "test" });
    expect(db.pragma("user_version", { simple: true })).toBe(migrations.length);
    expect(schemaOf(db)).toEqual(schemaOf(fresh));
    expect(db.pragma("integrity_check", { simple: true })).toBe("ok");
    expect(db.pragma("foreign_key_check")).toEqual([]);
    closeDatabase(fresh);
    closeDatabase(db);
    if (version === migrations.length) {
      expect(readFileSync(join(folder, "galley.sqlite")).equals(before)).toBe(true);
      return;
    }
    const kept = `pre-migration-${version}-2026-03-04T05-06-07Z.sqlite`;
    expect(backupsOf(folder)).toEqual([kept]);
    expect(checkFile(join(folder, "backups", kept))).toMatchObject({ problems: [], schema: version });
  });

  test("is all there afterwards: pages, photo, settings, versions and what was published", async () => {
    const folder = folderOf(version);
    const core = await createCore({ dataDir: folder, log: () => {} });
    const { stories } = await core.stories.list({ offset: 0, limit: 10 });
    expect(stories.map(({ headline, language }) => [headline, language]).sort()).toEqual([
      ["The bridge is open again", "en"],
      ["הגשר נפתח", "he"],
    ]);
    expect((await core.settings.get()).actor).toBe("Dana Reed");
    const [photo] = (await core.photos.list({ text: "harbour", offset: 0, limit: 10 })).photos;
    expect(photo).toMatchObject({ file: "harbour-at-dusk.jpg", keywords: [], killed: null });
    expect(await core.photos.usage(photo?.id ?? "")).toMatchObject([
      {
        places: [{ place: "body", number: 1 }],
        live: [{ places: [{ place: "body", number: 1 }], creditDiffers: false }],
      },
    ]);
    expect((await core.photos.ids({ filter: { used: true, published: true } })).ids).toEqual([photo?.id]);
    const id = stories.find(({ language }) => language === "en")?.id ?? "";
    expect((await core.stories.read(id)).fields.summary).toBe("The bridge");
    const [published] = await core.publication.history(id);
    expect(published).toMatchObject({ state: "live", actor: "Dana Reed" });
    const { revisions } = await core.revisions.list(id, null, 50);
    const kept = await core.revisions.get(id, published?.revision ?? "");
    expect(revisions.find((one) => one.id === published?.revision)?.published).toBe(true);
    expect(kept.document).toContain("bridge");
    await core.close();
  });

  test.runIf(version < 5)("keeps what went out, as what it was", () => {
    const folder = folderOf(version);
    const old = new Database(join(folder, "galley.sqlite"), { readonly: true });
    const html = old.prepare("SELECT html FROM publication").pluck().get() as Buffer;
    old.close();
    const db = openDatabase({ folder, writer: "test", at });
    const { publications } = createRepositories(db);
    const [row] = publications.interrupted();
    expect(row).toBeUndefined();
    const [story] = db.prepare("SELECT public_id FROM story").pluck().all() as string[];
    const [record] = publications.ofStory(story ?? "");
    expect(record).toMatchObject({
      action: "publish",
      note: "",
      slug: "the-bridge-opens-again",
      overrides: [],
      redirects: [],
    });
    const page = record?.files.find(({ path }) => path === "index.html");
    expect(publications.texts(record?.row ?? 0).get(page?.sha256 ?? "")).toEqual(html);
    expect(sha256Of(html)).toBe(page?.sha256);
    for (const change of [
      "DELETE FROM publication",
      "UPDATE publication SET note = 'x'",
      "DELETE FROM publication_text",
    ]) {
      expect(() => db.exec(change)).toThrow(/never/);
    }
    closeDatabase(db);
  });

  test("that fails to migrate stays as it was, byte for byte", () => {
    const folder = folderOf(version);
    const before = readFileSync(join(folder, "galley.sqlite"));
    const broken = [
      ...migrations,
      "DROP TABLE publication_photo; UPDATE story SET headline = ''; SELECT no_such_function();",
    ];
    expect(() => openDatabase({ folder, writer: "test", at, migrations: broken })).toThrow(/no_such_function/);
    expect(readFileSync(join(folder, "galley.sqlite")).equals(before)).toBe(true);
    expect(backupsOf(folder)).toHaveLength(1);
    const db = openDatabase({ folder, writer: "test", at, migrations: migrations.slice(0, version) });
    expect(db.prepare("SELECT count(*) FROM publication").pluck().get()).toBe(1);
    closeDatabase(db);
  });

  test("is not migrated without the copy", () => {
    const folder = folderOf(version);
    const before = readFileSync(join(folder, "galley.sqlite"));
    const next = [...migrations, "CREATE TABLE later (a TEXT) STRICT;"];
    // A folder where the copy's file would be: it cannot be made.
    mkdirSync(join(folder, "backups", ".pre-migration.tmp", "in-the-way"), { recursive: true });
    expect(() => openDatabase({ folder, writer: "test", at, migrations: next })).toThrow();
    expect(readFileSync(join(folder, "galley.sqlite")).equals(before)).toBe(true);
  });
});
