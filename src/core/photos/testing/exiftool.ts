import { execFile, spawnSync } from "node:child_process";
import { exiftoolPath } from "exiftool-vendored";
import { z } from "zod";

const answers = z.array(z.record(z.string(), z.unknown()));

/** Whether exiftool can be run here: the one among the development packages is a program in Perl. */
export const hasExiftool = process.platform !== "win32" && spawnSync("perl", ["-v"]).status === 0;

/** Runs exiftool once and gives what it printed. Rejects when it cannot be run at all; its warnings are no failure. */
export async function runExiftool(args: readonly string[]): Promise<string> {
  const program = await exiftoolPath();
  return new Promise((resolve, reject) => {
    execFile("perl", [program, ...args], { maxBuffer: 256 * 1024 * 1024 }, (error, stdout) => {
      // It ends with 1 when any of the files was refused, and has printed the others.
      if (error && stdout === "" && typeof error.code !== "number") reject(error);
      else resolve(stdout);
    });
  });
}

/** What exiftool reads in files, by group and tag (`XMP-dc:Description`), one answer for each file in their order. */
export async function askExiftool(args: readonly string[]): Promise<Record<string, unknown>[]> {
  return answers.parse(JSON.parse(await runExiftool(["-json", "-q", "-G1", "-struct", ...args])));
}
