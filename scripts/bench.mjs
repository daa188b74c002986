// Measures Galley against its peers: `npm run bench -- --quick`. The peers are installed into `bench/node_modules` the first time.
import { existsSync, statSync } from "node:fs";
import process from "node:process";
import { onFittingNode } from "./lib/node.mjs";
import { inProject, projectDir } from "./lib/project.mjs";
import { run } from "./lib/run.mjs";

await onFittingNode(import.meta.url);

const lock = inProject("bench", "package-lock.json");
const installed = inProject("bench", "node_modules", ".package-lock.json");
if (!existsSync(installed) || statSync(installed).mtimeMs < statSync(lock).mtimeMs) {
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const options = { cwd: inProject("bench"), shell: process.platform === "win32" };
  const code = await run(npm, ["ci", "--loglevel=error"], options);
  if (code !== 0) {
    console.error("The peers could not be installed, so there is nothing to measure against.");
    process.exit(1);
  }
}
// Development builds of libraries are several times slower than those that people run.
const env = { ...process.env, NODE_ENV: "production" };
process.exit(
  await run(process.execPath, [inProject("bench", "run.ts"), ...process.argv.slice(2)], { cwd: projectDir, env }),
);
