import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Method, Params, Result } from "../src/shared/contract.ts";

const root = join(import.meta.dirname, "..");

/** The environment of a program under test: nothing of the person's own Galley, and no word on colours, which Node may answer on stderr. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const { GALLEY_DATA: _, FORCE_COLOR: __, NO_COLOR: ___, ...rest } = process.env;
  return rest;
}

function built(name: string): string {
  const file = join(root, "out", "main", name);
  if (!existsSync(file)) throw new Error(`${file} is missing: run “npm run build” first.`);
  return file;
}

export interface HostProcess {
  /** The address with its token. */
  url: string;
  /** The same without path and token, e.g. `http://127.0.0.1:40123`. */
  origin: string;
  dataDir: string;
  /** Asks the core, where that goes some other way than over the host's socket. Throws on refusal. */
  ask?: <M extends Method>(method: M, params: Params<M>) => Promise<Result<M>>;
  /** Everything that the host wrote to stderr so far. */
  complaints(): string;
  /** Ends the host as a person would (SIGTERM) and gives its exit code. */
  stop(): Promise<number | null>;
  /** Ends the host without a warning (SIGKILL). */
  kill(): Promise<void>;
}

/**
 * Starts the built web host, or another program that serves like it, over a data folder, at any free port unless `args` say
 * otherwise, and waits for its address. `guard` is a program, with its arguments, that takes rights from the host before it
 * becomes it.
 */
export async function startHostProcess(
  dataDir: string,
  args: string[] = ["--port", "0"],
  served = built("web-host.js"),
  guard: readonly string[] = [],
): Promise<HostProcess> {
  const host = [process.execPath, served, "--no-open", "--data", dataDir, ...args];
  const [program = process.execPath, ...rest] = [...guard, ...host];
  const child = spawn(program, rest, {
    env: cleanEnvironment(),
    stdio: ["ignore", "pipe", "pipe"],
  });
  let errors = "";
  child.stderr.on("data", (chunk) => {
    errors += chunk;
  });
  const exited = once(child, "exit");
  // A worker that is stopped in the middle leaves no host behind.
  const endWithWorker = () => child.kill("SIGKILL");
  process.once("exit", endWithWorker);
  child.once("exit", () => process.off("exit", endWithWorker));
  const line = await Promise.race([once(createInterface(child.stdout), "line"), exited.then(() => null)]);
  if (line === null) throw new Error(`the host did not start: ${errors}`);
  const { url } = JSON.parse(String(line[0])) as { url: string };
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal);
    await exited;
  };
  return {
    url,
    origin: new URL(url).origin,
    dataDir,
    complaints: () => errors,
    stop: async () => {
      await end("SIGTERM");
      return child.exitCode;
    },
    kill: () => end("SIGKILL"),
  };
}

export interface CliResult {
  code: number | null;
  stdout: string;
  stderr: string;
  /** What `--json` printed. Throws when that was not one JSON document. */
  json<T = unknown>(): T;
}

/** Runs the built command line over a data folder that no host has open. Give `--json` in `args` to read the answer as JSON. */
export async function runCli(dataDir: string, ...args: string[]): Promise<CliResult> {
  const child = spawn(process.execPath, [built("cli.js"), ...args, "--data", dataDir], {
    env: cleanEnvironment(),
    stdio: ["ignore", "pipe", "pipe"],
  });
  let [stdout, stderr] = ["", ""];
  child.stdout.on("data", (chunk) => {
    stdout += chunk;
  });
  child.stderr.on("data", (chunk) => {
    stderr += chunk;
  });
  const [code] = await once(child, "close");
  return { code, stdout, stderr, json: () => JSON.parse(stdout) };
}
