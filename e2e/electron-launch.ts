import { join } from "node:path";
import { electronProgram, hasDisplay } from "../scripts/lib/electron.mjs";

/** Whether the tests drive the program in Electron instead of a browser on the web host. */
export const isElectron = process.env.ELECTRON === "1";

/** What the launch depends on of the machine. */
export interface Machine {
  env: NodeJS.ProcessEnv;
  isRoot: boolean;
  program: string | null;
  hasDisplay: boolean;
}

export function thisMachine(): Machine {
  const { env } = process;
  // A packed program can be named, to be tested as it is given out (but for the inspector's fuse).
  const program = env.GALLEY_ELECTRON_APP || electronProgram();
  return { env, isRoot: process.getuid?.() === 0, program, hasDisplay: hasDisplay() };
}

/** Why the program cannot be driven in Electron on a machine, in a sentence; null when it can. */
export function whyNoElectron(machine: Machine): string | null {
  if (machine.program === null) {
    return "ELECTRON=1, but Electron’s program is not on this machine: nothing is tested in it. “npx electron --version” fetches it.";
  }
  return machine.hasDisplay
    ? null
    : "ELECTRON=1, but there is no display for its windows (try xvfb-run): nothing is tested in it.";
}

/** How Playwright starts the program over a data folder: as a person would, with the sandbox on and nothing of their own Galley. */
export function electronLaunch(machine: Machine, dataDir: string, args: readonly string[]) {
  const { GALLEY_DATA: _, ELECTRON: _mode, ELECTRON_RUN_AS_NODE: _node, ...rest } = machine.env;
  const env = Object.fromEntries(
    Object.entries(rest).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
  const isPacked = Boolean(machine.env.GALLEY_ELECTRON_APP);
  return {
    executablePath: machine.program ?? "",
    args: [...(isPacked ? [] : [join(import.meta.dirname, "..")]), "--data", dataDir, ...args],
    env: env as Record<string, string>,
    // Chromium's sandbox does not work for root, as in most containers.
    chromiumSandbox: !machine.isRoot,
    locale: "en-GB",
    timezoneId: "UTC",
    timeout: 60_000,
  };
}
