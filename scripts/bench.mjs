// Measures Galley against its peers: `npm run bench -- --quick`. The peers are installed into `bench` the first time.
import { existsSync, statSync } from "node:fs";
import process from "node:process";
import { onFittingNode } from "./lib/node.mjs";
import { inProject, projectDir } from "./lib/project.mjs";
import { run } from "./lib/run.mjs";

await onFittingNode(import.meta.url);

/** Installs the peers of one folder where they are missing, or older than its lock. */
async function installPeers(...folder) {
  const lock = inProject(...folder, "package-lock.json");
  const installed = inProject(...folder, "node_modules", ".package-lock.json");
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return;
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const options = { cwd: inProject(...folder), shell: process.platform === "win32" };
  const code = await run(npm, ["ci", "--loglevel=error"], options);
  if (code === 0) return;
  console.error("The peers could not be installed, so there is nothing to measure against.");
  process.exit(1);
}

await installPeers("bench");
// Its packages must share one copy of a Lexical that is older than the other peers'.
await installPeers("bench", "ghost");
// Development builds of libraries are several times slower than those that people run.
const env = { ...process.env, NODE_ENV: "production" };
process.exit(
  await run(process.execPath, [inProject("bench", "run.ts"), ...process.argv.slice(2)], { cwd: projectDir, env }),
);
