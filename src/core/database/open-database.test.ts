import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { describe, expect, test } from "vitest";
import { testFolder } from "../testing/temporary-folder.ts";
import { openDatabaseClient } from "./database-client.ts";
import { lockFolder } from "./instance-lock.ts";
import { migrations } from "./migrations/index.ts";
import { applicationId, closeDatabase, openDatabase } from "./open-database.ts";

const writer = "9.9.9";
const at = "2026-03-04T05:06:07.000Z";

describe("opening a database", () => {
  test("a new file is Galley's, in WAL, fully synchronous and at the newest schema", () => {
    const folder = testFolder();
    const db = openDatabase({ folder, writer });
    expect(db.pragma("application_id", { simple: true })).toBe(applicationId);
    expect(db.pragma("journal_mode", { simple: true })).toBe("wal");
    expect(db.pragma("synchronous", { simple: true })).toBe(2);
    expect(db.pragma("user_version", { simple: true })).toBe(migrations.length);
    const loose = db.prepare(
      "SELECT name FROM pragma_table_list WHERE schema='main' AND type='table' AND strict=0 AND name NOT LIKE 'sqlite_%'",
    );
    expect(loose.all()).toEqual([]);
    closeDatabase(db);
  });

  test("a newer schema is refused with the version that wrote it, and nothing is changed", () => {
    const folder = testFolder();
    closeDatabase(
      openDatabase({
        folder,
        writer,
        migrations: [...migrations, "CREATE TABLE later (a) STRICT;".replace("(a)", "(a TEXT)")],
      }),
    );
    const before = readFileSync(join(folder, "galley.sqlite"));
    expect(() => openDatabase({ folder, writer: "1.0.0" })).toThrow(
      `newer Galley (9.9.9, schema ${migrations.length + 1}; this one knows ${migrations.length})`,
    );
    expect(readFileSync(join(folder, "galley.sqlite")).equals(before)).toBe(true);
  });

  test("another program's database is refused", () => {
    const folder = testFolder();
    const other = new Database(join(folder, "galley.sqlite"));
    other.exec("CREATE TABLE recipes (name TEXT)");
    other.close();
    expect(() => openDatabase({ folder, writer })).toThrow(/is not a Galley database/);
  });

  test("a failing migration leaves schema and version as they were", () => {
    const folder = testFolder();
    closeDatabase(openDatabase({ folder, writer }));
    const broken = [...migrations, "CREATE TABLE half (a TEXT) STRICT; CREATE TABLE half (b TEXT) STRICT;"];
    expect(() => openDatabase({ folder, writer, migrations: broken })).toThrow(/already exists/);
    const db = openDatabase({ folder, writer });
    expect(db.prepare("SELECT count(*) FROM sqlite_schema WHERE name = 'half'").pluck().get()).toBe(0);
    closeDatabase(db);
  });

  test("a file that is not a database is kept as it is, aside, and named", async () => {
    const folder = testFolder();
    const file = join(folder, "galley.sqlite");
    writeFileSync(file, "this is no database, only words ".repeat(200));
    const before = readFileSync(file);
    expect(() => openDatabase({ folder, writer })).toThrow(/not a database/);
    expect(readFileSync(file).equals(before)).toBe(true);
    const client = await openDatabaseClient({ folder, writer, at });
    const [incident] = await client.database.maintenance.incidents();
    await client.close();
    if (incident?.kind !== "recovered") throw new Error("nothing was told");
    expect(readFileSync(join(incident.folder, "galley.sqlite")).equals(before)).toBe(true);
  });
});

describe("the folder's lock", () => {
  test("a second holder is refused until the first lets go", () => {
    const folder = testFolder();
    const release = lockFolder(folder);
    expect(() => lockFolder(folder)).toThrow(/Another Galley has the data folder/);
    release();
    lockFolder(folder)();
  });

  test("the database's thread holds it and frees it at close", async () => {
    const folder = testFolder();
    const first = await openDatabaseClient({ folder, writer, at });
    await expect(openDatabaseClient({ folder, writer, at })).rejects.toMatchObject({ code: "busy" });
    await first.close();
    const second = await openDatabaseClient({ folder, writer, at });
    await second.close();
  });

  test("calls after closing are refused, not lost in silence", async () => {
    const client = await openDatabaseClient({ folder: testFolder(), writer, at });
    await client.close();
    await expect(client.database.settings.all()).rejects.toMatchObject({ code: "unavailable" });
  });
});
