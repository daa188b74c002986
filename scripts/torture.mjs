// Deals blows for minutes: `npm run torture [-- ROUNDS]` (50 without a number) kills, cuts, fills and forbids, and prints what was lost
// in each round. `npm test` contains a short form of the same.
import process from "node:process";
import { browserAdvice, findBrowser } from "./lib/browser.mjs";
import { requireBuild } from "./lib/build-project.mjs";
import { onFittingNode } from "./lib/node.mjs";
import { inProject, projectDir } from "./lib/project.mjs";
import { run } from "./lib/run.mjs";

await onFittingNode(import.meta.url);

const [asked = "50"] = process.argv.slice(2);
if (!/^[1-9]\d{0,3}$/.test(asked)) {
  console.error("How many rounds? Give a number from 1 to 9999.");
  process.exit(2);
}
await requireBuild();
const browser = await findBrowser();
if (browser === null) {
  console.error(browserAdvice);
  process.exit(1);
}
const env = { ...process.env, GALLEY_TEST_BROWSER: JSON.stringify(browser), GALLEY_TORTURE: asked };
const program = inProject("node_modules", "@playwright", "test", "cli.js");
process.exit(await run(process.execPath, [program, "test", "e2e/torture"], { cwd: projectDir, env }));
