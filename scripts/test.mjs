// Proves everything, cheapest first, and stops at the first stage that fails. The last line counts: types, lint, docs and
// build are one test each. Names of stages as arguments run only those: `npm test -- types lint`.
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import process from "node:process";
import { browserAdvice, findBrowser } from "./lib/browser.mjs";
import { buildProject } from "./lib/build-project.mjs";
import { onFittingNode } from "./lib/node.mjs";
import { inProject, projectDir } from "./lib/project.mjs";
import { run } from "./lib/run.mjs";

await onFittingNode(import.meta.url);

const reports = inProject(".cache", "reports");

/** Dots and colours are for people who watch; where nobody does, only what failed is printed, in plain letters. */
const watched = Boolean(process.stdout.isTTY) && !process.env.CI;
if (!watched) delete process.env.FORCE_COLOR;
const none = { passed: 0, failed: 0, skipped: 0 };

/** Each gives its counts. */
const stages = { types, lint, docs, unit, build, e2e };

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(stages, name));
if (unknown.length > 0) {
  console.error(`Unknown: ${unknown.join(", ")}. The stages are ${Object.keys(stages).join(", ")}.`);
  process.exit(2);
}

mkdirSync(reports, { recursive: true });
let total = none;
for (const [name, stage] of Object.entries(stages)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  const start = performance.now();
  console.log(`\n── ${name}`);
  const counts = await stage();
  total = add(total, counts);
  console.log(`── ${name}: ${((performance.now() - start) / 1000).toFixed(1)} s`);
  if (counts.failed > 0) break;
}
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : "";
console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`);
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;

function types() {
  return step(inProject("node_modules", "typescript", "bin", "tsc"), "-b");
}

function lint() {
  return step(inProject("node_modules", "@biomejs", "biome", "bin", "biome"), "check", "--error-on-warnings", ".");
}

/** Whether the pages that are made from the code say what the code says. */
function docs() {
  return step(inProject("scripts", "docs.ts"), "--check");
}

/** A tool that says yes or no counts as one test. */
async function step(program, ...args) {
  const code = await run(process.execPath, [program, ...args], { cwd: projectDir });
  return code === 0 ? { ...none, passed: 1 } : { ...none, failed: 1 };
}

async function unit() {
  const report = freshReport("unit.json");
  const program = inProject("node_modules", "vitest", "vitest.mjs");
  const reporters = [
    watched ? "--reporter=dot" : "--reporter=minimal",
    "--reporter=json",
    `--outputFile.json=${report}`,
  ];
  // For this stage alone: Playwright sets FORCE_COLOR in its workers, and Node warns where both are set.
  const env = watched ? process.env : { ...process.env, NO_COLOR: "1" };
  const code = await run(process.execPath, [program, "run", ...reporters], { cwd: projectDir, env });
  return counted(report, code, (read) => ({
    passed: read.numPassedTests,
    failed: read.numFailedTests,
    skipped: read.numPendingTests + read.numTodoTests,
  }));
}

async function build() {
  const result = await buildProject();
  if (!result.ok) console.error(result.output);
  return result.ok ? { ...none, passed: 1 } : { ...none, failed: 1 };
}

async function e2e() {
  const browser = await findBrowser();
  // In Electron no browser is driven; where its program is missing, the tests say so and are skipped.
  if (browser === null && process.env.ELECTRON !== "1") {
    console.error(browserAdvice);
    return { ...none, failed: 1 };
  }
  const report = freshReport("e2e.json");
  const env = { ...process.env, GALLEY_TEST_BROWSER: JSON.stringify(browser), GALLEY_E2E_REPORT: report };
  const program = inProject("node_modules", "@playwright", "test", "cli.js");
  const code = await run(process.execPath, [program, "test"], { cwd: projectDir, env });
  return counted(report, code, ({ stats }) => ({
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
    skipped: stats.skipped,
  }));
}

function freshReport(name) {
  const path = inProject(".cache", "reports", name);
  rmSync(path, { force: true });
  return path;
}

/** A runner that failed without a failed test (a file that does not load, a crash) counts as one failure. */
function counted(report, code, read) {
  let counts = none;
  try {
    counts = read(JSON.parse(readFileSync(report, "utf8")));
  } catch {
    console.error("The test runner left no report.");
  }
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

function add(left, right) {
  return {
    passed: left.passed + right.passed,
    failed: left.failed + right.failed,
    skipped: left.skipped + right.skipped,
  };
}
