import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import process from "node:process";
import { inProject } from "./project.mjs";
import { run } from "./run.mjs";

const folder = inProject("node_modules", "electron");

const vainTry = join(folder, ".fetch-took-too-long");

/** In milliseconds. The desk in the browser is a good second best, so nobody waits longer. */
const longestFetch = 90_000;

/**
 * The path of Electron's program, or null when it is not on this machine. Never imports `electron`, which would start a
 * download and throw.
 */
export function electronProgram() {
  const name = programName();
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  const path = join(override || join(folder, "dist"), name);
  return existsSync(path) ? path : null;
}

function programName() {
  const pathFile = join(folder, "path.txt");
  if (existsSync(pathFile)) return readFileSync(pathFile, "utf8").trim();
  return { darwin: "Electron.app/Contents/MacOS/Electron", win32: "electron.exe" }[process.platform] ?? "electron";
}

/**
 * Lets Electron's own installer fetch the program, quietly and within a time limit. Gives its path, or null. A fetch that used
 * up its time is not tried again for a day: nobody should wait for it at every start.
 */
export async function fetchElectron() {
  const installer = join(folder, "install.js");
  if (!existsSync(installer) || triedInVain()) return null;
  const start = performance.now();
  await run(process.execPath, [installer], { stdio: "ignore", timeout: longestFetch });
  const program = electronProgram();
  if (program === null && performance.now() - start > longestFetch / 2) writeFileSync(vainTry, "");
  return program;
}

function triedInVain() {
  return existsSync(vainTry) && Date.now() - statSync(vainTry).mtimeMs < 24 * 60 * 60 * 1000;
}

/**
 * Whether Chromium can seal its pages off here. Where Linux lets nobody but root make namespaces (Ubuntu since 24.04), only its
 * helper can, once root has set that up; with neither, Electron ends before it opens anything.
 */
export function canSandbox(program, hasNamespaces = makesNamespaces) {
  if (process.platform !== "linux" || hasNamespaces()) return true;
  const helper = statSync(join(dirname(program), "chrome-sandbox"), { throwIfNoEntry: false });
  return helper?.uid === 0 && (helper.mode & 0o4755) === 0o4755;
}

/** Where there is no `unshare` to tell, Electron is tried. */
function makesNamespaces() {
  const { status } = spawnSync("unshare", ["-Ur", "true"], { stdio: "ignore" });
  return status === 0 || status === null;
}

/** Whether there is a screen for a window. */
export function hasDisplay() {
  return process.platform !== "linux" || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}
