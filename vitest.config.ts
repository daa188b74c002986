import { join } from "node:path";
import { defineConfig } from "vitest/config";
import { threadsInOneFile } from "./scripts/lib/threads-in-one-file.ts";

// Threads of the core are started by the hundred: what was compiled once, every later start reads.
process.env.NODE_COMPILE_CACHE ??= join(import.meta.dirname, ".cache", "compiled");

/** Tests of Electron's shell put another `electron` in the place of the real one, so each file has a process of its own. */
const ofShell = ["src/main/**/*.test.ts", "src/preload/**/*.test.ts"];

export default defineConfig({
  plugins: [threadsInOneFile()],
  test: {
    environment: "node",
    pool: "forks",
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 30_000,
    projects: [
      { extends: true, test: { name: "shell", include: ofShell } },
      {
        extends: true,
        test: {
          name: "program",
          include: [
            "src/**/*.test.ts",
            "src/**/*.test.tsx",
            "scripts/**/*.test.ts",
            "bench/**/*.test.ts",
            "e2e/**/*.test.ts",
          ],
          exclude: ["**/node_modules/**", ...ofShell],
          // Files share the modules that they load, which is most of what a small file costs; so none may leave a global changed.
          isolate: false,
          unstubGlobals: true,
          unstubEnvs: true,
        },
      },
    ],
  },
});
