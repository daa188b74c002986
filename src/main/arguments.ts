import { statSync } from "node:fs";
import { extname, resolve } from "node:path";
import { parseArgs } from "node:util";
import { z } from "zod/mini";
import { defaultDataDir } from "../core/data-dir.ts";
import { AppError } from "../shared/app-error.ts";

/** The text files that the desk makes stories of; also what the file dialog offers. */
export const textExtensions = ["txt", "text"];

export interface HostArguments {
  dataDir: string;
  actor?: string;
  /** Text files to be opened, as absolute paths. */
  files: string[];
}

/** Whether a path names an existing text file. */
export function isTextFile(path: string): boolean {
  if (!textExtensions.includes(extname(path).slice(1).toLowerCase())) return false;
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

/**
 * `--data`, `--actor` and the text files among a command line. Whatever else is there is Electron's or Chromium's, and the
 * folder of the program itself. Throws `invalid` for a `--data` without a folder: whoever writes it does not mean the usual one.
 */
export function hostArguments(args: string[], folder: string, env: NodeJS.ProcessEnv): HostArguments {
  const options = { data: { type: "string" }, actor: { type: "string" } } as const;
  const { values, positionals } = parseArgs({ args, options, strict: false, allowPositionals: true });
  const { data, actor } = values;
  if (data !== undefined && (typeof data !== "string" || /^(-|$)/.test(data))) {
    throw new AppError("invalid", "host.badArguments", { problem: "--data FOLDER" });
  }
  return {
    dataDir: data !== undefined ? resolve(folder, data) : defaultDataDir(env, process.platform),
    ...(typeof actor === "string" ? { actor } : {}),
    files: positionals.map((path) => resolve(folder, path)).filter(isTextFile),
  };
}

const handedOver = z.object({ files: z.array(z.string()).check(z.maxLength(1000)) });

/** What a second instance hands to the first through Electron; anything else is nothing. */
export function filesHandedOver(data: unknown): string[] {
  const parsed = handedOver.safeParse(data);
  return parsed.success ? parsed.data.files.filter(isTextFile) : [];
}
