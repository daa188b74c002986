// The web host over the sources, started again by `dev.mjs` on every change of them. Gets the secrets and the port of the host
// whose place it takes, and tells its own.
import { once } from "node:events";
import process from "node:process";
import { createCore } from "../../src/core/create-core.ts";
import { homePort } from "../../src/web-host/home-port.ts";
import { webHostFacts } from "../../src/web-host/host-facts.ts";
import { openBrowser } from "../../src/web-host/open-browser.ts";
import { parseServeArguments } from "../../src/web-host/serve-arguments.ts";
import { startWebHost } from "../../src/web-host/start-web-host.ts";
import { createReloader } from "./dev-reload.mjs";
import { inProject } from "./project.mjs";

const [kept] = await once(process, "message");
const given = parseServeArguments(process.argv.slice(2), process.env);
const dataDir = process.argv.includes("--data") ? given.dataDir : inProject(".cache", "dev-data");

const reloader = createReloader();
process.on("message", (message) => message === "reload" && reloader.reload());

const core = await createCore({ ...given, dataDir, host: webHostFacts, validateResults: true });
const port = kept.port || given.port || homePort(dataDir);
const host = await startWebHost(core, { port, secrets: kept.secrets, wrap: reloader.wrap, log: console.error });
process.send({ port: host.port, announced: true });
if (!kept.announced) {
  if (given.open) await openBrowser(host.launchUrl);
  console.log(`Galley, reloading on change: ${host.url}`);
}

// Ctrl+C reaches this process too; whoever started it decides.
process.on("SIGINT", () => {});
await Promise.race([once(process, "SIGTERM"), once(process, "disconnect")]);
reloader.close();
await host.close();
await core.close();
process.exit(0);
