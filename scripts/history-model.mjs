// A story's history beside a plain model of it, in steps at random: `npm run history-model [-- STEPS]` (10,000 without a number).
// `npm test` takes 2,000 of them.
import process from "node:process";
import { onFittingNode } from "./lib/node.mjs";
import { inProject, projectDir } from "./lib/project.mjs";
import { run } from "./lib/run.mjs";

await onFittingNode(import.meta.url);

const [steps = "10000"] = process.argv.slice(2);
if (!/^[1-9]\d{0,6}$/.test(steps)) {
  console.error("How many steps? Give a number from 1 to 9999999.");
  process.exit(2);
}
const vitest = inProject("node_modules", "vitest", "vitest.mjs");
const env = { ...process.env, GALLEY_STEPS: steps };
process.exit(
  await run(process.execPath, [vitest, "run", "src/core/revisions/history-model.test.ts"], { cwd: projectDir, env }),
);
