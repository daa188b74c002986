import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readProject } from "../lib/read-project.ts";
import { applyEdit, type Step, writtenSteps } from "./written-steps.ts";

const project = join(import.meta.dirname, "..", "..");
const steps = writtenSteps(readProject("CONTRIBUTING.md"));
let scratch: string;

/** A copy of what the types, the lint and the unit tests of the change need. */
beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), "galley-first-change-"));
  const tsconfigs = ["tsconfig.base.json", "tsconfig.json"];
  for (const name of [
    "src",
    "lint",
    "biome.json",
    "package.json",
    "vitest.config.ts",
    "scripts/lib/threads-in-one-file.ts",
    "tsconfig.tests.json",
    ...tsconfigs,
  ]) {
    await cp(join(project, name), join(scratch, name), { recursive: true });
  }
  const layers = ["shared", "renderer"];
  const references = layers.map((layer) => ({ path: `src/${layer}` }));
  await writeFile(join(scratch, "tsconfig.json"), JSON.stringify({ files: [], references }));
  await symlink(join(project, "node_modules"), join(scratch, "node_modules"), "junction");
});

afterAll(() => rm(scratch, { recursive: true, force: true }));

function run(program: string, ...args: string[]): Promise<string> {
  const env = { ...process.env, NO_COLOR: "1" };
  return new Promise((resolve) => {
    const file = join(project, "node_modules", program);
    execFile(process.execPath, [file, ...args], { cwd: scratch, env, maxBuffer: 2 ** 26 }, (error, stdout, stderr) =>
      resolve(error ? `${stdout}${stderr}` || error.message : ""),
    );
  });
}

async function take(step: Step): Promise<void> {
  const path = join(scratch, step.file);
  if (step.kind === "edit") return writeFile(path, applyEdit(await readFile(path, "utf8"), step));
  expect(existsSync(path), `${step.file} is there already`).toBe(false);
  return writeFile(path, step.content);
}

const isTest = (step: Step) => step.file.endsWith(".test.ts");

test("the first change in CONTRIBUTING.md: its test fails before the change, then types, lint and tests pass", async () => {
  const newTest = steps.find(isTest);
  expect([steps.length, newTest?.kind]).toEqual([10, "new"]);
  for (const step of steps.slice(0, steps.findIndex(isTest) + 1)) await take(step);
  const own = ["run", newTest?.file ?? ""];
  expect(await run("vitest/vitest.mjs", ...own)).toContain("lines stay lines");
  for (const step of steps.slice(steps.findIndex(isTest) + 1)) await take(step);
  const [types, lint, unit] = await Promise.all([
    run("typescript/bin/tsc", "-b", "--pretty", "false"),
    run(
      "@biomejs/biome/bin/biome",
      "check",
      "--error-on-warnings",
      "--vcs-enabled=false",
      ...steps.map(({ file }) => file),
    ),
    run("vitest/vitest.mjs", "run", "src/shared/publication/blocks", "src/shared/document"),
  ]);
  expect({ types, lint, unit }).toEqual({ types: "", lint: "", unit: "" });
}, 180_000);
