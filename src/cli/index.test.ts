import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";

const entry = join(import.meta.dirname, "index.ts");
const desk = join(import.meta.dirname, "../../out/renderer/index.html");
let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "galley-process-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function start(args: string[]) {
  const child = spawn(process.execPath, [entry, ...args], {
    env: { ...process.env, GALLEY_DATA: join(folder, "data") },
  });
  const output = { out: "", err: "" };
  child.stdout.on("data", (chunk) => {
    output.out += chunk;
  });
  child.stderr.on("data", (chunk) => {
    output.err += chunk;
  });
  return { child, output, ended: once(child, "close").then(([code]) => code as number | null) };
}

it("prints one JSON document on stdout and nothing else", async () => {
  const { output, ended } = start(["list", "--json"]);
  expect(await ended).toBe(0);
  expect(JSON.parse(output.out)).toMatchObject({ stories: expect.any(Array) });
  expect(output.err).toBe("");
});

it("is quiet when nobody reads its output", async () => {
  const { child, output, ended } = start(["--help"]);
  child.stdout.destroy();
  expect(await ended).toBe(0);
  expect(output.err).toBe("");
});

it("exits 2 with a usage line and no stack trace on wrong usage", async () => {
  const { output, ended } = start(["show"]);
  expect(await ended).toBe(2);
  expect(output).toEqual({ out: "", err: expect.stringMatching(/^[^\n]+\nUsage: galley show ID\n$/) });
});

it.skipIf(!existsSync(desk))(
  "serves until it is asked to stop, then closes the data folder (needs a built desk)",
  async () => {
    const { child, output, ended } = start(["serve", "--no-open", "--port", "0"]);
    await once(child.stdout, "data");
    const { url } = JSON.parse(output.out);
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?token=/);
    expect((await fetch(url, { redirect: "manual" })).status).toBe(302);
    const second = start(["list"]);
    expect(await second.ended).toBe(1);
    expect(second.output.err).toContain("has the data folder");
    child.kill("SIGTERM");
    expect(await ended).toBe(0);
    expect(await start(["list"]).ended).toBe(0);
  },
);
