import { existsSync } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import react from "@vitejs/plugin-react";
import { build } from "vite";

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

/**
 * The folder with the harness page, below one that a run begins empty. The first worker that asks builds it, others that ask meanwhile wait
 * for it; it is put there whole. Where a build fails, whoever waited tries it once more and so has the reason.
 */
export async function builtHarness(mode: HarnessMode, folderOfRun: string): Promise<string> {
  const folder = join(folderOfRun, mode);
  const turn = `${folder}.turn`;
  await mkdir(folderOfRun, { recursive: true });
  while (!existsSync(folder)) {
    const mine = await mkdir(turn).then(
      () => true,
      () => false,
    );
    if (!mine) {
      await pause(50);
      continue;
    }
    try {
      if (existsSync(folder)) break;
      await buildFor(mode, `${folder}.partial`);
      await rename(`${folder}.partial`, folder);
    } finally {
      await rm(turn, { recursive: true });
    }
  }
  return folder;
}
