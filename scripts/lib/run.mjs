import { spawn } from "node:child_process";
import process from "node:process";

const forwarded = ["SIGINT", "SIGTERM", "SIGHUP"];

/**
 * Calls `gone` once when npm, which started this process, has ended without passing its signal on: npm ends its shell then and
 * leaves what the shell runs. Returns how to stop watching.
 */
function watchNpm(gone) {
  if (process.env.npm_lifecycle_event === undefined) return () => {};
  const parent = process.ppid;
  const timer = setInterval(() => process.ppid !== parent && gone(), 500);
  return () => clearInterval(timer);
}

/**
 * Runs a program and resolves with its exit code once it has ended. Signals sent to this process are passed on, so that
 * nothing is left behind; the end of the npm that this process runs under counts as SIGTERM. A program that a signal ended gives the shell's code for it, one that cannot be started gives 127.
 * @param {string} command
 * @param {string[]} args
 * @param {import("node:child_process").SpawnOptions} [options]
 * @returns {Promise<number>}
 */
export function run(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: "inherit", ...options });
    const pass = (signal) => child.kill(signal);
    for (const signal of forwarded) process.on(signal, pass);
    const unwatch = watchNpm(() => child.kill("SIGTERM"));
    const end = (code) => {
      unwatch();
      for (const signal of forwarded) process.off(signal, pass);
      resolve(code);
    };
    child.on("error", () => end(127));
    child.on("exit", (code, signal) => end(signal === null ? (code ?? 1) : stoppedCode(signal)));
  });
}

/** The shell's usual exit code for a program that a signal ended. */
function stoppedCode(signal) {
  return { SIGHUP: 129, SIGINT: 130, SIGKILL: 137, SIGSEGV: 139, SIGTERM: 143 }[signal] ?? 129;
}
