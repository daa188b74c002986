// Opens Galley: in Electron where there is a display and its program is here or can be fetched, otherwise in the browser.
// `--web` asks for the browser; `--no-open` serves it without opening anything.
import { dirname, join } from "node:path";
import process from "node:process";
import { requireBuild } from "./lib/build-project.mjs";
import { canSandbox, electronProgram, fetchElectron, hasDisplay } from "./lib/electron.mjs";
import { onFittingNode } from "./lib/node.mjs";
import { inProject, projectDir } from "./lib/project.mjs";
import { run } from "./lib/run.mjs";

await onFittingNode(import.meta.url);
await requireBuild();
const { say } = await import("../src/shared/messages/catalogue.ts");

const forHost = process.argv.slice(2).filter((argument) => argument !== "--web");
const wantsBrowser = process.argv.includes("--web") || process.argv.includes("--no-open");
const electron = wantsBrowser ? null : await usableElectron();
process.exit(electron === null ? await openInBrowser() : await openInElectron(electron));

/** The program's path; null, after a line that says why, where there is none or it could not seal its pages off. */
async function usableElectron() {
  const program = await findElectron();
  if (program === null || canSandbox(program)) return program;
  console.error(say("en", "host.electronNoSandbox", { helper: join(dirname(program), "chrome-sandbox") }));
  return null;
}

async function findElectron() {
  if (!hasDisplay()) {
    console.error(say("en", "host.noDisplay"));
    return null;
  }
  if (process.getuid?.() === 0) {
    console.error(say("en", "host.rootNoElectron"));
    return null;
  }
  const here = electronProgram();
  if (here !== null) return here;
  console.error(say("en", "host.electronFetching"));
  const fetched = await fetchElectron();
  if (fetched === null) console.error(say("en", "host.electronMissing"));
  return fetched;
}

function openInBrowser() {
  return run(process.execPath, [inProject("out", "main", "web-host.js"), ...forHost]);
}

/** 127: the program could not be started at all, such as one for another kind of processor. */
async function openInElectron(program) {
  const code = await run(program, [projectDir, ...forHost]);
  if (code !== 127) return code;
  console.error(say("en", "host.electronFailed"));
  return openInBrowser();
}
