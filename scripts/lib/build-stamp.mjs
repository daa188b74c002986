import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { inProject } from "./project.mjs";

const stampFile = inProject("out", ".inputs");
const configurations = ["electron.vite.config.ts", "tsconfig.base.json", "package.json", "package-lock.json"];

/** A fingerprint of everything that the build reads: the sources without their tests, and the configuration. */
export function inputsFingerprint() {
  const hash = createHash("sha256");
  const files = [...configurations.map((name) => inProject(name)), ...sourceFiles(inProject("src"))];
  for (const file of files) {
    if (existsSync(file)) hash.update(`${file}\0`).update(readFileSync(file)).update("\0");
  }
  return hash.digest("hex");
}

/** Whether what lies in `out` was built from these very inputs. */
export function builtFrom(fingerprint) {
  return existsSync(stampFile) && readFileSync(stampFile, "utf8") === fingerprint;
}

/** Called before a build: what is there must not pass for fresh while it is being replaced. */
export function removeStamp() {
  rmSync(stampFile, { force: true });
}

export function writeStamp(fingerprint) {
  writeFileSync(stampFile, fingerprint);
}

function sourceFiles(folder) {
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}
