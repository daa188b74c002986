import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import type { LockPackages } from "../packaging/shipped-packages.ts";

const root = join(import.meta.dirname, "..", "..");

/** Every file below a folder of the project, as paths from the project's folder with forward slashes, sorted. */
export function filesBelow(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(root.length + 1)
        .split(sep)
        .join("/"),
    )
    .sort();
}

/** A file of the project as text, with line ends as the project writes them. */
export function readProject(path: string): string {
  return readFileSync(join(root, path), "utf8").replaceAll("\r\n", "\n");
}

/** The source files of the program, without tests and what only tests use. */
export function sourceFiles(): string[] {
  return filesBelow("src").filter(
    (file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$|\/testing\/|\.d\.ts$|fake-/.test(file),
  );
}

/** What a source file imports, as written: static imports, re-exports, dynamic imports and imported types. */
export function importsOf(source: string): string[] {
  const statements = source.matchAll(
    /^(?:import|export)\b[^;"']*?\bfrom\s+"([^"]+)"|^import\s+"([^"]+)"|\bimport\("([^"]+)"\)/gm,
  );
  return [...statements].map(([, from, bare, dynamic]) => from ?? bare ?? dynamic ?? "");
}

/** The package behind an import (`@lexical/react` of `@lexical/react/useX`), or null for a file or a part of Node. */
export function packageOf(specifier: string): string | null {
  if (/^(\.|node:)/.test(specifier)) return null;
  return specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");
}

export interface Manifest {
  version: string;
  scripts: Record<string, string>;
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  optionalDependencies: Record<string, string>;
  allowScripts: Record<string, boolean>;
}

export function readManifest(): Manifest {
  return JSON.parse(readProject("package.json")) as Manifest;
}

export function readLock(): LockPackages {
  return (JSON.parse(readProject("package-lock.json")) as { packages: LockPackages }).packages;
}
