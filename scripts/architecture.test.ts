import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

const project = join(import.meta.dirname, "..");
const layers = ["shared", "core", "main", "preload", "web-host", "cli", "renderer"];

interface Breach {
  /** Where it is planted, inside `src`. */
  file: string;
  code: string;
  /** What the tool must say of that file. */
  complaint: RegExp;
}

const use = (what: string) => `import * as it from "${what}";\nexport const used = Boolean(it);\n`;
const outside = /TS6307|TS6059|TS2307/;

/** What the project references of TypeScript must refuse. */
const typeBreaches: Record<string, Breach> = {
  "shared has no Node": { file: "shared/node.ts", code: use("node:fs"), complaint: /TS2307|TS2591/ },
  "shared has no process": {
    file: "shared/process.ts",
    code: "export const a = process.env;",
    complaint: /TS2591|TS2580/,
  },
  "shared has no DOM": { file: "shared/dom.ts", code: "export const a = document.title;", complaint: /TS2584/ },
  "shared does not reach into core": { file: "shared/core.ts", code: use("../core/fine.ts"), complaint: outside },
  "core has no DOM": { file: "core/dom.ts", code: "export const a = document.title;", complaint: /TS2584/ },
  "core does not know the desk": { file: "core/desk.ts", code: use("../renderer/fine.ts"), complaint: outside },
  "core does not know its hosts": { file: "core/host.ts", code: use("../web-host/fine.ts"), complaint: outside },
  "the desk has no Node": { file: "renderer/node.ts", code: use("node:fs"), complaint: /TS2307|TS2591/ },
  "the desk does not reach into core": { file: "renderer/core.ts", code: use("../core/fine.ts"), complaint: outside },
  "the preload does not reach into core": { file: "preload/core.ts", code: use("../core/fine.ts"), complaint: outside },
  "main does not know the web host": { file: "main/host.ts", code: use("../web-host/fine.ts"), complaint: outside },
  "the web host does not know main": { file: "web-host/main.ts", code: use("../main/fine.ts"), complaint: outside },
  "the command line does not know the desk": {
    file: "cli/desk.ts",
    code: use("../renderer/fine.ts"),
    complaint: outside,
  },
  "only erasable syntax": { file: "core/enum.ts", code: "export enum A { B }", complaint: /TS1294/ },
};

const packageOutside = (file: string, name: string, complaint: RegExp): Breach => ({
  file,
  code: use(name),
  complaint,
});

/** What Biome must refuse. */
const lintBreaches: Record<string, Breach> = {
  "electron not in core": packageOutside("core/electron.ts", "electron", /Electron is for/),
  "electron not in the web host": packageOutside("web-host/electron.ts", "electron", /Electron is for/),
  "electron not on the command line": packageOutside("cli/electron.ts", "electron", /Electron is for/),
  "Electron's shell in one file only": {
    file: "main/shell.ts",
    code: 'import { shell } from "electron";\nexport const used = shell;\n',
    complaint: /open-outside/,
  },
  "the database in its folder only": packageOutside("core/stories/sql.ts", "better-sqlite3", /core\/database/),
  "sharp in two folders only": packageOutside("core/publish/sharp.ts", "sharp", /core\/renditions/),
  "sharp not in the database": packageOutside("core/database/sharp.ts", "sharp", /core\/renditions/),
  "metadata in core/photos only": packageOutside("core/renditions/exif.ts", "saxes", /core\/photos/),
  "file types in core/photos only": packageOutside("core/import/type.ts", "file-type", /core\/photos/),
  "ws in the web host only": packageOutside("core/socket.ts", "ws", /web-host/),
  "shared imports zod only": packageOutside("shared/lexical.ts", "lexical", /zod and itself/),
  "shared imports no Node": packageOutside("shared/files.ts", "node:fs", /zod and itself/),
  "shared imports no other layer": packageOutside("shared/above.ts", "../cli/fine.ts", /zod and itself/),
  "the desk imports no Node": packageOutside("renderer/files.ts", "node:fs", /The desk may import/),
  "the desk imports no full zod": packageOutside("renderer/zod.ts", "zod", /The desk may import/),
  "the desk imports no other package": packageOutside("renderer/package.ts", "left-pad", /The desk may import/),
  "the desk imports no core": packageOutside("renderer/inside.ts", "../web-host/fine.ts", /renderer\/client/),
  "features know nothing of each other": packageOutside(
    "renderer/features/one/a.ts",
    "../two/fine.ts",
    /Features never import/,
  ),
  "whole files only": {
    file: "core/stories/write.ts",
    code: 'import { writeFile } from "node:fs/promises";\nexport const used = writeFile;\n',
    complaint: /atomic-write/,
  },
  "no clock in core: now": { file: "core/now.ts", code: "export const a = Date.now();\n", complaint: /injected clock/ },
  "no clock in core: new": { file: "core/new.ts", code: "export const a = new Date();\n", complaint: /injected clock/ },
  "no clock in shared": { file: "shared/now.ts", code: "export const a = new Date();\n", complaint: /injected clock/ },
  "no default export": { file: "core/default.ts", code: "export default 1;\n", complaint: /noDefaultExport/ },
  "no import cycle": {
    file: "core/cycle-a.ts",
    code: 'import { b } from "./cycle-b.ts";\nexport const a = () => b;\n',
    complaint: /noImportCycles/,
  },
  "no assertion that a value is there": {
    file: "core/assert.ts",
    code: "export const first = (all: string[]) => all[0]!.length;\n",
    complaint: /noNonNullAssertion/,
  },
  "no unused import": {
    file: "core/unused.ts",
    code: 'import { b } from "./cycle-b.ts";\n',
    complaint: /noUnusedImports/,
  },
};

/** What must stay allowed, so that a rule that fires on everything is noticed. */
const fine: Record<string, string> = {
  ...Object.fromEntries(layers.map((layer) => [`${layer}/fine.ts`, "export const fine = 1;\n"])),
  "core/cycle-b.ts": 'import { a } from "./cycle-a.ts";\nexport const b = () => a;\n',
  "core/uses-shared.ts": use("../shared/fine.ts"),
  "core/time.ts": "export const at = (text: string, clock: () => Date) => [new Date(text), clock()];\n",
  "core/database/sql.ts": use("better-sqlite3"),
  "core/photos/sharp.ts": use("sharp"),
  "core/photos/exif.ts": use("saxes"),
  "core/renditions/sharp.ts": use("sharp"),
  "core/files/write.ts": 'import { writeFile } from "node:fs/promises";\nexport const used = writeFile;\n',
  "main/window.ts": 'import { BrowserWindow } from "electron";\nexport const used = BrowserWindow;\n',
  "main/uses-core.ts": use("../core/fine.ts"),
  "web-host/uses-core.ts": use("../core/fine.ts"),
  "web-host/socket.ts": use("ws"),
  "cli/uses-host.ts": use("../web-host/fine.ts"),
  "shared/schema.ts": use("zod/mini"),
  "renderer/features/two/fine.ts": use("../../fine.ts"),
  "renderer/packages.ts":
    'import { memo } from "react";\nimport { $getRoot } from "lexical";\nexport const used = [memo, $getRoot];\n',
  "renderer/uses-shared.ts": use("../shared/fine.ts"),
};

let scratch: string;
let types: string;
let lint: string;

/** One scratch project with the real configuration and nothing but these files; each tool runs over it once. */
beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), "galley-architecture-"));
  for (const name of ["biome.json", "lint", "tsconfig.base.json", "package.json"]) {
    await cp(join(project, name), join(scratch, name), { recursive: true });
  }
  for (const layer of layers) {
    await mkdir(join(scratch, "src", layer), { recursive: true });
    await cp(join(project, "src", layer, "tsconfig.json"), join(scratch, "src", layer, "tsconfig.json"));
  }
  await symlink(join(project, "node_modules"), join(scratch, "node_modules"), "junction");
  const planted = Object.values({ ...typeBreaches, ...lintBreaches }).map(({ file, code }) => [file, code] as const);
  for (const [file, code] of [...Object.entries(fine), ...planted]) {
    await mkdir(dirname(join(scratch, "src", file)), { recursive: true });
    await writeFile(join(scratch, "src", file), code);
  }
  const references = layers.map((layer) => ({ path: `src/${layer}` }));
  await writeFile(join(scratch, "tsconfig.json"), JSON.stringify({ files: [], references }));
  const biome = ["lint", "--max-diagnostics=none", "--vcs-enabled=false", "--colors=off", "src"];
  [types, lint] = await Promise.all([
    output("typescript/bin/tsc", ["-b", "--pretty", "false"]),
    output("@biomejs/biome/bin/biome", biome),
  ]);
}, 120_000);

afterAll(() => rm(scratch, { recursive: true, force: true }));

function output(program: string, args: string[]): Promise<string> {
  const options = { cwd: scratch, maxBuffer: 64 * 1024 * 1024 };
  return new Promise((resolve) => {
    execFile(process.execPath, [join(project, "node_modules", program), ...args], options, (_, stdout, stderr) =>
      resolve(stdout + stderr),
    );
  });
}

/** The parts of a tool's output that speak of one file: every complaint begins with the file's name. */
function about(file: string, text: string): string {
  const parts = text.split(/^(?=src\/)/m);
  return parts.filter((part) => part.startsWith(`src/${file}`)).join("\n");
}

test.each(Object.entries(typeBreaches))("TypeScript: %s", (_, { file, complaint }) => {
  expect(about(file, types)).toMatch(complaint);
});

test.each(Object.entries(lintBreaches))("Biome: %s", (_, { file, complaint }) => {
  expect(about(file, lint)).toMatch(complaint);
});

test("what is allowed stays allowed", () => {
  const innocent = Object.keys(fine).filter((file) => file !== "core/cycle-b.ts");
  expect(innocent.map((file) => about(file, types) + about(file, lint)).join("")).toBe("");
});
