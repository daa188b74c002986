import { spawn } from "node:child_process";
import { once } from "node:events";
import { cp, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, runCli, startHostProcess, test } from "./fixtures.ts";

const root = join(import.meta.dirname, "..");

/** Runs a script or a built program to its end, as a person would at a terminal. */
async function toEnd(file: string, ...args: string[]) {
  const child = spawn(process.execPath, [join(root, file), ...args], { stdio: ["ignore", "pipe", "pipe"] });
  let [stdout, stderr] = ["", ""];
  child.stdout.on("data", (chunk) => {
    stdout += chunk;
  });
  child.stderr.on("data", (chunk) => {
    stderr += chunk;
  });
  const [code] = await once(child, "close");
  return { code, stdout, stderr };
}

const stack = /^\s+at /m;

test("the host says one line, stays until it is asked to stop, and leaves the data to the next", async ({
  scratch,
}) => {
  const data = join(scratch, "data");
  const first = await startHostProcess(data);
  expect(new URL(first.url).hostname).toBe("127.0.0.1");
  const second = await toEnd("out/main/web-host.js", "--no-open", "--data", data);
  expect([second.code, second.stdout]).toEqual([1, ""]);
  expect(second.stderr).toContain(data);
  expect(second.stderr).not.toMatch(stack);
  expect(await first.stop()).toBe(0);
  const third = await startHostProcess(data);
  await third.kill();
  const list = await runCli(data, "list", "--json");
  expect([list.code, Array.isArray(list.json<{ stories: unknown[] }>().stories)]).toEqual([0, true]);
});

test("what cannot be started ends with a plain sentence and a code", async ({ host, scratch }) => {
  const taken = await toEnd("out/main/web-host.js", "--no-open", "--data", scratch, "--port", new URL(host.url).port);
  expect([taken.code, taken.stdout]).toEqual([1, ""]);
  expect(taken.stderr).toContain("is in use");
  const file = join(scratch, "file");
  await writeFile(file, "not a folder");
  const onFile = await toEnd("out/main/web-host.js", "--no-open", "--data", file);
  expect(onFile.code).toBe(1);
  expect(onFile.stderr).toContain("is not a folder");
  for (const args of [["--port", "http"], ["--nope"], ["stray"]]) {
    const wrong = await toEnd("out/main/web-host.js", ...args);
    expect([wrong.code, wrong.stdout]).toEqual([2, ""]);
    expect(wrong.stderr).toContain("--no-open");
  }
  for (const { stderr } of [taken, onFile]) expect(stderr).not.toMatch(stack);
});

test("the start script serves, passes a signal on and leaves nothing behind", async ({ scratch }) => {
  const args = [join(root, "scripts", "start.mjs"), "--no-open", "--data", join(scratch, "data")];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "pipe"] });
  const [line] = await once(child.stdout, "data");
  const { url } = JSON.parse(String(line));
  expect((await fetch(url, { redirect: "manual" })).status).toBe(302);
  child.kill("SIGTERM");
  const [code] = await once(child, "exit");
  expect(code).toBe(0);
  await expect(fetch(url)).rejects.toThrow();
});

test("a project without its packages says what to run, in a sentence", async ({ scratch }) => {
  await cp(join(root, "scripts"), join(scratch, "scripts"), { recursive: true });
  await writeFile(join(scratch, "package.json"), "{}");
  for (const script of ["start.mjs", "galley.mjs", "build.mjs", "test.mjs", "dev.mjs"]) {
    const child = spawn(process.execPath, [join(scratch, "scripts", script)], { stdio: ["ignore", "pipe", "pipe"] });
    let stderr = "";
    child.stderr.on("data", (chunk) => {
      stderr += chunk;
    });
    const [code] = await once(child, "close");
    expect([script, code, stderr]).toEqual([script, 1, expect.stringContaining("npm ci")]);
    expect(stderr).not.toMatch(stack);
  }
});

test("the built preload is one file that needs Electron and nothing else", async () => {
  const source = await readFile(join(root, "out", "preload", "index.cjs"), "utf8");
  const needed = [...source.matchAll(/require\(["']([^"']+)["']\)/g)].map(([, name]) => name);
  expect([...new Set(needed)]).toEqual(["electron"]);
  expect(source).not.toMatch(/import\(|safeParse|process\./);
  expect(await readdir(join(root, "out", "preload"))).toEqual(["index.cjs"]);
});
