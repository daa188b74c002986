import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import process from "node:process";
import { stalePages } from "./docs/freshness.ts";
import { drawingPath, generatedPages } from "./docs/generated.ts";
import { layerGraph } from "./docs/layers.ts";
import { layersDrawing } from "./docs/layers-drawing.ts";
import { readProject } from "./lib/read-project.ts";

// Writes every page that is made from the code: `npm run docs`. With `--check` it writes nothing and fails when one is stale.

const root = join(import.meta.dirname, "..");

if (process.argv.includes("--check")) {
  const stale = stalePages(readProject);
  for (const path of stale)
    console.error(`${path} does not say what the code says: run \`npm run docs\` and commit it.`);
  process.exitCode = stale.length === 0 ? 0 : 1;
} else {
  for (const [path, make] of Object.entries(generatedPages)) await writeFile(join(root, path), make());
  await writeFile(join(root, drawingPath), layersDrawing(layerGraph()));
}
