import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

const root = join(import.meta.dirname, "..", "..");

export interface Ended {
  code: number | null;
  /** Whether the blow fell before the program had ended by itself. */
  isKilled: boolean;
  output: string;
}

/** Runs Node on a file of this project, and kills it without warning after so many milliseconds; never, without them. */
export async function runUnderBlow(file: string, args: readonly string[], milliseconds?: number): Promise<Ended> {
  const { GALLEY_DATA: _, ...env } = process.env;
  const child = spawn(process.execPath, [join(root, file), ...args], { env, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk) => {
      output += chunk;
    });
  }
  const timer = milliseconds === undefined ? undefined : setTimeout(() => child.kill("SIGKILL"), milliseconds);
  const [code, signal] = await once(child, "close");
  clearTimeout(timer);
  return { code, isKilled: signal === "SIGKILL", output };
}

/** The same for the built command line over a data folder. */
export const cliUnderBlow = (dataDir: string, args: readonly string[], milliseconds?: number): Promise<Ended> =>
  runUnderBlow("out/main/cli.js", [...args, "--data", dataDir], milliseconds);
