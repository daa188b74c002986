import { chmodSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { paragraph, storyDocument } from "../shared/document/build.ts";
import { createCore } from "./create-core.ts";
import { defaultDataDir } from "./data-dir.ts";
import { openInProcessDatabase } from "./database/in-process-database.ts";
import { closeDatabase, openDatabase } from "./database/open-database.ts";
import { testFolder } from "./testing/temporary-folder.ts";
import { version } from "./version.ts";

const quiet = { log: () => {} };

describe("a data folder", () => {
  test("in use is refused with its own message, and frees itself at close", async () => {
    const dataDir = testFolder();
    const first = await createCore({ dataDir, ...quiet });
    await expect(createCore({ dataDir, ...quiet })).rejects.toMatchObject({ code: "busy", key: "error.dataInUse" });
    await first.close();
    await (await createCore({ dataDir, ...quiet })).close();
  });

  test("that is a file is refused, and the file stays", async () => {
    const file = join(testFolder(), "data");
    writeFileSync(file, "mine");
    await expect(createCore({ dataDir: file, ...quiet })).rejects.toMatchObject({ key: "error.dataNotFolder" });
    expect(readFileSync(file, "utf8")).toBe("mine");
  });

  test.skipIf(process.platform !== "linux")("that the system will not make is refused at once", async () => {
    await expect(createCore({ dataDir: "/proc/galley/data", ...quiet })).rejects.toMatchObject({ code: "io" });
  });

  test.skipIf(process.getuid?.() === 0)("that cannot be written to is refused", async () => {
    const dataDir = join(testFolder(), "locked");
    mkdirSync(dataDir);
    chmodSync(dataDir, 0o555);
    onTestFinished(() => chmodSync(dataDir, 0o755));
    await expect(createCore({ dataDir, ...quiet })).rejects.toMatchObject({ key: "error.dataReadOnly" });
  });

  test("of a newer Galley is refused with the version that wrote it", async () => {
    const dataDir = testFolder();
    const db = openDatabase({ folder: dataDir, writer: "7.1.0" });
    db.pragma("user_version = 99");
    closeDatabase(db);
    const before = readFileSync(join(dataDir, "galley.sqlite"));
    await expect(createCore({ dataDir, ...quiet })).rejects.toThrow(/newer Galley \(7\.1\.0, schema 99/);
    expect(readFileSync(join(dataDir, "galley.sqlite")).equals(before)).toBe(true);
  });

  test("that is full refuses the save and keeps what was saved", async () => {
    let limit = () => {};
    const core = await createCore({
      dataDir: testFolder(),
      ...quiet,
      openDatabase: async (settings) => {
        const client = await openInProcessDatabase(settings);
        const pages = () => Number(client.connection.pragma("page_count", { simple: true }));
        limit = () => client.connection.pragma(`max_page_count = ${pages()}`);
        return client;
      },
    });
    onTestFinished(() => core.close());
    const { id, fields } = await core.stories.create({
      language: "en",
      document: storyDocument({ headline: "Safe" }, []),
    });
    limit();
    const big = storyDocument({ headline: "Lost" }, [paragraph("word ".repeat(200_000))]);
    const save = { id, baseVersion: 1, document: JSON.stringify(big), fields };
    expect(await core.handle("stories.save", save)).toMatchObject({ ok: false, error: { code: "no-space" } });
    expect((await core.stories.list({ offset: 0, limit: 1 })).stories[0]?.headline).toBe("Safe");
    expect((await core.doctor()).lines.find((line) => line.name === "database")?.ok).toBe(true);
  });
});

test("a setting that cannot be read falls back alone", async () => {
  const dataDir = testFolder();
  const core = await createCore({ dataDir, ...quiet });
  await core.settings.update({ actor: "Ruth", theme: "dark" });
  await core.close();
  const db = openDatabase({ folder: dataDir, writer: "x" });
  db.prepare("UPDATE setting SET value = '{\"not\":\"a theme\"}' WHERE key = 'theme'").run();
  closeDatabase(db);
  const again = await createCore({ dataDir, ...quiet });
  expect(await again.settings.get()).toMatchObject({ actor: "Ruth", theme: "system" });
  await again.close();
});

test("the version is the package's", () => {
  const manifest = readFileSync(new URL("../../package.json", import.meta.url), "utf8");
  expect(version).toBe(JSON.parse(manifest).version);
});

test.each([
  [{ GALLEY_DATA: "/somewhere" }, "linux", "/somewhere"],
  [{}, "linux", "/home/e/.local/share/galley"],
  [{ XDG_DATA_HOME: "/x" }, "linux", "/x/galley"],
  [{}, "darwin", "/home/e/Library/Application Support/Galley"],
] as const)("with %j on %s data is kept in %s", (env, platform, folder) => {
  expect(defaultDataDir(env, platform, "/home/e")).toBe(folder);
});
