import process from "node:process";
import { browserAdvice, findBrowser } from "./browser.mjs";
import { requireBuild } from "./build-project.mjs";
import { inProject, projectDir } from "./project.mjs";
import { run } from "./run.mjs";

/**
 * Runs end-to-end tests in their long form and ends with their exit code. How long is a whole number, the first argument or `usual`,
 * from `least` to `most`, which the tests read from the environment under `variable`.
 */
export async function runProof({ specs, variable, usual, least, most, question }) {
  const [asked = String(usual)] = process.argv.slice(2);
  if (!/^\d{1,9}$/.test(asked) || Number(asked) < least || Number(asked) > most) {
    console.error(`${question} Give a number from ${least} to ${most}.`);
    process.exit(2);
  }
  await requireBuild();
  const browser = await findBrowser();
  if (browser === null) {
    console.error(browserAdvice);
    process.exit(1);
  }
  const env = { ...process.env, GALLEY_TEST_BROWSER: JSON.stringify(browser), [variable]: String(Number(asked)) };
  const program = inProject("node_modules", "@playwright", "test", "cli.js");
  process.exit(await run(process.execPath, [program, "test", specs], { cwd: projectDir, env }));
}
