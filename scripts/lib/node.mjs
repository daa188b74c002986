// This file must run on old Nodes too: it is what finds a newer one. Its sentences therefore cannot come from the catalogue.
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { inProject } from "./project.mjs";
import { run } from "./run.mjs";

/** Older ones lack Node-API 10, and the database driver then ends the process without a word. */
const oldest = { major: 22, minor: 14 };

/** Whether a Node of this version can run Galley. */
export function nodeFits(version) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return major > oldest.major || (major === oldest.major && minor >= oldest.minor);
}

/** The path of a Node that can run Galley: this process's own, or the one that was installed with it; null when there is none. */
export function findNode() {
  if (nodeFits(process.versions.node)) return process.execPath;
  const modules = inProject("node_modules");
  if (!existsSync(modules)) return null;
  const binary = process.platform === "win32" ? "node.exe" : "node";
  const packages = readdirSync(modules).filter((name) => /^node-(linux|win|darwin)-(x64|arm64)$/.test(name));
  return packages.map((name) => join(modules, name, "bin", binary)).find((path) => existsSync(path)) ?? null;
}

/** What to do where no fitting Node was found. */
export function nodeAdvice() {
  return existsSync(inProject("node_modules"))
    ? `Galley needs Node ${oldest.major}.${oldest.minor} or newer (this is ${process.versions.node}) and none was installed with it. Install Node 24 and run the same command again.`
    : "Galley's packages are not installed yet. Run `npm ci` first, then the same command again.";
}

/**
 * Makes the calling script run on a fitting Node with `node_modules` in place. Returns where that is already so; otherwise
 * runs the same script with the same arguments on the Node that was found and exits with its code, or says what is missing
 * and exits with 1.
 * @param {string} scriptUrl the script's `import.meta.url`
 */
export async function onFittingNode(scriptUrl) {
  const node = existsSync(inProject("node_modules")) ? findNode() : null;
  if (node === null) {
    console.error(nodeAdvice());
    process.exit(1);
  }
  if (node === process.execPath) return;
  process.exit(await run(node, [fileURLToPath(scriptUrl), ...process.argv.slice(2)]));
}
