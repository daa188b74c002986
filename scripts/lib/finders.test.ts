import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { browserArguments, findBrowser } from "./browser.mjs";
import { canSandbox, electronProgram } from "./electron.mjs";
import { findNode, nodeFits } from "./node.mjs";
import { run } from "./run.mjs";

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "galley-finders-"));
});

afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

async function program(name: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, "#!/bin/sh\nexit 7\n");
  await chmod(path, 0o755);
  return path;
}

test.each([
  ["20.20.2", false],
  ["22.13.1", false],
  ["22.14.0", true],
  ["23.0.0", true],
  ["24.21.0", true],
])("Node %s fits: %s", (version, fits) => {
  expect(nodeFits(version)).toBe(fits);
});

test("a fitting process is its own Node", () => {
  expect(findNode()).toBe(process.execPath);
});

test("a browser that is named wins; a named one that is missing is not replaced in silence", async () => {
  const named = await program("chromium");
  vi.stubEnv("CHROMIUM_PATH", named);
  expect(await findBrowser()).toEqual({ executablePath: named, env: {} });
  vi.stubEnv("CHROMIUM_PATH", join(folder, "missing"));
  expect(await findBrowser()).toBeNull();
});

test("no browser here ever gets an argument that weakens its security, but for root's sandbox", () => {
  const weak = /disable-web-security|site-isolation|single-process|insecure|disable-features/;
  expect(browserArguments().filter((argument) => weak.test(argument))).toEqual([]);
  expect(browserArguments().includes("--no-sandbox")).toBe(process.getuid?.() === 0);
});

test("Electron's program is found where it was said to be, and is missing where it is not", async () => {
  vi.stubEnv("ELECTRON_OVERRIDE_DIST_PATH", folder);
  expect(electronProgram()).toBeNull();
  const names: Record<string, string> = { win32: "electron.exe", darwin: "Electron.app/Contents/MacOS/Electron" };
  const name = names[process.platform] ?? "electron";
  if (process.platform === "darwin") return;
  expect([await program(name), electronProgram()]).toEqual([join(folder, name), join(folder, name)]);
});

test("Electron is used where it can seal its pages off: by namespaces, or by a helper that root has set up", async () => {
  const electron = join(folder, "electron");
  const isLinux = process.platform === "linux";
  expect(canSandbox(electron, () => true)).toBe(true);
  expect(canSandbox(electron, () => false)).toBe(!isLinux);
  const helper = await program("chrome-sandbox");
  expect(canSandbox(electron, () => false)).toBe(!isLinux);
  await chmod(helper, 0o4755);
  expect(canSandbox(electron, () => false)).toBe(!isLinux || process.getuid?.() === 0);
});

test("a program's exit code comes through, and so do its end by a signal and its absence", async () => {
  const node = (code: string) => run(process.execPath, ["-e", code], { stdio: "ignore" });
  expect(await node("process.exit(3)")).toBe(3);
  expect(await node("process.kill(process.pid, 'SIGTERM')")).toBe(143);
  expect(await run(join(folder, "missing"), [], { stdio: "ignore" })).toBe(127);
});

test("the end of npm ends what runs under it, though npm's shell passes no signal on", async () => {
  const module = JSON.stringify(new URL("run.mjs", import.meta.url).href);
  const sleeper = "setTimeout(() => {}, 60000)";
  const script = `const { run } = await import(${module});
    console.log(await run(process.execPath, ["-e", "${sleeper}"]));`;
  const npm = `require("node:child_process").spawn(process.execPath, ["--input-type=module", "-e", ${JSON.stringify(script)}],
    { stdio: "inherit" }); ${sleeper}`;
  const parent = spawn(process.execPath, ["-e", npm], {
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, npm_lifecycle_event: "start" },
  });
  // Time for the two below it to start; were it too short, they would find themselves orphans and the test would fail.
  await new Promise((resolve) => setTimeout(resolve, 1000));
  parent.kill("SIGKILL");
  const [said] = await once(parent.stdout, "data");
  expect(String(said)).toBe("143\n");
});

test("signals are passed on while a program runs, and not afterwards", async () => {
  const before = process.listenerCount("SIGTERM");
  const running = run(process.execPath, ["-e", "setTimeout(() => {}, 60000)"], { stdio: "ignore" });
  process.emit("SIGTERM");
  expect(await running).toBe(143);
  expect(process.listenerCount("SIGTERM")).toBe(before);
});
