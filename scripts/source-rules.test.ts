import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { brokenRules, idleExceptions } from "./lib/source-rules.ts";

test("no word that opens a door stands where it may not", () => {
  expect(brokenRules()).toEqual([]);
});

test("every exception is for a file that is there", () => {
  expect(idleExceptions()).toEqual([]);
});

test("the workflow pins its actions to commits, may only read, and proves with Electron on three systems", () => {
  const workflow = readFileSync(join(import.meta.dirname, "..", ".github", "workflows", "ci.yml"), "utf8");
  const actions = [...workflow.matchAll(/uses: (\S+)/g)].map(([, action]) => action);
  expect(actions.length).toBeGreaterThan(2);
  expect(actions.filter((action) => !/^actions\/[a-z-]+@[0-9a-f]{40}$/.test(action ?? ""))).toEqual([]);
  expect(workflow).toMatch(/^permissions:\n {2}contents: read\n/m);
  expect(workflow).not.toMatch(/pull_request_target|secrets\.|: write/);
  for (const needed of [
    "ubuntu-",
    "macos-",
    "windows-",
    'ELECTRON: "1"',
    "npm test",
    "npm run package",
    "chmod 4755 node_modules/electron/dist/chrome-sandbox",
    "--ignore-scripts",
  ]) {
    expect(workflow).toContain(needed);
  }
});
