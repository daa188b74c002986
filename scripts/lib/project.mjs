import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** Absolute path of the project's folder. */
export const projectDir = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** An absolute path inside the project. */
export function inProject(...parts) {
  return join(projectDir, ...parts);
}

/** The version that `package.json` pins for a package of whatever kind of dependency; null when it names none. */
export function pinnedVersion(name) {
  const manifest = JSON.parse(readFileSync(inProject("package.json"), "utf8"));
  const kinds = [manifest.dependencies, manifest.devDependencies, manifest.optionalDependencies];
  return kinds.map((kind) => kind?.[name]).find((version) => version !== undefined) ?? null;
}
