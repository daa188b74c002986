import { createHash } from "node:crypto";
import { resolve } from "node:path";
import type { CorePort } from "../core/core.ts";
import { AppError } from "../shared/app-error.ts";
import { startWebHost, type WebHost, type WebHostOptions } from "./start-web-host.ts";

/** Below the ranges that systems take ports for outgoing connections from (IANA: 49152 and up; Linux: 32768 and up). */
const firstPort = 21_000;
const ports = 8_000;

/**
 * The port that a data folder is served at unless somebody asks for another: the same at each start. What a browser keeps,
 * such as the journal of words that could not be stored before a crash, belongs to the address with its port.
 */
export function homePort(dataDir: string): number {
  return firstPort + (createHash("sha256").update(resolve(dataDir)).digest().readUInt32BE() % ports);
}

/** Serves the core at its data folder's own port; at any free one when another program has that. */
export async function startAtHomePort(core: CorePort, dataDir: string, options: WebHostOptions): Promise<WebHost> {
  try {
    return await startWebHost(core, { ...options, port: homePort(dataDir) });
  } catch (error) {
    if (error instanceof AppError && error.code === "unavailable") return startWebHost(core, { ...options, port: 0 });
    throw error;
  }
}
