// Packs the built app with electron-builder: `npm run package -- --linux dir`. Takes electron-builder's own arguments.
import process from "node:process";
import { requireBuild } from "./lib/build-project.mjs";
import { onFittingNode } from "./lib/node.mjs";
import { inProject, projectDir } from "./lib/project.mjs";
import { run } from "./lib/run.mjs";

await onFittingNode(import.meta.url);
await requireBuild();

const program = inProject("node_modules", "electron-builder", "cli.js");
const fixed = ["--config", "electron-builder.config.ts", "--publish", "never"];
process.exitCode = await run(process.execPath, [program, ...fixed, ...process.argv.slice(2)], { cwd: projectDir });
