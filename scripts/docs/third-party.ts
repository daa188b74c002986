import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { importsOf, packageOf, readLock, readManifest, readProject, sourceFiles } from "../lib/read-project.ts";
import { closureOf, type LockPackages } from "../packaging/shipped-packages.ts";

const root = join(import.meta.dirname, "..", "..");

/** A package by its place in the lock, its name and what the lock says of it. */
export interface Part {
  path: string;
  name: string;
  version: string;
  license: string;
  /** Whether npm installs it on some systems only, so that its text may not be on this machine. */
  forOneSystem: boolean;
}

function partAt(packages: LockPackages, path: string): Part {
  const { version = "", license = "", os, cpu, libc } = packages[path] ?? {};
  const name = path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
  return { path, name, version, license, forOneSystem: Boolean(os ?? cpu ?? libc) };
}

const byName = (left: Part, right: Part) => (left.path < right.path ? -1 : 1);

/** What leaves the workshop: the packages that `dependencies` names, those the sources import, and all that these need. */
export function shippedParts(): Part[] {
  const packages = readLock();
  const imported = sourceFiles().flatMap((file) => importsOf(readProject(file)).map(packageOf));
  const names = [...Object.keys(readManifest().dependencies), ...imported].filter((name) => name !== null);
  const shipped = closureOf(
    packages,
    names.filter((name) => name !== "electron"),
  );
  return [...shipped].map((path) => partAt(packages, path)).sort(byName);
}

/** Everything else that is installed: what builds, checks and tests. */
export function toolParts(): Part[] {
  const packages = readLock();
  const shipped = new Set(shippedParts().map((part) => part.path));
  const paths = Object.keys(packages).filter((path) => path !== "" && !shipped.has(path));
  return paths.map((path) => partAt(packages, path)).sort(byName);
}

/** The text of a package's licence file, or empty when it carries none. */
function licenceText(part: Part): string {
  const folder = join(root, part.path);
  const names = existsSync(folder) ? readdirSync(folder) : [];
  const file = names.filter((name) => /^(licen[cs]e|copying)([.-]|$)/i.test(name)).sort()[0];
  return file === undefined ? "" : readProject(`${part.path}/${file}`).trim();
}

const head = `# Parts by others

Collected from the lock file and the installed packages by \`npm run docs\`; \`npm test\` fails when it is out of date.
Electron's own licence and those of Chromium lie beside the program in every package (\`LICENSE.electron.txt\`,
\`LICENSES.chromium.html\`).`;

/** THIRD_PARTY.md: what is shipped with its licence texts, then the tools by name. The same on every system. */
export function thirdPartyPage(): string {
  const shipped = shippedParts();
  const texts = new Map<string, Part[]>();
  for (const part of shipped.filter((one) => !one.forOneSystem)) {
    const text = licenceText(part);
    if (text !== "") texts.set(text, [...(texts.get(text) ?? []), part]);
  }
  const sections = [...texts].map(
    ([text, parts]) => `### ${parts.map((part) => part.name).join(", ")}\n\n\`\`\`text\n${text}\n\`\`\``,
  );
  return `${[
    head,
    "## Shipped with Galley",
    table(shipped),
    "Packages of machine code for one system carry their licence files into the package beside them. libvips and its\nlibraries (LGPL-3.0-or-later) are linked dynamically and can be replaced; their sources are named in\n`node_modules/@img/sharp-libvips-*/versions.json`.",
    "## Licence texts",
    ...sections,
    "## Tools, not shipped",
    table(toolParts()),
  ].join("\n\n")}\n`;
}

function table(parts: readonly Part[]): string {
  const rows = parts.map(({ name, version, license }) => `| ${name} | ${version} | ${license} |`);
  return ["| package | version | licence |", "|---|---|---|", ...new Set(rows)].join("\n");
}
