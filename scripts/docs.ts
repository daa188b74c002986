import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { drawingPath, generatedPages } from "./docs/generated.ts";
import { layerGraph } from "./docs/layers.ts";
import { layersDrawing } from "./docs/layers-drawing.ts";

// Writes every page that is made from the code. `npm run docs`

const root = join(import.meta.dirname, "..");

for (const [path, make] of Object.entries(generatedPages)) await writeFile(join(root, path), make());
await writeFile(join(root, drawingPath), layersDrawing(layerGraph()));
