import { existsSync } from "node:fs";
import { join } from "node:path";
import type { CorePort } from "../core/core.ts";
import { createCore } from "../core/create-core.ts";
import { AppError } from "../shared/app-error.ts";
import { say } from "../shared/messages/catalogue.ts";
import { startAtHomePort } from "./home-port.ts";
import { webHostFacts } from "./host-facts.ts";
import { openBrowser } from "./open-browser.ts";
import { startWebHost, type WebHost } from "./start-web-host.ts";

export interface ServeOptions {
  dataDir: string;
  actor?: string;
  /** 0 takes any free port; without it the data folder's own is taken. */
  port?: number;
  /** Open the desk for the person. Without it one line of JSON, `{"url": …}`, is all that is printed. */
  open: boolean;
  /** Writes one line to stdout. */
  print: (line: string) => void;
  /** Writes one line to stderr. */
  log: (line: string) => void;
}

/**
 * Opens the core, serves it, shows or prints its address and resolves once it was asked to stop (SIGINT, SIGTERM, SIGHUP) and
 * everything is closed. Throws `AppError` when it cannot start; nothing is left open then.
 */
export async function serve(options: ServeOptions): Promise<void> {
  const asked = stopRequest();
  const core = await createCore({
    dataDir: options.dataDir,
    ...(options.actor === undefined ? {} : { actor: options.actor }),
    host: webHostFacts,
    log: options.log,
  });
  try {
    if (!existsSync(join(core.web.rendererDir, "index.html"))) throw new AppError("unavailable", "host.notBuilt");
    await core.welcome();
    core.upkeep.start();
    const host = await start(core, options);
    await announce(host, options);
    await asked;
    await host.close();
  } finally {
    await core.close();
  }
}

function start(core: CorePort, { port, dataDir, log }: ServeOptions): Promise<WebHost> {
  return port === undefined ? startAtHomePort(core, dataDir, { log }) : startWebHost(core, { port, log });
}

async function announce(host: WebHost, options: ServeOptions): Promise<void> {
  if (!options.open) {
    options.print(JSON.stringify({ url: host.url }));
    return;
  }
  const opened = await openBrowser(host.launchUrl);
  options.print(say("en", opened ? "host.openedInBrowser" : "host.openAddress", { url: host.url }));
  options.print(say("en", "host.stopHint"));
}

/** Resolves at the first signal. A second one ends the process at once, as the system would have. */
function stopRequest(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => resolve());
  });
}
