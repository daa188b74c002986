import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type CoreOptions, createCore } from "./create-core.ts";
import { openInProcessDatabase } from "./database/in-process-database.ts";
import { createDispatch, type Handlers } from "./dispatch.ts";
import { contractSuite, type Door } from "./testing/contract-suite.ts";

async function doorTo(open: Partial<CoreOptions>): Promise<Door> {
  const dataDir = mkdtempSync(join(tmpdir(), "galley-contract-"));
  const core = await createCore({ dataDir, actor: "Tal", validateResults: true, log: () => {}, ...open });
  const heard: string[] = [];
  core.onEvent((event) => heard.push(event));
  const close = async () => {
    await core.close();
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { request: (method, params) => core.handle(method, params), heard, close };
}

contractSuite("with the database in its thread", () => doorTo({}));
contractSuite("with the database in this thread", () => doorTo({ openDatabase: openInProcessDatabase }));

test("what nobody foresaw is one calm sentence with a reference, and the log has the rest", async () => {
  const lines: string[] = [];
  const boom = () => Promise.reject(new TypeError("cannot read the secret of undefined"));
  const handlers = new Proxy({}, { get: () => boom }) as Handlers;
  const handle = createDispatch(handlers, {
    dataDir: "/data",
    log: (line) => lines.push(line),
    validateResults: false,
  });
  const answer = await handle("settings.get", {});
  expect(answer).toMatchObject({ ok: false, error: { code: "internal" } });
  if (!answer.ok) expect(answer.error.message).not.toContain("secret");
  expect(lines.join()).toContain("cannot read the secret");
});

test.each([
  ["SQLITE_FULL", "no-space"],
  ["ENOSPC", "no-space"],
  ["SQLITE_READONLY_DBMOVED", "read-only"],
  ["EACCES", "read-only"],
  ["SQLITE_BUSY_SNAPSHOT", "busy"],
  ["SQLITE_CORRUPT_INDEX", "corrupt"],
  ["SQLITE_IOERR_WRITE", "io"],
])("%s is told as %s", async (code, expected) => {
  const fail = () => Promise.reject(Object.assign(new Error("low level"), { code }));
  const handlers = new Proxy({}, { get: () => fail }) as Handlers;
  const handle = createDispatch(handlers, { dataDir: "/data", log: () => {}, validateResults: false });
  expect(await handle("settings.get", {})).toMatchObject({ ok: false, error: { code: expected } });
});
