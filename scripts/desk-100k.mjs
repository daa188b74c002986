// The desk over an archive of 100,000 stories (`npm run desk-100k [-- NUMBER]`): scrolled, sorted, filtered, searched, changed a thousand
// at a time. `npm test` does the same with a few. GALLEY_ARCHIVE names a folder of `npm run generate-stories` to use in place of a new one.
import process from "node:process";
import { browserAdvice, findBrowser } from "./lib/browser.mjs";
import { requireBuild } from "./lib/build-project.mjs";
import { onFittingNode } from "./lib/node.mjs";
import { inProject, projectDir } from "./lib/project.mjs";
import { run } from "./lib/run.mjs";

await onFittingNode(import.meta.url);

const [asked = "100000"] = process.argv.slice(2);
if (!/^[1-9]\d{3,6}$/.test(asked)) {
  console.error("How many stories? Give a number from 1000 on.");
  process.exit(2);
}
await requireBuild();
const browser = await findBrowser();
if (browser === null) {
  console.error(browserAdvice);
  process.exit(1);
}
const env = { ...process.env, GALLEY_TEST_BROWSER: JSON.stringify(browser), GALLEY_STORIES: asked };
const program = inProject("node_modules", "@playwright", "test", "cli.js");
process.exit(await run(process.execPath, [program, "test", "e2e/desk-100k.spec.ts"], { cwd: projectDir, env }));
