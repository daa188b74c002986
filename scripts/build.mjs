// Builds everything into `out`. `--if-stale` does nothing when it is fresh.
import process from "node:process";
import { buildProject } from "./lib/build-project.mjs";
import { onFittingNode } from "./lib/node.mjs";

await onFittingNode(import.meta.url);

const start = performance.now();
const result = await buildProject({ force: !process.argv.includes("--if-stale") });
if (!result.ok) console.error(result.output);
if (!result.ok) {
  console.error("Galley could not be built. The reason is above.");
  process.exitCode = 1;
} else {
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(result.built ? `Galley was built in ${seconds} s.` : "Galley is built; nothing has changed since.");
}
