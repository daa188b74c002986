#!/usr/bin/env node
// `galley` on the command line: runs the built program, building it first when it is stale. stdout belongs to the command alone.
import process from "node:process";
import { requireBuild } from "./lib/build-project.mjs";
import { onFittingNode } from "./lib/node.mjs";
import { inProject } from "./lib/project.mjs";
import { run } from "./lib/run.mjs";

await onFittingNode(import.meta.url);
await requireBuild();
process.exit(await run(process.execPath, [inProject("out", "main", "cli.js"), ...process.argv.slice(2)]));
