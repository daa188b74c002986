import { join } from "node:path";
import react from "@vitejs/plugin-react";
import { build } from "vite";
import { onceARun } from "../once-a-run.ts";

/**
 * How React and Lexical are built in: as `production` they are what the desk ships, at two thirds of the cost; as `development` they check
 * what they are given and complain on the console, which fails the test, and React's strict mode does everything twice.
 */
export type HarnessMode = "development" | "production";

/** Libraries go by the variable alone, Vite by the variable before its own option. */
async function buildFor(mode: HarnessMode, folder: string): Promise<void> {
  const before = process.env.NODE_ENV;
  process.env.NODE_ENV = mode;
  try {
    await build({
      root: import.meta.dirname,
      configFile: false,
      logLevel: "error",
      mode,
      plugins: [react()],
      build: { outDir: folder, emptyOutDir: true, minify: mode === "production" },
    });
  } finally {
    if (before === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = before;
  }
}

/** The folder with the harness page, below that of a run, which has it built once. */
export const builtHarness = (mode: HarnessMode, folderOfRun: string): Promise<string> =>
  onceARun(join(folderOfRun, mode), (folder) => buildFor(mode, folder));
