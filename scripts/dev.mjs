// Works on Galley without Electron: the sources run as they are, the desk is rebuilt on every change, and the page reloads by
// itself. Takes the arguments of the web host; the data folder is `.cache/dev-data` unless `--data` says otherwise.
import { fork } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdirSync, watch } from "node:fs";
import process from "node:process";
import { removeStamp } from "./lib/build-stamp.mjs";
import { onFittingNode } from "./lib/node.mjs";
import { inProject } from "./lib/project.mjs";
import { watchRenderer } from "./lib/watch-renderer.mjs";

await onFittingNode(import.meta.url);

const secret = () => randomBytes(32).toString("base64url");
/** The same for every host of this run, so that open pages live on when the program restarts. */
const kept = { secrets: { token: secret(), session: secret() }, port: 0, announced: false };
let host = null;
let ending = false;

// What the watcher writes is not what the build would have written.
removeStamp();
mkdirSync(inProject("out", "renderer"), { recursive: true });
const renderer = await watchRenderer(() => host?.send("reload"));
startHost();

let restart;
for (const layer of ["core", "shared", "web-host"]) {
  watch(inProject("src", layer), { recursive: true }, (_kind, file) => {
    if (!file?.endsWith(".ts") || file.endsWith(".test.ts")) return;
    clearTimeout(restart);
    restart = setTimeout(restartHost, 150);
  });
}
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.once(signal, end);

function startHost() {
  const child = fork(inProject("scripts", "lib", "dev-host.mjs"), process.argv.slice(2), { cwd: inProject() });
  host = child;
  child.send(kept);
  child.on("message", (message) => Object.assign(kept, message));
  child.on("exit", () => {
    if (host !== child) return;
    host = null;
    if (!ending) console.error("The program ended; it starts again at the next change.");
  });
}

/** The data folder has one user at a time, so the next host starts when the last one is gone. */
function restartHost() {
  const last = host;
  host = null;
  if (last === null || last.exitCode !== null) startHost();
  else last.once("exit", startHost).kill("SIGTERM");
}

async function end() {
  ending = true;
  await renderer.close();
  if (host === null) process.exit(0);
  host.once("exit", () => process.exit(0)).kill("SIGTERM");
}
